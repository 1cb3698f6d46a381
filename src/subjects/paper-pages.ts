/** Sites whose ids of papers no source of citations supports. */
export type PaperSite =
  | 'openreview'
  | 'cvf'
  | 'neurips'
  | 'pmlr'
  | 'jmlr'
  | 'ecva'
  | 'ijcai'
  | 'aaai'
  | 'ieee'
  | 'sciencedirect'
  | 'cell'
  | 'oup';

export interface PaperPage {
  readonly site: PaperSite;
  /** The id of the site, the same for all views of a paper. */
  readonly id: string;
  /** The title in the address, without punctuation, and shortened where it is long. */
  readonly title?: string;
  /** The year of presentation, where the address contains it. */
  readonly year?: number;
}

interface Site {
  readonly site: PaperSite;
  readonly host: RegExp;
  /** One path for each form, with the groups `id`, `title` and `year`. */
  readonly paths: readonly RegExp[];
}

const SITES: readonly Site[] = [
  {
    site: 'cvf',
    host: /^openaccess\.thecvf\.com$/,
    paths: [
      /^\/content.*\/(?<id>[^/_]+_(?<title>[^/]+)_[A-Za-z]+_(?<year>\d{4})_paper)\.(?:html|pdf)$/,
    ],
  },
  {
    site: 'neurips',
    host: /^(?:proceedings|papers)\.(?:neurips|nips)\.cc$/,
    paths: [
      /^\/paper(?:_files\/paper)?\/(?<year>\d{4})\/(?:hash|file)\/(?<id>[0-9a-f]{32})-/,
      /^\/paper\/(?<id>\d+)-(?<title>[a-z0-9-]+?)(?:\.pdf)?$/,
    ],
  },
  {
    site: 'pmlr',
    host: /^proceedings\.mlr\.press$/,
    paths: [/^\/(?<id>v\d+\/[a-z0-9-]+)(?:\.html|\.pdf|\/[^/]+\.pdf)?$/],
  },
  {
    site: 'jmlr',
    host: /^(?:www\.)?jmlr\.org$/,
    paths: [/^\/papers\/(?:volume(?=\d)|(?=v\d))(?<id>v?\d+\/[a-z0-9-]+)(?:\.html|\/[^/]+\.pdf)$/],
  },
  {
    site: 'ecva',
    host: /^(?:www\.)?ecva\.net$/,
    paths: [/^\/papers\/(?<id>eccv_(?<year>\d{4})\/papers_ECCV\/(?:papers|html)\/[^/.]+)\.\w+$/],
  },
  {
    site: 'ijcai',
    host: /^(?:www\.)?ijcai\.org$/,
    paths: [/^\/proceedings\/(?<id>(?<year>\d{4})\/\d+)(?:\.pdf)?\/?$/i],
  },
  {
    site: 'aaai',
    host: /^ojs\.aaai\.org$/,
    paths: [/^\/index\.php\/[A-Za-z-]+\/article\/(?:view|download)\/(?<id>\d+)(?:\/\d+)*\/?$/],
  },
  {
    site: 'ieee',
    host: /^ieeexplore\.ieee\.org$/,
    paths: [/^\/(?:abstract\/)?document\/(?<id>\d+)(?:\/.*)?$/],
  },
  {
    site: 'sciencedirect',
    host: /^(?:www\.)?sciencedirect\.com$/,
    paths: [/^\/science\/article\/(?:[a-z]+\/)*pii\/(?<id>[A-Z0-9]+)(?:\/.*)?$/],
  },
  {
    site: 'cell',
    host: /^(?:www\.)?cell\.com$/,
    paths: [/\/(?:fulltext|abstract|pdf)\/(?<id>S[\d()X-]+?)(?:\.pdf)?$/],
  },
  {
    site: 'oup',
    host: /^academic\.oup\.com$/,
    paths: [/^\/(?<id>[a-z_-]+\/article(?:-abstract)?\/(?:[^/]+\/){2,4}?\d{5,})(?:\/.*)?$/],
  },
];

const ANY_SITE =
  /openreview\.net|thecvf\.com|\.(?:neurips|nips)\.cc|mlr\.press|jmlr\.org|ecva\.net|ijcai\.org|ojs\.aaai|ieeexplore|sciencedirect|cell\.com|academic\.oup/;

/** A fast check, also for long texts: false only when the text has no such address. */
export function mayNamePaperPage(text: string): boolean {
  return ANY_SITE.test(text);
}

/** Parses the address of a paper that sources can find only by its title. */
export function paperPage(url: URL): PaperPage | undefined {
  const byId = byQuery(url);
  if (byId !== undefined) return byId;
  const known = SITES.find(({ host }) => host.test(url.hostname));
  const path = decode(url.pathname);
  for (const form of known?.paths ?? []) {
    const { id, title, year } = form.exec(path)?.groups ?? {};
    if (known === undefined || id === undefined) continue;
    const { site } = known;
    return { site, id: shortId(site, id), ...words(title), ...(year ? { year: +year } : {}) };
  }
  return undefined;
}

/** OpenReview and older addresses of IEEE have the paper's id in the query. */
function byQuery({ hostname, pathname, searchParams }: URL): PaperPage | undefined {
  if (/^(?:www\.)?openreview\.net$/.test(hostname)) {
    const isPaper = /^\/(?:forum|pdf|attachment|references\/pdf)$/.test(pathname);
    const id = isPaper ? searchParams.get('id') : null;
    return id !== null && /^[\w-]{5,20}$/.test(id) ? { site: 'openreview', id } : undefined;
  }
  if (hostname !== 'ieeexplore.ieee.org' || !pathname.startsWith('/stamp/')) return undefined;
  const number = searchParams.get('arnumber');
  return number !== null && /^\d+$/.test(number) ? { site: 'ieee', id: number } : undefined;
}

/** Normalises ids that differ between the views of a paper. */
function shortId(site: PaperSite, id: string): string {
  if (site === 'ijcai') return id.replace(/\/0+/, '/');
  if (site === 'jmlr') return id.replace(/^v/, '');
  return site === 'oup' ? id.replace('/article-abstract/', '/article/') : id;
}

function words(slug: string | undefined): { title?: string } {
  return slug === undefined ? {} : { title: slug.replace(/[_-]+/g, ' ').trim() };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
