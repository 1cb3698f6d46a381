import * as z from 'zod';

/** Repository permissions that a comment command can require, the lowest first. */
export const LEVELS = ['triage', 'write', 'maintain', 'admin'] as const;
export type Level = (typeof LEVELS)[number];

const People = z.lazy(() => z.enum(LEVELS));
/** With `everybody`, people without permissions suggest entries for others to accept. */
const Anybody = z.lazy(() => z.enum([...LEVELS, 'everybody']));

/** The settings of comment commands. */
export const Commands = z.lazy(() =>
  z.strictObject({
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
        'The permission that each comment command requires. Default: write. `add: everybody` lets anyone suggest entries.',
      ),
    limit: z
      .int()
      .min(0)
      .default(5)
      .describe(
        'The maximum number of suggestions of one person per day (UTC), with `add: everybody`. 0 disables the limit.',
      ),
  }),
);
