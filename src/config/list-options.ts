import * as z from 'zod';
import { NUMBER_FORMATS } from '../fields/number-style.ts';
import { FIELDS, FIRST_COUNTS, type FirstCount, SHOWN_FIELDS } from '../fields/table.ts';
import { SLOT_STYLES } from '../markdown/slots/slot-style.ts';
import type { Family } from '../subjects/kinds.ts';

const Format = z.lazy(() => z.enum(NUMBER_FORMATS));

export const Numbers = z.lazy(() =>
  z.strictObject({
    default: Format.default('compact').describe('compact (1.2k), grouped (1,234) or plain (1234).'),
    ...perCount(),
  }),
);

function perCount(): Record<FirstCount, z.ZodOptional<typeof Format>> {
  const formats = FIRST_COUNTS.map((name) => [name, Format.optional()]);
  return Object.fromEntries(formats);
}

export const Columns = z.lazy(() =>
  z
    .record(z.string().min(1), z.enum([...SHOWN_FIELDS, 'none']))
    .default({})
    .describe(
      'The fields of table columns, by heading: {"Forks ⭐": "stars", "Updated": "last-commit"}. `none` ignores a column.',
    ),
);

/** One field of a family, or several in the order in which they are added. */
function shown(family: Family) {
  const names = SHOWN_FIELDS.filter((name) => FIELDS[name].families.includes(family));
  const error = `must be one or a list of ${names.join(', ')}`;
  const Name = z.enum(names);
  return z.union([Name, z.array(Name).min(1)], { error }).optional();
}

export const Show = z.lazy(() =>
  z.strictObject({
    papers: shown('paper'),
    repositories: shown('repository'),
    models: shown('model'),
    datasets: shown('dataset'),
    spaces: shown('space'),
    look: z
      .enum(SLOT_STYLES)
      .default('text')
      .describe('The style of added values: text (⭐ 1.9k) or badge.'),
    sections: z
      .array(z.string().min(1))
      .default([])
      .describe('Headings of the sections in which values are added. Default: all sections.'),
  }),
);

export const Badges = z.lazy(() =>
  z.strictObject({
    as: z
      .enum(['badge', 'text'])
      .default('badge')
      .describe(
        'Whether badges stay images or become text, which looks the same everywhere and can be searched. Back to `badge`, such a text becomes its badge again.',
      ),
    alt: z
      .boolean()
      .default(true)
      .describe(
        'Whether the alternative text of a badge ends with its value: "stars: 4.3k". A badge gets it with its next change, all of them with `refresh --all`.',
      ),
  }),
);
