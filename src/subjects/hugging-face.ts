import { arxivPaper } from './paper-ids.ts';
import { hubRepository, isHubCollection } from './repository-ids.ts';
import type { Subject } from './subject.ts';

/** The Hub, its short name, and its mirror in China, with the same paths. */
const HOSTS = ['huggingface.co', 'www.huggingface.co', 'hf.co', 'hf-mirror.com'];

/** Reserved names on the Hub, which are not accounts. */
const PAGES = new Set(
  'api blog buckets chat collections docs enterprise inference jobs join kernels learn login models new organizations papers posts pricing privacy search settings storage tasks terms-of-service'.split(
    ' ',
  ),
);

/** Parses `/api/models/{namespace}/{name}`. */
export function huggingFaceApiSubject(url: URL): Subject | undefined {
  const [api, collection, ...names] = hubPath(url);
  return api === 'api' && isHubCollection(collection)
    ? hubRepository(collection, names)
    : undefined;
}

/** Parses the page of a paper, or any page of a model, dataset or space. */
export function huggingFaceLink(url: URL): Subject | undefined {
  const [first, ...rest] = hubPath(url);
  if (first === undefined) return undefined;
  if (first === 'papers') return arxivPaper(rest[0] ?? '');
  if (first === 'api') return huggingFaceApiSubject(url);
  if (first === 'datasets' || first === 'spaces') return pageOf(first, rest);
  return PAGES.has(first) ? undefined : pageOf('models', [first, ...rest]);
}

/** A collection is a page that lists several repositories. */
export function isHubCollectionPage(url: URL): boolean {
  const [first, namespace, name] = hubPath(url);
  return first === 'collections' && namespace !== undefined && name !== undefined;
}

/** `/{namespace}/{name}/tree/main/…`; a namespace alone is an account. */
function pageOf(
  collection: 'models' | 'datasets' | 'spaces',
  path: readonly string[],
): Subject | undefined {
  return path.length < 2 ? undefined : hubRepository(collection, path.slice(0, 2));
}

function hubPath({ hostname, pathname }: URL): string[] {
  return HOSTS.includes(hostname) ? pathname.split('/').filter((part) => part !== '') : [];
}
