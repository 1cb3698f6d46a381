import { bot } from '../../sandbox/github/accounts.ts';
import { commentsOn } from '../../sandbox/github/comments.ts';
import { comment, type NewComment } from '../../sandbox/github/events.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import type { NamedRecord, Sandbox } from '../../sandbox/sandbox.ts';
import { answerComment, type Said } from '../../src/comment.ts';
import { hear } from '../../src/hear.ts';
import { CONFIG, placeOf, sourcesOf } from './night.ts';
import { quickSources } from './quick-connect.ts';

interface Written extends NewComment {
  /** What GitHub says of who wrote it; the owner when absent. */
  association?: string;
  /** The time of the run. */
  at?: string;
  /** Asks as often as in earnest only where absent. */
  isImpatient?: boolean;
}

/** What came of a comment. */
export interface Heard extends Said {
  readonly issue: number;
  readonly comment: number;
  /** Our reply; nothing where there is none. */
  readonly reply: string | undefined;
  /** The faces on the comment, in order. */
  readonly faces: readonly string[];
  readonly requests: readonly NamedRecord[];
}

/** Writes a comment and answers it in this process, as the Action does on `issue_comment`. */
export async function commentOn(
  sandbox: Sandbox,
  repository: Repository,
  { association = 'OWNER', at = '2026-11-22T03:17:41Z', isImpatient, ...written }: Written,
): Promise<Heard> {
  const event = await comment(repository, written);
  const payload = { ...event, comment: { ...event.comment, author_association: association } };
  const heard = hear(payload);
  if ('silence' in heard) throw new Error(heard.silence);
  const place = placeOf(sandbox, repository);
  const inputs = { files: ['README.md'], config: CONFIG, dryRun: false };
  const before = sandbox.requests().length;
  const patient = sourcesOf(sandbox, at);
  const keys = { github: bot.token };
  const sources = isImpatient ? { ...patient, ...quickSources(sandbox, keys) } : patient;
  const said = await answerComment(heard, { place, inputs, sources, workflow: undefined });
  const requests = sandbox.requests().slice(before);
  const mark = `<!-- readme-tally:reply ${heard.comment} -->`;
  const all = await commentsOn(repository, heard.issue);
  const faces = await repository.api<{ content: string }[]>(
    'GET',
    `/issues/comments/${heard.comment}/reactions`,
  );
  return {
    ...said,
    issue: heard.issue,
    comment: heard.comment,
    reply: all.find(({ body }) => body.startsWith(mark))?.body,
    faces: faces.map(({ content }) => content),
    requests,
  };
}
