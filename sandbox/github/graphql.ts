import { type DocumentNode, execute, type GraphQLError, parse, validate } from 'graphql';
import { type Answer, bearer, json, jsonBody, type Request } from '../exchange.ts';
import type { World } from '../world.ts';
import type { Account } from './accounts.ts';
import { createApi, type Rest, send } from './api.ts';
import { formatted } from './graphql-errors.ts';
import { createRoot, type GraphqlSwitches } from './graphql-root.ts';
import { githubSchema } from './graphql-schema.ts';
import type { Viewer } from './graphql-thread.ts';
import { type Budget, isOver } from './rate-limit.ts';

/** GitHub's GraphQL API, with the data of the world. */
export interface Graphql {
  switches: GraphqlSwitches;
  answer(request: Request, budget: Budget): Answer | Promise<Answer>;
}

export interface GraphqlParts {
  world: World;
  accounts: Account[];
  /** The REST API, which has the repositories. */
  rest: Rest;
}

/** Creates the API. The schema is built for the first query. */
export function createGraphql({ world, accounts, rest }: GraphqlParts): Graphql {
  const switches: GraphqlSwitches = {
    resourceLimit: Number.POSITIVE_INFINITY,
    errors: new Map(),
    oldIds: true,
  };

  const names = new Map<string, string>();

  async function answer(request: Request, budget: Budget): Promise<Answer> {
    const token = bearer(request);
    const account = accounts.find((each) => each.token === token);
    if (token === undefined || account === undefined) {
      const documentation_url = 'https://docs.github.com/graphql';
      return json(401, { message: 'Bad credentials', documentation_url, status: '401' });
    }
    if (isOver(budget)) {
      const message = 'API rate limit exceeded for installation.';
      return json(200, { errors: [{ type: 'RATE_LIMITED', message }] });
    }
    const body = jsonBody(request) as Query | undefined;
    if (typeof body?.query !== 'string') {
      const message = 'A query attribute must be specified and must be a string.';
      return json(200, { errors: [{ message }] });
    }
    const apiOf = (fullName: string) => createApi(rest, fullName, token);
    const viewer = () => viewerOf(rest, account);
    const wantsNewIds = request.headers['x-github-next-global-id'] === '1';
    const root = createRoot({
      world,
      switches,
      budget,
      names,
      wantsNewIds,
      apiOf,
      viewer,
    });
    return json(200, await run(body, root));
  }

  return { switches, answer };
}

/** Returns the account of a token. Bots are users here. */
async function viewerOf(rest: Rest, { login, token }: Account): Promise<Viewer> {
  const target = `/users/${encodeURIComponent(login)}`;
  const { id } = await send<{ id: number }>(rest, { method: 'GET', target, token });
  return { login, databaseId: id };
}

interface Query {
  query: string;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
}

async function run(body: Query, rootValue: unknown): Promise<unknown> {
  const document = checked(body.query);
  if ('errors' in document) return document;
  const { data, errors } = await execute({
    schema: githubSchema(),
    document,
    rootValue,
    variableValues: body.variables ?? {},
    ...(body.operationName ? { operationName: body.operationName } : {}),
  });
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map(formatted) } : {}),
  };
}

/** Validated queries. Validation takes longer than execution, and batches repeat the same text. */
const checkedBefore = new Map<string, DocumentNode>();

function checked(query: string): DocumentNode | { errors: unknown[] } {
  const before = checkedBefore.get(query);
  if (before) return before;
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return { errors: [formatted(error as GraphQLError)] };
  }
  const mistakes = validate(githubSchema(), document);
  if (mistakes.length > 0) return { errors: mistakes.map(formatted) };
  checkedBefore.set(query, document);
  return document;
}
