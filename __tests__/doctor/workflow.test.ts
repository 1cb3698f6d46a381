import { expect, test } from '@jest/globals';
import { checkWorkflow, type WorkflowFacts } from '../../src/doctor/workflow.ts';
import { repositoryFacts } from '../helpers/repository-facts.ts';

const BASE: WorkflowFacts = { path: '.github/workflows/tally.yml', isExpected: true };
const NONE = { status: 404 };
const ACTIVE = { value: 'active' };
const TEXT = 'name: tally\n';
const ASKED = { facts: repositoryFacts() };

test.each<
  [what: string, facts: Partial<WorkflowFacts>, state: string, found: string, fix?: string]
>([
  ['none at all', {}, 'problem', 'No workflow in .github/workflows', 'npx readme-tally@1 init'],
  [
    'none on GitHub either',
    { ...ASKED, state: NONE, published: NONE },
    'problem',
    'No workflow',
    'npx readme-tally@1 init',
  ],
  ['none where none is expected', { isExpected: false }, 'unknown', 'not checked'],
  [
    'none expected, none there',
    { ...ASKED, isExpected: false, state: NONE, published: NONE },
    'unknown',
    'GitHub has no workflow',
  ],
  [
    'in a wrong folder',
    { misplaced: ['.github/tally.yml'] },
    'problem',
    'where GitHub looks',
    'git mv .github/tally.yml .github/workflows/tally.yml',
  ],
  ['here, GitHub not asked', { local: TEXT }, 'unknown', 'was not asked'],
  [
    'not on the default branch',
    { ...ASKED, local: TEXT, state: ACTIVE, published: NONE },
    'problem',
    'on main, the only branch',
    'git push origin HEAD:main',
  ],
  [
    'not pushed',
    { ...ASKED, local: TEXT, state: NONE, published: NONE },
    'problem',
    'on main, the only branch',
    'git push origin HEAD:main',
  ],
  [
    'pushed and not registered',
    { ...ASKED, local: TEXT, state: NONE, published: { value: TEXT } },
    'warning',
    'Actions may be disabled',
  ],
  [
    'enabled',
    { ...ASKED, local: TEXT, state: ACTIVE, published: { value: TEXT } },
    'ok',
    'It is enabled.',
  ],
  [
    'enabled, without a file here',
    { ...ASKED, state: ACTIVE, published: { value: TEXT } },
    'ok',
    'It is enabled.',
  ],
  [
    'another version',
    { ...ASKED, local: TEXT, state: ACTIVE, published: { value: 'name: old\n' } },
    'warning',
    'differs',
    'git push',
  ],
  [
    'disabled by a person',
    { ...ASKED, state: { value: 'disabled_manually' } },
    'problem',
    'A person disabled it',
    'gh workflow enable tally.yml, or https://github.com/acme/list/actions/workflows/tally.yml',
  ],
  [
    'disabled by GitHub',
    { ...ASKED, state: { value: 'disabled_inactivity' } },
    'problem',
    '60 days',
  ],
  ['of a fork', { ...ASKED, state: { value: 'disabled_fork' } }, 'problem', 'forks'],
])('%s', (...[_, facts, state, found, fix]) => {
  const result = checkWorkflow({ ...BASE, ...facts });
  expect(result).toMatchObject({ state, found: expect.stringContaining(found) });
  if (fix !== undefined) expect(result.fix).toBe(fix);
});
