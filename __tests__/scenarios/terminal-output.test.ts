/** What a list says controls no terminal: the local command prints its texts, names and lines. */
import { execFile } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { useBundle } from '../helpers/bundle.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { compileCache } from '../helpers/paths.ts';

const bundle = useBundle('src/cli.ts');

const CONTROLS =
  '\u001B[31mred\u001B[0m \u001B]8;;https://evil.example\u0007a\u001B]8;;\u0007 \u009B2J \u202Ebidi\u2066 \u{E0061}';
/** The `\r` between two words would print the second over the first. */
const LIST = `# ${CONTROLS}

- [${CONTROLS} one](https://github.com/acme/one) ![s](https://img.shields.io/badge/stars-1-blue) - a\rb.
- [${CONTROLS} two](https://github.com/acme/two) and [x](https://github.com/acme/three) ![s](https://img.shields.io/badge/stars-1-blue)
- ${CONTROLS} <!-- tally:stars github:acme/four shown -->1<!-- /tally --> [four](https://github.com/acme/four)
- [${CONTROLS} broken](https://doi.org/) and [y](https//github.com/acme/five)
`;

async function run(...args: readonly string[]): Promise<string> {
  const cwd = await temporaryFolder({ 'README.md': LIST, '\u001B[31mdocs/\u009Ba.md': LIST });
  const env = { ...compileCache, PATH: process.env.PATH };
  return new Promise((done) => {
    execFile(process.execPath, [bundle(), ...args], { cwd, env }, (_, stdout, stderr) => {
      done(stdout + stderr);
    });
  });
}

test.each([
  ['the findings', ['audit', '--offline'], 'broken'],
  ['the findings of all lists', ['audit', '--offline', '**/*.md'], 'broken'],
  ['findings as JSON', ['audit', '--offline', '--format', 'json'], '"message"'],
  ['findings as SARIF', ['audit', '--offline', '--format', 'sarif'], '"ruleId"'],
  ['findings as annotations', ['audit', '--offline', '--format', 'github'], '::error'],
  ['the lines that change', ['remove', '--dry-run'], '@@'],
  ['the lists that init found', ['init', '--dry-run'], 'docs'],
  ['a path that is refused', ['audit', '--offline', '\u009B2J\u001B[31mno.md'], 'not a valid path'],
  ['a list that does not exist', ['audit', '--offline', 'no\u202E.md'], 'no'],
  ['a config that is not YAML', ['audit', '--offline', '--config', 'README.md'], 'README.md'],
])('%s', async (_, args, part) => {
  const output = await run(...args);

  expect(output).toContain(part);
  expect(output).not.toMatch(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
  expect(output).not.toMatch(/[\u{E0000}-\u{E0FFF}]/u);
});

test('JSON still has the text', async () => {
  const findings = JSON.parse(await run('audit', '--offline', '--format', 'json'));
  expect(JSON.stringify(findings)).toContain('\u009B2J');
});
