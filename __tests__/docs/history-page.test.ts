import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { formatHistory, parseHistory } from '../../src/history/file.ts';
import { ROOT } from '../helpers/paths.ts';

const page = readFileSync(resolve(ROOT, 'docs/history.md'), 'utf8');
const [, example = ''] = /```json\n(.*?)```/s.exec(page) ?? [];

test('the example of docs/history.md is a history as readme-tally writes it', () => {
  expect(formatHistory(parseHistory(example, 'docs/history.md'))).toBe(example);
});

test('the published schema takes the example, and nothing with another step', () => {
  const schema = readFileSync(resolve(ROOT, 'schema/history.v1.json'), 'utf8');
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    JSON.parse(schema),
  );
  expect(validate(JSON.parse(example))).toBe(true);
  expect(validate(JSON.parse(example.replace('"week"', '"day"')))).toBe(false);
});
