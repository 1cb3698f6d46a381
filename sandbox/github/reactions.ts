import { type Answer, json, jsonBody } from '../exchange.ts';
import { type Call, invalid, type Route, repoPath } from './call.ts';
import { page } from './page.ts';

interface Reaction {
  id: number;
  content: string;
  user: { login: string };
  created_at: string;
}

/** The reactions of comments, by repository and number. */
export type Reactions = Map<string, Reaction[]>;

export const CONTENTS = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'];

const COMMENT = '/issues/comments/(?<comment>\\d+)/reactions';

/** The routes of reactions on issue comments, which emulate lacks. */
export function reactionRoutes(
  reactions: Reactions,
  loginOf: (call: Call) => string | undefined,
): Route[] {
  let lastId = 0;

  function on(call: Call): Reaction[] {
    const key = `${call.repo}/${call.params.comment}`;
    const found = reactions.get(key) ?? [];
    reactions.set(key, found);
    return found;
  }

  async function create(call: Call): Promise<Answer> {
    const missing = await missingComment(call);
    if (missing) return missing;
    const login = loginOf(call);
    if (!login) return json(401, { message: 'Requires authentication' });
    const { content = '' } = (jsonBody(call.request) ?? {}) as { content?: string };
    if (!CONTENTS.includes(content)) {
      return invalid({ resource: 'Reaction', field: 'content', code: 'invalid' });
    }
    const same = on(call).find((each) => each.content === content && each.user.login === login);
    if (same) return json(200, same);
    lastId += 1;
    const user = { login, type: 'User' };
    const created = { id: lastId, content, user, created_at: new Date().toISOString() };
    on(call).push(created);
    return json(201, created);
  }

  async function list(call: Call): Promise<Answer> {
    const content = call.request.query.get('content');
    const wanted = on(call).filter((each) => content === null || each.content === content);
    return (await missingComment(call)) ?? json(200, page(wanted, call.request.query));
  }

  async function remove(call: Call): Promise<Answer> {
    const index = on(call).findIndex((each) => each.id === Number(call.params.reaction));
    if (index < 0) return json(404, { message: 'Not Found' });
    on(call).splice(index, 1);
    return { status: 204 };
  }

  return [
    { method: 'POST', path: repoPath(COMMENT), answer: create },
    { method: 'GET', path: repoPath(COMMENT), answer: list },
    { method: 'DELETE', path: repoPath(`${COMMENT}/(?<reaction>\\d+)`), answer: remove },
  ];
}

async function missingComment(call: Call): Promise<Answer | undefined> {
  const path = `${call.repo}/issues/comments/${call.params.comment}`;
  const comment = await call.ask('GET', path);
  return comment.ok ? undefined : json(404, { message: 'Not Found' });
}
