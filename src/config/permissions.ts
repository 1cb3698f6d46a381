import * as z from 'zod';

/** Who a person has to be, up to those who may do everything. */
export const LEVELS = ['triage', 'write', 'maintain', 'admin'] as const;
export type Level = (typeof LEVELS)[number];

const People = z.enum(LEVELS);
/** Who has no rights in the repository suggests, and somebody who has them accepts. */
const Anybody = z.enum([...LEVELS, 'everybody']);

/** What the config says of the commands of comments. */
export const Commands = z.strictObject({
  allow: z
    .strictObject({
      refresh: People.optional(),
      status: People.optional(),
      why: People.optional(),
      add: Anybody.optional(),
      accept: People.optional(),
      drop: People.optional(),
      ignore: People.optional(),
      unignore: People.optional(),
      help: People.optional(),
    })
    .default({})
    .describe(
      'Who may use a comment command; write when it does not say. add: everybody lets others suggest.',
    ),
});

/** What `git check-ref-format` refuses in a branch name, as far as a person would type it. */
const FORBIDDEN = /[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|\.lock(?:\/|$)|(?:^|\/)\.|^[-/]|[/.]$/u;

/** Says what is wrong with the name of a branch, or nothing. */
export function branchProblem(name: string): string | undefined {
  if (name === '' || name === '@' || name.length > 200 || FORBIDDEN.test(name)) {
    return 'takes the name of a branch, such as readme-tally/refresh';
  }
  return undefined;
}
