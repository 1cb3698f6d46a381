import type { Import } from './imports.ts';
import { LISTS_OF_MEMBERS, MODULES, NOT_PURE, PACKAGES, PURE, SHARED } from './rules.ts';

/** Returns one line for each import that the rules forbid: where it is, and what is allowed. */
export function forbiddenImports(imports: readonly Import[]): string[] {
  const members = membersOf(imports);
  return imports.flatMap((one) => {
    const problem = packageProblem(one) ?? moduleProblem(one) ?? memberProblem(one, members);
    return problem === undefined ? [] : [`src/${one.file}:${one.line}: ${problem}`];
  });
}

/** Returns the module of a file of `src`: its folder at the top, or the file itself. */
export function moduleOf(path: string): string {
  const [top = path] = path.split('/');
  return top;
}

function packageProblem({ file, target, specifier }: Import): string | undefined {
  if (target !== undefined) return undefined;
  const owner = PACKAGES.find(({ start }) => specifier.startsWith(start));
  if (owner && !owner.files.some((one) => isWithin(file, one))) {
    return `${specifier} may be imported only by ${owner.files.join(', ')}.`;
  }
  const isPure = PURE.includes(moduleOf(file)) && !file.startsWith(NOT_PURE);
  return isPure && specifier.startsWith('node:')
    ? `${moduleOf(file)} is pure and may not import ${specifier}. Take the value as an argument.`
    : undefined;
}

function isWithin(file: string, path: string): boolean {
  return path.endsWith('/') ? file.startsWith(path) : file === path;
}

function moduleProblem({ file, target, isType }: Import): string | undefined {
  const from = moduleOf(file);
  const row = MODULES[from];
  if (row === undefined)
    return `src/${from} is no module: add it to scripts/architecture/rules.ts.`;
  if (target === undefined) return undefined;
  if (target.startsWith('..')) return `${from} imports ${target}, which is outside of src.`;
  const to = moduleOf(target);
  const allowed = [...row.split(', '), SHARED];
  if (to === from || allowed.includes(to) || allowed.includes(target)) return undefined;
  if (allowed.includes(`${to} (types)`)) {
    return isType ? undefined : `${from} may import only types from ${to}. Write "import type".`;
  }
  return `${from} may not import ${target}. It may import: ${allowed.filter(Boolean).join(', ')}.`;
}

/** A member is a file, or the folder of an `index.ts`; the list that holds it is the key's value. */
type Members = ReadonlyMap<string, string>;

/** Finds what the lists hold: they import their members as values, and the contract as a type. */
function membersOf(imports: readonly Import[]): Members {
  const lists = LISTS_OF_MEMBERS.map((folder) => `${folder}/index.ts`);
  return new Map(
    imports
      .filter(({ file, isType, target }) => lists.includes(file) && !isType && target)
      .map(({ file, target = '' }) => [target.replace(/(?<=\/)index\.ts$/, ''), file]),
  );
}

function memberProblem({ file, target }: Import, members: Members): string | undefined {
  if (target === undefined) return undefined;
  const [member, list] = [...members].find(([path]) => isWithin(target, path)) ?? [];
  if (member === undefined || file === list || isWithin(file, member)) return undefined;
  return `only ${list} may import ${member}. Move what both need into a file of its own.`;
}
