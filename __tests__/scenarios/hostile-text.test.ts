/**
 * A list whose texts were written to do harm, through a whole run: what they say reaches the log,
 * the pull request, the summary and the terminal, but does nothing there.
 */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { defaultConfig } from '../../src/config/parse.ts';
import { oneLine } from '../../src/escape/characters.ts';
import { printedJson } from '../../src/escape/data.ts';
import { logText } from '../../src/escape/plain.ts';
import { annotations } from '../../src/report/findings/annotations.ts';
import { sarifLog } from '../../src/report/findings/sarif.ts';
import { healthText } from '../../src/report/health-issue/body.ts';
import { logLines, warnings } from '../../src/report/log.ts';
import { pullRequestTexts } from '../../src/report/pull-request.ts';
import { jobSummary } from '../../src/report/summary.ts';
import { findingsText } from '../../src/report/terminal/findings-text.ts';
import { terminalReport } from '../../src/report/terminal/refresh-report.ts';
import { HOSTILE_WORDS } from '../escape/hostile-words.ts';
import { RENDERERS } from '../helpers/renderers.ts';
import { runOnce } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const TEXTS = [
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
/** These, and what each function of `src/escape` is tested with. */
const HOSTILE = [...TEXTS, ...Object.values(HOSTILE_WORDS).filter((word) => oneLine(word) !== '')];
/** As many entries as harmless as those are hostile. */
const HARMLESS = HOSTILE.map((_, index) => `words ${index}`);
/** Names of files, without what no name on GitHub has. */
const HOSTILE_NAMES = [
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '![a](b)',
  '`a` ``` ~~b~~ **c** __d__ $e$',
  '@everyone and #1 and GH-1',
  'a|b',
  '::error::x',
  '##[error]x',
  '&lt;b&gt; &#64;',
  '<!-- readme-tally:end -->',
  '0123456789abcdef',
  'www.evil.example',
];
const HARMLESS_NAMES = HOSTILE_NAMES.map((_, index) => `name ${index}`);
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
function listOf(titles: readonly string[], firstPaper: number): string {
  const entry = (title: string, id: string) =>
    `<a href="https://github.com/o/${id}">${htmlOf(title)}</a> ![s](https://img.shields.io/github/stars/o/${id})`;
  const typed = '![s](https://img.shields.io/badge/stars-1-blue)';
  const words = titles.map((title) =>
    title.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/[\r\n]/g, ' '),
  );
  return [
    '| Title |',
    '| --- |',
    ...titles.map((title, n) => `| ${entry(title, `row-${n}`).replace(/[\r\n]/g, ' ')} |`),
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
    ...titles.map(
      (_, n) =>
        `- [Slow rivers carry quiet northern gravel](https://arxiv.org/abs/2401.${firstPaper + n}) ![s](https://img.shields.io/badge/citations-1-blue)`,
    ),
    '',
    ...ADDRESSES.map(
      (address) => `- [x](${address}) ![s](https://img.shields.io/badge/citations-1-blue)\n`,
    ),
  ].join('\n');
}

/** In HTML a title is what its entities stand for, so that is how to get any text into one. */
function htmlOf(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

interface Texts {
  body: string;
  summary: string;
  log: string[];
  terminal: string;
  health: string;
  findings: string;
  annotations: string;
  sarif: string;
  titles: string;
  paths: string[];
}

const sandbox = useSandbox();
let hostile: Texts;
let harmless: Texts;

beforeAll(async () => {
  for (const n of HOSTILE.keys()) sandbox.world.remove(`github:o/row-${n}`);
  hostile = await textsOf('hostile', { titles: HOSTILE, names: HOSTILE_NAMES, firstPaper: 10_000 });
  harmless = await textsOf('harmless', {
    titles: HARMLESS,
    names: HARMLESS_NAMES,
    firstPaper: 20_000,
  });
});

interface Input {
  readonly titles: readonly string[];
  readonly names: readonly string[];
  /** The papers from this number on have other titles than the list says, with the words at their end. */
  readonly firstPaper: number;
}

async function textsOf(name: string, { titles, names, firstPaper }: Input): Promise<Texts> {
  for (const [n, word] of titles.entries()) {
    const title = `Zebras and orange kettles in the desert ${word}`;
    sandbox.world.describe(`arxiv:2401.${firstPaper + n}`, { title });
    sandbox.world.set(`arxiv:2401.${firstPaper + n}`, { citations: 50 + n });
  }
  const others = names.map((one, n) => [
    `docs/${one}.md`,
    `# A\n\n- [a](https://github.com/o/file-${n}) ![s](https://img.shields.io/github/stars/o/file-${n})\n`,
  ]);
  const files = {
    'README.md': listOf(titles, firstPaper),
    '.github/readme-tally.yml': 'audit: {rules: {title-mismatch: error}}\n',
    ...Object.fromEntries(others),
  };
  const repository = await sandbox.github.createRepository({ name, files });
  const { report, published, requests } = await runOnce(sandbox, repository, {
    files: ['README.md', 'docs/*.md'],
  });
  const { findings } = report.result;
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
    health: healthText({
      findings,
      old: '',
      mayRemain: () => false,
      files: { server: 'https://github.com', own: 'o/r', branch: 'main' },
      limit: 1_000_000,
    }).body,
    findings: findingsText(findings, { fixed: 0 }),
    annotations: annotations(findings),
    sarif: printedJson(sarifLog(findings, { version: '1.0.0', rules: [] })),
    titles: `${title}\n${message}`,
    paths: requests.map(({ server, path }) => `${server} ${path}`),
  };
}

