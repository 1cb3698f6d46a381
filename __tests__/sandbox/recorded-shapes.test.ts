/** The sandbox answers in the shapes of real answers. */
import { expect, test } from '@jest/globals';
import { shapeOf } from '../../src/contract/shape.ts';
import {
  bodyText,
  describeRecorded,
  RECORDED,
  type RecordedAnswer,
  urlOf,
} from '../helpers/recorded.ts';
import { differences } from '../helpers/shapes.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();

/** A list of works is no request of the code, and the sandbox has none. */
const ANSWERS = RECORDED.filter(({ uri }) => !uri.includes('/works?'));

/** Makes the upstream know what it knew, and nothing else. */
function prepare(answer: RecordedAnswer): void {
  const { world } = sandbox;
  const { pathname, searchParams } = urlOf(answer);
  const [, doi] = /(?:DOI:|doi\.org\/|paper\/)(10\..+)$/i.exec(decodeURIComponent(pathname)) ?? [];
  if (doi && answer.status === 404) world.remove(`doi:${doi}`);
  const title = searchParams.get('query');
  const rows = (answer.body as { data?: unknown[] }).data ?? [];
  if (title && rows.length > 0) world.describe(`doi:10.1/${title.length}`, { title });
  if (Array.isArray(answer.body)) {
    const { ids } = JSON.parse(answer.request) as { ids: string[] };
    ids.forEach((id, at) => {
      if ((answer.body as unknown[])[at] === null) world.remove(id.replace('CorpusId', 'corpus'));
    });
  }
}

/** Leaves out what the sandbox has not: of an object with many members, a shape has the first. */
function membersOf(ours: unknown, real: unknown): unknown {
  if (Array.isArray(ours) || typeof ours !== 'object' || ours === null) return real;
  const known = Object.entries(real as object).filter(([name]) => name in ours);
  return Object.fromEntries(known);
}

describeRecorded('the sandbox answers as the upstream did', () => {
  test.each(ANSWERS.map((answer, at) => [`${at} ${answer.uri.slice(0, 120)}`, answer] as const))(
    '%s',
    async (_, answer) => {
      prepare(answer);
      const { hostname, pathname, search, searchParams } = urlOf(answer);
      // The search of the sandbox has always one best match, or none.
      if (searchParams.get('query')?.startsWith('empty')) return;
      const server = hostname.includes('openalex') ? sandbox.openAlex : sandbox.semanticScholar;
      const response = await fetch(server.url + pathname + search, {
        method: answer.method,
        ...(answer.request === '' ? {} : { body: answer.request }),
      });
      const text = await response.text();

      expect(response.status).toBe(answer.status);
      const [type = ''] = answer.headers['Content-Type'] ?? [];
      expect(response.headers.get('content-type')).toContain(type.split(';')[0]);
      if (type.startsWith('text/html')) {
        expect(text.split('\n').slice(0, 4)).toEqual(bodyText(answer).split('\n').slice(0, 4));
        return;
      }
      const ours: unknown = JSON.parse(text);
      const found = differences(shapeOf(ours), shapeOf(membersOf(ours, answer.body)));
      // Not every paper has every id.
      expect(found.filter((one) => !/externalIds\.\w+: not there$/.test(one))).toEqual([]);
    },
  );
});

test('another shape is found', () => {
  const real = shapeOf({ a: [{ b: 1, c: null }], d: 'x', e: {} });
  expect(differences(shapeOf({ a: [{ b: 2, c: 'y' }], d: 'z' }), real)).toEqual([]);
  expect(differences(shapeOf({ a: [{ b: '2' }], d: 3, f: 1 }), real)).toEqual([
    '.a[].b: "string", not "number"',
    '.d: "number", not "string"',
    '.f: not there',
  ]);
});

test('access to a model of the Hub may be a word', async () => {
  sandbox.world.describe('hf:models/o/gated', { gated: 'manual' });
  const gated = async (name: string) =>
    (await (await fetch(`${sandbox.huggingFace.url}/api/models/${name}?expand=gated`)).json()) as {
      gated: unknown;
    };
  expect(await gated('o/gated')).toMatchObject({ gated: 'manual' });
  expect(await gated('o/open')).toMatchObject({ gated: false });
});
