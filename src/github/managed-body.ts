import { createHash } from 'node:crypto';

/** What a body of ours remembers of itself, out of sight. */
interface Marks {
  /** The fingerprint of the numbers that are proposed. */
  readonly numbers: string;
  /** The fingerprint of the title that was given. */
  readonly title: string;
}

/** GitHub takes 65,536 characters. */
export const BODY_LIMIT = 65_536;
const BEGIN = '<!-- readme-tally:begin -->';
const OURS =
  /<!-- readme-tally:begin -->[\s\S]*?<!-- readme-tally:end numbers=([0-9a-f]{16}) title=([0-9a-f]{16}) -->/;
const NO_NUMBERS = '0'.repeat(16);

/** Frames a body, so that people may write before and behind it. */
export function managedBody(body: string, { numbers, title }: Marks): string {
  return `${BEGIN}\n${body}\n<!-- readme-tally:end numbers=${numbers} title=${title} -->`;
}

/** Reads the marks of a body; gives nothing when a person took them out. */
export function marksOf(body: string): Marks | undefined {
  const [, numbers, title] = OURS.exec(body) ?? [];
  return numbers === undefined || title === undefined ? undefined : { numbers, title };
}

/** Takes the numbers out of the marks, so that they are not known again. */
export function withoutNumbers(body: string): string {
  const numbers = marksOf(body)?.numbers;
  if (numbers === undefined) return body;
  return body.replace(OURS, (part) =>
    part.replace(`numbers=${numbers} `, `numbers=${NO_NUMBERS} `),
  );
}

/**
 * Gives title and body as they should be. What a person wrote outside of our part stays, and so
 * does a title that a person changed, and a body without our part.
 */
export function renewed(
  old: { readonly title: string; readonly body: string },
  fresh: { readonly title: string; readonly body: string; readonly numbers: string },
): { title: string; body: string } {
  const marks = marksOf(old.body);
  if (marks === undefined) return old;
  const isTitleOurs = fingerprint(old.title) === marks.title;
  const title = isTitleOurs ? fresh.title : old.title;
  const given = isTitleOurs ? fingerprint(fresh.title) : marks.title;
  const part = (text: string) => managedBody(text, { numbers: fresh.numbers, title: given });
  const body = old.body.replace(OURS, () => part(fresh.body));
  if (body.length <= BODY_LIMIT) return { title, body };
  return { title, body: old.body.replace(OURS, () => part(TOO_LONG)) };
}

const TOO_LONG =
  'The report is longer than the text around it leaves room for; it is in the job summary.';

/** Gives a short hash by which equal texts are known again. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