/** Where the links and images of a page lead, those of our own subjects left out. */
function foreignAddresses(markdown: string): string[] {
  const html = marked.parse(markdown, { async: false });
  return Array.from(
    html.matchAll(/(?:href|src)="([^"]*)"/g),
    ([, address]) => address ?? '',
  ).filter(
    (address) =>
      !/^https?:\/\/(?:github\.com|doi\.org|arxiv\.org|127\.0\.0\.1|localhost)[/:]/.test(address),
  );
}

/** The health issue names its lines, and its repository, with comments and addresses of its own. */
function withoutMarks(health: string): string {
  return health
    .replace(/<!-- (?:readme-tally:list-health(?: end)?|tally-finding:[\w-]+) -->/g, '')
    .replace(/\]\([^)]*\)/g, ']');
}

describe('a hostile list', () => {
  test('is reported at all', () => {
    expect(hostile.body).toContain('everyone');
    expect(hostile.terminal).toContain('everyone');
    expect(hostile.findings.match(/title-mismatch/g)?.length).toBe(2 * HOSTILE.length);
    expect(hostile.summary).toContain('docs/');
    expect(hostile.body.match(/^[|-] /gm)?.length).toBeGreaterThan(2 * HOSTILE.length);
    expect(hostile.summary.match(/^[|-] /gm)?.length).toBeGreaterThan(6 * HOSTILE.length);
  });

  test('adds no link, image, tag, heading or row to the pull request and the summary', () => {
    for (const page of ['body', 'summary', 'health'] as const) {
      for (const [name, render] of Object.entries(RENDERERS)) {
        expect([page, name, render(hostile[page])]).toEqual([page, name, render(harmless[page])]);
      }
      expect(foreignAddresses(hostile[page])).toEqual(foreignAddresses(harmless[page]));
    }
  });

  test.each([
    ['mentions', /@[\w-]/],
    ['issues', /(?<!\[)#\d|\bGH-\d/i],
    ['commits', /(?<![a-z\d/])[\da-f]{7,40}(?![a-z\d])/i],
    ['comments', /(?<!\\)<!--/],
    ['controls', /(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069\u2028\u2029]/u],
  ])('holds no %s', (_, pattern) => {
    const pages = [hostile.body, hostile.summary, withoutMarks(hostile.health), hostile.titles];
    for (const page of pages) {
      expect(
        page.replaceAll('&#8203;', '\u200B').replaceAll('&#8209;', '-').match(pattern)?.[0],
      ).toBeUndefined();
    }
  });

  test('gives the runner no command', () => {
    const lines = [...hostile.log, ...`${hostile.terminal}${hostile.findings}`.split('\n')];
    expect(lines.filter((line) => /::|##\[/.test(line))).toEqual([]);
    expect(lines.filter((line) => /\p{Cc}|\p{Zl}|\p{Zp}/u.test(line))).toEqual([]);
    expect(lines.filter((line) => /[\u202A-\u202E\u2066-\u2069]/.test(line))).toEqual([]);
  });

  test('says as many lines as a harmless one', () => {
    expect(hostile.log).toHaveLength(harmless.log.length);
    for (const text of ['terminal', 'findings', 'annotations', 'sarif'] as const) {
      expect(hostile[text].split('\n')).toHaveLength(harmless[text].split('\n').length);
    }
    expect(hostile.titles).toBe(harmless.titles);
  });

  test('asks at known addresses only', () => {
    expect(hostile.paths.length).toBeGreaterThan(5);
    const strange = hostile.paths.filter((path) => !/^[\w-]+ \/(?:[\w.~:%-]+\/?)*$/.test(path));
    expect(strange).toEqual([]);
    expect(hostile.paths.filter((path) => /\.\.(?:\/|$)/.test(path))).toEqual([]);
  });

  test('makes no link and controls nothing in what other tools read', () => {
    expect(hostile.sarif).not.toMatch(/\]\(/);
    expect(hostile.sarif + hostile.annotations).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E]/u);
    const commands = hostile.annotations.trimEnd().split('\n');
    expect(commands.filter((one) => !/^::(?:error|warning|notice) file=[^:]*::/.test(one))).toEqual(
      [],
    );
  });
});
