import type * as z from 'zod';
import type { GitHub } from '../github/client.ts';

/** A query and what fills its variables. Foreign text goes into variables only. */
export interface Query {
  readonly text: string;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Asks the GraphQL API of the server that the repository is on. Gives nothing where the answer is
 * not all that was asked for, whatever the reason: a query only saves requests, and REST, which is
 * asked then, says what is wrong. So it is not tried again, either.
 */
export async function query<A>(
  github: GitHub,
  shape: z.ZodType<A>,
  { text, variables }: Query,
): Promise<A | undefined> {
  const options = { ...variables, request: { retries: 0 } };
  const data = await github.graphql<unknown>(text, options).catch(() => undefined);
  return shape.safeParse(data).data;
}
