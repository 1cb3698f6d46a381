import { type Answer, json } from '../exchange.ts';
import { type Call, type Route, reply, repoPath, withBody } from './call.ts';
import { page } from './page.ts';
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
    const rows = page(ordered, query).map((one) => counted(call, one));
    return json(200, rows);
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
  const numbers = issues.ok ? issues.data.map(({ number }) => number) : [];
  return (await Promise.all(numbers.map((number) => commentsOf(call, number)))).flat();
}

async function commentsOf(call: Call, number: number): Promise<Commented[]> {
  const all: Commented[] = [];
  for (let page = 1; ; page += 1) {
    const path = `${call.repo}/issues/${number}/comments?per_page=100&page=${page}`;
    const { ok, data } = await call.ask<Commented[]>('GET', path);
    if (!ok) return all;
    all.push(...data);
    if (data.length < 100) return all;
  }
}
