import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { chartPicture } from '../../../scripts/pictures/chart-picture.ts';
import { ROOT } from '../../helpers/paths.ts';

test('the chart of docs/chart.md is what readme-tally draws (npm run pictures)', () => {
  expect(readFileSync(resolve(ROOT, 'docs/images/chart.svg'), 'utf8')).toBe(chartPicture());
});
