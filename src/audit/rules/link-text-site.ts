import { labelOf } from '../entry-titles.ts';
import type { Rule } from '../rule.ts';

/** Hosts that lead to some site, one cannot say to which. */
const SHORTENERS =
  /^(?:bit\.ly|t\.co|tinyurl\.com|goo\.gl|git\.io|shorturl\.at|lnkd\.in|aka\.ms|web\.archive\.org|archive\.(?:org|ph|is))$/;

interface Site {
  readonly name: string;
  /** The whole text of a link that names the site and nothing else. */
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
/** DOIs of arXiv lead to arXiv. */
const ARXIV_DOI = /doi\.org\/10\.48550/i;

/** Finds links whose text is the name of another site than the one they lead to. */
export const linkTextSite: Rule = {
  id: 'link-text-site',
  sentence: 'The text of a link is the name of another site than the one it leads to.',
  severity: 'warning',
  needs: 'text',
  check: ({ entries }) =>
    entries.flatMap(({ list, entry, links }) =>
      links.flatMap((link) => {
        const site = siteNamed(labelOf(list.text, link));
        const host = site && hostOf(link.url);
        if (!site || !host || site.hosts.test(host) || SHORTENERS.test(host)) return [];
        if (site.name === 'arXiv' && ARXIV_DOI.test(link.url)) return [];
        const message = `The text says ${site.name}, and the link leads to ${host}.`;
        return [{ list, entry, at: link.from, mark: link.url, message }];
      }),
    ),
};

function siteNamed(label: string): Site | undefined {
  const bare = label
    .toLowerCase()
    .replace('🤗', '')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const text = bare === 'hugging' && label.includes('🤗') ? 'huggingface' : bare;
  return SITES.find((site) => site.text.test(text));
}

function hostOf(url: string): string | undefined {
  const parsed = /^https?:/i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  return parsed?.hostname.includes('.') ? parsed.hostname : undefined;
}
