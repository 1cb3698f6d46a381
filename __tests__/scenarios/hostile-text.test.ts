/**
 * A list whose texts were written to do harm, through a whole run: what they say reaches the log,
 * the pull request, the summary and the terminal, but does nothing there.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { defaultConfig } from '../../src/config/parse.ts';
import { logText } from '../../src/escape/plain.ts';
import { logLines, warnings } from '../../src/report/log.ts';
import { pullRequestTexts } from '../../src/report/pull-request.ts';
import { jobSummary } from '../../src/report/summary.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { runOnce } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const HOSTILE = [
  '::error::x',
  '::add-mask::x',
  '##[group]x',
  '##[add-mask]x',
  '%0A::set-output name=a::b',
  'a\r::error file=a::b',
  'a\u2028::stop-commands::x',
  '\u001b[31mred',
  '@everyone and @org/team',
  '#1 GH-1 o/r#1 o/r@0123abc',
  '0123456789abcdef0123456789abcdef01234567',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<h1>a</h1> <!-- readme-tally:end --> <!-- /tally -->',
  '</details></td></tr></table>',
  '[a](javascript:alert(1)) ](http://evil.example)',
  '![a](https://evil.example/a.png) https://evil.example www.evil.example a@evil.example',
  '| a | b |',
  '\\| \\\\| \\',
  '`a` ``` ~~~ **b** __c__ ~~d~~',
  '&lt;b&gt; &#64;everyone &amp;#35;1',
  '# a',
  '- [ ] a',
  'a\u202Eb\u2066c\u2069',
  'a\u200B@\u200Bb\u0000',
];
/** As many entries as harmless as those are hostile. */
const HARMLESS = HOSTILE.map((_, index) => `words ${index}`);
/** Addresses with what would leave a path, a query or a string of a query language. */
const ADDRESSES = [
  'https://doi.org/10.1000/a?b=c#d',
  'https://doi.org/10.1000/../../secret',
  'https://doi.org/10.1000/a%22%7D%0Ab',
  'https://doi.org/10.1000/a%3Fapi_key=b%23',
  'https://arxiv.org/abs/1901.08746%0d%0aHost:evil',
  'https://github.com/o%22)%7Bid%7D/r',
  'https://huggingface.co/a/..%2f..%2fb',
  'https://huggingface.co/datasets/..',
];

/** Each title stands in a row, an item, a row of HTML and a heading. */
function listOf(titles: readonly string[]): string {
  const entry = (title: string, id: string) =>
    `<a href="https://github.com/o/${id}">${htmlOf(title)}</a> ![s](https://img.shields.io/github/stars/o/${id})`;
  const typed = '![s](https://img.shields.io/badge/stars-1-blue)';
  const words = titles.map((title) => title.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\r/g, ' '));
  return [
    '| Title |',
    '| --- |',
    ...titles.map((title, n) => `| ${entry(title, `row-${n}`).replace(/\r/g, ' ')} |`),
    '',
    ...titles.map((title, n) => `- ${entry(title, `item-${n}`)}`),
    ...words.map((title, n) => `- [${title}](https://github.com/o/link-${n}) ${typed}`),
    // Two repositories and one number: a finding with the text of the entry.
    ...titles.map((title, n) => `- ${entry(title, `a-${n}`)} ${entry(title, `b-${n}`)} ${typed}`),
    '',
    '<table>',
    ...titles.map((title, n) => `<tr><td>${entry(title, `html-${n}`)}</td></tr>`),
    '</table>',
    '',
    ...words.flatMap((title, n) => [`## ${title}`, '', `${entry('x', `section-${n}`)}`, '']),
    ...ADDRESSES.map(
      (address) => `- [x](${address}) ![s](https://img.shields.io/badge/citations-1-blue)\n`,
    ),
  ].join('\n');
}

