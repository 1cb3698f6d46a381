import type { RequestBudget } from '../http/budget.ts';
import type { HttpClient } from '../http/client.ts';
import { UpstreamError } from '../http/errors.ts';
import { type Subject, subjectKey } from '../subjects/subject.ts';
import type { CollectOptions } from './collect.ts';
import type { Described, DescribeResult, Description } from './description.ts';
import { type PartialDate, present } from './facts.ts';
import type { Source } from './source.ts';

export type { Described, Description } from './description.ts';

/** The sources, and what may be spent on each. */
export interface DescribeOptions extends CollectOptions {
  readonly budgetOf: (source: Source) => RequestBudget;
}

/** No kind of subject is without a source; a list of sources may lack one. */
const NO_SOURCE = 'knows no source for it';

/**
 * Asks what a subject is: each source that can say something once, one after the other, the later
 * ones also by names that the earlier ones told. The first that knows the subject is believed; the
 * others add what it does not say, and their failures cost nothing.
 */
export async function describeSubject(
  subject: Subject,
  { sources, connect, budgetOf }: DescribeOptions,
): Promise<Described> {
  let known: Description | undefined;
  let unknown: Described | undefined;
  for (const source of sources) {
    const about = [subject, ...(known?.subjects ?? [])].find((name) => covers(source, name));
    if (!about) continue;
    const said = await ask(source, about, connect(source, budgetOf(source)));
    if (said.status === 'found') known = withMore(known, said.description);
    else unknown ??= { ...said, source: source.name };
    // Another source may know what this one lacks; but nobody speaks for one that is not reached.
    if (!known && said.status === 'failed') break;
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

/** Adds what another source says. */
function withMore(known: Description | undefined, more: Description): Description {
  if (!known) return more;
  const links = { ...more.links, ...known.links };
  const [name, other] = [known, more].map(({ subjects }) => subjects[0] && subjectKey(subjects[0]));
  // Of the preprint of a published paper only the links are the paper's, too.
  if (name !== other) return { ...known, links };
  const { year, month, day, ...facts } = more;
  const date = refines({ year, month, day }, known) ? present({ year, month, day }) : {};
  return { ...facts, ...known, ...date, links, subjects: known.subjects };
}

/** Says of a date that it is within the known one. */
function refines(date: PartialDate, known: PartialDate): boolean {
  const isWithin =
    (known.year ?? date.year) === date.year && (known.month ?? date.month) === date.month;
  return known.day === undefined && isWithin;
}
