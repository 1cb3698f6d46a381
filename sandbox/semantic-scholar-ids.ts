/** Prefixes of ids and the kind of key they mean (facts 1.2). */
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

/** The only hosts of `URL:` ids (facts 1.2). */
const URL_HOSTS = /^https?:\/\/(www\.)?(semanticscholar|arxiv|aclweb|acm|biorxiv)\.org\//i;

/**
 * The key in the world for an id of the API; undefined when it is no id. The prefix may be in
 * any case, a bare DOI passes, the `https://doi.org/…` form does not.
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
  // Other pages of these hosts are papers of their own here.
  return arxiv ? `arxiv:${arxiv}` : `url:${url}`;
}
