import assert from 'node:assert/strict';
import type { Repository } from '../github/repository.ts';
import { runAction } from '../runner.ts';
import type { Sandbox } from '../sandbox.ts';

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
}

const CONFIG = '.github/readme-tally.yml';
const ON = 'audit:\n  issue: true\n';

/**
 * Enables the List health issue, selects the checkbox of a fix, and runs again to apply it. Returns
 * the issue with the selected checkbox, as Markdown.
 */
export async function playHealth(sandbox: Sandbox, repository: Repository): Promise<string> {
  await repository.commit('main', { [CONFIG]: ON });
  await runOnce(sandbox, repository);
  const all = await repository.api<Issue[]>('GET', '/issues?labels=list-health&state=all');
  assert.equal(all.length, 1, 'one List health issue');
  const [{ number, title, body } = assert.fail()] = all;
  const ticked = body.replace(/^- \[ \] (?=.*api-link.*🔧)/gm, '- [x] ');
  assert.notEqual(ticked, body, 'a checkbox to select');
  await repository.api('PATCH', `/issues/${number}`, { body: { body: ticked } });
  await runOnce(sandbox, repository);
  const list = await repository.readFile('readme-tally/refresh', 'README.md');
  assert.match(String(list), /\(https:\/\/huggingface\.co\/emilyalsentzer\/Bio_ClinicalBERT\)/);
  return `# ${title}\n\n${ticked.replace(/<!--[\s\S]*?-->/g, '')}`;
}

async function runOnce(sandbox: Sandbox, repository: Repository): Promise<void> {
  const run = { repository: repository.fullName, event: 'schedule', isBrisk: true };
  const { exitCode, stderr } = await runAction(sandbox, run);
  assert.equal(exitCode, 0, stderr);
}
