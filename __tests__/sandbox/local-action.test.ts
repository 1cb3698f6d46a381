import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { readProject } from '../helpers/pages.ts';
import { ROOT } from '../helpers/paths.ts';

const VARIABLE = /^([A-Z][A-Z_-]+)=(.*)$/gm;

function variables(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(VARIABLE)].map(([, name = '', value = '']) => [name, value]),
  );
}

test('the printed .env runs the sources of the Action on a comment', async () => {
  const script = join(ROOT, 'sandbox/local-action.ts');
  const sandbox = spawn(process.execPath, [script, '/tally help'], { cwd: ROOT });
  try {
    const [printed] = await once(sandbox.stdout, 'data');
    const env = variables(String(printed));
    const example = variables(readProject('.env.example'));
    expect(Object.keys(env).sort()).toEqual(Object.keys(example).sort());

    // As @github/local-action calls it.
    const main = join(ROOT, 'src/action/main.ts');
    const call = `const { run } = await import(${JSON.stringify(main)}); await run();`;
    const args = ['--input-type=module', '--eval', call];
    await promisify(execFile)(process.execPath, args, { env: { PATH: process.env.PATH, ...env } });

    const { GITHUB_API_URL, GITHUB_REPOSITORY, INPUT_TOKEN } = env;
    const url = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues/comments`;
    const answer = await fetch(url, { headers: { authorization: `Bearer ${INPUT_TOKEN}` } });
    expect(await answer.json()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ body: expect.stringContaining('/tally refresh [links…]') }),
      ]),
    );
  } finally {
    sandbox.kill('SIGINT');
    await once(sandbox, 'close');
  }
  expect(sandbox.exitCode).toBe(0);
});
