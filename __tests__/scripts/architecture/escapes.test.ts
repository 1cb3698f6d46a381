// biome-ignore-all lint/suspicious/noTemplateCurlyInString: lines of code
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { handMadeEscapes, handMadeEscapesIn } from '../../../scripts/architecture/escapes.ts';
import { ROOT } from '../../helpers/paths.ts';

test('the sources escape nothing by hand', () => {
  expect(handMadeEscapesIn(resolve(ROOT, 'src'))).toEqual([]);
});

const REFUSED: readonly (readonly [name: string, code: string])[] = [
  ['an encoded segment', 'const path = `/api/${encodeURIComponent(id)}`;'],
  ['an encoded path', 'return encodeURI(branch);'],
  ['a function that encodes', "id.split('/').map(encodeURIComponent)"],
  ['percent signs', 'mark.charCodeAt(0).toString(16)'],
  ['backslashes', "text.replace(/[*_]/g, '\\\\$&')"],
  ['backslashes before a group', "text.replace(/([*_])/g, '\\\\$1')"],
  ['entities', "text.replaceAll('<', '&lt;')"],
  ['an entity of a number', "const BREAK = '&#8203;';"],
  ['control characters', "text.replace(/\\p{Cc}/gu, '')"],
  ['marks of direction', "text.replace(/[\\u202A-\\u202E]/g, '')"],
  ['a label', 'const link = `[${title}](https://a.example)`;'],
  ['a target', 'const link = `[${markdownText(title)}](${homepage})`;'],
  ['code ticks', 'const sentence = `The file \\`${path}\\` is read.`;'],
  ['HTML', 'const summary = `<summary>${title}</summary>`;'],
  ['bold text', 'const sentence = `**${title}** is new`;'],
  ['italic text', 'const sentence = `Added to *${section}*`;'],
  ['a comment', 'const mark = `<!-- readme-tally:reply ${section} -->`;'],
  ['JSON in a comment', 'const mark = `<!-- a ${JSON.stringify(value)} -->`;'],
];

test.each(REFUSED)('%s outside of src/escape is refused', (_, code) => {
  expect(handMadeEscapes('report/x.ts', `\n${code}\n`)).toEqual([
    expect.stringMatching(/^src\/report\/x\.ts:2: use .+ of src\/escape\.$/),
  ]);
  expect(handMadeEscapes('escape/x.ts', code)).toEqual([]);
});

test.each([
  'const link = `[${markdownText(title)}](${subjectUrl(subject)})`;',
  'const link = `[${markdownText(file)}:${line}](${linePage(page, file, line)})`;',
  'const sentence = `The file ${codeSpan(path)} is read.`;',
  'const mark = `<!-- readme-tally:suggestion ${embeddedJson(mark)} -->`;',
  '  // as `&lt;` in the list',
])('%s is allowed', (code) => {
  expect(handMadeEscapes('report/x.ts', code)).toEqual([]);
});
