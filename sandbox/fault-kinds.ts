import type { Fault } from './faults.ts';

/** A `Retry-After` of OpenAlex that was seen in practice (pyalex#111), in seconds. */
export const FIFTEEN_HOURS = 15 * 60 * 60;

/** Redirects to another host, such as a witness. 307 keeps the method and the body. */
export function redirectTo(url: string, status: 301 | 302 | 307 | 308 = 307): Fault {
  return { status, headers: { location: url }, body: '' };
}

/** Appends so many megabytes of spaces to the real response, which JSON parsers ignore. */
export function huge(megabytes: number): Fault {
  return { bytes: megabytes * 1024 * 1024 };
}

/** The form of a `Retry-After` response. */
export interface Later {
  /** Whether the header is a number of seconds or a date. */
  as?: 'seconds' | 'date';
  status?: 403 | 429 | 503;
}

/** A refusal with `Retry-After`. */
export function retryAfter(seconds: number, { as = 'seconds', status = 429 }: Later = {}): Fault {
  const date = new Date(Date.now() + seconds * 1000).toUTCString();
  return { status, headers: { 'retry-after': as === 'date' ? date : String(seconds) } };
}
