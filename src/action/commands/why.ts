import { shortened } from '../../escape/characters.ts';
import { markdownText } from '../../escape/markdown.ts';
import { type Fact, factText } from '../../fields/fact.ts';
import { valueText } from '../../fields/look.ts';
import { FIELDS, type FieldName } from '../../fields/table.ts';
import { evidenceText } from '../../fields/venue/claim.ts';
import type { RepositoryState } from '../../fleet/repository/load.ts';
import { plural, sparkline } from '../../report/phrases.ts';
import { dayOf } from '../../snapshot/dates.ts';
import type { FieldRecord } from '../../snapshot/field-record.ts';
import { venueIn } from '../../snapshot/judge-venue.ts';
import { isCountRecord, quarantineOf, recordOf, recordsOf } from '../../snapshot/records.ts';
import { isQuietRecord } from '../../snapshot/resting.ts';
import type { SubjectRecord } from '../../snapshot/schema.ts';
import { howIdentified } from '../../snapshot/title-matches.ts';
import { parseSubject } from '../../subjects/kinds.ts';
import { subjectKey } from '../../subjects/subject.ts';
import { type Answer, type Command, type CommandContext, failed } from './command.ts';
import { allSlots, slotsOf } from './find-slots.ts';
import { NOT_UNDERSTOOD, notShown, subjectLink } from './replies.ts';
import { seriesLines } from './why-history.ts';

/** The most places that a reply links. */
const MOST_PLACES = 10;
const TITLE_LENGTH = 120;

/** Explains where each field of a subject comes from. Makes no requests to its source. */
export const whyCommand: Command = {
  name: 'why',
  usage: 'why <link>',
  help: 'shows what a link is understood as, where its fields are shown, and where each value comes from',
  least: 'write',
  run: async ({ args: [argument] }, context): Promise<Answer> => {
    const subject = argument?.subject;
    if (subject === undefined) return failed(NOT_UNDERSTOOD);
    const state = await context.read();
    const slots = slotsOf(allSlots(state, context.own), subject);
    if (slots.length === 0) return failed(notShown(subject));
    const counts = new Map(slots.map((slot) => [factText(slot), slot]));
    const parts = [...counts].map(([text, count]) => {
      const places = slots.filter((slot) => factText(slot) === text);
      return countPart(state, { count, places, context });
    });
    const others = otherFacts(state, [...counts.values()]);
    return {
      markdown: [`Understood as ${subjectLink(subject)}.`, ...parts, ...others].join('\n\n'),
    };
  },
};

/** The fields of the same subjects that the snapshot has and no list shows. */
function otherFacts({ snapshot }: RepositoryState, shown: readonly Fact[]): string[] {
  const keys = new Set(shown.map(({ subject }) => subjectKey(subject)));
  const texts = new Set(shown.map(factText));
  return [...keys].flatMap((key) => {
    const subject = parseSubject(key);
    const records = recordsOf(snapshot?.subjects[key] ?? {});
    const lines = records.flatMap(([field, record]) => {
      if (subject === undefined || texts.has(factText({ subject, field }))) return [];
      const proof = field === 'venue' ? evidenceLines(snapshot?.subjects[key]) : [];
      const facts = [valueLine(field, record), ...proof, ...historyLines(record)].join('. ');
      return [`- ${field}: ${facts}`];
    });
    const title = subject && `Not shown, but known of ${subjectLink(subject)}:`;
    return title && lines.length > 0 ? [`${title}\n\n${lines.join('\n')}`] : [];
  });
}

/** What proves the venue of a paper. */
function evidenceLines(record: SubjectRecord | undefined): string[] {
  const venue = venueIn(record);
  return venue ? [`Evidence: ${markdownText(evidenceText(venue.evidence))}`] : [];
}

function valueLine(field: FieldName, { value, source }: FieldRecord): string {
  return `**${markdownText(valueText(field, value))}**, by ${markdownText(source)}`;
}

interface Shown {
  readonly count: Fact;
  readonly places: readonly { readonly file: string; readonly entry: { readonly line: number } }[];
  readonly context: Pick<CommandContext, 'lineUrl' | 'asksAlone'>;
}

function countPart(state: RepositoryState, { count, places, context }: Shown): string {
  const { subject, field } = count;
  const known = state.snapshot?.subjects[subjectKey(subject)];
  const record = recordOf(known, field);
  const links = places.slice(0, MOST_PLACES).map(({ file, entry: { line } }) => {
    return `[${markdownText(file)}:${line}](${context.lineUrl(state, file, line)})`;
  });
  const rest = places.length - links.length;
  const title = known?.title ? ` — ${markdownText(shortened(known.title, TITLE_LENGTH))}` : '';
  const lines = [
    `Shown in ${links.join(', ')}${rest > 0 ? ` and ${rest} more places` : ''}`,
    ...howIdentified(subject, state.config.identify, state.snapshot ?? {}).map(markdownText),
    ...valueLines(field, record, quietOf(state, record, context) ?? confirmed(state)),
    ...(known?.missing ? [reasonLine(known.missing)] : []),
    ...seriesLines(state, count),
  ];
  return [
    `**${field} of ${subjectLink(subject)}**${title}`,
    lines.map((line) => `- ${line}`).join('\n'),
  ].join('\n\n');
}

/** Returns how often a quiet count is requested; undefined where every run requests it. */
function quietOf(
  { config, snapshot }: RepositoryState,
  record: FieldRecord | undefined,
  { asksAlone }: Shown['context'],
): string | undefined {
  const { rest } = config.limits;
  if (snapshot === undefined || record === undefined || rest === 0) return undefined;
  const age = { published: config.threshold.days, today: dayOf(snapshot.checkedAt) };
  if (!asksAlone(record.source) || !isQuietRecord(record, record.source, age)) return undefined;
  return `Unchanged for weeks, so it may be skipped for ${plural(rest, 'day')}`;
}

function valueLines(
  field: FieldName,
  record: FieldRecord | undefined,
  confirmed: string,
): string[] {
  if (record === undefined) return [NO_VALUE[FIELDS[field].type]];
  const { stale } = record;
  const quarantined = quarantineOf(record);
  return [
    valueLine(field, record),
    ...historyLines(record),
    ...(stale ? [reasonLine(stale)] : []),
    ...(quarantined
      ? [`Quarantined: ${quarantined.value.toLocaleString('en-US')} — ${reasonLine(quarantined)}`]
      : []),
    ...(stale || quarantined ? [] : [confirmed]),
  ];
}

function confirmed({ snapshot }: RepositoryState): string {
  return `Confirmed by the last run${snapshot ? `, on ${dayOf(snapshot.checkedAt)}` : ''}`;
}

const NO_VALUE = {
  count: 'No source has returned a number yet',
  gain: 'No history covers this time yet',
  date: 'No source has returned a date yet',
  text: 'No source has returned it yet',
  flag: 'No source has returned it yet',
};

function historyLines(record: FieldRecord): string[] {
  if (!isCountRecord(record)) return record.since ? [`Since ${record.since}`] : [];
  const { history = [] } = record;
  const [first] = history;
  const last = history.at(-1);
  if (!first || !last) return [];
  if (history.length < 2) return [`Since ${first[0]}`];
  return [`${sparkline(history.map(([, number]) => number))} from ${first[0]} to ${last[0]}`];
}

function reasonLine({ since, reason }: { since: string; reason: string }): string {
  return `Since ${since}: ${markdownText(reason)}`;
}
