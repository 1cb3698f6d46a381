import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { forbiddenImports } from '../../../scripts/architecture/check.ts';
import { importsOf, readImports } from '../../../scripts/architecture/imports.ts';
import { MODULES, NOT_PURE, PURE, SHARED } from '../../../scripts/architecture/rules.ts';
import { ROOT } from '../../helpers/paths.ts';

const names = Object.keys(MODULES);
const rows = names.map((name) => {
  const allowed = (MODULES[name] ?? '').split(', ').filter((one) => one !== '');
  return { name, allowed: allowed.map((one) => one.replace(/ .*|\/.*/, '')) };
});

const check = (file: string, text: string) => forbiddenImports(importsOf(file, text));

test('the sources keep the rules', () => {
  expect(forbiddenImports(readImports(resolve(ROOT, 'src')))).toEqual([]);
});

describe('the table', () => {
  test.each(rows)('$name imports only modules below it', ({ name, allowed }) => {
    const below = names.slice(names.indexOf(name) + 1);
    expect(allowed.filter((one) => !below.includes(one))).toEqual([]);
  });

  test('keeps the Action and the local command apart', () => {
    const allowedIn = (name: string) => rows.find((row) => row.name === name)?.allowed;
    expect(allowedIn('action')).not.toContain('cli');
    expect(allowedIn('cli')).not.toContain('action');
  });

  test('lets no pure module import the HTTP client', () => {
    const impure = rows.filter(
      ({ name, allowed }) => PURE.includes(name) && allowed.includes('http'),
    );
    expect(impure).toEqual([]);
  });

  test('names the same pure modules as biome.json', () => {
    const { overrides } = JSON.parse(readFileSync(resolve(ROOT, 'biome.json'), 'utf8'));
    const [denied] = overrides.filter(
      ({ linter }: { linter: { rules: { style?: object } } }) =>
        'noRestrictedGlobals' in (linter.rules.style ?? {}),
    );
    const folders = [...PURE.map((name) => `src/${name}/**`), `!src/${NOT_PURE}**`];
    expect(denied.includes).toEqual(folders);
    const { deniedGlobals } = denied.linter.rules.style.noRestrictedGlobals.options;
    expect(Object.keys(deniedGlobals)).toEqual(['fetch', 'process', 'Date']);
  });
});

describe('an import is refused', () => {
  test.each([
    ['of a module above', 'config/x.ts', "import { x } from '../refresh/refresh.ts';"],
    ['of a type above', 'sources/x.ts', "import type { X } from '../config/schema.ts';"],
    ['that names a type above in place', 'http/x.ts', "type X = import('../config/x.ts').X;"],
    ['that is a re-export', 'markdown/x.ts', "export { x } from '../audit/audit.ts';"],
    ['that re-exports all', 'markdown/x.ts', "export * from '../audit/audit.ts';"],
    ['that is dynamic', 'refresh/x.ts', "const x = await import('../report/log.ts');"],
    ['for its effect alone', 'snapshot/x.ts', "import '../audit/audit.ts';"],
    ['from the Action to the local command', 'action/x.ts', "import { x } from '../cli/load.ts';"],
    ['from the local command to the Action', 'cli/x.ts', "import { x } from '../action/run.ts';"],
    ['from the pipeline to GitHub', 'refresh/x.ts', "import type { X } from '../github/tree.ts';"],
    ['of a value where types are allowed', 'report/x.ts', "import { x } from '../refresh/a.ts';"],
    ['of the HTTP client by a pure module', 'audit/x.ts', "import { x } from '../http/client.ts';"],
    ['of another file than the allowed one', 'snapshot/x.ts', "import '../markdown/edits.ts';"],
    ['of anything by the shared module', 'escape/x.ts', "import { x } from '../subjects/link.ts';"],
    ['of something outside of src', 'cli/x.ts', "import { x } from '../../sandbox/sandbox.ts';"],
    ['by an unknown module', 'utils/x.ts', "import { x } from '../subjects/link.ts';"],
    ['by a third file at the top', 'main.ts', "import { x } from './action/main.ts';"],
    ['of node: by a pure module', 'report/x.ts', "import { } from 'node:path';"],
    ['of @actions/*', 'action/run.ts', "import * as core from '@actions/core';"],
    ['of Octokit', 'github/tree.ts', "import type { Octokit } from '@octokit/rest';"],
    ['of the option parser', 'action/main.ts', "import { Command } from 'commander';"],
  ])('%s', (_, file, text) => {
    expect(check(file, text)).toHaveLength(1);
  });

  test('of one command by another, and of a source by a shared file', () => {
    const imports = [
      ...importsOf('action/commands/index.ts', "import { add } from './add.ts';"),
      ...importsOf('action/commands/drop.ts', "import type { Asked } from './add.ts';"),
      ...importsOf('sources/index.ts', "import { github } from './github/index.ts';"),
      ...importsOf('sources/github/index.ts', "import { ask } from './query.ts';"),
      ...importsOf('sources/facts.ts', "import { ask } from './github/query.ts';"),
    ];
    expect(forbiddenImports(imports)).toEqual([
      'src/action/commands/drop.ts:1: only action/commands/index.ts may import action/commands/add.ts. Move what both need into a file of its own.',
      'src/sources/facts.ts:1: only sources/index.ts may import sources/github/. Move what both need into a file of its own.',
    ]);
  });
});

describe('an import is allowed', () => {
  test.each([
    ['of a module below', 'config/x.ts', "import { x } from '../audit/audit.ts';"],
    ['of the same module', 'http/x.ts', "import { x } from './client.ts';"],
    ['of the shared module', 'http/x.ts', `import { x } from '../${SHARED}/url.ts';`],
    ['of a type', 'report/x.ts', "import type { X } from '../refresh/result.ts';"],
    ['of types, each marked', 'report/x.ts', "import { type X, type Y } from '../refresh/a.ts';"],
    ['of one file', 'snapshot/x.ts', "import { x } from '../markdown/new-entry/addition.ts';"],
    ['of node: by the code of the browser', 'page/browser/x.ts', "import { x } from 'node:url';"],
    ['of Octokit by the client', 'github/client.ts', "import { Octokit } from '@octokit/rest';"],
    [
      'that a comment or a string quotes',
      'http/x.ts',
      "// from '../cli.ts'\nconst x = \"from '../cli.ts'\";",
    ],
  ])('%s', (_, file, text) => {
    expect(check(file, text)).toEqual([]);
  });
});

test('a refusal says where the import is and what is allowed', () => {
  const text = "import * as z from 'zod';\n\nimport {\n  type X,\n} from '../report/log.ts';\n";
  expect(check('github/x.ts', text)).toEqual([
    'src/github/x.ts:5: github may not import report/log.ts. It may import: config, escape.',
  ]);
  expect(check('audit/x.ts', "import { x } from '../sources/usage.ts';")).toEqual([
    'src/audit/x.ts:1: audit may import only types from sources. Write "import type".',
  ]);
});
