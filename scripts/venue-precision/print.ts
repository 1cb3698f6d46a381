import { type Counts, errorsIn, figuresOf, rowsBy } from './figures.ts';
import type { Judged } from './judge.ts';

/** Returns the figures as Markdown tables. */
export function printFigures(all: readonly Judged[], date: string, isComplete: boolean): string {
  const { records, due, dated, named } = figuresOf(all);
  const warning = isComplete
    ? []
    : ['No `venue-names.json` beside the records: spellings of one venue may count as errors.', ''];
  const total = [
    `${records} records, ${due} with a venue that was over when they were read; measured on ${date}.`,
    '',
    ...warning,
    '| | answers | judged | right | precision | recall |',
    '|---|---|---|---|---|---|',
    line('venue and year', dated, due),
    line('venue alone', named, due),
  ];
  return [
    ...total,
    ...table('evidence', all, ({ claim }) => claim?.evidence.kind),
    ...table('venue', all, ({ claim }) => claim?.venue),
    ...errors(all),
  ].join('\n');
}

function line(name: string, { answers, judged, right, dueRight }: Counts, due: number): string {
  return `| ${name} | ${answers} | ${judged} | ${right} | ${share(right, judged)} | ${share(dueRight, due)} |`;
}

function table(
  head: string,
  all: readonly Judged[],
  nameOf: (one: Judged) => string | undefined,
): string[] {
  const rows = rowsBy(all, nameOf).map(
    ({ name, dated: { answers, judged, right }, withoutYear }) =>
      `| ${name} | ${answers} | ${judged} | ${right} | ${withoutYear} |`,
  );
  return [
    '',
    `| ${head} | venue and year | judged | right | venue alone |`,
    '|---|---|---|---|---|',
    ...rows,
  ];
}

function errors(all: readonly Judged[]): string[] {
  const lines = errorsIn(all).map(({ record, claim, verdict }) => {
    const truths = record.truth.venues.map(({ v, y, kind }) => `${v} ${y} (${kind})`).join(', ');
    const { kind, text } = claim?.evidence ?? {};
    const answer = [claim?.venue, claim?.year].join(' ').trim();
    return `- ${verdict}: ${record.id} ${answer} by ${kind} \`${text}\`, lists: ${truths || 'none'}`;
  });
  return ['', `Errors: ${lines.length}`, '', ...lines];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
