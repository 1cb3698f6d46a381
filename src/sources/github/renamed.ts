import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { Observation } from '../source.ts';
import { Answer, observationOf } from './answer.ts';

/** Takes "at most 100 ids" in one query; half of it is what is asked for by name, too. */
const BATCH_SIZE = 50;

/** The ids by which repositories were known before, by their keys. */
export type Nodes = ReadonlyMap<string, string>;

/**
 * Asks by their ids for repositories whose names lead to nothing, or to another one: a rename is
 * followed also when its old name was taken again. What is not found so stays as it was observed.
 */
export async function followNodes(
  observations: readonly Observation[],
  nodes: Nodes,
  { client, fragment }: { client: HttpClient; fragment: string },
): Promise<Observation[]> {
  const lost = observations.filter((one) => isLost(one, nodes.get(subjectKey(one.subject))));
  const found = new Map<Observation, Observation>();
  for (let at = 0; at < lost.length; at += BATCH_SIZE) {
    const batch = lost.slice(at, at + BATCH_SIZE);
    const ids = batch.map(({ subject }) => nodes.get(subjectKey(subject)) ?? '');
    const answer = await ask(ids, client, fragment);
    for (const [index, old] of batch.entries()) {
      const now = answer && observationOf(old.subject, `r${index}`, answer, old.source);
      if (now?.status === 'found') found.set(old, now);
    }
  }
  return observations.map((one) => found.get(one) ?? one);
}

function isLost(observation: Observation, node: string | undefined): boolean {
  if (node === undefined) return false;
  if (observation.status === 'missing') return true;
  return observation.status === 'found' && (observation.node ?? node) !== node;
}

async function ask(
  ids: readonly string[],
  client: HttpClient,
  fragment: string,
): Promise<Answer | undefined> {
  const parameters = ids.map((_, index) => `$i${index}: ID!`).join(', ');
  const fields = ids.map((_, index) => `r${index}: node(id: $i${index}) { ...Counts }`);
  const query = `query Moved(${parameters}) {\n${fields.join('\n')}\n}\n${fragment}`;
  const variables = Object.fromEntries(ids.map((id, index) => [`i${index}`, id]));
  try {
    return await client.post('', Answer, { body: { query, variables } });
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return undefined;
  }
}
