import { oneLine } from './characters.ts';

/** Most texts have nothing but these characters, none of which is special, and stay as they are. */
const PLAIN = /^[A-Za-z\d][ !#-+\--~]*$/;
/** A negative number is no formula. */
const NUMBER = /^-?\d{1,20}(?:\.\d{1,20})?$/;
/** What a spreadsheet may read as the start of a formula, in both widths. */
const FORMULA = /^[=+\-@＝＋－＠]/;

/**
 * A foreign text for a field of CSV (RFC 4180). What a spreadsheet would read as a formula gets an
 * apostrophe in front.
 */
export function csvText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const line = oneLine(text);
  const safe = FORMULA.test(line) && !NUMBER.test(line) ? `'${line}` : line;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '\\{',
  '}': '\\}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** A foreign text for a value of BibTeX in braces: shows the same characters and runs no command. */
export function bibtexText(text: string): string {
  return oneLine(text).replace(/[\\{}~^#$%&_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** A key of BibTeX: ASCII letters, digits and dashes. */
export function bibtexKey(text: string): string {
  return text.replace(/[^A-Za-z\d]+/g, '-').replace(/^-|-$/g, '') || 'entry';
}

/** An address for a value of BibTeX in braces, which is read as it is. */
export function bibtexUrl(address: string): string {
  return oneLine(address).replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}
