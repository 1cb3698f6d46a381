import { networkProblem } from '../http/network-error.ts';
import { HOSTS, type Host, type Question } from './question.ts';
import { QUESTIONS } from './questions/index.ts';
import { type Answer, type Place, type SendOptions, send, TEMPORARY, waitFor } from './send.ts';
import { fits, type Shape, seenAs, shapeOf } from './shape.ts';

/** The answer to a question. */
export interface Reply {
  readonly question: Question;
  readonly host: Host;
  /** `unasked`: there was no answer of the API itself, for `reason`. */
  readonly status: 'holds' | 'differs' | 'unasked';
  readonly reason?: string;
  /** What the answer has where something is expected of it. */
  readonly seen?: Shape;
  /** The types in the whole answer, with the headers that are expected. */
  readonly shape?: Shape;
}

export interface AskOptions extends SendOptions {
  readonly placeOf: (host: Host) => Place;
  /** The ids of the hosts to ask; all when absent. */
  readonly hosts?: ReadonlySet<string>;
}

const NO_TIME = 'no time was left';
/** Requests in a row without any answer, after which a host is not asked any more. */
const MAX_FAILURES = 2;

/** Asks all questions; those of one host one after the other. Never throws. */
export async function askQuestions(options: AskOptions): Promise<Reply[]> {
  const hosts = HOSTS.filter(({ id }) => options.hosts?.has(id) ?? true);
  return (await Promise.all(hosts.map((host) => askHost(host, options)))).flat();
}

async function askHost(host: Host, options: AskOptions): Promise<Reply[]> {
  const replies: Reply[] = [];
  const place = options.placeOf(host);
  let failures: string[] = [];
  for (const question of QUESTIONS.filter((one) => one.host === host.id)) {
    const about = { question, host };
    const down = options.signal.aborted ? NO_TIME : unreachable(failures);
    const reason = down ?? keyProblem(about, place);
    if (reason !== undefined) {
      replies.push({ ...about, status: 'unasked', reason });
      continue;
    }
    try {
      if (replies.length > 0) await waitFor(host.pause, options);
      replies.push({ ...about, ...(await ask(question, place, options)) });
      failures = [];
    } catch (error) {
      failures.push(options.signal.aborted ? NO_TIME : reasonOf(error));
      replies.push({ ...about, status: 'unasked', reason: failures.at(-1) ?? '' });
    }
  }
  return replies;
}

function unreachable(failures: readonly string[]): string | undefined {
  return failures.length >= MAX_FAILURES ? failures[0] : undefined;
}

function reasonOf(error: unknown): string {
  return networkProblem(error) ?? 'it could not be reached';
}

/** A question that needs the key cannot be asked without one, nor can any of a host that has no other access. */
function keyProblem(
  { question, host }: Pick<Reply, 'question' | 'host'>,
  { key }: Place,
): string | undefined {
  if (key !== undefined) return undefined;
  const needsKey = host.key !== undefined && host.key.isBad === undefined;
  return needsKey || question.request.key === 'required' ? 'a key is required' : undefined;
}

async function ask(
  question: Question,
  place: Place,
  options: AskOptions,
): Promise<Omit<Reply, 'question' | 'host'>> {
  const answer = await send(question, place, options);
  const { expects } = question;
  const headers = Object.fromEntries(
    expectedHeaders(expects).map((name) => [name, answer.headers[name]]),
  );
  const shape = {
    status: `=${answer.status}`,
    headers: shapeOf(headers),
    body: shapeOf(answer.body),
  };
  const seen = seenAs(answer, expects);
  if (fits(answer, expects)) return { status: 'holds', seen, shape };
  const problem = accessProblem(question, answer);
  if (problem !== undefined) return { status: 'unasked', reason: problem };
  return { status: 'differs', seen, shape };
}

function expectedHeaders(expects: Shape): string[] {
  const headers = typeof expects === 'object' && 'headers' in expects ? expects.headers : {};
  return Object.keys(headers as object);
}

/** GitHub reports a used up limit in the body, too, and needs a valid token for everything. */
function accessProblem({ host }: Question, { status, body }: Answer): string | undefined {
  if (status === 403 || TEMPORARY.includes(status)) return `it answered HTTP ${status}`;
  const hasToken = host === 'github' || host === 'github-rest';
  if (hasToken && status === 401) return 'the token was refused (HTTP 401)';
  const limited = { errors: [{ type: '=RATE_LIMITED' }] };
  return fits(body, limited) ? 'its rate limit is used up' : undefined;
}
