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
    hosts: /(?:^|\.)(?:github\.(?:com|io|dev)|githubusercontent\.com|githubassets\.com)$/,
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
        if (site.name === 'arXiv' && ARXIV_DOI.test(link.url)) return [];
        const message = `The text says ${site.name}, but the link leads to ${host}.`;
        return [{ list, entry, at: link.from, mark: link.url, message }];
      }),
    ),
};

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
