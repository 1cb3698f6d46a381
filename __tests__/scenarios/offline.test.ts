/** Hosts whose names cannot be resolved: found out in seconds, named once each, exit code 1. */
import { execFile } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { useBundle } from '../helpers/bundle.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { seed } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const bundle = useBundle('src/cli.ts');
const sandbox = useSandbox();

const NOWHERE = {
  GITHUB_API_URL: 'http://repository.invalid',
  TALLY_GITHUB_GRAPHQL_URL: 'http://github.invalid/graphql',
  TALLY_SEMANTIC_SCHOLAR_URL: 'http://papers.invalid',
  TALLY_OPENALEX_URL: 'http://works.invalid',
  TALLY_HUGGING_FACE_URL: 'http://models.invalid',
};
const GIT = { '.git/config': '[remote "origin"]\n\turl = https://github.com/acme/list.git\n' };
/** Milliseconds, with the start of Node on a busy machine. */
const SOON = 15_000;

async function run(args: readonly string[], environment: Record<string, string>) {
  const cwd = await temporaryFolder({ ...GIT, 'README.md': seed });
  const env = { PATH: process.env.PATH, GITHUB_TOKEN: 'ghs_sandbox', ...environment };
  const start = performance.now();
  return new Promise<{ code: unknown; text: string; time: number }>((done) => {
    execFile(process.execPath, [bundle(), ...args], { cwd, env }, (error, stdout, stderr) => {
      const time = performance.now() - start;
      done({ code: error?.code ?? 0, text: stdout + stderr, time });
    });
  });
}

function timesNamed(text: string, host: string): number {
  return text.split(host).length - 1;
}

test.each([[['refresh']], [['refresh', '--dry-run']], [['audit']], [['doctor']]])(
  '%j says which hosts, once each, and exits with 1',
  async (args) => {
    const { code, text, time } = await run(args, NOWHERE);
    expect(code).toBe(1);
    expect(time).toBeLessThan(SOON);
    expect(text).toContain('could not be resolved. Check the network connection');
    for (const host of ['github.invalid', 'papers.invalid', 'models.invalid']) {
      expect([host, timesNamed(text, host)]).toEqual([host, 1]);
    }
    expect(timesNamed(text, 'repository.invalid')).toBe(args[0] === 'doctor' ? 1 : 0);
  },
);

test('one host that cannot be resolved does not stop the others', async () => {
  const { TALLY_SEMANTIC_SCHOLAR_URL } = NOWHERE;
  const { code, text } = await run(['refresh'], {
    ...sandbox.environment(),
    TALLY_SEMANTIC_SCHOLAR_URL,
  });
  expect(code).toBe(1);
  expect(timesNamed(text, 'papers.invalid')).toBe(1);
  expect(text).toContain(
    'Not updated\nSemantic Scholar: 8 subjects, because its host was not found',
  );
  expect(text).toMatch(/\n7 of 15 counts changed\.\n$/);
});
