import assert from 'node:assert/strict';
import type { Repository } from '../github/repository.ts';
import { type ActionResult, runAction } from '../runner.ts';
import type { Sandbox } from '../sandbox.ts';
import type { MarkdownPart } from './story.ts';

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
}

const CONFIG = '.github/readme-tally.yml';
const ON = 'audit:\n  issue: true\n';

/**
 * Enables the List health issue, selects the checkbox of a fix, and runs again to apply it. Returns
 * the issue with the selected checkbox.
 */
export async function playHealth(sandbox: Sandbox, repository: Repository): Promise<MarkdownPart> {
  await repository.commit('main', { [CONFIG]: ON });
  const first = await runOnce(sandbox, repository);
  const all = await repository.api<Issue[]>('GET', '/issues?labels=list-health&state=all');
  assert.equal(all.length, 1, 'one List health issue');
  const [{ number, title, body } = assert.fail()] = all;
  const ticked = body.replace(/^- \[ \] (?=.*api-link.*🔧)/gm, '- [x] ');
  assert.notEqual(ticked, body, 'a checkbox to select');
  await repository.api('PATCH', `/issues/${number}`, { body: { body: ticked } });
  const second = await runOnce(sandbox, repository);
  const list = await repository.readFile('readme-tally/refresh', 'README.md');
  assert.match(String(list), /\(https:\/\/huggingface\.co\/emilyalsentzer\/Bio_ClinicalBERT\)/);
  return {
    text: `# ${title}\n\n${ticked.replace(/<!--[\s\S]*?-->/g, '')}`,
    result: [
      `Opened issue #${number}, ${title}, with ${body.match(/^- \[ \]/gm)?.length} findings.`,
      'A ticked checkbox added its fix to the pull request in the next run.',
    ],
    requests: [...first.requests, ...second.requests],
    files: ['health.html'],
  };
}

async function runOnce(sandbox: Sandbox, repository: Repository): Promise<ActionResult> {
  const run = { repository: repository.fullName, event: 'schedule', isBrisk: true };
  const result = await runAction(sandbox, run);
  assert.equal(result.exitCode, 0, result.stderr);
  return result;
}
