import { hubRepository, isHubCollection } from './repository-ids.ts';
import type { Subject } from './subject.ts';

const HOSTS = ['huggingface.co', 'www.huggingface.co', 'hf.co'];

/** Reads the address of one repository in the Hugging Face API: `/api/models/{namespace}/{name}`. */
export function huggingFaceApiSubject(url: URL): Subject | undefined {
  if (!HOSTS.includes(url.hostname)) return undefined;
  const [api, collection, ...names] = url.pathname.split('/').filter((part) => part !== '');
  return api === 'api' && isHubCollection(collection)
    ? hubRepository(collection, names)
    : undefined;
}
