import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import {
  digestOf,
  FleetFileError,
  readDigested,
  writeDigested,
} from '../../../src/fleet/files/digested-file.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const NAME = 'answers/one.json';
const schema = z.strictObject({ value: z.number() });

async function written() {
  const folder = await temporaryFolder({});
  const digest = await writeDigested(folder, NAME, { value: 1 });
  return { folder, digest, path: join(folder, NAME) };
}

test('a file is read back, with the digest that its stage reported', async () => {
  const { folder, digest } = await written();
  expect(await readDigested(folder, NAME, { schema })).toEqual({ value: 1 });
  expect(await readDigested(folder, NAME, { schema, expected: [digest] })).toEqual({ value: 1 });
});

test.each<[name: string, change: (text: string) => string, message: string]>([
  ['cut', (text) => text.slice(0, 20), 'is cut, or is not JSON'],
  ['empty', () => '', 'is cut, or is not JSON'],
  ['without a digest', () => '{"body": {"value": 1}}', 'is cut, or is not JSON'],
  ['changed', (text) => text.replace('1}', '2}'), 'its digest differs'],
  ['of another shape', () => text({ value: 'one' }), 'has another shape than expected, at value'],
  ['with more in it', () => text({ value: 1, more: 1 }), 'has another shape than expected'],
])('a file that is %s is refused', async (_, change, message) => {
  const { folder, path } = await written();
  await writeFile(path, change(await readFile(path, 'utf8')));
  const read = readDigested(folder, NAME, { schema });
  await expect(read).rejects.toThrow(FleetFileError);
  await expect(read).rejects.toThrow(`${NAME} `);
  await expect(read).rejects.toThrow(message);
});

test('a file with a digest of its own is refused where another one is expected', async () => {
  const { folder, path, digest } = await written();
  await writeFile(path, text({ value: 2 }));
  const read = readDigested(folder, NAME, { schema, expected: [digest] });
  await expect(read).rejects.toThrow('its digest differs');
});

test('a missing file, and a folder in its place, are refused', async () => {
  const folder = await temporaryFolder({ 'answers/two.json/x': '' });
  await expect(readDigested(folder, NAME, { schema })).rejects.toThrow('is missing');
  await expect(readDigested(folder, 'answers/two.json', { schema })).rejects.toThrow('is missing');
});

function text(body: unknown): string {
  return JSON.stringify({ digest: digestOf(body), body });
}
