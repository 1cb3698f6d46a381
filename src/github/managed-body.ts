import { createHash } from 'node:crypto';

/** The hidden data of a pull request body. */
interface Marks {
  /** The fingerprint of the proposed numbers. */
  readonly numbers: string;
  /** The fingerprint of the title that readme-tally gave. */
  readonly title: string;
}

/** GitHub's limit, in characters. */
export const BODY_LIMIT = 65_536;
const BEGIN = '<!-- readme-tally:begin -->';
const OURS =
  /<!-- readme-tally:begin -->[\s\S]*?<!-- readme-tally:end numbers=([0-9a-f]{16}) title=([0-9a-f]{16}) -->/;
const NO_NUMBERS = '0'.repeat(16);

/** Puts a body between marks, so that people may write before and after it. */
export function managedBody(body: string, { numbers, title }: Marks): string {
  return `${BEGIN}\n${body}\n<!-- readme-tally:end numbers=${numbers} title=${title} -->`;
}

/** Reads the marks of a body; undefined when a person removed them. */
export function marksOf(body: string): Marks | undefined {
  const [, numbers, title] = OURS.exec(body) ?? [];
  return numbers === undefined || title === undefined ? undefined : { numbers, title };
}

/** Removes the fingerprint of the numbers from the marks. */
export function withoutNumbers(body: string): string {
  const numbers = marksOf(body)?.numbers;
  if (numbers === undefined) return body;
  return body.replace(OURS, (part) =>
    part.replace(`numbers=${numbers} `, `numbers=${NO_NUMBERS} `),
  );
}

/**
 * Returns the updated title and body. A title that a person changed stays, and so does text outside
 * of the marks, and a body without marks.
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

const TOO_LONG = 'The report is too long for this description; see the job summary.';

/** Returns a short hash of a text. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
