import { expect, test } from '@jest/globals';
import { runAction } from '../../sandbox/runner.ts';
import { useBundle } from '../helpers/bundle.ts';
import { seed } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const entry = useBundle('src/index.ts');
const sandbox = useSandbox();
const INPUTS = { 'page-folder': '_site' };

const GIVEN = {
  source: 'github-stars',
  on: '2026-01-11',
  from: '2026-01-04',
  step: 'week',
  gains: [7, 8],
};
const HISTORY = {
  version: 1,
  updatedAt: '2026-01-11T03:17:41Z',
  subjects: { 'github:dmis-lab/biobert': { stars: { given: GIVEN } } },
};

test('a run makes the page of the base as it is merged, with no request more', async () => {
  const repository = await createRepository(sandbox, {
    'README.md': seed,
    '.github/readme-tally.yml':
      'page:\n  description: Models for medicine\nhistory:\n  stars: false\n',
    'data/readme-tally-history.json': JSON.stringify(HISTORY),
  });
  const authors = ['Jinhyuk Lee', 'Wonjin Yoon'].map((name) => ({ name }));
  sandbox.world.describe('corpus:59291975', { authors });
  const run = { repository: repository.fullName, event: 'schedule', entry: entry() };
  await runAction(sandbox, run);
  const plain = await runAction(sandbox, run);
  const withPage = await runAction(sandbox, { ...run, inputs: INPUTS });

  expect(withPage.exitCode).toBe(0);
  expect(withPage.requests.length).toBe(plain.requests.length);
  expect(plain.files).toEqual({});
  const { files } = withPage;
  expect(Object.keys(files)).toContain('_site/index.html');
  const before = JSON.parse(files['_site/list.json'] ?? '');
  expect(before.entries).toHaveLength(8);
  expect(before).not.toHaveProperty('checkedAt');
  expect(before.fields).toEqual([]);
  expect(files['_site/index.html']).toContain('<p dir="auto">Models for medicine</p>');

  await repository.api('PUT', '/pulls/1/merge', {});
  const merged = await runAction(sandbox, { ...run, event: 'push', inputs: INPUTS });
  const after = JSON.parse(merged.files['_site/list.json'] ?? '');
  expect(after.fields.map(({ id }: { id: string }) => id)).toEqual(['citations', 'stars', 'likes']);
  expect(merged.files['_site/list.json']).toContain(`"given":${JSON.stringify(GIVEN)}`);
  expect(merged.files['_site/list.bib']).toContain('author = {Jinhyuk Lee and Wonjin Yoon},');
  expect(merged.files['_site/index.html']).toContain('data-a="Jinhyuk Lee; Wonjin Yoon"');
  expect(after.checkedAt).toMatch(/^20\d\d-/);
  expect(merged.files['_site/index.html']).toContain(
    `href="${sandbox.github.url}/${repository.fullName}"`,
  );
});
