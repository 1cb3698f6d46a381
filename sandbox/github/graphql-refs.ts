import type { Api } from './api.ts';
import { typedError } from './graphql-errors.ts';
import { headOf } from './graphql-git.ts';

/** One update of `updateRefs`. */
export interface RefUpdate {
  name: string;
  afterOid: string;
  beforeOid?: string | null;
  force?: boolean | null;
}

const NONE = '0'.repeat(40);
/** Updates wait for earlier ones, as each of them compares and swaps in one step. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Creates, updates and deletes refs, all of them or none. A ref that is not at `beforeOid` refuses
 * them all; GitHub's schema documents that, but not the message.
 */
export function updateRefs(api: Api, updates: readonly RefUpdate[]): Promise<void> {
  const done = last.then(async () => {
    const heads = await Promise.all(updates.map(({ name }) => headOf(api, name)));
    const moved = updates.find(
      ({ beforeOid }, index) => beforeOid && beforeOid !== (heads[index] ?? NONE),
    );
    if (moved) throw refused(`Reference update failed: ${moved.name} is not at ${moved.beforeOid}`);
    for (const [index, update] of updates.entries()) await change(api, update, heads[index]);
  });
  last = done.catch(() => undefined);
  return done;
}

async function change(
  api: Api,
  { name, afterOid: sha, force }: RefUpdate,
  head: string | undefined,
): Promise<void> {
  const path = `/git/${encodeURI(name)}`;
  try {
    if (sha === NONE) await api('DELETE', path);
    else if (head === undefined) await api('POST', '/git/refs', { body: { ref: name, sha } });
    else await api('PATCH', path, { body: { sha, force: force === true } });
  } catch (error) {
    const [, message = String(error)] = /"message":"([^"]*)"/.exec(String(error)) ?? [];
    throw refused(message);
  }
}

function refused(message: string) {
  return typedError('UNPROCESSABLE', message);
}
