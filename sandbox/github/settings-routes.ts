import { minimatch } from 'minimatch';
import { type Answer, bearer, json } from '../exchange.ts';
import { bot } from './accounts.ts';
import type { RefChange } from './branch-rules.ts';
import { type Call, type Route, reply, repoPath, withBody } from './call.ts';
import { levelOf } from './people.ts';
import type { SettingsOf, Workflow } from './settings.ts';

interface View {
  created_at: string;
}

/** The rule types of the REST API. */
const RULES: Readonly<Record<RefChange, string>> = {
  create: 'creation',
  update: 'update',
  force: 'non_fast_forward',
  delete: 'deletion',
};

const ONE = '/actions/workflows/(?<workflow>[^/]+)';

/** The permissions of a user. GitHub omits them for the token of a job. */
async function permissionsOf(call: Call): Promise<Record<string, boolean> | undefined> {
  if (bearer(call.request) === bot.token) return undefined;
  const { ok, data: user } = await call.ask<{ login: string }>('GET', '/user');
  if (!ok) return undefined;
  const path = `${call.repo}/collaborators/${user.login}/permission`;
  const { data } = await call.ask<{ permission?: string }>('GET', path);
  const level = levelOf(data?.permission ?? 'pull');
  return { admin: level === 'admin', push: level === 'admin' || level === 'write', pull: true };
}

/** The routes of a repository and its workflows, with the settings applied. */
export function settingsRoutes(settingsOf: SettingsOf): Route[] {
  const settings = ({ repo }: Call) => settingsOf(repo.replace('/repos/', ''));

  async function repository(call: Call): Promise<Answer> {
    const answer = await call.passOn();
    const found = reply<View>(answer);
    if (!found.ok) return answer;
    const { archived, hasIssues, pushedAt } = settings(call);
    const pushed_at = pushedAt ?? found.data.created_at.replace(/\.\d+Z$/, 'Z');
    const seen = { ...found.data, archived, has_issues: hasIssues, pushed_at };
    const permissions = await permissionsOf(call);
    return withBody(answer, permissions ? { ...seen, permissions } : seen);
  }

  function workflowOf(call: Call): [file: string, workflow: Workflow] | undefined {
    const { workflow = '' } = call.params;
    return [...settings(call).workflows].find(
      ([file, { id }]) => file === workflow || String(id) === workflow,
    );
  }

  async function show(call: Call): Promise<Answer> {
    const found = workflowOf(call);
    if (!found) return json(404, { message: 'Not Found' });
    const [file, { id, state }] = found;
    return json(200, { id, name: 'tally', path: `.github/workflows/${file}`, state });
  }

  async function enable(call: Call): Promise<Answer> {
    const [, workflow] = workflowOf(call) ?? [];
    if (!workflow) return json(404, { message: 'Not Found' });
    workflow.state = 'active';
    workflow.enabled += 1;
    return { status: 204 };
  }

  /** GitHub returns the rules of rulesets only; branch protection is visible to administrators. */
  async function rules(call: Call): Promise<Answer> {
    const { branch = '' } = call.params;
    const active = settings(call).rules.filter(
      ({ by, pattern }) => by === 'ruleset' && minimatch(branch, pattern),
    );
    return json(200, [
      ...active.flatMap(({ forbids }) => forbids.map((change) => ({ type: RULES[change] }))),
      ...settings(call).patterns,
    ]);
  }

  return [
    { method: 'GET', path: repoPath('/rules/branches/(?<branch>.+)'), answer: rules },
    { method: 'GET', path: repoPath(''), answer: repository },
    { method: 'GET', path: repoPath(ONE), answer: show },
    { method: 'PUT', path: repoPath(`${ONE}/enable`), answer: enable },
  ];
}
