/** The prefixes of ids, with the kind of key of each. */
const PREFIXES: Record<string, { kind: string; shape: RegExp }> = {
  corpusid: { kind: 'corpus', shape: /^\d+$/ },
  doi: { kind: 'doi', shape: /^10\.\d{4,9}\/\S+$/ },
  arxiv: { kind: 'arxiv', shape: /^([a-z-]+(\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(v\d+)?$/i },
  acl: { kind: 'acl', shape: /^([a-z]\d{2}-\d{4}|\d{4}\.[\w-]+-[\w-]+\.\d+)$/i },
  mag: { kind: 'mag', shape: /^\d+$/ },
  pmid: { kind: 'pmid', shape: /^\d+$/ },
  // Without the "PMC" of the usual spelling.
  pmcid: { kind: 'pmcid', shape: /^\d+$/ },
};

/** The only hosts that `URL:` ids accept. */
const URL_HOSTS = /^https?:\/\/(www\.)?(semanticscholar|arxiv|aclweb|acm|biorxiv)\.org\//i;

/**
 * Returns the key in the world of an id of the API, if it is valid. Prefixes are case-insensitive.
 * DOIs without a prefix are valid; `https://doi.org/…` is not.
 */
export function paperKey(id: string): string | undefined {
  if (/^[0-9a-f]{40}$/i.test(id)) return `s2:${id}`;
  if (PREFIXES.doi?.shape.test(id)) return `doi:${id}`;
  const [, prefix = '', value = ''] = id.match(/^(\w+):(.+)$/s) ?? [];
  if (prefix.toLowerCase() === 'url') return urlKey(value);
  const form = PREFIXES[prefix.toLowerCase()];
  return form?.shape.test(value) ? `${form.kind}:${value}` : undefined;
}

function urlKey(url: string): string | undefined {
  if (!URL_HOSTS.test(url)) return undefined;
  const [, arxiv] = url.match(/arxiv\.org\/abs\/(.+?)(?:v\d+)?$/) ?? [];
  const [, paperId] = url.match(/semanticscholar\.org\/.*\b([0-9a-f]{40})$/) ?? [];
  if (paperId) return `s2:${paperId}`;
  // In the sandbox, every other page of these hosts is a paper of its own.
  return arxiv ? `arxiv:${arxiv}` : `url:${url}`;
}
