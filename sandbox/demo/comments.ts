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
  /** What is committed before, and where the comment stands: in the issue of the scene before. */
  readonly config?: string;
  readonly isNext?: boolean;
}

/** A made-up paper, as Semantic Scholar knows it from now on. */
const PAPER = 'https://arxiv.org/abs/2511.99990';
const CONFIG = '.github/readme-tally.yml';
const EVERYBODY = 'commands:\n  allow:\n    add: everybody\n';

const SCENES: readonly Scene[] = [
  { body: '/tally help', association: 'OWNER' },
  { body: '/tally status', association: 'OWNER' },
  { body: '/tally why github:dmis-lab/biobert', association: 'OWNER' },
  { body: '/tally refresh github:microsoft/biogpt', association: 'OWNER' },
  { body: '/tally ignore github:conceptofmind/PaLM', association: 'OWNER' },
  { body: `/tally add ${PAPER} to "Awesome Medical Large Language Models"`, association: 'OWNER' },
  { body: '/tally add https://github.com/microsoft/BioGPT', association: 'OWNER' },
  { body: '/tally drop arxiv:2511.99990', association: 'OWNER' },
  { body: '/tally refesh', association: 'OWNER' },
  { body: '/tally why https://example.org/nothing', association: 'OWNER' },
  { body: '/tally refresh', association: 'NONE' },
  { body: `/tally add ${PAPER}`, association: 'NONE', config: EVERYBODY },
  { body: '/tally accept', association: 'OWNER', isNext: true },
];

/** Plays a comment of each kind through the built Action, and gives them with the replies, as Markdown. */
export async function playComments(sandbox: Sandbox, repository: Repository): Promise<string> {
  sandbox.world.describe('arxiv:2511.99990', {
    title: 'TallyLM: Counting What Was Counted',
    year: 2025,
  });
  sandbox.world.set('arxiv:2511.99990', { citations: 1234 });
  const parts: string[] = [];
  let issue: number | undefined;
  for (const scene of SCENES) {
    if (scene.config) await repository.commit('main', { [CONFIG]: scene.config });
    const played = await play(sandbox, repository, {
      ...scene,
      on: scene.isNext ? issue : undefined,
    });
    parts.push(played.text);
    issue = played.issue;
  }
  return parts.join('\n\n');
}

async function play(
  sandbox: Sandbox,
  repository: Repository,
  { body, association, on, config }: Scene & { on: number | undefined },
): Promise<{ text: string; issue: number }> {
  const event = await comment(repository, { body, ...(on === undefined ? {} : { on }) });
  const payload = { ...event, comment: { ...event.comment, author_association: association } };
  const run = { repository: repository.fullName, event: 'issue_comment', payload, isBrisk: true };
  const { exitCode, stderr, requests } = await runAction(sandbox, run);
  assert.equal(exitCode, 0, `exit code of ${body}\n${stderr}`);
  if (association === 'NONE' && !config) assert.ok(requests.length <= 2, 'requests for a stranger');
  const mark = `<!-- readme-tally:reply ${event.comment.id} -->`;
  const all = await commentsOn(repository, event.issue.number);
  const reply = all.find((one) => one.body.startsWith(mark)) ?? (on ? undefined : all[1]);
  const who = association === 'OWNER' ? 'A maintainer' : 'A stranger';
  const said = reply?.body.replace(/<!-- readme-tally:[^>]*-->\n?/g, '').trim();
  const text = `**${who}:** \`${body}\`\n\n${said ?? '(no reply)'}`;
  return { text, issue: event.issue.number };
}
