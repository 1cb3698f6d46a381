/** The small lists of many shapes, through the built Action: the bytes that it proposes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runAction } from '../../sandbox/runner.ts';
import { useBundle } from '../helpers/bundle.ts';
import { ROOT } from '../helpers/paths.ts';
import { BRANCH } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const LISTS = join(ROOT, '__tests__/fixtures/lists');
const REFRESHED = join(ROOT, '__tests__/fixtures/lists-refreshed');
const CONFIG = `adopt: [star-in-link, star-prefix, star-suffix, cited]
show: {repositories: stars, papers: citations}
`;
/** Files that are not Markdown, which the pattern matches, too. */
const OTHERS = {
  'lists/tides.json': '{"repo": "https://github.com/tidelab/ebb", "stars": 1}\n',
  'lists/tides.yml': 'repo: https://github.com/tidelab/ebb\n',
  'lists/tides.rst': 'Tides\n=====\n\nhttps://github.com/tidelab/ebb\n',
};

/** The lists show different numbers of the same repositories, so each gets an owner of its own. */
function ownerOf(name: string): string {
  return name.replace(/\.\w+$/, '');
}

function ownText(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8').replaceAll(/tidelab(?=\/|%2F)/g, ownerOf(name));
}

const entry = useBundle('src/index.ts');
const sandbox = useSandbox();

test('the built Action writes these bytes into lists of many shapes, and the next run none', async () => {
  const names = readdirSync(LISTS);
  const lists = Object.fromEntries(names.map((name) => [`lists/${name}`, ownText(LISTS, name)]));
  for (const owner of names.map(ownerOf)) {
    for (const name of ['ebb', 'flow', 'neap', 'swell', 'ebb_and_flow', 'waves']) {
      sandbox.world.set(`github:${owner}/${name}`, { stars: 23_456 });
    }
  }
  const owner = 'live-fields';
  for (const name of ['ebb', 'flow', 'neap']) {
    const release = { tag: '1.4.0', date: '2026-10-07' };
    const dates = { date: '2019-03-24', lastCommit: '2025-10-07' };
    const languages = { Python: 995, C: 5 };
    sandbox.world.set(`github:${owner}/${name}`, { stars: 23_456, forks: 1234, pulls: 3 });
    sandbox.world.describe(`github:${owner}/${name}`, {
      ...dates,
      release,
      license: 'MIT',
      languages,
    });
  }
  sandbox.world.set(`hf:models/${owner}/swell`, { downloadsAllTime: 4321 });
  // A number that falls to a ninth is not believed at once.
  sandbox.world.set('github:column-of-the-name/ebb', { stars: 210_999 });
  for (const id of ['2401.00011', '2401.00012', '2401.00013']) {
    sandbox.world.set(`arxiv:${id}`, { citations: 1_234 });
  }
  const files = { ...lists, ...OTHERS, '.github/readme-tally.yml': CONFIG };
  const repository = await createRepository(sandbox, files);
  const run = () =>
    runAction(sandbox, {
      repository: repository.fullName,
      event: 'schedule',
      entry: entry(),
      isBrisk: true,
      inputs: { files: 'lists/*' },
    });

  const { exitCode, outputs, summary, stdout } = await run();

  expect([exitCode, outputs.operation]).toEqual([0, 'created']);
  const proposed = await Promise.all(
    names.map(async (name) => [name, await repository.readFile(BRANCH, `lists/${name}`)] as const),
  );
  for (const [name, content] of proposed) {
    expect([name, content?.toString('utf8')]).toEqual([name, ownText(REFRESHED, name)]);
  }
  for (const [path, content] of Object.entries(OTHERS)) {
    expect((await repository.readFile(BRANCH, path))?.toString()).toBe(content);
    expect(stdout + summary).toContain(path);
  }
  expect(summary).toContain('Left as it is');
  for (const reason of ['contributors', 'heading', 'stargazers']) expect(summary).toContain(reason);
  expect(summary).not.toContain('one with other stars');

  const again = await run();
  expect([again.exitCode, again.outputs.operation]).toEqual([0, 'none']);
}, 60_000);
