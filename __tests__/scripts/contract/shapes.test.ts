/** What `npm run contract -- --record` writes, and how the sandbox is compared with it. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../sandbox/faults.ts';
import { differencesFrom } from '../../../scripts/contract/shapes.ts';
import { askQuestions, type Reply } from '../../../src/contract/ask.ts';
import { QUESTIONS } from '../../../src/contract/questions/index.ts';
import { placeOf } from '../../../src/refresh/connect.ts';
import { temporaryFolder } from '../../helpers/folder.ts';
import { ROOT } from '../../helpers/paths.ts';
import { useSandbox } from '../../helpers/use-sandbox.ts';

const sandbox = useSandbox();
const TITLE = 'Attention is All you Need';
const KEYS = {
  token: 'ghs_sandbox',
  'history-token': 'ghs_sandbox',
  'openalex-api-key': 'oa_sandbox',
};

function ask(): Promise<Reply[]> {
  return askQuestions({
    placeOf: (host) => placeOf(host, sandbox.environment(), KEYS),
    userAgent: 'readme-tally/test',
    fetch,
    retries: 1,
    firstDelay: 0,
    signal: new AbortController().signal,
    wait: async () => {},
  });
}

/** Runs `npm run contract -- --record`. Returns its exit code. */
async function record(file: string): Promise<number> {
  const keys = { GITHUB_TOKEN: KEYS.token, OPENALEX_API_KEY: KEYS['openalex-api-key'] };
  const options = { cwd: ROOT, env: { ...process.env, ...sandbox.environment(), ...keys } };
  const script = ['scripts/contract.ts', '--record', '--shapes', file];
  const ended = promisify(execFile)(process.execPath, script, options);
  return ended.then(
    () => 0,
    (error: { code?: number }) => error.code ?? -1,
  );
}

describe('the sandbox', () => {
  test('is compared with what `npm run contract -- --record` wrote', async () => {
    const folder = await temporaryFolder({ 'shapes.json': '{"other/question": {"body": "null"}}' });
    const file = join(folder, 'shapes.json');
    expect(await record(file)).toBe(0);
    const written = readFileSync(file, 'utf8');
    const replies = await ask();

    expect(Object.keys(JSON.parse(written))).toEqual(
      ['other/question', ...QUESTIONS.map(({ id }) => id)].toSorted(),
    );
    expect(differencesFrom(written, replies)).toEqual([]);
  });

  test('differs in one place from a sandbox of which one answer was changed', async () => {
    const file = join(await temporaryFolder({}), 'shapes.json');
    const question = QUESTIONS.find(({ id }) => id === 'semantic-scholar/title-match');
    if (question === undefined) throw new Error('no such question');
    const isAsked: Fault['match'] = ({ path, query }) =>
      question.request.path.startsWith(`${path}?`) && query.get('query') === TITLE;
    const unchanged = await ask();
    const answer = await fetch(sandbox.semanticScholar.url + question.request.path);
    const { data } = (await answer.json()) as { data: object[] };
    const body = { data: data.map((paper) => ({ ...paper, title: 1706 })) };
    sandbox.semanticScholar.fault({ match: isAsked, status: 200, body });

    expect(await record(file)).toBe(1);
    expect(differencesFrom(readFileSync(file, 'utf8'), unchanged)).toEqual([
      'semantic-scholar/title-match.body.data.[].title: "string", not "number"',
    ]);
  });
});
