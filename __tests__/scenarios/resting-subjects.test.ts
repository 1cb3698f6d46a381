/** What has not moved for weeks is asked for in turns, and reported as if it had been asked for. */
import { beforeAll, expect, test } from '@jest/globals';
import { defaultConfig } from '../../src/config/parse.ts';
import { connector } from '../../src/refresh/connect.ts';
import { refresh } from '../../src/refresh/refresh.ts';
import type { RefreshInput, RefreshResult } from '../../src/refresh/result.ts';
import { huggingFace } from '../../src/sources/hugging-face/index.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const NAMES = Array.from({ length: 12 }, (_, at) => `lab-${at}/model`);
const LIST = NAMES.map(
  (name) =>
    `- [m](https://huggingface.co/${name}) <!-- tally:likes hf:models/${name} -->1<!-- /tally -->\n`,
).join('');

const sandbox = useSandbox();
beforeAll(() => {
  for (const name of NAMES) sandbox.world.set(`hf:models/${name}`, { likes: 7 });
});
async function refreshOn(
  day: string,
  before?: RefreshResult,
  more: Partial<RefreshInput> = {},
): Promise<{ result: RefreshResult; asked: number }> {
  const asked = sandbox.huggingFace.requests().length;
  const input = {
    lists: before?.lists ?? [{ path: 'README.md', text: LIST }],
    snapshot: before?.snapshot,
    config: defaultConfig(),
    checkedAt: `${day}T03:17:41Z`,
    ...more,
  };
  const options = { sources: [huggingFace], connect: connector(sandbox.environment(), {}) };
  const result = await refresh(input, options);
  return { result, asked: sandbox.huggingFace.requests().length - asked };
}

test('a quiet list costs a share of its requests, and no number is kept as old', async () => {
  const first = await refreshOn('2026-01-01');
  const second = await refreshOn('2026-02-20', first.result);
  expect([first.asked, second.asked]).toEqual([12, 12]);
  let { result } = second;
  const asked: number[] = [];
  for (const day of ['2026-02-21', '2026-02-22', '2026-02-23', '2026-02-24']) {
    const next = await refreshOn(day, result);
    asked.push(next.asked);
    expect(next.result.resting).toBe(12 - next.asked);
    expect(next.result.verdicts.map(({ status }) => status)).toEqual(NAMES.map(() => 'same'));
    expect(next.result.lists).toEqual(result.lists);
    expect(next.result.snapshot.subjects).toEqual(result.snapshot.subjects);
    result = next.result;
  }
  expect(asked.reduce((sum, count) => sum + count)).toBe(12);
  expect(Math.max(...asked)).toBeLessThan(12);
  const forced = await refreshOn('2026-02-25', result, { isForced: true });
  expect([forced.asked, forced.result.resting]).toEqual([12, 0]);
});

test('a number that moves while it rests is found on its turn, and then asked for in every run', async () => {
  const first = await refreshOn('2026-01-01');
  const second = await refreshOn('2026-02-20', first.result);
  sandbox.world.set('hf:models/lab-3/model', { likes: 70 });
  let { result } = second;
  for (const day of ['2026-02-21', '2026-02-22', '2026-02-23', '2026-02-24']) {
    ({ result } = await refreshOn(day, result));
  }
  expect(result.snapshot.subjects['hf:models/lab-3/model']?.likes?.value).toBe(70);
  sandbox.world.set('hf:models/lab-3/model', { likes: 80 });
  ({ result } = await refreshOn('2026-02-25', result));
  expect(result.snapshot.subjects['hf:models/lab-3/model']?.likes?.value).toBe(80);
});
