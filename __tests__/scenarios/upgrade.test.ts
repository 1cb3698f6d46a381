/** The first pull request of a new release says so; the next one does not. */
import { expect, test } from '@jest/globals';
import { VERSION } from '../../src/config/version.ts';
import { proposed, runOnce } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();
const SNAPSHOT = 'data/readme-tally.json';
const NEW = `**New:** readme-tally was updated from \`0.0.9\` to \`${VERSION}\`: `;

test('says once what is new, until the pull request is merged', async () => {
  sandbox.world.set('github:dmis-lab/biobert', { stars: 1979 });
  const list =
    '- [BioBERT](https://github.com/dmis-lab/biobert) ![s](https://img.shields.io/badge/stars-1k-blue?tally=github:dmis-lab/biobert)\n';
  const old = { version: 1, checkedAt: '2026-11-20T03:17:41Z', release: '0.0.9', subjects: {} };
  const files = { 'README.md': list, [SNAPSHOT]: `${JSON.stringify(old)}\n` };
  const repository = await sandbox.github.createRepository({ name: 'upgrade', files });
  const body = async () => (await repository.pullRequests()).at(0)?.body ?? '';

  await runOnce(sandbox, repository, { at: '2026-11-22T03:17:41Z' });
  expect(await body()).toContain(`\n\n${NEW}`);
  sandbox.world.set('github:dmis-lab/biobert', { stars: 2100 });
  await runOnce(sandbox, repository, { at: '2026-11-23T03:17:41Z' });
  expect(await body()).toContain(`\n\n${NEW}`);

  const [published, snapshot] = [await proposed(repository), await proposed(repository, SNAPSHOT)];
  expect(JSON.parse(snapshot)).toMatchObject({ release: VERSION, updatedFrom: '0.0.9' });
  await repository.commit('main', { 'README.md': published, [SNAPSHOT]: snapshot });
  sandbox.world.set('github:dmis-lab/biobert', { stars: 2900 });
  await runOnce(sandbox, repository, { at: '2026-11-24T03:17:41Z' });
  expect(await body()).toContain('Updates 1 count');
  expect(await body()).not.toContain('**New:**');
  expect(JSON.parse(await proposed(repository, SNAPSHOT))).not.toHaveProperty('updatedFrom');
});
