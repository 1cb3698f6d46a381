import { withoutHidden } from '../../markdown/syntax/hidden-characters.ts';
import type { AuditLink } from '../context.ts';
import type { Problem, Rule } from '../rule.ts';
import { hiddenCharacters } from './hidden-characters.ts';

/** Well-known hosts. Without a scheme they cannot be meant as a path in the repository. */
const HOST =
  /^(?:www\.[\w-]+\.[a-z]{2,}|(?:github|arxiv|huggingface|doi|openreview|gitlab|aclanthology|youtube)\.(?:com|org|co|net))(?:\/|$)/i;

/** The rule `broken-badge` covers these. */
const BADGE = /^https?:\/\/img\.shields\.io\//i;

interface Flaw {
  readonly words: string;
  /** Absent where more than one repair is possible. */
  readonly repair?: (url: string) => string;
  readonly safe?: boolean;
}

const FLAWS: readonly (Flaw & { readonly test: RegExp })[] = [
  {
    test: /^(?:https?:\/*)+(?=https?:\/\/)/i,
    words: 'has its scheme twice',
    repair: (url) => url.replace(/^(?:https?:\/*)+(?=https?:\/\/)/i, ''),
    safe: true,
  },
  {
    test: /^https?(?::\/(?!\/)|\/\/|:(?![/])|::\/\/|:\/\/\/+)/i,
    words: 'has a malformed scheme',
    repair: (url) => url.replace(/^(https?)[:/]+/i, '$1://'),
  },
  {
    test: HOST,
    words: 'has no scheme, so GitHub reads it as a path in the repository',
    repair: (url) => `https://${url}`,
  },
  {
    test: /^(?:["'“”‘’]|%22)|(?:["“”]|%22)$/i,
    words: 'has a stray quotation mark',
    repair: (url) => url.replace(/^(?:["'“”‘’]|%22)+|(?<!["“”‘’]|%22)(?:["“”‘’]|%22)+$/gi, ''),
  },
  { test: /^https?:\/\/\S*[^\s=/?&:#%,(;|+-]https?:\/\//i, words: 'contains two addresses' },
  { test: /^https?:\/\/\S*\s+\S/i, words: 'contains a space' },
  { test: /^[0-9a-f]{40}$/i, words: 'is an id without a site' },
];

const TRUNCATED = {
  words: 'is not read as a link target: a space or bracket ends it early, or it is not closed',
};

export const brokenAddress: Rule = {
  id: 'broken-address',
  sentence: 'The address of a link is malformed.',
  severity: 'error',
  needs: 'text',
  check: ({ entries }) =>
    entries.flatMap((at) => [
      ...at.links.flatMap((link) => {
        const flaw = flawOf(link, at.list.text);
        return flaw ? [{ list: at.list, entry: at.entry, ...problem(link, flaw) }] : [];
      }),
      ...hiddenCharacters(at),
    ]),
};

function flawOf(link: AuditLink, text: string): Flaw | undefined {
  // Another problem reports it, and no rule can read what is meant.
  if (withoutHidden(link.url) !== link.url) return undefined;
  if (isTruncated(link, text)) return TRUNCATED;
  // GitHub adds the scheme to a bare address.
  const isBare = link.label.from === link.from;
  return FLAWS.find(({ test }) => test.test(link.url) && !(isBare && test === HOST));
}

/** GitHub links the bare address and shows the brackets around it as text. */
function isTruncated({ from, label, url }: AuditLink, text: string): boolean {
  return label.from === from && text.slice(from - 2, from) === '](' && !BADGE.test(url);
}

function problem(
  { url, from: at, address }: AuditLink,
  { words, repair, safe = false }: Flaw,
): Omit<Problem, 'list'> {
  const message = `The address ${url} ${words}.`;
  if (!repair) return { at, mark: url, message };
  const text = repair(url);
  const edits = [{ from: address.from, to: address.to, text }];
  return {
    at,
    mark: url,
    message,
    fix: { message: `Link ${text} instead`, safe, edits },
  };
}
