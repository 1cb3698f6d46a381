/**
 * Text of other people is read in linear time, whatever it repeats: in lists, addresses, the config
 * and the snapshot. `npm run lint` checks the regular expressions alone.
 */
import { describe, expect, test } from '@jest/globals';
import { CHARACTERS, PAIRS, repeated, tooMuchGrowth } from '../../scripts/regexes/growth.ts';
import { startAudit } from '../../src/audit/audit.ts';
import { auditContext } from '../../src/audit/context.ts';
import { parseSuppression } from '../../src/audit/suppressions.ts';
import { branchProblem } from '../../src/config/branch-names.ts';
import { ConfigError } from '../../src/config/config-error.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { createdPathProblem, pathProblem } from '../../src/config/paths.ts';
import * as characters from '../../src/escape/characters.ts';
import * as data from '../../src/escape/data.ts';
import * as markdown from '../../src/escape/markdown.ts';
import * as plain from '../../src/escape/plain.ts';
import { fieldOfWords } from '../../src/fields/words.ts';
import { liveBadge } from '../../src/markdown/badges/live-badge.ts';
import { parseShieldsUrl } from '../../src/markdown/badges/shields-url.ts';
import { parseStaticPath } from '../../src/markdown/badges/static-badge-path.ts';
import { numberAmongWords } from '../../src/markdown/numbers.ts';
import { readList } from '../../src/markdown/read-list.ts';
import { SPELLINGS } from '../../src/markdown/slots/inline-slots.ts';
import { parseSnapshot } from '../../src/snapshot/file.ts';
import { apiLinkSubject } from '../../src/subjects/api-link.ts';
import { KINDS } from '../../src/subjects/kinds.ts';
import { paperPage } from '../../src/subjects/paper-pages.ts';
import { lettersOf } from '../../src/subjects/titles.ts';

/** Returns the units whose repetition takes more than linear time. */
function slowUnits(
  units: readonly string[],
  run: (text: string) => unknown,
  length?: number,
): string[] {
  return units.filter(
    (unit) => tooMuchGrowth((size) => run(repeated(unit, size)), length) !== undefined,
  );
}

const SETTINGS = {
  adopt: SPELLINGS,
  show: { papers: 'citations', repositories: 'stars', look: 'text', sections: [] },
  ignore: { subjects: [], sections: ['none'] },
} as const;
const AUDIT = { rules: {}, ignore: [], fix: false, issue: false };

function readAndAudit(text: string): unknown {
  const list = readList({ path: 'README.md', text }, SETTINGS);
  return startAudit(AUDIT, auditContext([list]))({});
}

const TARGET = 'https://github.com/o/r';
const LISTS: Readonly<Record<string, (text: string) => string>> = {
  'the address of a link': (text) => `- [a](https://doi.org/10.1000/${text}x)\n`,
  'an address in angle brackets': (text) => `- [a](<${TARGET}/${text}x>)\n`,
  'a bare address': (text) => `- ${TARGET}/${text}x\n`,
  'the address of a badge': (text) => `- ![](https://img.shields.io/badge/${text}-1-blue)\n`,
  'the logo of a badge': (text) => `- ![](https://img.shields.io/github/stars/o/r?logo=${text}x)\n`,
  'a heading': (text) => `## ${text}x\n\n- [a](${TARGET})\n`,
  'a label': (text) => `- [${text}x](${TARGET})\n`,
  'the text of an entry': (text) => `- [a](${TARGET}) ${text}x ⭐ 12\n`,
  'a heading of a column': (text) => `| a | ${text}x |\n|-|-|\n| [a](${TARGET}) | 1 |\n`,
  'a cell': (text) => `| a | Stars |\n|-|-|\n| [a](${TARGET}) | ${text}x |\n`,
  'an attribute': (text) => `<p><a href="${TARGET}" title="${text}x">a</a></p>\n`,
  'an attribute with an address': (text) =>
    `<p><a href="${TARGET}/${text}x">a</a> <img src='${text}x'></p>\n`,
  'the text of HTML': (text) => `<p><a href="${TARGET}">a</a> ${text}x</p>\n`,
  'a comment': (text) => `<!-- ${text}x -->\n- [a](${TARGET})\n`,
  'a marker': (text) => `- [a](${TARGET})<!-- tally:stars ${text}x -->1<!-- /tally -->\n`,
};

