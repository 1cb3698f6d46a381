import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from '@swc/core';

/** One import of a file of `src`. Paths are relative to `src`. */
export interface Import {
  readonly file: string;
  readonly line: number;
  /** A file of `src`, or what starts with `..` and lies outside; nothing for a package. */
  readonly target: string | undefined;
  /** As the file writes it. */
  readonly specifier: string;
  readonly isType: boolean;
}

/** Reads the imports of every file of a `src` folder, type imports and re-exports included. */
export function readImports(src: string): Import[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path))
    .toSorted()
    .flatMap((path) => importsOf(path, readFileSync(join(src, path), 'utf8')));
}

/** Finds the imports of one file, whose path is relative to `src`. */
export function importsOf(file: string, text: string): Import[] {
  const tsx = file.endsWith('x');
  return specifiersOf(parseSync(text, { syntax: 'typescript', tsx })).map((found) => ({
    file,
    line: text.slice(0, text.indexOf(`'${found.specifier}'`)).split('\n').length,
    target: found.specifier.startsWith('.')
      ? posix.join(posix.dirname(file), found.specifier)
      : undefined,
    ...found,
  }));
}

/** The members of syntax nodes that matter here. */
interface SyntaxNode {
  readonly type?: string;
  readonly typeOnly?: boolean;
  readonly isTypeOnly?: boolean;
  readonly source?: { readonly value: string } | null;
  readonly specifiers?: readonly SyntaxNode[];
  readonly argument?: { readonly value: string };
  readonly callee?: SyntaxNode;
  readonly arguments?: readonly { readonly expression: { readonly value?: string } }[];
}

type Found = Pick<Import, 'specifier' | 'isType'>;

function specifiersOf(node: unknown): Found[] {
  if (typeof node !== 'object' || node === null) return [];
  const found = specifierOf(node as SyntaxNode);
  return [...(found ? [found] : []), ...Object.values(node).flatMap(specifiersOf)];
}

function specifierOf(node: SyntaxNode): Found | undefined {
  if (node.type === 'TsImportType' && node.argument) {
    return { specifier: node.argument.value, isType: true };
  }
  if (node.type === 'CallExpression' && node.callee?.type === 'Import') {
    return { specifier: node.arguments?.[0]?.expression.value ?? '?', isType: false };
  }
  if (!node.source || !/^(Import|Export)/.test(node.type ?? '')) return undefined;
  const names = node.specifiers ?? [];
  const areTypes = names.length > 0 && names.every(({ isTypeOnly }) => isTypeOnly);
  return { specifier: node.source.value, isType: node.typeOnly === true || areTypes };
}
