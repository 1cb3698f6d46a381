/**
 * Compares how readme-tally reads Markdown with GitHub's renderer: the URLs of images, the targets
 * of links and the number of table rows. Requires `cmark-gfm`
 * (Debian: `apt-get install cmark-gfm`). `docs/reading.md` explains the differences that remain.
 *
 *   node scripts/compare-renderer.ts [folder; default: ../shared/corpus]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/html';
import { readEntries } from '../src/markdown/entries/read-entries.ts';
import { addressText } from '../src/markdown/syntax/parse.ts';

/** The contents of a text. URLs are normalized, and repeated as often as they occur. */
interface Findings {
  readonly images: readonly string[];
  readonly links: readonly string[];
  readonly rows: number;
}

const CORPUS = '../shared/corpus';
const RENDERER = 'cmark-gfm';
const EXTENSIONS = ['table', 'autolink', 'tasklist', 'strikethrough', 'footnotes'];
const OPTIONS = [...EXTENSIONS.flatMap((name) => ['-e', name]), '--unsafe'];
/** In bytes; larger than the HTML or XML of any list. */
const MAX_OUTPUT = 1 << 28;
/** The number of differing URLs to print. */
const SHOWN = 4;
const WIDTH = 110;

/** The links between footnotes and their references are added by the renderer. */
const FOOTNOTE = /^data-footnote-(?:back)?ref$/;
const ATTRIBUTE = { img: 'src', a: 'href' } as const;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const problem = run(process.argv[2] ?? CORPUS);
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
}

/** Compares all files of a folder. Returns a message if that is not possible. */
function run(folder: string): string | undefined {
  if (!existsSync(folder)) return `There is no folder ${folder}. Name one with Markdown files.`;
  if (!hasRenderer()) return `${RENDERER} is not on the PATH. Debian: apt-get install ${RENDERER}`;
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  if (names.length === 0) return `${folder} holds no Markdown file.`;
  const totals = { images: 0, links: 0, rows: 0, differences: 0, equal: 0 };
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    const rendered = renderedFindings(text);
    const lines = differencesOf(rendered, ourFindings(text));
    console.log(`${lines.length === 0 ? '=' : '≠'} ${name}: ${countsOf(rendered)}`);
    for (const line of lines) console.log(line);
    totals.images += rendered.images.length;
    totals.links += rendered.links.length;
    totals.rows += rendered.rows;
    totals.differences += lines.length;
    totals.equal += lines.length === 0 ? 1 : 0;
  }
  const { images, links, rows, differences, equal } = totals;
  console.log(`\n${names.length} files, ${equal} without differences: ${images} images,`);
  console.log(`${links} links and ${rows} table rows; ${differences} differences`);
  return undefined;
}

function hasRenderer(): boolean {
  try {
    execFileSync(RENDERER, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Returns the contents as rendered. Only the XML distinguishes rows in Markdown from rows in HTML. */
function renderedFindings(text: string): Findings {
  const html = rendered(text, 'html');
  const found: Record<keyof typeof ATTRIBUTE, string[]> = { img: [], a: [] };
  parser.parse(html).iterate({
    enter: ({ name, node }) => {
      if (name !== 'OpenTag' && name !== 'SelfClosingTag') return;
      const tag = textOf(node.getChild('TagName'), html).toLowerCase();
      if (tag !== 'img' && tag !== 'a') return;
      const address = attributeOf(node, ATTRIBUTE[tag], html);
      if (isFootnote(node, html)) return;
      if (address !== undefined) found[tag].push(normalised(address));
    },
  });
  const rows = rendered(text, 'xml').split('<table_row').length - 1;
  return { images: found.img, links: found.a, rows };
}

function rendered(input: string, format: 'html' | 'xml'): string {
  const options = { input, encoding: 'utf8', maxBuffer: MAX_OUTPUT } as const;
  return execFileSync(RENDERER, [...OPTIONS, '-t', format], options);
}

function attributeOf(tag: SyntaxNode, wanted: string, html: string): string | undefined {
  for (const attribute of tag.getChildren('Attribute')) {
    const name = textOf(attribute.getChild('AttributeName'), html).toLowerCase();
    if (name !== wanted) continue;
    const quoted = attribute.getChild('AttributeValue');
    const value = quoted
      ? html.slice(quoted.from + 1, quoted.to - 1)
      : textOf(attribute.getChild('UnquotedAttributeValue'), html);
    return entitiesUndone(value);
  }
  return undefined;
}

function isFootnote(tag: SyntaxNode, html: string): boolean {
  const names = tag.getChildren('Attribute').map((one) => one.getChild('AttributeName'));
  return names.some((name) => FOOTNOTE.test(textOf(name, html)));
}

function textOf(node: SyntaxNode | null, html: string): string {
  return node ? html.slice(node.from, node.to) : '';
}

/** Decodes the only entities that the renderer writes. */
function entitiesUndone(value: string): string {
  return value.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, dec, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(dec ? Number(dec) : Number.parseInt(hex, 16));
  });
}

/** Returns the contents as readme-tally reads them. Only body rows have cells. */
function ourFindings(text: string): Findings {
  const { entries } = readEntries(text);
  const isRow = (from: number) => !/^<tr\b/i.test(text.slice(from, from + 4));
  return {
    images: entries.flatMap(({ images }) =>
      images.map(({ address }) => normalised(addressText(text.slice(address.from, address.to)))),
    ),
    links: entries.flatMap(({ links }) => links.map(({ url }) => normalised(url))),
    rows: entries.filter(
      ({ kind, from, cells }) => kind === 'row' && cells.length > 0 && isRow(from),
    ).length,
  };
}

/** Removes differences in percent-encoding, case and surrounding whitespace. */
function normalised(address: string): string {
  return address
    .trim()
    .replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    })
    .normalize()
    .toLowerCase();
}

function countsOf({ images, links, rows }: Findings): string {
  return `${images.length} images, ${links.length} links, ${rows} rows`;
}

function differencesOf(theirs: Findings, ours: Findings): string[] {
  const lines = [
    ...oneSided('images', theirs.images, ours.images),
    ...oneSided('links', theirs.links, ours.links),
  ];
  if (theirs.rows !== ours.rows) lines.push(`    rows: GitHub ${theirs.rows}, we ${ours.rows}`);
  return lines;
}

function oneSided(what: string, theirs: readonly string[], ours: readonly string[]): string[] {
  return [
    ...summary(`${what} of GitHub alone`, without(theirs, ours)),
    ...summary(`${what} of ours alone`, without(ours, theirs)),
  ];
}

/** Returns the elements that `some` has more often than `others`. */
function without(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return some.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function summary(what: string, addresses: readonly string[]): string[] {
  if (addresses.length === 0) return [];
  const first = addresses.slice(0, SHOWN).map((address) => `      ${address.slice(0, WIDTH)}`);
  return [`    ${what}: ${addresses.length}\n${first.join('\n')}`];
}
