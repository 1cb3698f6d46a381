/** Where the config and the snapshot are read from, on GitHub and on disk. */
import { describe, expect, test } from '@jest/globals';
import { stranger } from '../../sandbox/github/accounts.ts';
import { initFolder } from '../../src/cli/init/init.ts';
import { readLocalStart } from '../../src/cli/load.ts';
import { ACTION } from '../../src/config/version.ts';
import { commentOn } from '../helpers/comment-on.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { BRANCH, CONFIG, proposed, runOnce } from '../helpers/run.ts';
import { LIST, setStars, starredRepository } from '../helpers/starred.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();
const YAML = '.github/readme-tally.yaml';
const LABELS = 'pull-request:\n  labels: [numbers]\n';
const LFS = '*.json filter=lfs diff=lfs merge=lfs -text\n';
const LINKED = '## Tools\n\n- [one](https://github.com/o/one) - First.\n';
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 9\n`;

describe('a config named readme-tally.yaml', () => {
  test('is read, and edited in its place, with no more requests', async () => {
    const repository = await starredRepository(sandbox, { [YAML]: LABELS });
    setStars(sandbox, 100);
    await runOnce(sandbox, repository);
    const [pull] = await repository.pullRequests();
    expect(pull?.labels.map(({ name }) => name)).toEqual(['numbers']);
    const { requests } = await runOnce(sandbox, repository);
    const asked = requests.filter(
      ({ server, body }) => server === 'github' && !/stargazer/.test(body),
    );
    expect(asked.length).toBeLessThanOrEqual(4);

    const { reply } = await commentOn(sandbox, repository, { body: '/tally ignore github:o/one' });
    expect(reply).toContain('is ignored once this is merged');
    expect(await proposed(repository, YAML)).toContain('github:o/one');
    expect(await repository.readFile(BRANCH, CONFIG)).toBeUndefined();
  });

  test('says who may add entries, and costs a stranger two requests where that is nobody', async () => {
    const body = '/tally add https://github.com/o/two';
    const answered = async (add: string) => {
      const config = `commands: { allow: { add: ${add} } }\n`;
      const files = { 'README.md': LINKED, [YAML]: config };
      const repository = await starredRepository(sandbox, files);
      return commentOn(sandbox, repository, { body, token: stranger.token, association: 'NONE' });
    };
    sandbox.world.set('github:o/two', { stars: 5 });
    expect((await answered('everybody')).markdown).toContain('Suggested:');
    const { markdown, requests } = await answered('write');
    expect(markdown).toContain('Commands require write access');
    expect(requests).toHaveLength(2);
  });

  test('and another one named readme-tally.yml are an error that names both', async () => {
    const repository = await starredRepository(sandbox, { [YAML]: LABELS, [CONFIG]: LABELS });
    const both = `Both ${CONFIG} and ${YAML} exist`;
    await expect(runOnce(sandbox, repository)).rejects.toThrow(both);

    const folder = await temporaryFolder({ 'README.md': LIST, [YAML]: LABELS, [CONFIG]: LABELS });
    const place = { folder, files: ['README.md'], config: CONFIG };
    await expect(readLocalStart(place)).rejects.toThrow(both);
  });

  test('is read on disk, and kept by init', async () => {
    const folder = await temporaryFolder({ 'README.md': LIST, [YAML]: LABELS });
    const { config } = await readLocalStart({ folder, files: ['README.md'], config: CONFIG });
    expect(config['pull-request'].labels).toEqual(['numbers']);
    const options = { action: ACTION, dryRun: false, force: false, keepAlive: true };
    const output = await initFolder({ folder, files: [], config: CONFIG, ...options });
    expect(output).toContain('.github/workflows/readme-tally-keep-alive.yml: created.');
    expect(output).not.toContain(CONFIG);
  });
});

describe('Git LFS', () => {
  test('that tracks the snapshot: it is stored elsewhere, read again there, and reported', async () => {
    const pointer = { 'data/readme-tally.json': POINTER };
    const repository = await starredRepository(sandbox, { '.gitattributes': LFS, ...pointer });
    setStars(sandbox, 100);

    const { published, advice } = await runOnce(sandbox, repository);

    expect(published.operation).toBe('created');
    expect(advice).toEqual([
      expect.stringMatching(
        /^Git LFS tracks data\/readme-tally\.json, so the snapshot is stored in/,
      ),
    ]);
    expect(JSON.parse(await proposed(repository, 'data/readme-tally.snapshot'))).toHaveProperty(
      'subjects',
    );
    expect(await proposed(repository, 'data/readme-tally.json')).toBe(POINTER);
    const again = await runOnce(sandbox, repository);
    expect(again.published).toMatchObject({ operation: 'none', number: 1 });
    expect(again.requests.filter(({ server }) => server === 'github').length).toBeLessThanOrEqual(
      5,
    );
  });

  test('that tracks the list: the pointer is named, and nothing is written', async () => {
    const repository = await starredRepository(sandbox, { 'README.md': POINTER });
    await expect(runOnce(sandbox, repository)).rejects.toThrow(
      /README\.md is stored with Git LFS, so the repository only has a pointer to its text\./,
    );
    expect(await repository.branch(BRANCH)).toBeUndefined();
  });

  test('on disk: the snapshot is looked up in the same place', async () => {
    const folder = await temporaryFolder({ 'README.md': LIST, '.gitattributes': LFS });
    const place = { folder, files: ['README.md'], config: CONFIG };
    const { config, advice } = await readLocalStart(place);
    expect(config.snapshot).toBe('data/readme-tally.snapshot');
    expect(advice).toHaveLength(1);
  });
});
