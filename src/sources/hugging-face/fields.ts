import * as z from 'zod';
import type { FieldName } from '../../fields/table.ts';
import type { Query } from '../../http/client.ts';
import { Text } from '../facts.ts';
import { type Given, selectionOf } from '../wanted.ts';

const Count = z.int().nonnegative().nullish();
const License = z.lazy(() => z.union([z.string(), z.array(z.string())]));

/** A repository in an answer, with what was asked for. */
export const HubRepository = z.lazy(() =>
  z.object({
    likes: Count,
    downloads: Count,
    downloadsAllTime: Count.catch(undefined),
    lastModified: Text,
    /** `auto` or `manual`: access to the files has to be requested. */
    gated: z.union([z.boolean(), z.string()]).nullish().catch(undefined),
    safetensors: z
      .object({ total: Count.catch(undefined) })
      .nullish()
      .catch(undefined),
    pipeline_tag: Text,
    cardData: z
      .object({ license: License.nullish().catch(undefined), license_name: Text })
      .nullish()
      .catch(undefined),
  }),
);
export type HubRepository = z.infer<typeof HubRepository>;

interface GivenByHub extends Given<HubRepository> {
  /** The collections for which the Hub refuses requests for it. */
  readonly notOf?: readonly string[];
}

/** The fields that the Hub gives. */
export const HUB_FIELDS: { readonly [Name in FieldName]?: GivenByHub } = {
  likes: { select: 'likes', read: (one) => one.likes },
  downloads: { select: 'downloads', read: (one) => one.downloads, notOf: ['spaces'] },
  'downloads-all-time': {
    select: 'downloadsAllTime',
    read: (one) => one.downloadsAllTime,
    notOf: ['spaces'],
  },
  updated: { select: 'lastModified', read: (one) => one.lastModified },
  gated: {
    select: 'gated',
    read: ({ gated }) => (gated === undefined ? undefined : Boolean(gated)),
    notOf: ['spaces'],
  },
  parameters: {
    select: 'safetensors',
    read: (one) => one.safetensors?.total,
    notOf: ['datasets', 'spaces'],
  },
  task: { select: 'pipeline_tag', read: (one) => one.pipeline_tag, notOf: ['datasets', 'spaces'] },
  license: { select: 'cardData', read: licenseOf },
};

/** A repository without a card has no licence. Some have several, or one of their own. */
function licenseOf({ cardData }: HubRepository): string {
  const { license, license_name: name } = cardData ?? {};
  const first = (Array.isArray(license) ? license[0] : license) ?? '';
  return first === 'other' ? (name ?? first) : first;
}

/** What every run asks for: access may need a request. */
const BASE = ['likes', 'downloads', 'gated'] as const;

/** Returns the query for the fields of a collection. With `expand`, the Hub gives no others. */
export function expandedFields(collection: string, wanted: ReadonlySet<FieldName>): Query {
  const all = new Set([...BASE, ...selectionOf(HUB_FIELDS, wanted)]);
  const refused = Object.values(HUB_FIELDS)
    .filter((field) => field?.notOf?.includes(collection))
    .flatMap((field) => field?.select ?? []);
  return [...all].filter((name) => !refused.includes(name)).map((name) => ['expand', name]);
}
