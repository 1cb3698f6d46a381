import { oneLine } from './characters.ts';
import { embeddedJson } from './data.ts';

/** HTML that was made here, and not a foreign text. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template may hold: texts and numbers are escaped, HTML is not. */
export type HtmlPart = string | number | Html | readonly Html[] | undefined;

/**
 * The tag of templates of HTML. Every value is escaped for text and for attributes in double quotes.
 * An address needs `webAddress`, too.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  let text = parts[0] ?? '';
  for (let index = 0; index < values.length; index += 1) {
    text += partText(values[index]) + parts[index + 1];
  }
  return new Html(text);
}

function partText(value: HtmlPart): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value !== 'object') return htmlText(String(value));
  let text = '';
  for (const part of value) text += part.text;
  return text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Most texts have nothing but these characters, and stay as they are. */
const PLAIN = /^[ !#-%(-;=?-~]*$/;

/** A foreign text for HTML: for the text of an element, or an attribute in double quotes. */
export function htmlText(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const line = oneLine(text);
  return /[&<>"']/.test(line) ? line.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') : line;
}

/** An address that a page or a feed may link to; undefined for any but http and https. */
export function webAddress(address: string): string | undefined {
  const line = oneLine(address);
  return /^https?:\/\/[^\s/?#]/i.test(line) && URL.canParse(line) ? line : undefined;
}

/** A script or a style sheet of ours for HTML. Throws where it would end its element. */
export function embeddedCode(code: string): Html {
  if (/<\/(?:script|style)|<!--/i.test(code)) throw new Error('The code would end its element.');
  return new Html(code);
}

/** A value as JSON, for a script element. */
export function embeddedData(value: unknown): Html {
  return new Html(embeddedJson(value));
}
