import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { Observation } from '../source.ts';
import { Answer, observationOf } from './answer.ts';

/** GitHub allows 100 ids in one query. Half of it is also the first size of a batch by name. */
const BATCH_SIZE = 50;

/** The ids of repositories in earlier runs, by subject key. */
export type Nodes = ReadonlyMap<string, string>;

/**
 * Asks by id for repositories whose names were not found, or belong to another one, so that a rename
 * is followed even when the old name was reused. Other observations stay as they are.
 */
export async function followNodes(
  observations: readonly Observation[],
  nodes: Nodes,
  { client, fragment }: { client: HttpClient; fragment: string },
): Promise<Observation[]> {
  const lost = observations.flatMap((old) => {
    const node = nodes.get(subjectKey(old.subject));
    return node !== undefined && isLost(old, node) ? [{ old, node }] : [];
  });
  const found = new Map<Observation, Observation>();
  for (let start = 0; start < lost.length; start += BATCH_SIZE) {
    const batch = lost
      .slice(start, start + BATCH_SIZE)
      .map((one, index) => ({ ...one, alias: `r${index}`, variable: `i${index}` }));
    const answer = await ask(batch, client, fragment);
    for (const { old, alias } of batch) {
      const now = answer && observationOf(old.subject, alias, answer, old.source);
      if (now?.status === 'found') found.set(old, now);
    }
  }
  return observations.map((one) => found.get(one) ?? one);
}

function isLost(observation: Observation, node: string): boolean {
  if (observation.status === 'missing') return true;
  return observation.status === 'found' && (observation.node ?? node) !== node;
}

async function ask(
  batch: readonly { node: string; alias: string; variable: string }[],
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
