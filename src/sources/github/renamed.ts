import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { FollowOptions, Observation } from '../source.ts';
import { allFields } from '../wanted.ts';
import { Answer, observationOf } from './answer.ts';
import { countsFragment } from './stars-query.ts';

/** GitHub allows 100 ids in one query. Half of it is also the first size of a batch by name. */
const BATCH_SIZE = 50;

type Found = Extract<Observation, { status: 'found' }>;

/** An observation, and the id that its subject had in earlier runs. */
interface Lost {
  readonly old: Observation;
  readonly node: string;
}

/**
 * Asks by id for repositories whose names were not found, or belong to another one, so that a rename
 * is followed even when the old name was reused. Other observations stay as they are.
 */
export async function followNodes(
  observations: readonly Observation[],
  client: HttpClient,
  { fieldsOf, nodes }: FollowOptions,
): Promise<Observation[]> {
  const lost: Lost[] = [];
  const found = new Map<Observation, Observation>();
  for (const old of observations) {
    const node = nodes.get(subjectKey(old.subject));
    if (node === undefined || !isLost(old, node)) continue;
    if (isSameNumber(old, node)) found.set(old, { ...old, formerNode: node });
    else lost.push({ old, node });
  }
  for (let start = 0; start < lost.length; start += BATCH_SIZE) {
    const batch = lost
      .slice(start, start + BATCH_SIZE)
      .map((one, index) => ({ ...one, alias: `r${index}`, variable: `i${index}` }));
    const fields = allFields(
      batch.map(({ old }) => old.subject),
      fieldsOf,
    );
    const answer = await ask(batch, client, countsFragment(fields));
    for (const { old, node, alias } of batch) {
      const asked = { subject: old.subject, alias, fields };
      const now = answer && observationOf(asked, answer, old.source);
      // The answer to an id of the old form has the new one.
      if (now?.status === 'found') found.set(old, { ...now, formerNode: node });
    }
  }
  return observations.map((one) => found.get(one) ?? one);
}

function isLost(observation: Observation, node: string): boolean {
  if (observation.status === 'missing') return true;
  return observation.status === 'found' && (observation.node ?? node) !== node;
}

/** Returns whether the repository has the number in the id of earlier runs. */
function isSameNumber(observation: Observation, node: string): observation is Found {
  if (observation.status !== 'found' || observation.databaseId === undefined) return false;
  return observation.databaseId === numberInNodeId(node);
}

/**
 * Returns the number in an id of the old form, which is base64 of `010:Repository1300192`; undefined
 * for other ids. GitHub calls ids opaque, so that a number only shows that two ids are of one
 * repository, never that they are of two.
 */
function numberInNodeId(id: string): number | undefined {
  const [, number] = /^\d+:Repository(\d+)$/.exec(decoded(id)) ?? [];
  return number === undefined ? undefined : Number(number);
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}

async function ask(
  batch: readonly (Lost & { alias: string; variable: string })[],
  client: HttpClient,
  fragment: string,
): Promise<Answer | undefined> {
  const parameters = batch.map(({ variable }) => `$${variable}: ID!`).join(', ');
  const fields = batch.map(
    ({ alias, variable }) => `${alias}: node(id: $${variable}) { ...Counts }`,
  );
  const query = `query Moved(${parameters}) {\n${fields.join('\n')}\n}\n${fragment}`;
  const variables = Object.fromEntries(batch.map(({ variable, node }) => [variable, node]));
  try {
    return await client.post('', Answer, { body: { query, variables } });
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return undefined;
  }
}
