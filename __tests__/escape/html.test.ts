import { expect, test } from '@jest/globals';
import { oneLine } from '../../src/escape/characters.ts';
import { embeddedCode, embeddedData, html, htmlText, webAddress } from '../../src/escape/html.ts';
import { decodeEntities } from '../../src/markdown/syntax/parse.ts';
import { HOSTILE_WORDS } from './hostile-words.ts';

const WORDS = Object.entries(HOSTILE_WORDS);

test.each(WORDS)('%s is text in an element and in an attribute', (_, word) => {
  const text = htmlText(word);

  expect(text).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
  expect(decodeEntities(text)).toBe(oneLine(word));
  expect(html`<p title="${word}">${word}</p>`.text).toBe(`<p title="${text}">${text}</p>`);
});

test('HTML within a template is not escaped again', () => {
  const cells = ['a', '<b>'].map((word) => html`<td>${word}</td>`);
  expect(html`<tr>${cells}${undefined}${html`<td>${1}</td>`}</tr>`.text).toBe(
    '<tr><td>a</td><td>&lt;b&gt;</td><td>1</td></tr>',
  );
});

test.each(WORDS)('%s is an address only with http or https', (_, word) => {
  const address = webAddress(word);
  if (address !== undefined) expect(new URL(address).protocol).toMatch(/^https?:$/);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\u200Bscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:a',
  'file:///etc/passwd',
  '//evil.example',
  '#a',
  'docs/a.md',
  'https://',
  'https:///a',
  'mailto:a@a.example',
])('%s is no address', (address) => {
  expect(webAddress(address)).toBeUndefined();
});

test('an address keeps its query and its characters', () => {
  const address = 'https://a.example/b?c="d"&e=<f>#g';
  expect(webAddress(` ${address} `)).toBe(address);
  expect(html`<a href="${webAddress(address)}">`.text).toContain(
    '?c=&quot;d&quot;&amp;e=&lt;f&gt;',
  );
});

test.each(WORDS)('%s is read back from data in a script, and does not end it', (_, word) => {
  const { text } = embeddedData([word]);
  expect(text).not.toMatch(/[<>&]/);
  expect(JSON.parse(text)).toEqual([word]);
});

test.each(['a</script>', 'a</STYLE >', '<!-- a'])('the code %s is refused', (code) => {
  expect(() => embeddedCode(code)).toThrow('end its element');
});
