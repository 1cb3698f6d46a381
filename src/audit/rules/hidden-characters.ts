import type { Span } from '../../markdown/entries/html-tags.ts';
import { overlapTest } from '../../markdown/entries/spans.ts';
import { withoutHidden } from '../../markdown/syntax/hidden-characters.ts';
import type { AuditEntry } from '../context.ts';
import type { Fix } from '../finding.ts';
import type { Problem } from '../rule.ts';

/** Between the text of a link and its address, where GitHub then sees no link. */
const BETWEEN = /\](\p{Default_Ignorable_Code_Point}{1,20})\((?=https?:)/gu;

/** Finds invisible characters in the addresses of links and images, and in front of them. */
export function hiddenCharacters(at: AuditEntry): Problem[] {
  const { list, entry } = at;
  const { text } = list;
  const spans = new Map<number, Span>();
  for (const { address } of [...entry.links, ...entry.images]) spans.set(address.from, address);
  return [
    ...[...spans.values()].flatMap((address) => inAddress(at, address)),
    ...between(at).map((span) => {
      const message = 'Invisible characters between the text and the address of a link.';
      const mark = text.slice(span.to, span.to + 80);
      return { list, entry, at: span.from, mark, message, fix: removal([span]) };
    }),
  ];
}

function inAddress({ list, entry }: AuditEntry, { from, to }: Span): Problem[] {
  const written = list.text.slice(from, to);
  const plain = withoutHidden(written);
  if (plain === written || plain === '' || /\s/.test(plain)) return [];
  const message = `The address ${plain} is written with invisible characters.`;
  const fix = { ...removal([]), edits: [{ from, to, text: plain }] };
  return [{ list, entry, at: from, mark: plain, message, fix }];
}

/** The innermost entry is the one that the text belongs to. */
function between({ list: { text }, entry }: AuditEntry): Span[] {
  if (entry.kind === 'heading') return [];
  const found = [...text.slice(entry.from, entry.to).matchAll(BETWEEN)].map(
    ({ index, 1: run = '' }) => {
      const from = entry.from + index + 1;
      return { from, to: from + run.length };
    },
  );
  if (found.length === 0) return [];
  const isHidden = overlapTest(entry.hidden);
  return found.filter((span) => !isHidden(span));
}

function removal(spans: readonly Span[]): Fix {
  const edits = spans.map(({ from, to }) => ({ from, to, text: '' }));
  return { message: 'Remove the invisible characters', safe: true, edits };
}
