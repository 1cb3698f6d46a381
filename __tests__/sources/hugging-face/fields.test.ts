import { describe, expect, test } from '@jest/globals';
import type { FieldName } from '../../../src/fields/table.ts';
import { expandedFields } from '../../../src/sources/hugging-face/fields.ts';
import { huggingFace } from '../../../src/sources/hugging-face/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { replay } from '../../helpers/replay.ts';
import { line, subject } from '../../helpers/subjects.ts';

const API = 'https://huggingface.co/api';
const ALL: FieldName[] = [
  'likes',
  'downloads',
  'downloads-all-time',
  'updated',
  'gated',
  'parameters',
  'task',
  'license',
];
const MODEL = {
  id: 'o/m',
  likes: 8,
  downloads: 9,
  downloadsAllTime: 900,
  lastModified: '2026-10-07T10:11:12.000Z',
  gated: 'auto',
  safetensors: { parameters: { BF16: 7_241_732_096 }, total: 7_241_732_096 },
  pipeline_tag: 'text-generation',
  cardData: { license: 'apache-2.0' },
};

test.each<[string, string[]]>([
  [
    'models',
    [
      'likes',
      'downloads',
      'gated',
      'downloadsAllTime',
      'lastModified',
      'safetensors',
      'pipeline_tag',
      'cardData',
    ],
  ],
  ['datasets', ['likes', 'downloads', 'gated', 'downloadsAllTime', 'lastModified', 'cardData']],
  ['spaces', ['likes', 'lastModified', 'cardData']],
])('%s have only some fields', (collection, names) => {
  expect(expandedFields(collection, new Set(ALL)).map(([, name]) => name)).toEqual(names);
});

async function observe(fields: readonly FieldName[], answer: object) {
  const query = expandedFields('models', new Set(fields)).map(([key, name]) => `${key}=${name}`);
  const { fetch } = replay([{ request: `GET ${API}/models/o/m?${query.join('&')}`, answer }]);
  const [one] = await huggingFace.observe(
    [subject('hf:models/o/m')],
    clientFor(huggingFace, { fetch }),
    { fieldsOf: () => new Set(fields) },
  );
  return one && line(one);
}

test('every field is read', async () => {
  expect(await observe(ALL, MODEL)).toBe(
    'found hf:models/o/m likes=8 downloads=9 downloads-all-time=900 updated=2026-10-07 gated=true parameters=7241732096 task=text-generation license=apache-2.0',
  );
});

describe('a model', () => {
  test.each<[string, FieldName, object, string]>([
    ['that is open', 'gated', { gated: false }, 'gated=false'],
    ['without a card', 'license', { cardData: undefined }, 'license='],
    ['with several licences', 'license', { cardData: { license: ['mit', 'gpl'] } }, 'license=mit'],
    [
      'with a licence of its own',
      'license',
      { cardData: { license: 'other', license_name: 'llama3' } },
      'license=llama3',
    ],
    ['with an unnamed one', 'license', { cardData: { license: 'other' } }, 'license=other'],
    ['with garbage', 'license', { cardData: { license: 7 } }, 'license='],
    ['without weights', 'parameters', { safetensors: undefined }, ''],
    ['without a task', 'task', { pipeline_tag: null }, ''],
    ['with an odd date', 'updated', { lastModified: 'soon' }, ''],
  ])('%s', async (_, field, more, value) => {
    expect(await observe([field], { ...MODEL, ...more })).toBe(
      `found hf:models/o/m ${value}`.trim(),
    );
  });
});

test('a listing is asked for what its repositories want', async () => {
  const keys = ['hf:models/o/a', 'hf:models/o/b', 'hf:models/o/c'];
  const rows = keys.map((key) => ({ ...MODEL, id: key.slice('hf:models/'.length) }));
  const base =
    'author=o&sort=likes&direction=-1&limit=500&expand=likes&expand=downloads&expand=gated';
  const request = `GET ${API}/models?${base}&expand=lastModified&expand=disabled`;
  const { fetch } = replay([{ request, answer: rows }]);

  const observations = await huggingFace.observe(
    keys.map(subject),
    clientFor(huggingFace, { fetch }),
    { fieldsOf: ({ id }) => new Set(id.endsWith('b') ? ['likes', 'updated'] : ['likes']) },
  );

  expect(observations.map(line)).toEqual([
    'found hf:models/o/a likes=8',
    'found hf:models/o/b likes=8 updated=2026-10-07',
    'found hf:models/o/c likes=8',
  ]);
});
