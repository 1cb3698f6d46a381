/** How a thing is: `unknown` where nobody could say, for want of a token for example. */
export type State = 'ok' | 'warning' | 'problem' | 'unknown';

/** What the doctor says of one thing. */
export interface Result {
  /** What was looked at: `token`, `schedule`. */
  readonly what: string;
  readonly state: State;
  /** What was found, in a sentence. */
  readonly found: string;
  /** What to do; nothing where all is well. */
  readonly todo?: string;
}

/** Whether anything keeps readme-tally from its work. */
export function hasProblem(results: readonly Result[]): boolean {
  return results.some(({ state }) => state === 'problem');
}
