import { markdownText } from '../../report/escape.ts';
import { plural } from '../../report/phrases.ts';
import { requestsList } from '../../report/requests.ts';
import type { CountRecord } from '../../snapshot/schema.ts';
import { subjectKey } from '../../subjects/subject.ts';
import { type Count, countText } from '../../subjects/subject-text.ts';
import type { RepositoryState } from '../load.ts';
import type { Command, CommandContext, SourceRequests } from './command.ts';
import { allSlots } from './find-slots.ts';

/** Says how the lists stand. Asks no source. */
export const statusCommand: Command = {
  name: 'status',
  usage: 'status',
  help: 'says how many counts are confirmed, what is stale and why, and when the next run is',
  least: 'write',
  run: async (_, context) => ({ markdown: await statusText(context) }),
};

async function statusText(context: CommandContext): Promise<string> {
  const start = await context.read();
  const [pull, next, requests] = await Promise.all([
    context.pullRequest(start),
    context.nextRun(start),
    context.requests(start),
  ]);
  const counts = countsOf(start, context.own);
  const lines = [
    countsLine(start, counts),
    `Last run: ${start.snapshot?.checkedAt ?? 'none yet'}. Next scheduled run: ${next ?? 'none'}.`,
    `Open pull request: ${pull ? `[#${pull.number}](${pull.url})` : 'none'}.`,
    `Requests: ${requests.map(requestsText).join(', ')}.`,
  ];
  const parts = [
    lines.map((line) => `- ${line}`).join('\n'),
    staleLines(recordsOf(start, counts)),
    requestsList(start.pending),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Each count that the lists show, once. */
function countsOf(start: RepositoryState, own: string): Count[] {
  const counts = new Map<string, Count>();
  for (const slot of allSlots(start, own)) counts.set(countText(slot), slot);
  return [...counts.values()];
}

/** What the snapshot says of them. */
function recordsOf(
  { snapshot }: RepositoryState,
  counts: readonly Count[],
): (CountRecord | undefined)[] {
  return counts.map(({ subject, metric }) => snapshot?.subjects[subjectKey(subject)]?.[metric]);
}

function countsLine(start: RepositoryState, counts: readonly Count[]): string {
  const records = recordsOf(start, counts);
  const subjects = new Set(counts.map(({ subject }) => subjectKey(subject)));
  const numbers = {
    confirmed: records.filter((one) => one && !one.stale && !one.quarantined).length,
    stale: records.filter((one) => one?.stale).length,
    'in doubt': records.filter((one) => one?.quarantined && !one.stale).length,
    'without a number': records.filter((one) => one === undefined).length,
    'missing at the source': [...subjects].filter((key) => start.snapshot?.subjects[key]?.missing)
      .length,
  };
  const states = Object.entries(numbers)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state}`);
  return `${plural(records.length, 'count')} of ${plural(start.lists.length, 'list')}: ${states.join(', ') || 'none'}.`;
}

function staleLines(records: readonly (CountRecord | undefined)[]): string {
  const reasons = new Map<string, { count: number; since: string }>();
  for (const record of records) {
    const why = record?.stale ?? record?.quarantined;
    if (why === undefined) continue;
    const known = reasons.get(why.reason) ?? { count: 0, since: why.since };
    const since = known.since < why.since ? known.since : why.since;
    reasons.set(why.reason, { count: known.count + 1, since });
  }
  const lines = [...reasons].map(([reason, { count, since }]) => {
    return `- ${markdownText(reason)} — ${plural(count, 'count')}, since ${since}`;
  });
  return lines.length === 0 ? '' : ['Why numbers are old:', ...lines].join('\n');
}

function requestsText({ name, perRun, left }: SourceRequests): string {
  const now = left === undefined ? '' : `, ${left.toLocaleString('en-US')} left now`;
  return `${name} ${perRun.toLocaleString('en-US')} a run${now}`;
}
