/** The replies in docs/commands.md are those of the built Action; `.demo/comments.md` has them. */
import { expect, test } from '@jest/globals';
import { playComments } from '../../sandbox/demo/comments.ts';
import { setFirstNumbers, setThirdNumbers } from '../../sandbox/demo/numbers.ts';
import { runAction } from '../../sandbox/runner.ts';
import { readProject } from '../helpers/pages.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();
const page = readProject('docs/commands.md');

test('every quoted reply is one that the demo prints', async () => {
  const printed = withoutTimes(await playDemo());
  const quotes = quotesOf(page).map(withoutTimes);

  expect(quotes.length).toBeGreaterThan(8);
  expect(quotes.filter((quote) => !printed.includes(quote))).toEqual([]);
}, 120_000);

/** Plays the runs and comments of the demo. Returns the comments, and the pull request after them. */
async function playDemo(): Promise<string> {
  const files = {
    'README.md': readProject('sandbox/fixtures/seed.md'),
    '.github/workflows/tally.yml': "on:\n  schedule:\n    - cron: '17 3 * * *'\n",
  };
  const repository = await sandbox.github.createRepository({ name: 'medical-llms', files });
  const run = { repository: repository.fullName, event: 'schedule', isBrisk: true };
  setFirstNumbers(sandbox.world);
  await runAction(sandbox, run);
  setThirdNumbers(sandbox.world);
  sandbox.semanticScholar.fault({ status: 429, headers: { 'retry-after': '1' } });
  await runAction(sandbox, run);
  sandbox.clearFaults();
  const comments = await playComments(sandbox, repository);
  const [pullRequest] = await repository.pullRequests();
  return `${comments}\n\n${pullRequest?.body}`;
}

function quotesOf(text: string): string[] {
  const quotes = [...text.matchAll(/^>.*\n(?:>.*\n)*/gm)];
  return quotes.map(([quote]) => quote.replace(/^> ?/gm, '').trim());
}

/** The page has GitHub's address, and its runs were on another day. */
function withoutTimes(text: string): string {
  return text
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'https://github.com')
    .replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, 'TIME')
    .replace(/\b(since|on) \d{4}-\d\d-\d\d/gi, '$1 DAY')
    .replace(/closes #\d+/g, 'closes #ISSUE');
}
