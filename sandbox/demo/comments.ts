import assert from 'node:assert/strict';
import { bot, stranger, writer } from '../github/accounts.ts';
import { commentsOn } from '../github/comments.ts';
import { comment, type NewComment } from '../github/events.ts';
import type { Repository } from '../github/repository.ts';
import { runAction } from '../runner.ts';
import type { Sandbox } from '../sandbox.ts';
import { PAPER, SCENES, type Scene, type Writer } from './scenes.ts';

const CONFIG = '.github/readme-tally.yml';

/** The token of each author; a maintainer is the owner. */
const WRITERS: Readonly<Record<Writer, Pick<NewComment, 'token'>>> = {
  'A maintainer': {},
  'A stranger': { token: stranger.token },
  'A person with the role triage': { token: writer.token },
  'A bot': { token: bot.token },
};

/** Runs the Action for each comment. Returns the comments and replies as Markdown. */
export async function playComments(sandbox: Sandbox, repository: Repository): Promise<string> {
  const { world } = sandbox;
  const [, id = ''] = /abs\/(.+)$/.exec(PAPER) ?? [];
  world.describe(`arxiv:${id}`, { title: 'TallyLM: Counting What Was Counted', year: 2025 });
  world.set(`arxiv:${id}`, { citations: 1234 });
  await repository.setPermission(writer.login, 'triage');
  const parts: string[] = [];
  let issue: number | undefined;
  for (const scene of SCENES) {
    if (scene.config) await repository.commit('main', { [CONFIG]: scene.config });
    const [pull] = await repository.pullRequests();
    const places = { 'issue before': issue, 'pull request': pull?.number };
    const on = scene.on && places[scene.on];
    const played = await play(sandbox, repository, { scene, on });
    parts.push(played.text);
    issue = played.issue;
  }
  return parts.join('\n\n');
}

async function play(
  sandbox: Sandbox,
  repository: Repository,
  { scene, on }: { scene: Scene; on: number | undefined },
): Promise<{ text: string; issue: number }> {
  const { by, body, says } = scene;
  const place = on === undefined ? {} : { on };
  const event = await comment(repository, { body, ...place, ...WRITERS[by] });
  const { number } = event.issue;
  const before = await commentsOn(repository, number);
  const run = { repository: repository.fullName, event: 'issue_comment', isBrisk: true };
  const { exitCode, stderr, requests } = await runAction(sandbox, { ...run, payload: event });
  assert.equal(exitCode, 0, `exit code of ${body}\n${stderr}`);
  if (by === 'A stranger' && !scene.config) assert.ok(requests.length <= 2, 'requests');
  if (says === undefined) assert.equal(requests.length, 0, `requests for ${body} of ${by}`);
  const known = new Set(before.map(({ id }) => id));
  const reply = (await commentsOn(repository, number)).find(({ id }) => !known.has(id));
  const answer = reply?.body.replace(/<!-- readme-tally:[^>]*-->\n?/g, '').trim();
  if (says === undefined) assert.equal(answer, undefined, `a reply to ${body}`);
  else assert.match(answer ?? '', says, `the reply to ${body}`);
  const text = `**${by}${on === undefined ? '' : ` (in ${scene.on === 'pull request' ? 'the pull request' : 'the same issue'})`}:** \`${body}\`\n\n${answer ?? '(no reply)'}`;
  return { text, issue: number };
}
