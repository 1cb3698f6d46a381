import { expect, test } from '@jest/globals';
import { SOURCES } from '../../src/sources/index.ts';
import type { Source } from '../../src/sources/source.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { clientFor } from '../helpers/client.ts';
import { fc } from '../helpers/property.ts';
import { subject } from '../helpers/subjects.ts';

/** Cases over all sources. */
const CASES = 10_000;

/** Two subjects of each source. */
const SUBJECTS: Record<string, readonly [string, string]> = {
  'semantic-scholar': ['arxiv:1901.08746', 'corpus:59291975'],
  github: ['github:dmis-lab/biobert', 'github:owner/gone'],
  gitlab: ['gitlab:group/project', 'gitlab:group/sub/gone'],
  codeberg: ['codeberg:forgejo/forgejo', 'codeberg:owner/gone'],
  'hugging-face': ['hf:models/a/b', 'hf:spaces/a/b'],
  openalex: ['doi:10.1093/x', 'pmid:31501885'],
};

const number = fc.oneof(fc.integer(), fc.nat(), fc.double(), fc.maxSafeInteger(), fc.constant(-0));
const value = fc.oneof(number, fc.jsonValue(), fc.constant(null), fc.string());
const ids = fc.dictionary(fc.constantFrom('ArXiv', 'CorpusId', 'DOI', '__proto__'), value);
const paper = fc.record(
  { paperId: value, title: value, citationCount: value, externalIds: fc.oneof(ids, value) },
  { requiredKeys: [] },
);
const repository = fc.record({ stargazerCount: value, nameWithOwner: value }, { requiredKeys: [] });
const project = fc.oneof(
  fc.record(
    { fullPath: fc.oneof(fc.constant('group/project'), value), starCount: value },
    { requiredKeys: [] },
  ),
  value,
);
const alias = fc.constantFrom('r0', 'r1', 'r2', '__proto__', 'constructor');
const failure = fc.record(
  {
    type: fc.oneof(
      fc.constantFrom('NOT_FOUND', 'RATE_LIMITED', 'FORBIDDEN', 'RESOURCE_LIMITS_EXCEEDED'),
      value,
    ),
    path: fc.oneof(fc.array(fc.oneof(alias, value)), value),
  },
  { requiredKeys: [] },
);

/** Answers that are nearly right are the ones that find mistakes. */
const ANSWERS: Record<string, fc.Arbitrary<unknown>> = {
  'semantic-scholar': fc.array(fc.oneof(paper, value), { maxLength: 3 }),
  github: fc.record(
    {
      data: fc.oneof(fc.dictionary(alias, fc.oneof(repository, value)), value),
      errors: fc.oneof(fc.array(fc.oneof(failure, value), { maxLength: 3 }), value),
    },
    { requiredKeys: [] },
  ),
  'hugging-face': fc.record({ id: value, likes: value, downloads: value }, { requiredKeys: [] }),
  gitlab: fc.record(
    {
      data: fc.oneof(fc.record({ projects: fc.record({ nodes: fc.array(project) }) }), value),
      errors: fc.oneof(fc.array(value, { maxLength: 2 }), value),
    },
    { requiredKeys: [] },
  ),
  codeberg: fc.record({ full_name: value, stars_count: value }, { requiredKeys: [] }),
  openalex: fc.record({ title: value, cited_by_count: value }, { requiredKeys: [] }),
};

const status = fc.constantFrom(200, 200, 200, 200, 201, 204, 400, 401, 403, 404, 422, 429, 500);

test.each(SOURCES.map((source): [string, Source] => [source.name, source]))(
  'whatever %s answers, no number is made up and nothing is thrown',
  async (_, source) => {
    const keys = SUBJECTS[source.id] ?? [];
    const answer = fc.oneof({ weight: 3, arbitrary: ANSWERS[source.id] ?? value }, fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(answer, status, fc.boolean(), async (json, code, hasKey) => {
        const text = JSON.stringify(json);
        const body = code === 204 ? null : text;
        const fetch = async () => new Response(body, { status: code });
        const client = clientFor(source, { fetch, ...(hasKey ? { key: 'key' } : {}) });

        const observations = await source.observe(keys.map(subject), client);

        const observed = observations.map((one) => subjectKey(one.subject));
        expect(observed.toSorted()).toEqual(keys.toSorted());
        const answered = numbersIn(JSON.parse(text));
        for (const observation of observations) {
          if (observation.status !== 'found') continue;
          expect(code).toBeLessThan(300);
          for (const found of Object.values(observation.values).map(Number)) {
            expect(Number.isSafeInteger(found) && found >= 0).toBe(true);
            expect(answered).toContain(found);
          }
        }
      }),
      { numRuns: Math.ceil(CASES / SOURCES.length) },
    );
  },
);

/** Every number that stands anywhere in an answer. */
function numbersIn(json: unknown): number[] {
  if (typeof json === 'number') return [json];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(numbersIn) : [];
}
