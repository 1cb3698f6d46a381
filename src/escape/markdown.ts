import { oneLine } from './characters.ts';
import { percentEncoded } from './data.ts';

/** A character without width as an entity: it breaks a word for GitHub and shows nothing. */
const BREAK = '&#8203;';

/** Characters that start or end an element of Markdown, GitHub's extensions or HTML in a line. */
const SPECIAL = /[\\`*_[\]<>|~$]|!(?=\[)|&(?=(?:#\w|\w\w)\w{0,30}(?:;|$))/g;
/** What makes a block of a line that begins with it: headings, items, rules, underlines. */
const BLOCK_START =
  /(?<=^\d{1,9})[.)](?=\s|$)|^(?:#(?=#{0,5}(?:\s|$))|[-+](?=\s|$)|-(?=-*$)|=(?==*$)|\+(?=\+\+))/;
/** Addresses and mail addresses that GitHub links by itself, in any case. */
const ADDRESS = /(?<=:)\/\/|(?<=www)\.|(?<=[\w.+-])@(?=[\w-])/gi;
/** https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls */
const REFERENCE = /(?<=[@#])(?=[\p{L}\p{N}_])|(?<=\bGH-)(?=\d)/giu;
/** Seven digits of a commit are enough for a link. */
const COMMIT = /(?<![a-z\d])[a-f\d]{7,40}(?![a-z\d])/gi;

/**
 * A foreign text for the body of a pull request, an issue, a comment or a job summary: shows the
 * same characters, and makes no link, mention, reference, image, HTML, formula or cell.
 */
export function markdownText(text: string): string {
  const named = oneLine(text)
    .replace(SPECIAL, '\\$&')
    .replace(REFERENCE, BREAK)
    .replace(COMMIT, (name) => name.replace(/.{6}(?=.)/g, `$&${BREAK}`));
  return withoutBlocksAndAddresses(named);
}

/** What a sentence quotes, or an address, which ends before what ends code, a cell, a link or HTML. */
const QUOTE_OR_ADDRESS =
  /“[^”]{0,1000}”|(?<![a-z\d+.-])[a-z][a-z\d+.-]{0,20}:\/\/[^\s`|<>"“”\\[\]]{1,9000}/gi;

/**
 * A sentence of ours with foreign parts, for the same places. Its addresses become code, so that
 * they can be copied as they are; in what it quotes they are broken as in any foreign text.
 */
export function sentenceText(sentence: string): string {
  const line = oneLine(sentence);
  const parts: string[] = [];
  let end = 0;
  for (const { 0: match, index } of line.matchAll(QUOTE_OR_ADDRESS)) {
    if (match.startsWith('“')) continue;
    const address = withoutPunctuation(match);
    parts.push(partText(line.slice(end, index)), `\`${address}\``);
    end = index + address.length;
  }
  return parts.join('') + partText(line.slice(end));
}

/** Keeps the blank at either end, which `markdownText` removes. */
function partText(part: string): string {
  const [before, after] = [part.startsWith(' '), part.length > 1 && part.endsWith(' ')];
  return `${before ? ' ' : ''}${markdownText(part)}${after ? ' ' : ''}`;
}

/** Removes the punctuation of the sentence behind an address, as GitHub does. */
function withoutPunctuation(address: string): string {
  let open = (address.match(/\(/g) ?? []).length - (address.match(/\)/g) ?? []).length;
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address[end - 1] ?? '';
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,;:!?'*_~]/.test(last)) break;
  }
  return address.slice(0, end);
}

/** In MDX braces hold JavaScript. */
const BRACES = /[{}]/g;

/** A foreign text for an item or a paragraph of a list. In files GitHub links no mentions. */
export function listItemText(text: string): string {
  const escaped = oneLine(text).replace(SPECIAL, '\\$&').replace(BRACES, '\\$&');
  return withoutBlocksAndAddresses(escaped);
}

/** A foreign text for a cell of a table. */
export function tableCellText(text: string): string {
  return listItemText(text);
}

/** A foreign text for the label of a link. */
export function labelText(text: string): string {
  return listItemText(text);
}

/**
 * A foreign text for the label of a badge and the alternative text of an image. Images stand in the
 * labels of links, where marked does not read a bracket behind a backslash.
 */
export function altText(text: string): string {
  const plain = oneLine(text)
    .replace(SPECIAL, (mark) => NESTED[mark] ?? `\\${mark}`)
    .replace(BRACES, '\\$&');
  return withoutBlocksAndAddresses(plain);
}

/** A foreign text for the quoted value of an attribute of HTML within Markdown. */
export function attributeText(text: string): string {
  return oneLine(text).replace(IN_ATTRIBUTE, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Ends a value, a cell or code in Markdown, or holds JavaScript in MDX. */
const IN_ATTRIBUTE = /[&"'<>`|{}\\]/g;

/**
 * A foreign text for a cell or a paragraph of HTML within Markdown, where a backslash would be shown
 * and a blank line would start Markdown again.
 */
export function htmlText(text: string): string {
  const escaped = oneLine(text).replace(IN_HTML, (mark) => `&#${mark.charCodeAt(0)};`);
  return escaped.replace(ADDRESS, `${BREAK}$&`);
}

const IN_HTML = /[&"'<>`|{}\\*_[\]~$]/g;

const NESTED: Readonly<Record<string, string>> = { '[': '&#91;', ']': '&#93;', '\\': '&#92;' };

/** An address for a link or an image in Markdown. Only http and https have any; others give nothing. */
export function linkTarget(address: string): string {
  const line = oneLine(address);
  if (!/^https?:\/\//i.test(line)) return '';
  return line.replace(/[\s()<>|"'`\\[\]{}]/g, percentEncoded);
}

/** Foreign lines as they are: the fence is longer than any in them, so that none ends it. */
export function codeBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(2, longestRun(text)) + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A foreign text as code within a line. */
export function codeSpan(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  const ticks = '`'.repeat(longestRun(line) + 1);
  const blank = /^`|`$/.test(line) || /^ .* $/.test(line) ? ' ' : '';
  return `${ticks}${blank}${line}${blank}${ticks}`;
}

/** A date for a cell, with hyphens that do not break. */
export function dateText(date: string): string {
  return markdownText(date).replaceAll('-', '&#8209;');
}

/** A foreign text between code ticks that a list has already, in a cell or elsewhere. */
export function codeText(text: string): string {
  return oneLine(text).replaceAll('`', "'").replaceAll('|', '/');
}

function longestRun(text: string): number {
  const runs = text.match(/`+/g) ?? [];
  return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}

function withoutBlocksAndAddresses(text: string): string {
  return text.replace(BLOCK_START, '\\$&').replace(ADDRESS, `${BREAK}$&`);
}
