import * as z from 'zod';

const Day = z.iso.date();

const Order = z.lazy(() =>
  z
    .looseObject({
      on: Day,
      values: z
        .record(z.string(), z.union([z.int().nonnegative(), z.string(), z.boolean()]))
        .optional()
        .describe(
          'The values on that day of subjects whose values have changed since. A negative one is a text, which earlier releases read.',
        ),
    })
    .describe('The day on which a rule of `sort` last moved entries.'),
);

/** What the next run has to know of the order of the lists, by list and rule. */
export const Orders = z.lazy(() => z.record(z.string(), Order));

const RisingList = z.lazy(() =>
  z
    .looseObject({
      on: Day.describe('The day on which the marks last changed.'),
      sections: z
        .record(z.string(), z.array(z.string()))
        .describe('The marked subjects, by the headings of their section.'),
    })
    .describe('The marks of one list.'),
);
export type RisingList = z.infer<typeof RisingList>;

/** Which subjects have the mark of what rises fastest, by list. */
export const Rising = z.lazy(() => z.record(z.string(), RisingList));
