/** The table of checks in docs/getting-started.md has a row for each check that doctor prints. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { useBundle } from '../helpers/bundle.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { readProject } from '../helpers/pages.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const bundle = useBundle('src/cli.ts');
const sandbox = useSandbox();
const page = readProject('docs/getting-started.md');
const [, table = ''] = /^\| Check \|.*\n([\s\S]*?)\n\n/m.exec(page) ?? [];
const rows = [...table.matchAll(/^\| (`.+?`)(, …)? \|/gm)].map(([, cell = '', more]) => ({
  names: [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  isOpen: more !== undefined,
}));

test('each check has a row, and each row a check', async () => {
  const files = {
    'README.md': '# List\n',
    '.github/readme-tally.yml': 'pull-request:\n  labels: [numbers]\n',
    '.github/workflows/readme-tally.yml': readProject('.github/workflows/readme-tally.yml'),
  };
  const { fullName } = await createRepository(sandbox, files);
  const cwd = await temporaryFolder(files);
  const env = { PATH: process.env.PATH, ...sandbox.environment(), GITHUB_TOKEN: 'ghs_sandbox' };
  const args = [bundle(), 'doctor', '--format', 'json', '--repository', fullName];
  // It exits with 1 when a check fails, which is of no interest here.
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, env }).catch(
    (error: { stdout: string }) => error,
  );
  const checks = (JSON.parse(stdout) as { what: string }[]).map(({ what }) => what);
  const listed = rows.flatMap(({ names }) => names);
  // The row of the sources names the first ones.
  const isListed = (check: string) =>
    listed.some((name) => matches(name, check)) || ['Hugging Face', 'OpenAlex'].includes(check);

  expect(rows.filter(({ isOpen }) => isOpen)).toHaveLength(1);
  expect(checks.filter((check) => !isListed(check))).toEqual([]);
  expect(listed.filter((name) => !checks.some((check) => matches(name, check)))).toEqual([]);
});

/** `branch …` stands for every name that begins with `branch `. */
function matches(name: string, check: string): boolean {
  return name.endsWith(' …') ? check.startsWith(name.slice(0, -1)) : check === name;
}
