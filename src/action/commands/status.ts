import { markdownText } from '../../escape/markdown.ts';
import { type Fact, factText } from '../../fields/fact.ts';
import type { RepositoryState } from '../../fleet/repository/load.ts';
import { plural } from '../../report/phrases.ts';
import { requestsList } from '../../report/requests.ts';
import type { FieldRecord } from '../../snapshot/field-record.ts';
import { quarantineOf, recordOf } from '../../snapshot/records.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { Command, CommandContext, SourceRequests } from './command.ts';
import { allSlots } from './find-slots.ts';

/** Shows the state of the counts. Makes no requests to the sources of counts. */
export const statusCommand: Command = {
  name: 'status',
  usage: 'status',
  help: 'shows how many counts are confirmed, which are stale and why, and when the next run is',
  least: 'write',
  run: async (_, context) => ({ markdown: await statusText(context) }),
};

async function statusText(context: CommandContext): Promise<string> {
  const state = await context.read();
  const [pull, next, requests] = await Promise.all([
    context.pullRequest(state),
    context.nextRun(state),
    context.requests(state),
  ]);
  const counts = countsOf(state, context.own);
  const lines = [
    countsLine(state, counts),
    `Last run: ${state.snapshot?.checkedAt ?? 'none yet'}. Next scheduled run: ${next ?? 'none'}.`,
    `Open pull request: ${pull ? `[#${pull.number}](${pull.url})` : 'none'}.`,
    `Requests: ${requests.map(requestsText).join(', ')}.`,
  ];
  const parts = [
    lines.map((line) => `- ${line}`).join('\n'),
    staleLines(recordsOf(state, counts)),
    requestsList(state.pending),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Returns each count of the lists, once. */
function countsOf(state: RepositoryState, own: string): Fact[] {
  const counts = new Map<string, Fact>();
  for (const slot of allSlots(state, own)) counts.set(factText(slot), slot);
  return [...counts.values()];
}

function recordsOf(
  { snapshot }: RepositoryState,
  counts: readonly Fact[],
): (FieldRecord | undefined)[] {
  return counts.map(({ subject, field }) =>
    recordOf(snapshot?.subjects[subjectKey(subject)], field),
  );
}

function countsLine(state: RepositoryState, counts: readonly Fact[]): string {
  const records = recordsOf(state, counts);
  const subjects = new Set(counts.map(({ subject }) => subjectKey(subject)));
  const numbers = {
    confirmed: records.filter((one) => one && !one.stale && !quarantineOf(one)).length,
    stale: records.filter((one) => one?.stale).length,
    quarantined: records.filter((one) => quarantineOf(one) && !one?.stale).length,
    'without a number': records.filter((one) => one === undefined).length,
    'missing at the source': [...subjects].filter((key) => state.snapshot?.subjects[key]?.missing)
      .length,
  };
  const states = Object.entries(numbers)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`);
  return `${plural(records.length, 'count')} of ${plural(state.lists.length, 'list')}: ${states.join(', ') || 'none'}.`;
}

function staleLines(records: readonly (FieldRecord | undefined)[]): string {
  const reasons = new Map<string, { count: number; since: string }>();
  for (const record of records) {
    const why = record?.stale ?? quarantineOf(record);
    if (why === undefined) continue;
    const known = reasons.get(why.reason) ?? { count: 0, since: why.since };
    const since = known.since < why.since ? known.since : why.since;
    reasons.set(why.reason, { count: known.count + 1, since });
  }
  const lines = [...reasons].map(([reason, { count, since }]) => {
    return `- ${markdownText(reason)} — ${plural(count, 'count')}, since ${since}`;
  });
  return lines.length === 0 ? '' : ['Counts that were not updated:', ...lines].join('\n');
}

function requestsText({ name, perRun, left }: SourceRequests): string {
  const now = left === undefined ? '' : ` (${left.toLocaleString('en-US')} left now)`;
  return `${name} ${perRun.toLocaleString('en-US')} per run${now}`;
}
