import assert from 'node:assert/strict';
import type { Repository } from '../github/repository.ts';
import { runAction } from '../runner.ts';
import type { Sandbox } from '../sandbox.ts';
import { MOVED_NUMBERS, setNumbers } from './numbers.ts';
import type { MarkdownPart } from './story.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Merges the open pull request and runs again a day later, several times, so that counts have a
 * history. Returns the last pull request.
 */
export async function playMovers(sandbox: Sandbox, repository: Repository): Promise<MarkdownPart> {
  const before = sandbox.requests().length;
  for (const [index, numbers] of MOVED_NUMBERS.entries()) {
    await mergeOpen(repository);
    setNumbers(sandbox.world, numbers);
    const clockSkewMs = (index + 1) * DAY_MS;
    const run = { repository: repository.fullName, event: 'schedule', isBrisk: true, clockSkewMs };
    const { exitCode, stderr } = await runAction(sandbox, run);
    assert.equal(exitCode, 0, stderr);
  }
  const { number, title, body } = await openPullRequest(repository);
  const text = body ?? '';
  assert.match(text, /### Biggest changes\n[\s\S]*\| \+1,512 \| [▁-█]{3,12} \|/, 'a history');
  assert.match(text, /```mermaid[\s\S]*xychart-beta/, 'a chart');
  const merges = `After ${MOVED_NUMBERS.length} merges`;
  return {
    result: [
      `${merges}: pull request #${number} with the biggest changes, their history and a chart.`,
    ],
    requests: sandbox.requests().slice(before),
    files: ['movers.html'],
    text: `# ${title}\n\n${text}`,
  };
}

async function mergeOpen(repository: Repository): Promise<void> {
  const { number } = await openPullRequest(repository);
  await repository.api('PUT', `/pulls/${number}/merge`, { body: {} });
}

async function openPullRequest({ pullRequests }: Repository) {
  const open = (await pullRequests()).find(({ state }) => state === 'open');
  return open ?? assert.fail('no open pull request');
}
