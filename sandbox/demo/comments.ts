import assert from 'node:assert/strict';
import { commentsOn } from '../github/comments.ts';
import { comment } from '../github/events.ts';
import type { Repository } from '../github/repository.ts';
import { runAction } from '../runner.ts';
import type { Sandbox } from '../sandbox.ts';

/** A comment that the demo plays, and what GitHub says of who wrote it. */
interface Scene {
  readonly body: string;
  readonly association: 'OWNER' | 'NONE';
}

const SCENES: readonly Scene[] = [
  { body: '/tally help', association: 'OWNER' },
  { body: '/tally status', association: 'OWNER' },
  { body: '/tally why github:dmis-lab/biobert', association: 'OWNER' },
  { body: '/tally refresh github:microsoft/biogpt', association: 'OWNER' },
  { body: '/tally ignore github:conceptofmind/PaLM', association: 'OWNER' },
  { body: '/tally refesh', association: 'OWNER' },
  { body: '/tally why https://example.org/nothing', association: 'OWNER' },
  { body: '/tally refresh', association: 'NONE' },
];

/** Plays a comment of each kind through the built Action, and gives them with the replies, as Markdown. */
export async function playComments(sandbox: Sandbox, repository: Repository): Promise<string> {
  const parts: string[] = [];
  for (const scene of SCENES) parts.push(await play(sandbox, repository, scene));
  return parts.join('\n\n');
}

async function play(
  sandbox: Sandbox,
  repository: Repository,
  { body, association }: Scene,
): Promise<string> {
  const event = await comment(repository, { body });
  const payload = { ...event, comment: { ...event.comment, author_association: association } };
  const run = { repository: repository.fullName, event: 'issue_comment', payload, isBrisk: true };
  const { exitCode, stderr, requests } = await runAction(sandbox, run);
  assert.equal(exitCode, 0, `exit code of ${body}\n${stderr}`);
  if (association === 'NONE') assert.ok(requests.length <= 2, 'requests for a stranger');
  const [, reply] = await commentsOn(repository, event.issue.number);
  const who = association === 'OWNER' ? 'A maintainer' : 'A stranger';
  const said = reply?.body.replace(/<!-- readme-tally:[^>]*-->\n?/g, '').trim();
  return `**${who}:** \`${body}\`\n\n${said ?? '(no reply)'}`;
}
