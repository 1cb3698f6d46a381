import { type Answer, bearer, json } from '../exchange.ts';
import { bot } from './accounts.ts';
import { type Call, type Route, reply, repoPath, withBody } from './call.ts';

interface Permission {
  permission: string;
  role_name: string;
  user: object;
}

/** GitHub's four permissions for emulate's five roles: maintain is write, triage is read. */
const LEVELS: Record<string, string> = {
  admin: 'admin',
  maintain: 'write',
  push: 'write',
  triage: 'read',
  pull: 'read',
};

/** Returns the permission of a role of emulate. */
export function levelOf(role: string): string {
  return LEVELS[role] ?? 'none';
}

/** The routes of permissions and users. */
export const peopleRoutes: Route[] = [
  {
    method: 'GET',
    path: repoPath('/collaborators/(?<login>[^/]+)/permission'),
    answer: permission,
  },
  { method: 'GET', path: /^\/user$/, answer: whoAmI },
];

/** On a public repository, everyone has at least `read`. emulate knows only collaborators. */
async function permission(call: Call): Promise<Answer> {
  if (!bearer(call.request)) return json(401, { message: 'Requires authentication' });
  const answer = await call.passOn();
  const found = reply<Permission>(answer);
  if (found.ok) {
    const level = levelOf(found.data.permission);
    return withBody(answer, { ...found.data, permission: level });
  }
  const login = call.params.login ?? '';
  const user = await call.ask<object>('GET', `/users/${encodeURIComponent(login)}`);
  const repository = await call.ask<{ private: boolean }>('GET', call.repo);
  if (!repository.ok) return json(404, { message: 'Not Found' });
  if (!user.ok) return json(404, { message: `${login} is not a user` });
  const level = repository.data.private ? 'none' : 'read';
  return json(200, { permission: level, role_name: level, user: user.data });
}

/** An Actions token has no user. */
async function whoAmI(call: Call): Promise<Answer> {
  if (bearer(call.request) !== bot.token) return call.passOn();
  return json(403, { message: 'Resource not accessible by integration' });
}
