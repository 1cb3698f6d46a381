import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { temporaryFolder } from '../helpers/folder.ts';
import { ROOT } from '../helpers/paths.ts';

const run = promisify(execFile);

interface Job {
  readonly needs?: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

async function releaseJobs(): Promise<Readonly<Record<string, Job>>> {
  return parse(await readFile(join(ROOT, '.github/workflows/release.yml'), 'utf8')).jobs;
}

describe('the jobs of a release', () => {
  test('the job that may publish installs nothing and checks nothing out', async () => {
    const { publish } = await releaseJobs();
    const scripts = publish?.steps.map((step) => step.run ?? '').join('\n') ?? '';

    expect(publish?.permissions).toMatchObject({ 'id-token': 'write', contents: 'write' });
    expect(scripts).not.toMatch(/npm (?:ci|install|i|pack|run|exec)\b|npx|\bnode\b/);
    expect(publish?.steps.filter(({ uses }) => uses?.includes('checkout'))).toEqual([]);
    expect(scripts).toMatch(/npm publish .*--ignore-scripts/);
  });

  test('it publishes what the checked job handed over, with its sums', async () => {
    const { check, publish } = await releaseJobs();
    const [download] = publish?.steps ?? [];

    expect(publish?.needs).toBe('check');
    expect(check?.permissions).toEqual({ contents: 'read' });
    expect(check?.steps.at(-1)?.uses).toMatch(/^actions\/upload-artifact@[\da-f]{40}$/);
    expect(download?.run).toMatch(/gh run download .*--name release/);
    expect(download?.run).toMatch(/sha256sum --check --strict/);
  });

  test.each(['check', 'publish'])('%s requires the tag on the default branch', async (name) => {
    const job = (await releaseJobs())[name];
    const scripts = job?.steps.map((step) => step.run ?? '') ?? [];
    const at = scripts.findIndex((script) => /require-on-branch|compare\/\$BRANCH/.test(script));

    expect(at).toBeGreaterThanOrEqual(0);
    const publishes = scripts.findIndex((script) =>
      /gh release create|npm publish|npm ci/.test(script),
    );
    expect(at).toBeLessThan(publishes);
  });
});

describe.each([
  ['identical', 0],
  ['behind', 0],
  ['ahead', 1],
  ['diverged', 1],
])('a commit that GitHub calls %s', (status, code) => {
  test(`ends the check with ${code}`, async () => {
    const folder = await temporaryFolder({ gh: `#!/bin/sh\necho ${status}\n` });
    await run('chmod', ['+x', join(folder, 'gh')]);
    const env = {
      PATH: [folder, process.env.PATH].join(delimiter),
      GITHUB_REPOSITORY: 'o/readme-tally',
    };
    const script = join(ROOT, 'scripts/require-on-branch.sh');
    const exit = await run('bash', [script, 'main', 'abc'], { env }).then(
      () => 0,
      (error: { code: number }) => error.code,
    );

    expect(exit).toBe(code);
  });
});

test('a release is packed with its bill of materials, notes and sums', async () => {
  const folder = await temporaryFolder({});
  const needed = ['package.json', 'package-lock.json', 'README.md', 'LICENSE', 'action.yml'];
  for (const name of [...needed, 'dist', 'schema', 'scripts']) {
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  }
  await writeFile(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## 9.8.7\n\n- this\n');
  const env = {
    ...process.env,
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
  };
  const script = join(folder, 'scripts/pack-release.sh');
  await run('bash', [script, 'release', 'v9.8.7'], { cwd: folder, env });
  const release = join(folder, 'release');
  const sums = await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: release });
  const bill = JSON.parse(await readFile(join(release, 'sbom.cdx.json'), 'utf8'));

  expect(sums.stdout).toMatch(/\.\/dist\/index\.js: OK/);
  expect(sums.stdout).toMatch(/\.\/readme-tally-\d+\.\d+\.\d+\.tgz: OK/);
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX' });
  expect(bill.components.map(({ name }: { name: string }) => name)).toContain('zod');
  expect(await readFile(join(release, 'notes.md'), 'utf8')).toBe('- this\n');
}, 60_000);
