import type { AuditLink } from '../context.ts';
import type { Problem, Rule } from '../rule.ts';

/** Sites whose address without a scheme is no file of anybody's repository. */
const HOST =
  /^(?:www\.[\w-]+\.[a-z]{2,}|(?:github|arxiv|huggingface|doi|openreview|gitlab|aclanthology|youtube)\.(?:com|org|co|net))(?:\/|$)/i;

/** Broken badges are told by another rule. */
const BADGE = /^https?:\/\/img\.shields\.io\//i;

interface Flaw {
  readonly words: string;
  /** Gives the address that was meant, where there is only one. */
  readonly meant?: (url: string) => string;
  readonly safe?: boolean;
}

const FLAWS: readonly (Flaw & { readonly test: RegExp })[] = [
  {
    test: /^(?:https?:\/*)+(?=https?:\/\/)/i,
    words: 'has its scheme twice',
    meant: (url) => url.replace(/^(?:https?:\/*)+(?=https?:\/\/)/i, ''),
    safe: true,
  },
  {
    test: /^https?(?::\/(?!\/)|\/\/|:(?![/])|::\/\/|:\/\/\/+)/i,
    words: 'has a broken scheme',
    meant: (url) => url.replace(/^(https?)[:/]+/i, '$1://'),
  },
  {
    test: HOST,
    words: 'has no scheme, so that it leads to a file of the repository',
    meant: (url) => `https://${url}`,
  },
  {
    test: /^(?:["'“”‘’]|%22)|(?:["“”]|%22)$/i,
    words: 'has a stray quotation mark',
    meant: (url) => url.replace(/^(?:["'“”‘’]|%22)+|(?:["“”‘’]|%22)+$/gi, ''),
  },
  { test: /^https?:\/\/\S*[^\s=/?&:#%,(;|+-]https?:\/\//i, words: 'is two addresses in one' },
  { test: /^https?:\/\/\S*\s+\S/i, words: 'has a blank in it' },
  { test: /^[0-9a-f]{40}$/i, words: 'is only an id' },
];

const SEVERED = { words: 'is no target of a link: something ends it too early, or not at all' };

/** Finds addresses of a form that no browser gets anywhere with. */
export const brokenAddress: Rule = {
  id: 'broken-address',
  sentence: 'An address has a form that leads nowhere.',
  severity: 'error',
  needs: 'text',
  check: ({ entries }) =>
    entries.flatMap(({ list, entry, links }) =>
      links.flatMap((link) => {
        const flaw = isSevered(link, list.text)
          ? SEVERED
          : FLAWS.find(({ test }) => test.test(link.url));
        return flaw ? [{ list, entry, ...problem(link, flaw) }] : [];
      }),
    ),
};

/** GitHub makes a link of the bare address, and text of the brackets around it. */
function isSevered({ from, label, url }: AuditLink, text: string): boolean {
  return label.from === from && text.slice(from - 2, from) === '](' && !BADGE.test(url);
}

function problem(
  { url, from: at, address }: AuditLink,
  { words, meant, safe = false }: Flaw,
): Omit<Problem, 'list'> {
  const message = `The address ${url} ${words}.`;
  if (!meant) return { at, mark: url, message };
  const text = meant(url);
  const edits = [{ from: address.from, to: address.to, text }];
  return {
    at,
    mark: url,
    message,
    fix: { message: `Link ${text} instead`, safe, edits },
  };
}
