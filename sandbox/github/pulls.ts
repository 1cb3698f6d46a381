import { type Answer, bearer, json, jsonBody } from '../exchange.ts';
import { bot } from './accounts.ts';
import { type Call, invalid, type Reply, type Route, reply, repoPath, withBody } from './call.ts';
import { changeRef } from './git-objects.ts';
import { page } from './page.ts';
import {
  branchSha,
  type Closings,
  compare,
  followed,
  listed,
  measured,
  type Pull,
} from './pull.ts';

/** The settings of a repository about pull requests. */
export interface PullSettings {
  /** The setting "Allow GitHub Actions to create and approve pull requests". */
  actionsMayCreate: boolean;
}

const ONE = '/pulls/(?<number>\\d+)';

/** The routes of pull requests that differ from emulate. */
export function pullRoutes(settings: PullSettings, closings: Closings): Route[] {
  async function one(call: Call, answer: Answer): Promise<Answer> {
    const pull = reply<Pull>(answer);
    if (!pull.ok) return answer;
    return withBody(answer, await measured(call, await followed(call, pull.data, closings)));
  }

  async function list(call: Call): Promise<Answer> {
    const query = new URLSearchParams(call.request.query);
    // GitHub ignores a head without an owner; emulate does not.
    if (!query.get('head')?.includes(':')) query.delete('head');
    const answer = await call.passOn({ query });
    const pulls = reply<Pull[]>(answer);
    if (!pulls.ok) return answer;
    const rows = pulls.data.map((pull) => followed(call, pull, closings));
    return withBody(answer, (await Promise.all(rows)).map(listed));
  }

  async function create(call: Call): Promise<Answer> {
    const refused = await refusal(call, settings);
    return refused ?? one(call, await call.passOn());
  }

  async function update(call: Call): Promise<Answer> {
    const before = await pullOf(call, closings);
    if (!before.ok) return call.passOn();
    const body = jsonBody(call.request) as { state?: string } | undefined;
    const refused = body?.state === 'open' && (await refusedReopening(call, before.data));
    if (refused) return refused;
    const answer = await call.passOn();
    if (body?.state === 'closed' && before.data.state === 'open') remember(call, before.data);
    return one(call, answer);
  }

  function remember(call: Call, { number, head, base }: Pull): void {
    closings.set(`${call.repo}/pulls/${number}`, { headSha: head.sha, baseSha: base.sha });
  }

  async function files(call: Call): Promise<Answer> {
    const pull = await pullOf(call, closings);
    if (!pull.ok) return call.passOn();
    const comparison = await compare(call, pull.data.base.sha, pull.data.head.sha);
    return json(200, page(comparison?.files ?? [], call.request.query));
  }

  /** Deleting a branch closes its pull requests. */
  async function deleteBranch(call: Call): Promise<Answer> {
    const { repo } = call;
    const head = encodeURIComponent(`${repo.split('/')[2]}:${call.params.branch}`);
    const open = await call.ask<Pull[]>('GET', `${repo}/pulls?state=open&head=${head}`);
    const rows = open.ok ? open.data : [];
    const before = await Promise.all(rows.map((pull) => followed(call, pull, closings)));
    const answer = await changeRef(call);
    if (answer.status !== 204) return answer;
    for (const pull of before) {
      remember(call, pull);
      await call.ask('PATCH', `${repo}/pulls/${pull.number}`, { state: 'closed' });
    }
    return answer;
  }

  return [
    { method: 'GET', path: repoPath('/pulls'), answer: list },
    { method: 'POST', path: repoPath('/pulls'), answer: create },
    { method: 'GET', path: repoPath(ONE), answer: async (call) => one(call, await call.passOn()) },
    { method: 'PATCH', path: repoPath(ONE), answer: update },
    { method: 'GET', path: repoPath(`${ONE}/files`), answer: files },
    { method: 'DELETE', path: repoPath('/git/refs/heads/(?<branch>.+)'), answer: deleteBranch },
  ];
}

/** Returns the current pull request of a path. */
async function pullOf(call: Call, closings: Closings): Promise<Reply<Pull>> {
  const path = `${call.repo}/pulls/${call.params.number}`;
  const found = await call.ask<Pull>('GET', path);
  return found.ok ? { ...found, data: await followed(call, found.data, closings) } : found;
}

/** Returns GitHub's reason not to open a pull request, if there is one. */
async function refusal(call: Call, settings: PullSettings): Promise<Answer | undefined> {
  if (!settings.actionsMayCreate && bearer(call.request) === bot.token) {
    const message = 'GitHub Actions is not permitted to create or approve pull requests.';
    return json(403, { message });
  }
  const { head = '', base = '' } = (jsonBody(call.request) ?? {}) as Record<string, string>;
  const owner = call.repo.split('/')[2];
  const branch = head.replace(`${owner}:`, '');
  const resource = 'PullRequest';
  if (!(await branchSha(call, branch)))
    return invalid({ resource, field: 'head', code: 'invalid' });
  if (!(await branchSha(call, base))) return invalid({ resource, field: 'base', code: 'invalid' });
  const label = `${owner}:${branch}`;
  const query = new URLSearchParams({ state: 'open', head: label, base });
  const open = await call.ask<Pull[]>('GET', `${call.repo}/pulls?${query}`);
  if (open.data.length > 0) {
    const message = `A pull request already exists for ${label}.`;
    return invalid({ resource, code: 'custom', message });
  }
  const comparison = await compare(call, base, branch);
  if (comparison && comparison.ahead_by > 0) return undefined;
  return invalid({ resource, code: 'custom', message: `No commits between ${base} and ${head}` });
}

/** A closed pull request cannot be reopened after its branch was rewritten. */
async function refusedReopening(call: Call, pull: Pull): Promise<Answer | undefined> {
  if (pull.state === 'open') return undefined;
  const sha = await branchSha(call, pull.head.ref);
  const comparison = sha && (await compare(call, pull.head.sha, sha));
  const isDescendant = comparison && comparison.merge_base_commit.sha === pull.head.sha;
  if (isDescendant) return undefined;
  const reason = sha ? 'branch was force-pushed or recreated' : 'branch has been deleted';
  const message = `state cannot be changed. The ${pull.head.ref} ${reason}.`;
  return invalid({ resource: 'PullRequest', field: 'state', code: 'invalid', message });
}
