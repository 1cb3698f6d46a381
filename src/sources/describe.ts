import type { RequestBudget } from '../http/budget.ts';
import type { HttpClient } from '../http/client.ts';
import { UpstreamError } from '../http/errors.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { CollectOptions } from './collect.ts';
import type { Described, DescribeResult, Description } from './description.ts';
import { type PartialDate, present } from './facts.ts';
import type { Source } from './source.ts';

export type { Described, Description } from './description.ts';

/** The sources, and the request budget of each. */
export interface DescribeOptions extends CollectOptions {
  readonly budgetOf: (source: Source) => RequestBudget;
}

/** Possible only for a reduced list of sources. */
const NO_SOURCE = 'knows no source for it';

/**
 * Describes a subject: asks each source that covers it once, one after the other, later ones also
 * by ids from earlier results. The first result counts; others only add what it lacks, and their
 * failures are ignored.
 */
export async function describeSubject(
  subject: Subject,
  { sources, connect, budgetOf }: DescribeOptions,
): Promise<Described> {
  let known: Description | undefined;
  let unknown: Described | undefined;
  for (const source of sources) {
    const about = [subject, ...(known?.subjects ?? [])].find((id) => covers(source, id));
    if (!about) continue;
    const result = await ask(source, about, connect(source, budgetOf(source)));
    if (result.status === 'found') known = merge(known, result.description);
    else unknown ??= { ...result, source: source.name };
    // Another source may have what is missing here, but cannot stand in for one that failed.
    if (!known && result.status === 'failed') break;
  }
  if (known) return { status: 'found', description: known };
  return unknown ?? { status: 'failed', source: 'readme-tally', reason: NO_SOURCE };
}

function covers({ describe }: Source, subject: Subject): boolean {
  return describe?.covers(subject) === true;
}

async function ask(
  { describe }: Source,
  subject: Subject,
  client: HttpClient,
): Promise<DescribeResult> {
  if (!describe) return { status: 'failed', reason: 'describes nothing' };
  try {
    return await describe.ask(subject, client);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return { status: 'failed', reason: error.message };
  }
}

/** Adds facts that the known description lacks. */
function merge(known: Description | undefined, more: Description): Description {
  if (!known) return more;
  const links = { ...more.links, ...known.links };
  // A preprint of the known paper has another date and venue; only its links apply.
  if (mainKey(known) !== mainKey(more)) return { ...known, links };
  const { year, month, day, ...facts } = more;
  const date = refines({ year, month, day }, known) ? present({ year, month, day }) : {};
  return { ...facts, ...known, ...date, links, subjects: known.subjects };
}

function mainKey({ subjects: [main] }: Description): string | undefined {
  return main && subjectKey(main);
}

/** Returns whether a date is a more exact form of the known one. */
function refines(date: PartialDate, known: PartialDate): boolean {
  const isWithin =
    (known.year ?? date.year) === date.year && (known.month ?? date.month) === date.month;
  return known.day === undefined && isWithin;
}
