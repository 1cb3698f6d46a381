import type { Machine } from './machine.ts';

/** One table: a heading for each column, and as many cells in every row. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Something that must hold, and whether it does. */
export interface Must {
  readonly claim: string;
  /** What was measured, in the unit of the claim. */
  readonly measured: string;
  readonly holds: boolean;
}

/** What one script measured. */
export interface Measured {
  readonly tables: readonly Table[];
  readonly musts: readonly Must[];
}

/** What a script leaves in `bench/results/`. */
export interface Result extends Measured {
  readonly name: string;
  /** What prints it. */
  readonly command: string;
  /** The day, in UTC. */
  readonly date: string;
  readonly machine: Machine;
}

/** The result in Markdown: where it was measured, the tables, and what must hold. */
export function resultText({ tables, musts, machine, date, command }: Result): string {
  const { cpu, cores, node, commit } = machine;
  const where = `\`${command}\`, ${date}, ${cpu}, ${cores} cores, Node ${node}, commit ${commit}`;
  const lists = musts.length > 0 ? [mustLines(musts)] : [];
  return [where, ...tables.map(tableText), ...lists].join('\n\n');
}

/** A Markdown table below its title; numbers to the right. */
export function tableText({ title, head, rows }: Table): string {
  const aligns = head.map((_, index) => (typeof rows[0]?.[index] === 'number' ? '--:' : '---'));
  const cells = [head, aligns, ...rows.map((row) => row.map(cellText))];
  return `**${title}**\n\n${cells.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
}

/** One line for each: whether it holds, what it says, what was measured. */
export function mustLines(musts: readonly Must[]): string {
  return musts
    .map(({ claim, measured, holds }) => {
      return `- ${holds ? 'holds' : '**does not hold**'}: ${claim} (measured: ${measured})`;
    })
    .join('\n');
}

function cellText(cell: string | number): string {
  return typeof cell === 'number' ? cell.toLocaleString('en-US') : cell;
}
