import { type Answer, bearer, json, jsonBody } from '../exchange.ts';
import { bot } from './accounts.ts';
import type { Call } from './call.ts';
import { branchSha } from './pull.ts';
import type { RepositorySettings } from './settings.ts';

/** What GitHub accepts where a branch is moved. */
const REF_PERMISSIONS = 'contents=write; contents=write,workflows=write';

/** A refusal of a token that lacks a permission, with the header that names what would do. */
export function notAccessible(accepted: string): Answer {
  const answer = json(403, { message: 'Resource not accessible by integration' });
  const headers = { ...answer.headers, 'x-accepted-github-permissions': accepted };
  return { ...answer, headers };
}

/** Refuses what the platform, and no permission or rule, is the reason for. */
export async function refusedByPlatform(
  call: Call,
  settings: RepositorySettings,
): Promise<Answer | undefined> {
  return (
    refusedDeleted(call, settings) ??
    refusedDraft(call, settings) ??
    refusedWorkflows(call, settings) ??
    (await refusedName(call))
  );
}

function refusedDeleted({ params }: Call, { deleted }: RepositorySettings): Answer | undefined {
  const [, number] = /^\/issues\/(\d+)/.exec(params.rest ?? '') ?? [];
  if (!deleted.has(Number(number))) return undefined;
  return json(410, { message: 'This issue was deleted' });
}

function refusedDraft({ request, params }: Call, { hasDrafts }: RepositorySettings) {
  if (hasDrafts || request.method !== 'POST' || params.rest !== '/pulls') return undefined;
  const { draft } = (jsonBody(request) ?? {}) as { draft?: boolean };
  if (!draft) return undefined;
  return json(422, { message: 'Draft pull requests are not supported in this repository.' });
}

function refusedWorkflows(
  { request, params }: Call,
  { workflowsDiffer }: RepositorySettings,
): Answer | undefined {
  const isMove = ['POST', 'PATCH'].includes(request.method) && params.rest?.startsWith('/git/refs');
  if (!isMove || bearer(request) !== bot.token || workflowsDiffer === undefined) return undefined;
  if (workflowsDiffer === 'header') return notAccessible(REF_PERMISSIONS);
  const message =
    'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission';
  return json(422, { message });
}

/** Git stores branches as files: `a` and `a/b` cannot both exist. */
async function refusedName(call: Call): Promise<Answer | undefined> {
  const { request, params, repo } = call;
  if (request.method !== 'POST' || params.rest !== '/git/refs') return undefined;
  const { ref = '' } = (jsonBody(request) ?? {}) as { ref?: string };
  const parts = ref.replace('refs/heads/', '').split('/');
  const above = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
  const found = await Promise.all(above.map((branch) => branchSha(call, branch)));
  const below = await call.ask<{ ref: string }[]>(
    'GET',
    `${repo}/git/matching-refs/${ref.slice(5)}/`,
  );
  const isTaken = found.some(Boolean) || (below.ok && below.data.length > 0);
  return isTaken ? json(422, { message: 'Reference update failed' }) : undefined;
}
