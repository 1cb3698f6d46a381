import { execFile } from 'node:child_process';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { releasedText, trackedTexts, withPlaceholder } from '../../scripts/release-texts.ts';
import { REPOSITORY } from '../../src/config/version.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { ROOT } from '../helpers/paths.ts';

const run = promisify(execFile);
const release = { version: '1.4.0', repository: 'acme/readme-tally' };

describe('the files of the repository, released', () => {
  const files = trackedTexts();
  const released = files.map(({ path, text }) => ({
    path,
    text: releasedText(path, text, release),
  }));
  const textOf = (path: string) => released.find((file) => file.path === path)?.text ?? '';

  test('name no placeholder, and say nothing of the time before', () => {
    expect(withPlaceholder(released)).toEqual([]);
    const late = released.filter(
      ({ path, text }) => path.endsWith('.md') && text.includes('ntil the first release'),
    );
    expect(late.map(({ path }) => path)).toEqual([]);
  });

  test.each([
    ['package.json', '"version": "1.4.0"'],
    ['package-lock.json', '"name": "readme-tally",\n  "version": "1.4.0"'],
    ['package-lock.json', '"name": "readme-tally",\n      "version": "1.4.0"'],
    ['CHANGELOG.md', '## Unreleased\n\n## 1.4.0\n'],
    ['src/config/version.ts', "VERSION = '1.4.0'"],
    ...(REPOSITORY.startsWith('OWNER/')
      ? ([
          ['src/config/version.ts', "REPOSITORY = 'acme/readme-tally'"],
          ['package.json', 'git+https://github.com/acme/readme-tally.git'],
          ['README.md', 'uses: acme/readme-tally@v1'],
          ['.github/CODEOWNERS', '@acme\n'],
        ] as const)
      : []),
  ])('%s has %j', (path, part) => {
    expect(textOf(path)).toContain(part);
  });

  test('are released once: the same release again changes nothing', () => {
    expect(released.filter(({ path, text }) => releasedText(path, text, release) !== text)).toEqual(
      [],
    );
  });
});

describe('the two scripts', () => {
  let folder = '';
  const script = (name: string, ...args: string[]) =>
    run(process.execPath, [join(folder, 'scripts', name), ...args], { cwd: folder }).then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      (error: { code: number; stderr: string }) => ({ code: error.code, text: error.stderr }),
    );

  beforeAll(async () => {
    folder = await temporaryFolder({ 'docs/new.md': 'uses: OWNER/readme-tally@v1\n' });
    const names = ['changelog', 'check-release', 'prepare-release', 'release-texts'];
    const files = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'src/config/version.ts'];
    for (const path of [...files, ...names.map((name) => `scripts/${name}.ts`)]) {
      await cp(join(ROOT, path), join(folder, path), { recursive: true });
    }
    await run('git', ['init', '--quiet'], { cwd: folder });
    await run('git', ['add', '.'], { cwd: folder });
  });

  test('a release is refused until it is prepared', async () => {
    const before = await script('check-release.ts', 'v1.4.0', 'acme/readme-tally');
    expect(before).toMatchObject({ code: 1 });
    expect(before.text).toContain('docs/new.md names OWNER instead of an account.\n');
    expect(before.text).toMatch(/Run: npm run release -- 1\.4\.0 acme\/readme-tally\n$/);

    expect(await script('prepare-release.ts', '1.4.0', 'acme/readme-tally')).toMatchObject({
      code: 0,
    });
    expect(await readFile(join(folder, 'docs/new.md'), 'utf8')).toBe(
      'uses: acme/readme-tally@v1\n',
    );
    const foreign = await script('check-release.ts', 'v1.4.0', 'other/readme-tally');
    expect(foreign).toMatchObject({ code: 1 });
    expect(foreign.text).toContain('names acme/readme-tally, but other/readme-tally releases it.');
    expect(await script('check-release.ts', 'v1.4.0', 'acme/readme-tally')).toMatchObject({
      code: 0,
    });
  });
});
