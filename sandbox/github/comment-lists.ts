import { type Answer, json } from '../exchange.ts';
import { type Call, type Route, reply, repoPath, withBody } from './call.ts';
import { CONTENTS, type Reactions } from './reactions.ts';

/** A comment in a list. */
interface Commented {
  id: number;
  updated_at: string;
  reactions?: object;
}

/** Lists of comments, each with the number of its reactions. */
export function commentListRoutes(reactions: Reactions): Route[] {
  function counted(call: Call, one: Commented): Commented {
    const own = reactions.get(`${call.repo}/${one.id}`) ?? [];
    const counts = CONTENTS.map((content) => [
      content,
      own.filter((each) => each.content === content).length,
    ]);
    return { ...one, reactions: { ...one.reactions, ...Object.fromEntries(counts) } };
  }

  async function thread(call: Call): Promise<Answer> {
    const answer = await call.passOn();
    const found = reply<Commented[]>(answer);
    if (!found.ok) return answer;
    return withBody(
      answer,
      found.data.map((one) => counted(call, one)),
    );
  }

  async function everywhere(call: Call): Promise<Answer> {
    const { query } = call.request;
    const since = Date.parse(query.get('since') ?? '') || 0;
    const all = (await allComments(call))
      .filter(({ updated_at: at }) => Date.parse(at) >= since)
      .sort((a, b) => a.id - b.id);
    const ordered = query.get('direction') === 'desc' ? all.reverse() : all;
    const page = ordered.slice(0, Number(query.get('per_page') ?? 30));
    return json(
      200,
      page.map((one) => counted(call, one)),
    );
  }

  return [
    { method: 'GET', path: repoPath('/issues/\\d+/comments'), answer: thread },
    { method: 'GET', path: repoPath('/issues/comments'), answer: everywhere },
  ];
}

/** Sends a request per issue, since emulate reads `comments` as the number of an issue. */
async function allComments(call: Call): Promise<Commented[]> {
  const issues = await call.ask<{ number: number }[]>(
    'GET',
    `${call.repo}/issues?state=all&per_page=100`,
  );
  const threads = await Promise.all(
    (issues.ok ? issues.data : []).map(({ number }) =>
      call.ask<Commented[]>('GET', `${call.repo}/issues/${number}/comments?per_page=100`),
    ),
  );
  return threads.flatMap(({ ok, data }) => (ok ? data : []));
}
