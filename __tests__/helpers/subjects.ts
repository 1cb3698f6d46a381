import type { Observation } from '../../src/sources/source.ts';
import { parseSubject } from '../../src/subjects/kinds.ts';
import type { Subject } from '../../src/subjects/subject.ts';

/** Reads a subject that is known to be well written. */
export function subject(text: string): Subject {
  const read = parseSubject(text);
  if (read === undefined) throw new Error(`${text} is no subject`);
  return read;
}

/** Writes an observation as one line: `found arxiv:1901.08746 citations=6012`. */
export function line(observation: Observation): string {
  const { status, subject: about } = observation;
  const rest =
    observation.status === 'found'
      ? Object.entries(observation.values).map(([field, value]) => `${field}=${value}`)
      : [`(${observation.reason})`];
  return [status, `${about.kind}:${about.id}`, ...rest].join(' ');
}
