/** Runs every example of docs/snapshot.md. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { raw } from 'jq-wasm';
import { formatSnapshot, parseSnapshot } from '../../src/snapshot/file.ts';
import { ROOT } from '../helpers/paths.ts';

const page = readFileSync(join(ROOT, 'docs', 'snapshot.md'), 'utf8');
const [snapshot = ''] = blocks('json');

function blocks(language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm');
  return [...page.matchAll(fence)].map(([, text = '']) => text);
}

test('the example is a snapshot as readme-tally writes it', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'schema', 'snapshot.v1.json'), 'utf8'));
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

  expect(validate(JSON.parse(snapshot))).toBe(true);
  expect(formatSnapshot(parseSnapshot(snapshot, 'docs/snapshot.md'))).toBe(snapshot);
});

test.each([
  [0, [{ id: 'arxiv:1901.08746', title: 'BioBERT', citations: 6012 }]],
  [1, 'arxiv:1901.08746 citations: since 2026-11-22, Semantic Scholar: rate limited (HTTP 429)'],
  [2, 1987],
])('example %# with jq', async (index, answer) => {
  const printed = await raw(snapshot, blocks('jq')[index] ?? '');

  expect(JSON.parse(printed)).toEqual(answer);
});

test('the example on a command line is the third one', () => {
  expect(page).toContain(`\`jq '${blocks('jq')[2]?.trim()}' data/readme-tally.json\``);
});

test('the example with JavaScript', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-tally-snapshot-'));
  try {
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'readme-tally.json'), snapshot);
    const flags = ['--input-type=module', '--eval', blocks('js')[0] ?? ''];
    const printed = execFileSync(process.execPath, flags, { cwd: folder, encoding: 'utf8' });

    expect(JSON.parse(printed)).toEqual([
      { subject: 'arxiv:1901.08746', metric: 'citations', rise: 122 },
      { subject: 'github:dmis-lab/biobert', metric: 'stars', rise: 8 },
      { subject: 'hf:models/dmis-lab/biobert-v1.1', metric: 'likes', rise: 6 },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
