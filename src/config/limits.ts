import * as z from 'zod';

/** What a run may take. */
export const Limits = z.lazy(() =>
  z.strictObject({
    minutes: z
      .number()
      .min(1)
      .max(350)
      .default(20)
      .describe(
        'The time limit of a run, in minutes. Remaining subjects are deferred to the next run.',
      ),
    failures: z
      .number()
      .min(0)
      .max(100)
      .default(50)
      .describe(
        'The failure limit of a source, in percent of its subjects. Above it, its results are ignored in this run.',
      ),
    'second-source': z
      .int()
      .min(0)
      .default(14)
      .describe(
        'The number of days without confirmation after which a second source may replace a count.',
      ),
    titles: z
      .int()
      .min(0)
      .max(100)
      .default(20)
      .describe('The maximum number of papers without an id to look up by title in a run.'),
    rest: z
      .int()
      .min(0)
      .max(30)
      .default(3)
      .describe(
        'The number of days for which models, datasets and spaces are skipped when their counts have not changed for weeks. 0 disables skipping.',
      ),
    history: z
      .int()
      .min(0)
      .default(100)
      .describe('The maximum number of histories to ask for in a run, where `history` is set.'),
    requests: z
      .record(z.string(), z.int().min(1))
      .default({})
      .describe('The request budget of a run, by the id of the source: {"openalex": 100}.'),
  }),
);
