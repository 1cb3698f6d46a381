import { expect, test } from '@jest/globals';
import { UpstreamError } from '../../src/http/errors.ts';
import { Addition } from '../../src/markdown/new-entry/addition.ts';
import { SOURCES } from '../../src/sources/index.ts';
import type { Source } from '../../src/sources/source.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { clientFor } from '../helpers/client.ts';
import { anyText, fc } from '../helpers/property.ts';
import { subject } from '../helpers/subjects.ts';

/** Answers to each question. */
const CASES = 1_000;

const address = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom('https://github.com/a/b.git', 'https://arxiv.org/abs/1901.08746', 'https://'),
  fc.string().map((rest) => `https://example.org/${rest}`),
  fc.string().map((rest) => `javascript:${rest}`),
);
const day = fc.constantFrom('2024-03-08', '2024-00-08T00:00:00Z', '2024-02-30', '0000-01-01', '9');
const text = fc.oneof(
  anyText(),
  fc.constantFrom('a\ud800', '\u202eb', 'a\nb'),
  fc.constant('x'.repeat(501)),
);
const value = fc.oneof(text, day, address, fc.integer(), fc.jsonValue(), fc.constant(null));
const id = fc.oneof(fc.constantFrom('1901.08746', 'A/b', '10.1000/(|)', '../x'), value);
const rows = fc.oneof(
  fc.array(fc.record({ id, name: value, affiliations: fc.array(value) })),
  value,
);
const titled = { title: fc.oneof(fc.constant('A title'), value) };

const paper = fc.record({
  ...titled,
  year: value,
  publicationDate: fc.oneof(day, value),
  venue: value,
  publicationVenue: fc.oneof(fc.record({ name: value, alternate_names: fc.array(value) }), value),
  authors: rows,
  externalIds: fc.oneof(fc.record({ ArXiv: id, DOI: id, CorpusId: id }), value),
  corpusId: value,
});
const repository = fc.record({
  nameWithOwner: fc.constantFrom('A/b', 'a/..', 'a', 'a/b/c'),
  description: value,
  createdAt: fc.oneof(day, value),
  homepageUrl: fc.oneof(address, value),
  owner: fc.record({ __typename: fc.constant('Organization'), login: value, name: value }),
});
const page = fc.record({
  ...titled,
  publishedAt: fc.oneof(day, value),
  authors: rows,
  githubRepo: fc.oneof(address, value),
  projectPage: fc.oneof(address, value),
  linkedModels: rows,
});
const model = fc.record({
  id,
  createdAt: fc.oneof(day, value),
  tags: fc.array(
    fc.oneof(
      id.map((one) => `arxiv:${one}`),
      value,
    ),
  ),
});

/** Line breaks, what turns the direction of writing around, and halves of letters. */
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** Answers that are nearly right are the ones that find mistakes. */
const QUESTIONS: readonly (readonly [source: string, key: string, fc.Arbitrary<unknown>])[] = [
  ['semantic-scholar', 'arxiv:1901.08746', fc.tuple(paper)],
  ['semantic-scholar', 'corpus:59291975', fc.tuple(paper)],
  ['github', 'github:a/b', repository.map((one) => ({ data: { repository: one } }))],
  ['hugging-face', 'arxiv:1901.08746', page],
  ['hugging-face', 'hf:datasets/b', model],
];

test.each(QUESTIONS)(
  'whatever %s answers about %s, the description can be kept',
  async (source, key, answers) => {
    const sources: readonly Source[] = SOURCES;
    const asked = sources.find((one) => one.id === source);
    if (!asked?.describe) throw new Error(`${source} describes nothing`);
    const { ask } = asked.describe;
    let found = 0;
    await fc.assert(
      fc.asyncProperty(answers, async (json) => {
        const fetch = async () => new Response(JSON.stringify(json));
        const result = await ask(subject(key), clientFor(asked, { fetch, key: 'key' })).catch(
          (error) => {
            if (!(error instanceof UpstreamError)) throw error;
            return { status: 'failed' } as const;
          },
        );
        if (result.status !== 'found') return;
        found++;
        const { subjects, ...facts } = result.description;
        const kept = Addition.parse({ file: 'README.md', subject: key, ...facts });
        expect(kept).toEqual({ file: 'README.md', subject: key, ...facts });
        for (const words of textsIn(facts)) expect(words).not.toMatch(UNSEEN);
        expect(subjects[0]).toEqual(subject(key));
        expect(new Set(subjects.map(subjectKey)).size).toBe(subjects.length);
      }),
      { numRuns: CASES },
    );
    expect(found).toBeGreaterThan(CASES / 20);
  },
);

/** Every text anywhere in a description. */
function textsIn(facts: unknown): string[] {
  if (typeof facts === 'string') return [facts];
  return typeof facts === 'object' && facts !== null ? Object.values(facts).flatMap(textsIn) : [];
}
