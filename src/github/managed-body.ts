import { createHash } from 'node:crypto';

/**
 * What readme-tally wrote, recorded where only people with write access can write: so that it is
 * recognized after the token of the workflow has changed.
 */
export interface OwnRecord {
  /** The sha of the commit on the branch. */
  readonly commit?: string | undefined;
  /** The id of the account that recorded the commit. */
  readonly by?: number | undefined;
  /** The comment that asks whether to rebuild the branch, where another account wrote it. */
  readonly prompt?: number | undefined;
  /** The number of the issue List health. */
  readonly health?: number | undefined;
}

/** The hidden data of a pull request body. */
interface Marks extends OwnRecord {
  /** The fingerprint of the proposed numbers. */
  readonly numbers: string;
  /** The fingerprint of the title that readme-tally gave. */
  readonly title: string;
}

/** GitHub's limit, in characters. */
export const BODY_LIMIT = 65_536;
const BEGIN = '<!-- readme-tally:begin -->';
const OURS =
  /<!-- readme-tally:begin -->(?:(?!<!-- readme-tally:begin -->)[\s\S])*?(?:<!-- readme-tally:own(?: commit=([0-9a-f]{40}))?(?: by=(\d{1,15}))?(?: prompt=(\d{1,15}))?(?: health=(\d{1,15}))? -->\r?\n)?<!-- readme-tally:end numbers=([0-9a-f]{16}) title=([0-9a-f]{16}) -->/;
const NO_NUMBERS = '0'.repeat(16);

/** Puts a body between marks, so that people may write before and after it. */
export function managedBody(body: string, { numbers, title, ...record }: Marks): string {
  const end = `<!-- readme-tally:end numbers=${numbers} title=${title} -->`;
  return `${BEGIN}\n${body}\n${recordMark(record)}${end}`;
}

function recordMark({ commit, by, prompt, health }: OwnRecord): string {
  const parts = Object.entries({ commit, by, prompt, health }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${value}`],
  );
  return parts.length === 0 ? '' : `<!-- readme-tally:own ${parts.join(' ')} -->\n`;
}

/** Reads the marks of a body; undefined when a person removed them. */
export function marksOf(body: string): Marks | undefined {
  const [, commit, by, prompt, health, numbers, title] = OURS.exec(body) ?? [];
  if (numbers === undefined || title === undefined) return undefined;
  const id = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return { numbers, title, commit, by: id(by), prompt: id(prompt), health: id(health) };
}

/** Returns a body with more in its record; the same body where it has no marks. */
export function withRecord(body: string, more: OwnRecord): string {
  const marks = marksOf(body);
  if (marks === undefined) return body;
  const former = recordMark(marks);
  const mark = recordMark({ ...marks, ...more });
  return body.replace(OURS, (part) => {
    const end = part.lastIndexOf('<!-- readme-tally:end ');
    const text = part.slice(0, end).replaceAll('\r\n', '\n');
    const kept = former === '' ? text : text.slice(0, text.length - former.length);
    return `${kept}${mark}${part.slice(end)}`;
  });
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
  fresh: {
    readonly title: string;
    readonly body: string;
    readonly numbers: string;
    readonly record?: OwnRecord | undefined;
  },
): { title: string; body: string } {
  const marks = marksOf(old.body);
  if (marks === undefined) return old;
  const isTitleOurs = fingerprint(old.title) === marks.title;
  const title = isTitleOurs ? fresh.title : old.title;
  const given = isTitleOurs ? fingerprint(fresh.title) : marks.title;
  const { numbers, record: { commit, by, health = marks.health } = marks } = fresh;
  const isSame = commit === marks.commit;
  const record = { ...marks, ...(isSame ? {} : { commit, by }), health };
  const part = (text: string) => managedBody(text, { ...record, numbers, title: given });
  const body = old.body.replace(OURS, () => part(fresh.body));
  if (body.length <= BODY_LIMIT) return { title, body };
  return { title, body: old.body.replace(OURS, () => part(TOO_LONG)) };
}

const TOO_LONG = 'The report is too long for this description; see the job summary.';

/** Returns a short hash of a text. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
