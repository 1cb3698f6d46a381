import type { Reply } from '../../src/contract/ask.ts';
import { type Shape, shapeText } from '../../src/contract/shape.ts';
import { codeBlock } from '../../src/escape/markdown.ts';
import { logText } from '../../src/escape/plain.ts';

const WORDS = { holds: 'holds', differs: 'differs', unasked: 'could not ask' } as const;
const WIDTH = 'could not ask'.length;
const INDENT = ' '.repeat(WIDTH + 2);

/** One line for each question; both shapes where the answer differs. Ends with the counts. */
export function lines(replies: readonly Reply[]): string {
  const width = Math.max(0, ...replies.map(({ question }) => question.id.length));
  const each = replies.flatMap((reply) => {
    const { question, status, reason } = reply;
    const why = reason === undefined ? '' : ` (${reason})`;
    const start = `${WORDS[status].padEnd(WIDTH)}  ${question.id.padEnd(width)}`;
    const shapes = details(reply).map((one) => `${INDENT}${logText(one)}`);
    return [logText(`${start}  ${question.belief}${why}`), ...shapes];
  });
  const counts = (['holds', 'differs', 'unasked'] as const).map(
    (status) => `${count(replies, status)} ${WORDS[status]}`,
  );
  return `${each.join('\n')}\n\n${counts.join(', ')}`;
}

/** The body of the issue: nothing but what differs, empty where nothing does. */
export function markdown(replies: readonly Reply[]): string {
  const differing = replies.filter(({ status }) => status === 'differs');
  if (differing.length === 0) return '';
  const parts = differing.map((reply) => {
    const { question, host } = reply;
    return `### \`${question.id}\`\n\n${host.name}: ${question.belief}\n\n${codeBlock(details(reply).join('\n'), 'text')}`;
  });
  const unasked = count(replies, 'unasked');
  return `${[
    'The weekly run of `npm run contract` got other answers from these APIs than the code expects.',
    ...parts,
    `${count(replies, 'holds')} other expectations hold, ${unasked} could not be asked.`,
  ].join('\n\n')}\n`;
}

/** 0 nothing differs, 1 something differs, 3 nothing could be asked. */
export function exitCode(replies: readonly Reply[]): number {
  if (count(replies, 'differs') > 0) return 1;
  return count(replies, 'holds') > 0 ? 0 : 3;
}

function details({ status, question, seen }: Reply): string[] {
  if (status !== 'differs') return [];
  return [line('expected', question.expects), line('received', seen ?? 'any')];
}

function line(name: string, shape: Shape): string {
  return `${name}: ${shapeText(shape)}`;
}

function count(replies: readonly Reply[], status: Reply['status']): number {
  return replies.filter((reply) => reply.status === status).length;
}
