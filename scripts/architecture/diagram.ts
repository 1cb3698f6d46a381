import { moduleOf } from './check.ts';
import type { Import } from './imports.ts';
import { MODULES } from './rules.ts';

/** The markers in docs/architecture.md between which the diagram is. */
const MARKED = /(?<=<!-- modules -->\n)[\s\S]*?(?=<!-- \/modules -->)/;

/** Imports of each module that reach another one; the value says whether all are type imports. */
type Graph = Map<string, Map<string, boolean>>;

/** Replaces the diagram of a page. Throws if the page has no markers for it. */
export function withDiagram(page: string, imports: readonly Import[]): string {
  if (!MARKED.test(page)) throw new Error('The page has no <!-- modules --> … <!-- /modules -->.');
  return page.replace(MARKED, () => `\n\`\`\`mermaid\n${moduleDiagram(imports)}\n\`\`\`\n\n`);
}

/**
 * Draws the modules of `src` as a Mermaid flowchart. An arrow is left out where a path of other
 * arrows leads to the same module; a dotted one stands for type imports alone.
 */
export function moduleDiagram(imports: readonly Import[]): string {
  const graph = graphOf(imports);
  const modules = [...Object.keys(MODULES), ...graph.keys()];
  const nodes = [...new Set(modules)].filter((name) => graph.has(name));
  return [
    'flowchart TD',
    ...nodes.map((name) => `  ${idOf(name)}["${labelOf(name)}"]`),
    ...nodes.flatMap((from) =>
      nodes
        .filter((to) => graph.get(from)?.has(to) && !hasDetour(graph, from, to))
        .map((to) => `  ${idOf(from)} ${graph.get(from)?.get(to) ? '-.->' : '-->'} ${idOf(to)}`),
    ),
  ].join('\n');
}

function graphOf(imports: readonly Import[]): Graph {
  const graph: Graph = new Map();
  const targetsOf = (module: string) => {
    const targets = graph.get(module) ?? new Map<string, boolean>();
    graph.set(module, targets);
    return targets;
  };
  for (const { file, target, isType } of imports) {
    const targets = targetsOf(moduleOf(file));
    if (target === undefined || moduleOf(target) === moduleOf(file)) continue;
    targetsOf(moduleOf(target));
    targets.set(moduleOf(target), isType && (targets.get(moduleOf(target)) ?? true));
  }
  return graph;
}

/** Whether a module reaches another one through a third. */
function hasDetour(graph: Graph, from: string, to: string): boolean {
  const others = [...(graph.get(from)?.keys() ?? [])].filter((other) => other !== to);
  return others.some((other) => graph.get(other)?.has(to) || hasDetour(graph, other, to));
}

function idOf(module: string): string {
  return module.replaceAll(/\W/g, '_');
}

function labelOf(module: string): string {
  return module.includes('.') ? module : `${module}/`;
}
