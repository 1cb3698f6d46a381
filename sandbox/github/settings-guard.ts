import { type Answer, bearer, json } from '../exchange.ts';
import { bot } from './accounts.ts';
import { refusedByRule } from './branch-rules.ts';
import type { Call } from './call.ts';
import { refusedByPattern } from './pattern-rules.ts';
import { notAccessible, refusedByPlatform } from './platform-guard.ts';
import type { RepositorySettings, SettingsOf } from './settings.ts';

/** Refuses a request. `params` are `repo` and the `rest` of the path. */
export type Guard = (call: Call) => Promise<Answer | undefined>;

/** Refuses requests that the settings of a repository do not allow, with GitHub's messages. */
export function createGuard(settingsOf: SettingsOf): Guard {
  return async (call) => {
    const settings = settingsOf(call.repo.replace('/repos/', ''));
    return (
      refusedWrite(call, settings) ??
      refusedAsEmpty(call, settings) ??
      (await refusedByPlatform(call, settings)) ??
      (await refusedConversation(call, settings)) ??
      (await refusedByPattern(call, settings.patterns)) ??
      (await refusedByRule(call, settings.rules))
    );
  };
}

type Area = keyof RepositorySettings['permissions'];

/** The permissions of write requests, one of which is required. */
const AREAS: readonly (readonly [path: RegExp, areas: Area[]])[] = [
  [/^\/(git|contents)\//, ['contents']],
  [/^\/pulls\/\d+\/merge$/, ['contents']],
  [/^\/pulls(\/|$)/, ['pull-requests']],
  [/^\/issues\//, ['issues', 'pull-requests']],
  [/^\/(issues|labels)/, ['issues']],
  [/^\/actions\//, ['actions']],
];

function refusedWrite(call: Call, settings: RepositorySettings): Answer | undefined {
  const { request, params } = call;
  const { rest = '' } = params;
  if (['GET', 'HEAD'].includes(request.method)) return undefined;
  const areas = AREAS.find(([path]) => path.test(rest))?.[1];
  const isAllowed = !areas || areas.some((area) => settings.permissions[area] === 'write');
  if (bearer(request) === bot.token && !isAllowed) {
    return notAccessible(areas?.map((area) => `${area.replace('-', '_')}=write`).join('; ') ?? '');
  }
  // The repository itself can be changed, to unarchive it.
  if (!settings.archived || rest === '') return undefined;
  return json(403, { message: 'Repository was archived so is read-only.' });
}

function refusedAsEmpty({ params }: Call, { empty }: RepositorySettings): Answer | undefined {
  const { rest = '' } = params;
  if (!empty) return undefined;
  if (/^\/(git|commits)(\/|$)/.test(rest))
    return json(409, { message: 'Git Repository is empty.' });
  return rest.startsWith('/contents')
    ? json(404, { message: 'This repository is empty.' })
    : undefined;
}

async function refusedConversation(
  call: Call,
  { hasIssues, locked }: RepositorySettings,
): Promise<Answer | undefined> {
  const { method } = call.request;
  const { rest = '' } = call.params;
  const [, number] = rest.match(/^\/issues\/(\d+)/) ?? [];
  if (method === 'POST' && rest.endsWith('/comments') && locked.has(Number(number))) {
    return json(403, { message: 'Unable to create comment because issue is locked.' });
  }
  if (hasIssues || !/^\/issues(\/\d+|$)/.test(rest)) return undefined;
  const isPull = number !== undefined && (await call.ask('GET', `${call.repo}/pulls/${number}`)).ok;
  return isPull ? undefined : json(410, { message: 'Issues are disabled for this repo' });
}