describe('a list is read and audited in linear time', () => {
  test.each(Object.entries(LISTS))('repeated characters in %s', (_, write) => {
    expect(slowUnits(CHARACTERS, (text) => readAndAudit(write(text)))).toEqual([]);
  });
});

/** Addresses up to the point where the parsers of the sites look closer. */
const ADDRESSES = [
  'https://doi.org/10.1000/',
  'https://www.biorxiv.org/content/10.1101/',
  'https://www.nature.com/articles/s41586-',
  'https://link.springer.com/article/doi/10.1162/',
  'https://aclanthology.org/',
  'https://arxiv.org/abs/',
  'https://pubmed.ncbi.nlm.nih.gov/',
  'https://www.semanticscholar.org/paper/',
  'https://api.semanticscholar.org/graph/v1/paper/',
  'https://api.openalex.org/works/',
  'https://github.com/',
  'https://huggingface.co/datasets/',
  'https://openaccess.thecvf.com/content/',
  'https://papers.nips.cc/paper/1-',
  'https://academic.oup.com/a/article/',
  'https://www.cell.com/fulltext/S',
  'https://www.sciencedirect.com/science/article/',
  'https://example.org/',
];
const KIND_ENTRIES = Object.values(KINDS);

function parseAddress(address: string): void {
  const url = new URL(address);
  for (const { parseLink } of KIND_ENTRIES) parseLink(url);
  paperPage(url);
  apiLinkSubject(address);
}

function parseBadge(path: string): unknown {
  const url = parseShieldsUrl(`https://img.shields.io/${path}`);
  return url && liveBadge(url);
}

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  ...Object.fromEntries(ADDRESSES.map((one) => [one, (text) => parseAddress(`${one}${text}x`)])),
  'ids of all kinds': (text) => KIND_ENTRIES.map(({ parse }) => parse(`10.1000/${text}x`)),
  'static badges': (text) => parseStaticPath(`/badge/${text}x`),
  'live badges': (text) => parseBadge(`github/stars/o/r${text}x`),
  'badges of an API': (text) =>
    parseBadge(`badge/dynamic/json?url=https://${text}x&query=${text}x`),
  'headings of columns': fieldOfWords,
  numbers: (text) => numberAmongWords(`${text}x`),
  titles: lettersOf,
  'audit settings': (text) => parseSuppression(`${text}x`),
  paths: (text) => [pathProblem(`a${text}x`), createdPathProblem(`a${text}x`)],
  branches: (text) => branchProblem(`a${text}x`),
  ...Object.fromEntries(
    Object.entries({ ...characters, ...data, ...markdown, ...plain }).map(([name, write]) => [
      name,
      (text: string) => (write as (text: string, more?: unknown) => unknown)(`a${text}x`, 80),
    ]),
  ),
};

/** A refused config is a result, too. */
function parseResult(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

describe('foreign text is parsed and escaped in linear time', () => {
  test.each(Object.entries(PARSERS))('%s', (_, run) => {
    expect(slowUnits(CHARACTERS, run)).toEqual([]);
    expect(slowUnits(PAIRS, run, 2_500)).toEqual([]);
  });

  test('values and keys of the config', () => {
    const parse = (text: string) => {
      const value = JSON.stringify(`${text}x`);
      for (const config of [`columns: {${value}: stars}`, `ignore: {subjects: [${value}]}`]) {
        parseResult(() => parseConfig(config, 'c.yml'));
      }
    };
    expect(slowUnits(CHARACTERS, parse)).toEqual([]);
  });

  test('keys of the snapshot', () => {
    const record = { citations: { value: 1, source: 'list' } };
    const parse = (text: string) =>
      parseSnapshot(
        JSON.stringify({
          version: 1,
          checkedAt: '2026-11-22T03:17:41Z',
          subjects: { [`doi:10.1000/${text}x`]: record },
        }),
        's.json',
      );
    expect(slowUnits(CHARACTERS, parse)).toEqual([]);
  });
});
