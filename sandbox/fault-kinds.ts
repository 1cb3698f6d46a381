import type { Fault } from './faults.ts';

/** As long as OpenAlex once asked a client to wait (pyalex#111), in seconds. */
export const FIFTEEN_HOURS = 15 * 60 * 60;

/** Sends the client to another host, e.g. a witness. 307 takes method and body along. */
export function redirectTo(url: string, status: 301 | 302 | 307 | 308 = 307): Fault {
  return { status, headers: { location: url }, body: '' };
}

/** The real answer with so many megabytes behind it, blanks that every JSON parser skips. */
export function huge(megabytes: number): Fault {
  return { bytes: megabytes * 1024 * 1024 };
}

/** How a client is asked to retry later. */
export interface Later {
  /** Number of seconds, or the date that this makes. */
  as?: 'seconds' | 'date';
  status?: 403 | 429 | 503;
}

/** Refused, with `Retry-After` so many seconds from now. */
export function retryAfter(seconds: number, { as = 'seconds', status = 429 }: Later = {}): Fault {
  const date = new Date(Date.now() + seconds * 1000).toUTCString();
  return { status, headers: { 'retry-after': as === 'date' ? date : String(seconds) } };
}