/** In HTML a title is what its entities stand for, so that is how to get any text into one. */
function htmlOf(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

interface Texts {
  body: string;
  summary: string;
  log: string[];
  terminal: string;
  titles: string;
  paths: string[];
}

const sandbox = useSandbox();
let hostile: Texts;
let harmless: Texts;

beforeAll(async () => {
  for (const n of HOSTILE.keys()) sandbox.world.remove(`github:o/row-${n}`);
  hostile = await textsOf('hostile', listOf(HOSTILE));
  harmless = await textsOf('harmless', listOf(HARMLESS));
});
async function textsOf(name: string, text: string): Promise<Texts> {
  const repository = await sandbox.github.createRepository({ name, files: { 'README.md': text } });
  const { report, published, requests } = await runOnce(sandbox, repository);
  const { title: first, 'commit-message': second } = defaultConfig()['pull-request'];
  const { title, message, body } = pullRequestTexts(report, { title: first, message: second });

  return {
    body,
    summary: jobSummary(report, published, { dryRun: false }),
    log: [
      ...logLines(report.result, published, { dryRun: false }),
      ...warnings(report.result, published),
    ].map(logText),
    terminal: terminalReport(report.result, { dryRun: false }),
    titles: `${title}\n${message}`,
    paths: requests.map(({ server, path }) => `${server} ${path}`),
  };
}

/** The tags that a page is made of, without what stands in them. */
function tagsOf(markdown: string): string[] {
  const html = marked.parse(markdown, { async: false });
  return Array.from(html.matchAll(/<\/?([a-z][\w-]*)/g), ([tag]) => tag);
}

/** Where the links and images of a page lead, those of our own subjects left out. */
function foreignAddresses(markdown: string): string[] {
  const html = marked.parse(markdown, { async: false });
  return Array.from(
    html.matchAll(/(?:href|src)="([^"]*)"/g),
    ([, address]) => address ?? '',
  ).filter(
    (address) => !/^https?:\/\/(?:github\.com|doi\.org|127\.0\.0\.1|localhost)[/:]/.test(address),
  );
}

describe('a hostile list', () => {
  test('is reported at all', () => {
    expect(hostile.body).toContain('everyone');
    expect(hostile.terminal).toContain('everyone');
    expect(hostile.body.match(/^\|/gm)?.length).toBeGreaterThan(4 * HOSTILE.length);
  });

  test('adds no link, image, tag, heading or row to the pull request and the summary', () => {
    expect(tagsOf(hostile.body)).toEqual(tagsOf(harmless.body));
    expect(tagsOf(hostile.summary)).toEqual(tagsOf(harmless.summary));
    expect(foreignAddresses(hostile.body)).toEqual(foreignAddresses(harmless.body));
    expect(foreignAddresses(hostile.summary)).toEqual(foreignAddresses(harmless.summary));
  });

  test.each([
    ['mentions', /@[\w-]/],
    ['issues', /(?<!\[)#\d|\bGH-\d/i],
    ['commits', /(?<![a-z\d/])[\da-f]{7,40}(?![a-z\d])/i],
    ['comments', /(?<!\\)<!--/],
    ['controls', /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069\u2028\u2029]/u],
  ])('holds no %s', (_, pattern) => {
    const pages = [hostile.body, hostile.summary, hostile.titles];
    for (const page of pages) {
      expect(page.replaceAll('&#8203;', '\u200B').match(pattern)?.[0]).toBeUndefined();
    }
  });

  test('gives the runner no command', () => {
    const lines = [...hostile.log, ...hostile.terminal.split('\n')];
    expect(lines.filter((line) => /::|##\[/.test(line))).toEqual([]);
    expect(lines.filter((line) => /\p{Cc}|\p{Zl}|\p{Zp}/u.test(line))).toEqual([]);
    expect(lines.filter((line) => /[\u202A-\u202E\u2066-\u2069]/.test(line))).toEqual([]);
  });

  test('says as many lines as a harmless one', () => {
    expect(hostile.log).toHaveLength(harmless.log.length);
    expect(hostile.terminal.split('\n')).toHaveLength(harmless.terminal.split('\n').length);
    expect(hostile.titles).toBe(harmless.titles);
  });

  test('asks at known addresses only', () => {
    expect(hostile.paths.length).toBeGreaterThan(5);
    const strange = hostile.paths.filter((path) => !/^[\w-]+ \/(?:[\w.~:%-]+\/?)*$/.test(path));
    expect(strange).toEqual([]);
    expect(hostile.paths.filter((path) => /\.\.(?:\/|$)/.test(path))).toEqual([]);
  });
});
