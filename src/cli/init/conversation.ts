import { intro, isCancel, multiselect, note, select } from '@clack/prompts';
import { terminalText } from '../../escape/plain.ts';
import type { Spelling } from '../../markdown/slots/inline-slots.ts';
import { CancelledError } from '../../refresh/result.ts';
import { plural } from '../../report/phrases.ts';
import type { FamilyGroup } from '../../subjects/kinds.ts';
import { type Choice, type Look, sum } from './choose.ts';
import type { FieldColumn } from './columns.ts';
import { describeList, groupCount } from './config-file.ts';
import type { Survey } from './survey.ts';
import type { Days } from './workflow-file.ts';

/** What a person decides, or the defaults. */
export interface Answers {
  readonly choice: Choice;
  readonly days: Days;
}

/** What a person is shown first. */
export interface Introduction {
  readonly repository: string;
  readonly surveys: readonly Survey[];
  /** What is written without questions. */
  readonly defaults: Choice;
}

/** A conversation in a terminal. Each function throws a `CancelledError` on Ctrl-C. */
export interface Conversation {
  /** Shows what was found, and asks three questions at most. */
  readonly ask: (introduction: Introduction) => Promise<Answers>;
  /** Shows lines before and after. */
  readonly preview: (lines: readonly string[]) => void;
}

/** The counts are unknown before the first run. */
export const EXAMPLE_TITLE = 'Before and after, with examples of counts';

export const conversation: Conversation = {
  ask: async ({ repository, surveys, defaults }) => {
    intro('readme-tally init');
    const found = surveys.flatMap((survey) => describeList(survey));
    note([repository, ...found].join('\n'), 'Found');
    const counts = await askCounts(surveys, defaults);
    const look = counts.show.size === 0 ? undefined : await askLook();
    const days = await askDays();
    return { choice: { ...counts, ...(look ? { look } : {}) }, days };
  },
  preview: (lines) => note(lines.join('\n'), EXAMPLE_TITLE),
};

type Option =
  | { readonly adopt: Spelling }
  | { readonly show: FamilyGroup }
  | { readonly column: FieldColumn };

interface CountOption {
  readonly value: string;
  readonly label: string;
  readonly option: Option;
  readonly count: number;
  readonly isDefault: boolean;
}

/** The counts that a setting keeps up to date or adds. Others need no setting. */
export function countOptions(
  surveys: readonly Survey[],
  { adopt, show, columns = [] }: Choice,
): CountOption[] {
  const total = (count: (survey: Survey) => number | undefined) =>
    sum(surveys.map((survey) => count(survey) ?? 0));
  const spellings = [...new Set(surveys.flatMap(({ spelt }) => [...spelt.keys()]))];
  const open = surveys.filter(({ noShow }) => noShow === undefined);
  const groups = [...new Set(open.flatMap(({ links }) => [...links.keys()]))];
  return [
    ...spellings.map((spelling) => {
      const count = total(({ spelt }) => spelt.get(spelling));
      const label = `update ${plural(count, 'count')} written as ${spelling}`;
      const isDefault = adopt.has(spelling);
      return { value: `adopt ${spelling}`, label, option: { adopt: spelling }, count, isDefault };
    }),
    ...columns.map((column) => {
      const { heading, field, cells } = column;
      const label = `fill ${plural(cells, 'table cell')} below ${heading} with ${field}`;
      const value = `column ${heading}`;
      return { value, label, option: { column }, count: cells, isDefault: true };
    }),
    ...groups.map((group) => {
      const count = total(({ noShow, links }) => (noShow ? 0 : links.get(group)));
      const label = `add counts after ${groupCount(group, count)} without one`;
      const isDefault = show.has(group);
      return { value: `show ${group}`, label, option: { show: group }, count, isDefault };
    }),
  ];
}

/** Returns the settings of the options that were chosen. */
export function chosenCounts(options: readonly CountOption[], values: readonly string[]): Choice {
  const adopt = new Map<Spelling, number>();
  const show = new Map<FamilyGroup, number>();
  const columns: FieldColumn[] = [];
  for (const { value, option, count } of options) {
    if (!values.includes(value)) continue;
    if ('adopt' in option) adopt.set(option.adopt, count);
    else if ('show' in option) show.set(option.show, count);
    else columns.push(option.column);
  }
  return { adopt, show, ...(columns.length > 0 ? { columns } : {}) };
}

async function askCounts(surveys: readonly Survey[], defaults: Choice): Promise<Choice> {
  const options = countOptions(surveys, defaults);
  if (options.length === 0) return defaults;
  const answer = await multiselect({
    message: 'Which counts? Badges and columns are updated anyway.',
    options: options.map(({ value, label }) => ({ value, label: terminalText(label) })),
    initialValues: options.filter(({ isDefault }) => isDefault).map(({ value }) => value),
    required: false,
  });
  return chosenCounts(options, answered(answer));
}

async function askLook(): Promise<Look> {
  const answer = await select<Look>({
    message: 'How do added counts look?',
    options: [
      { value: 'text', label: 'text', hint: '⭐ 1.2k' },
      { value: 'badge', label: 'badge', hint: 'an image of shields.io' },
    ],
  });
  return answered(answer);
}

async function askDays(): Promise<Days> {
  const answer = await select<Days>({
    message: 'When are the counts updated?',
    options: [
      { value: 'daily', label: 'every day' },
      { value: 'weekly', label: 'on Mondays' },
      { value: 'monthly', label: 'on the first of the month' },
    ],
  });
  return answered(answer);
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new CancelledError('SIGINT');
  return answer as Exclude<T, symbol>;
}
