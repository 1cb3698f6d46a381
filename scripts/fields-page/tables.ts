import type { Field, FieldValue } from '../../src/fields/field.ts';
import { lookOf } from '../../src/fields/look.ts';
import { FIELD_NAMES, FIELDS, type FieldName, isShown } from '../../src/fields/table.ts';
import { GITHUB_FIELDS } from '../../src/sources/github/fields.ts';
import type { Family } from '../../src/subjects/kinds.ts';

const START = '<!-- fields -->';
const END = '<!-- /fields -->';

const GROUPS: readonly (readonly [heading: string, families: readonly Family[]])[] = [
  ['Repositories', ['repository']],
  ['Papers', ['paper']],
  ['Models, datasets and spaces', ['model', 'dataset', 'space']],
];

/** Writes one table for each family between the two comments of docs/fields.md. */
export function withFields(page: string): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`The page lacks ${START} or ${END}.`);
  const tables = GROUPS.map(([heading, families]) => `## ${heading}\n\n${table(families)}`);
  return `${page.slice(0, start + START.length)}\n\n${tables.join('\n\n')}\n\n${page.slice(end)}`;
}

const HEAD = ['Field', 'Type', 'What it is', 'Text', 'Badge', 'Source', 'Requests', 'Published'];

function table(families: readonly Family[]): string {
  const names = FIELD_NAMES.filter((name) =>
    FIELDS[name].families.some((one) => families.includes(one)),
  );
  const rows = names.map((name) => rowOf(name, families));
  return [HEAD, HEAD.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function rowOf(name: FieldName, families: readonly Family[]): string[] {
  const field: Field = FIELDS[name];
  const some = field.families.filter((one) => families.includes(one));
  const only =
    some.length < families.length ? ` Only of ${some.map((one) => `${one}s`).join(' and ')}.` : '';
  return [
    `\`${name}\``,
    field.type,
    field.sentence + only,
    textOf(name),
    badgeOf(name),
    sourcesOf(field, families),
    costOf(name, families),
    isShown(name) ? PUBLISHED[field.type] : 'when two runs agree, with `published: write`',
  ];
}

const PUBLISHED = {
  count: 'from `threshold` on',
  gain: 'once a week at most',
  date: 'when its text or colour changes',
  text: 'when it changes',
  flag: 'when it changes',
} as const satisfies Record<Field['type'], string>;

/** The day by which the ages of the examples are judged. */
const TODAY = '2026-11-22';
const EXAMPLES: { readonly [Name in FieldName]?: FieldValue } = {
  parameters: 7_241_732_096,
  year: '2024',
  venue: 'CoRL 2025',
  release: '1.4.0',
  tag: '1.4.0',
  'top-language': 'Python 99.5%',
  license: 'MIT',
  language: 'Python',
  description: 'A short description',
  task: 'text-generation',
  'open-access': 'https://arxiv.org/pdf/1901.08746',
};

function exampleOf(name: FieldName): FieldValue {
  return (
    EXAMPLES[name] ??
    { count: 1234, gain: 1234, date: '2026-10-07', text: 'text', flag: true }[FIELDS[name].type]
  );
}

function looks(name: FieldName, isBadge: boolean) {
  return lookOf(name, exampleOf(name), { isBadge, numbers: { default: 'compact' }, today: TODAY });
}

function textOf(name: FieldName): string {
  const field: Field = FIELDS[name];
  const { text = '' } = looks(name, false) ?? {};
  if (field.type === 'count' || field.type === 'gain') return `\`${field.sign} ${text}\``;
  return field.type === 'text' && field.isAddress ? `\`[PDF](${text})\`` : `\`${text}\``;
}

function badgeOf(name: FieldName): string {
  if (!isShown(name)) return 'none';
  const { text = '', color = 'blue' } = looks(name, true) ?? {};
  return `\`${FIELDS[name].label}\` \`${text}\`, ${color}`;
}

const SOURCES: Readonly<Record<string, readonly Family[]>> = {
  GitHub: ['repository'],
  GitLab: ['repository'],
  Codeberg: ['repository'],
  'Semantic Scholar': ['paper'],
  OpenAlex: ['paper'],
  'Hugging Face': ['model', 'dataset', 'space'],
};

function sourcesOf(field: Field, families: readonly Family[]): string {
  if (field.type === 'gain') return `[history](#gains) of \`${field.of}\``;
  return Object.entries(field.from)
    .filter(([source]) => SOURCES[source]?.some((one) => families.includes(one)))
    .map(([source, key]) => `${source} \`${key}\``)
    .join(', ');
}

function costOf(name: FieldName, families: readonly Family[]): string {
  const isSlow = families.includes('repository') && GITHUB_FIELDS[name]?.isConnection;
  return isSlow ? 'none, but two such fields halve the batches' : 'none';
}
