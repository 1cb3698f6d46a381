import type { Machine } from './machine.ts';

/** A table. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A claim, and whether it holds. */
export interface Must {
  readonly claim: string;
  /** The measured value, in the unit of the claim. */
  readonly measured: string;
  readonly holds: boolean;
}

/** The measurements of one script. */
export interface Measured {
  readonly tables: readonly Table[];
  readonly musts: readonly Must[];
}

/** A file in `bench/results/`. */
export interface Result extends Measured {
  readonly name: string;
  /** The command that writes it. */
  readonly command: string;
  /** The date, in UTC. */
  readonly date: string;
  readonly machine: Machine;
}

/** Writes a result in Markdown: the machine, the tables and the claims. */
export function resultText({ tables, musts, machine, date, command }: Result): string {
  const { cpu, cores, node, commit } = machine;
  const where = `\`${command}\`, ${date}, ${cpu}, ${cores} cores, Node ${node}, commit ${commit}`;
  const lists = musts.length > 0 ? [mustLines(musts)] : [];
  return [where, ...tables.map(tableText), ...lists].join('\n\n');
}

/** Writes a Markdown table with its title. Numbers are aligned to the right. */
export function tableText({ title, head, rows }: Table): string {
  const aligns = head.map((_, index) => (typeof rows[0]?.[index] === 'number' ? '--:' : '---'));
  const cells = [head, aligns, ...rows.map((row) => row.map(cellText))];
  return `**${title}**\n\n${cells.map((row) => `| ${row.join(' | ')} |`).join('\n')}`;
}

/** Writes a line per claim: whether it holds, the claim, and the measured value. */
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
