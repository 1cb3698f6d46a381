import * as z from 'zod';
import type { FieldName } from '../../fields/table.ts';
import type { HttpClient } from '../../http/client.ts';
import { UpstreamError } from '../../http/errors.ts';
import type { Subject } from '../../subjects/subject.ts';
import { observeInBatches } from '../batches.ts';
import type { Observation, Source } from '../source.ts';
import {
  allFields,
  type FieldsOf,
  namesOf,
  selectionOf,
  usualFields,
  valuesIn,
  withoutEmpty,
} from '../wanted.ts';
import { describeProject } from './describe.ts';
import { askProject, BASE, GITLAB_FIELDS, GONE, movedTo, Project } from './project.ts';

/**
 * GitLab.com takes up to 50 paths in one query. Its complexity stays below 200, the most without a
 * token: each field costs 1, and a list 1 % more for each of its items.
 */
const BATCH_SIZE = 50;
/** GitLab.com allows 400 requests a minute for single projects, and 500 in all. */
const RATE_LIMIT = { inFlight: 4, interval: 150 };
const REQUESTS = 300;
const source = 'gitlab';

const Answer = z.lazy(() =>
  z.object({
    data: z
      .object({
        projects: z
          .object({ nodes: z.array(Project.nullish().catch(undefined)).nullish() })
          .nullish(),
      })
      .nullish(),
    errors: z.array(z.unknown()).nullish(),
  }),
);

/** Projects on GitLab.com. Public ones need no token. */
export const gitlab: Source = {
  id: source,
  name: 'GitLab',
  address: { settings: ['TALLY_GITLAB_URL'], public: 'https://gitlab.com' },
  rateLimit: RATE_LIMIT,
  requests: REQUESTS,
  gives: namesOf(GITLAB_FIELDS),
  covers: isProject,
  describe: { covers: isProject, ask: describeProject },
  observe: (subjects, client, { fieldsOf = usualFields, onAnswered } = {}) =>
    observeInBatches(subjects, { size: BATCH_SIZE, source, onAnswered }, (batch) =>
      observe(batch, client, fieldsOf),
    ),
};

function isProject({ kind }: Subject): boolean {
  return kind === 'gitlab';
}

/** Asks for all in one query, and then for each that it did not find. */
async function observe(
  batch: readonly Subject[],
  client: HttpClient,
  fieldsOf: FieldsOf,
): Promise<Observation[]> {
  const body = projectsQuery(batch, allFields(batch, fieldsOf));
  const { data, errors } = await client.post('/api/graphql', Answer, { body });
  const nodes = data?.projects?.nodes;
  if (!nodes) throw new UpstreamError('answer not understood');
  const isPartial = (errors ?? []).length > 0;
  const projects = new Map(nodes.map((one) => [one?.fullPath?.toLowerCase() ?? '', one]));
  return (
    await Promise.all(
      batch.map((subject) => {
        const project = projects.get(subject.id);
        const fields = fieldsOf(subject);
        if (project) return [observationOf(subject, project, { fields, isPartial })];
        // Of those that were moved, only the other API knows the former path.
        return observeInBatches([subject], { size: 1, source }, () =>
          observeAlone(subject, client, fields),
        );
      }),
    )
  ).flat();
}

/** The names of groups are foreign text from a list, so they are a variable and no part of the query. */
function projectsQuery(batch: readonly Subject[], fields: ReadonlySet<FieldName>) {
  const selection = [...new Set([...BASE, ...selectionOf(GITLAB_FIELDS, fields)])].join(' ');
  const query = `query Projects($paths: [String!]) {
  projects(fullPaths: $paths) { nodes { ${selection} } }
}`;
  return { query, variables: { paths: batch.map(({ id }) => id) } };
}

async function observeAlone(
  subject: Subject,
  client: HttpClient,
  fields: ReadonlySet<FieldName>,
): Promise<Observation[]> {
  const project = await askProject(subject, client);
  return project === null
    ? [{ status: 'missing', subject, source, reason: GONE }]
    : [observationOf(subject, project, { fields, isPartial: false })];
}

function observationOf(
  subject: Subject,
  project: Project,
  { fields, isPartial }: { fields: ReadonlySet<FieldName>; isPartial: boolean },
): Observation {
  const given = valuesIn(GITLAB_FIELDS, fields, project);
  const { values, withheld } = isPartial ? withoutEmpty(given) : { values: given };
  const now = movedTo(subject, project.fullPath);
  return {
    status: 'found',
    subject,
    source,
    values,
    ...(withheld && { withheld }),
    ...(now && { movedTo: now }),
    ...(project.archived && { state: 'archived' }),
  };
}
