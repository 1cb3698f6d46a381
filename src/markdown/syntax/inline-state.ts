import type { InlineContext } from '@lezer/markdown';
import { placeOf, remembered, unescaped } from './scan.ts';

/** A `[` or `![` to which no `]` has come. */
export interface Opener {
  readonly isImage: boolean;
  readonly from: number;
  readonly to: number;
  /** Where the parser keeps it. */
  readonly index: number;
}

type Finder = (from: number) => number;

/** What is known of one stretch of inline text while it is parsed. */
export interface InlineState {
  readonly openers: Opener[];
  /** So many of them, from the outermost on, stand around a link, and may be no link themselves. */
  closed: number;
  /** How many runs of `*`, `_` and `~` there were. */
  marks: number;
  /** The next unescaped end of a title, by its character. */
  readonly titleEnd: (sign: number) => Finder;
  /** The next end of what `<` began, by the text that ends it. */
  readonly ends: (end: string) => Finder;
  readonly blankOrAngle: Finder;
  readonly blankOrTag: Finder;
  /** The next runs of backticks of a length. */
  readonly backticks: (length: number) => Finder;
  /** From where to where everything is part of a host that makes no link. */
  badHost: { readonly from: number; readonly to: number };
}

const STATES = new WeakMap<InlineContext, InlineState>();

/** Gives what is known of a stretch of inline text. Places count from its beginning. */
export function inlineState(cx: InlineContext): InlineState {
  const known = STATES.get(cx);
  if (known) return known;
  const { text } = cx;
  const state: InlineState = {
    openers: [],
    closed: 0,
    marks: 0,
    titleEnd: each((sign: number) => unescaped(text, sign)),
    ends: each((end: string) => remembered((from) => text.indexOf(end, from))),
    blankOrAngle: placeOf(text, /[\s>]/g),
    blankOrTag: placeOf(text, /[\s<]/g),
    backticks: runFinders(text),
    badHost: { from: 0, to: 0 },
  };
  STATES.set(cx, state);
  return state;
}

function each<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

/** Finds runs of backticks by their length. All of them are noted at the first question. */
function runFinders(text: string): (length: number) => Finder {
  let runs: Map<number, number[]> | undefined;
  return each((length) => {
    runs ??= runsOf(text);
    const starts = runs.get(length) ?? [];
    let next = 0;
    return (from) => {
      while (next < starts.length && (starts[next] ?? 0) < from) next++;
      return starts[next] ?? -1;
    };
  });
}

function runsOf(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const starts = runs.get(run.length);
    if (starts) starts.push(index);
    else runs.set(run.length, [index]);
  }
  return runs;
}
