import type { Entry, PageLink } from '../../markdown/entries/entry.ts';
import { labelOf } from '../entry-titles.ts';
import type { Rule } from '../rule.ts';

/** Short links and archives, which may lead to any site. */
const SHORTENERS =
  /^(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|git\.io|shorturl\.at|lnkd\.in|aka\.ms|web\.archive\.org|archive\.(?:org|ph|is))$/;

interface Site {
  readonly name: string;
  /** Matches link texts that consist of the site's name. */
  readonly text: RegExp;
  readonly hosts: RegExp;
}

const SITES: readonly Site[] = [
  {
    name: 'GitHub',
    text: /^git ?hub$/,
    hosts:
      /(?:^|\.)(?:github\.(?:com|io|dev)|githubusercontent\.com|githubassets\.com)$|^anonymous\.4open\.science$/,
  },
  { name: 'GitLab', text: /^git ?lab$/, hosts: /gitlab/ },
  {
    name: 'Hugging Face',
    text: /^(?:hugging ?face|hugging(?=\P{L}*🤗)|hf)$/u,
    hosts: /(?:^|\.)(?:huggingface\.co|hf\.co|hf\.space|hf-mirror\.com)$/,
  },
  {
    name: 'arXiv',
    text: /^arxiv$/,
    hosts:
      /(?:^|\.)(?:arxiv\.org|arxiv-vanity\.com|alphaxiv\.org|ar5iv\.org|scirate\.com)$|^xxx\.lanl\.gov$/,
  },
  { name: 'OpenReview', text: /^open ?review$/, hosts: /(?:^|\.)openreview\.net$/ },
  {
    name: 'YouTube',
    text: /^you ?tube$/,
    hosts: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
  },
  { name: 'PubMed', text: /^pub ?med$/, hosts: /(?:^|\.)ncbi\.nlm\.nih\.gov$/ },
  { name: 'Zenodo', text: /^zenodo$/, hosts: /(?:^|\.)zenodo\.org$|(?:^|\.)doi\.org$/ },
];
/** arXiv's own DOIs. */
const ARXIV_DOI = /doi\.org\/10\.48550/i;

export const linkTextSite: Rule = {
  id: 'link-text-site',
  sentence: 'The text of a link names a different site than its address.',
  severity: 'warning',
  needs: 'text',
  check: ({ entries }) =>
    entries.flatMap(({ list, entry, links }) =>
      links.flatMap((link) => {
        const site = siteNamed(labelOf(list.text, link));
        const host = site && hostOf(link.url);
        if (!site || !host || site.hosts.test(host) || SHORTENERS.test(host)) return [];
        if (isAboutSite(link.url, site) || isName(list.text, entry, link)) return [];
        if (site.name === 'arXiv' && ARXIV_DOI.test(link.url)) return [];
        const message = `The text says ${site.name}, but the link leads to ${host}.`;
        return [{ list, entry, at: link.from, mark: link.url, message }];
      }),
    ),
};

/** A tool for a site has its name in its address: `github.com/o/mcp-youtube`. */
function isAboutSite(url: string, { name }: Site): boolean {
  const plain = url.toLowerCase().replace(/[^a-z]+/g, '');
  return plain.includes(name.toLowerCase().replace(' ', ''));
}

/** The first link of an item that describes it is the name of a tool: `[YouTube](…) - Downloads …`. */
function isName(text: string, { kind, links, from }: Entry, link: PageLink): boolean {
  if (kind !== 'item' || links[0]?.from !== link.from) return false;
  const lead = text.slice(Math.max(from, link.from - MAX_MARK), link.from);
  return (
    !/[\p{L}\p{N}]/u.test(lead) &&
    /^\**[^\S\n]*(?:[-–—:]|\()[^\S\n]*\S/.test(text.slice(link.to, link.to + 20))
  );
}

/** The length of what may be in front of the name: the sign of the item, an emoji, asterisks. */
const MAX_MARK = 20;

function siteNamed(label: string): Site | undefined {
  const bare = label
    .toLowerCase()
    .replace('🤗', '')
    .replace(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, '');
  const text = bare === 'hugging' && label.includes('🤗') ? 'huggingface' : bare;
  return SITES.find((site) => site.text.test(text));
}

function hostOf(url: string): string | undefined {
  const parsed = /^https?:/i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  return parsed?.hostname.includes('.') ? parsed.hostname : undefined;
}
