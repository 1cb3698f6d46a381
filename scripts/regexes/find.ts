import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { parseSync } from '@swc/core';

/** A regular expression in the source code. */
export interface FoundRegex {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Finds all regular expressions below a folder, such as `src`. */
export function regexesBelow(root: string, folder: string): FoundRegex[] {
  const names = readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /(?<!\.d)\.ts$/.test(name));
  return files.flatMap((name) => {
    const file = `${folder}/${name}`;
    return regexesOf(file, readFileSync(resolve(root, file), 'utf8'));
  });
}

/** Finds the regular expressions of a TypeScript file. */
export function regexesOf(file: string, text: string): FoundRegex[] {
  const found: FoundRegex[] = [];
  visit(parseSync(text, { syntax: 'typescript' }), (source, flags) =>
    found.push({ file, source, flags }),
  );
  return found;
}

function visit(node: unknown, found: (source: string, flags: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, pattern, flags } = node as Record<string, unknown>;
  if (type === 'RegExpLiteral') found(String(pattern), String(flags));
  for (const child of Object.values(node)) visit(child, found);
}

/** Texts that match parts of a regular expression, for texts that match it almost. */
export interface Samples {
  /** What matches the first parts, one more in each. */
  readonly heads: readonly string[];
  /** What matches single parts, alternatives and sequences of parts. */
  readonly parts: readonly string[];
}

export function samplesOf({ source, flags }: FoundRegex): Samples {
  const literal = String(new RegExp(source, flags));
  const { alternatives } = new RegExpParser().parseLiteral(literal).pattern;
  const heads = new Set(['']);
  const parts = new Set<string>();
  for (const { elements } of alternatives) {
    const texts = textsOf(elements);
    for (const [from] of texts.entries()) {
      heads.add(texts.slice(0, from + 1).join(''));
      for (let to = from + 1; to <= from + 3; to += 1) parts.add(texts.slice(from, to).join(''));
    }
    for (const element of elements) addAlternatives(element, parts);
  }
  parts.delete('');
  return { heads: [...heads], parts: [...parts] };
}

/** Returns a text for each element, and one for characters in a row. */
function textsOf(elements: readonly AST.Element[]): string[] {
  const texts: string[] = [];
  for (const [index, element] of elements.entries()) {
    const isInRow = element.type === 'Character' && elements[index - 1]?.type === 'Character';
    const before = isInRow ? texts.pop() : '';
    texts.push(before + sampleOf(element));
  }
  return texts;
}

function addAlternatives(node: AST.Element, parts: Set<string>): void {
  if (node.type === 'Quantifier') addAlternatives(node.element, parts);
  if (node.type !== 'Group' && node.type !== 'CapturingGroup') return;
  for (const { elements } of node.alternatives) {
    parts.add(elements.map(sampleOf).join(''));
    for (const element of elements) addAlternatives(element, parts);
  }
}

/** Returns one of the texts that an element matches. */
function sampleOf(node: AST.Element): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'Quantifier':
      return sampleOf(node.element).repeat(Math.max(1, node.min));
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives[0]?.elements.map(sampleOf).join('') ?? '';
    case 'CharacterClass':
    case 'CharacterSet':
      return memberOf(node.raw);
    default:
      return '';
  }
}

const MEMBERS = [
  ...'a/-_.,:;[(<"\'`*~ 0A!?=+@#&|%\\\n\t',
  '日',
  '🤗',
  '\u200D',
  '\uFE0F',
  '\u0085',
];

function memberOf(raw: string): string {
  const flags = /\\[pP]/.test(raw) ? 'u' : '';
  const pattern = new RegExp(`^${raw}$`, flags);
  return MEMBERS.find((one) => pattern.test(one)) ?? '';
}
