import type { InlineContext } from '@lezer/markdown';
import { cachedSearch, nextMatch, unescaped } from './scan.ts';

/** A `[` or `![` without a `]` yet. */
export interface Opener {
  readonly isImage: boolean;
  readonly from: number;
  readonly to: number;
  /** The index of the parser's delimiter. */
  readonly index: number;
}

/** Returns the next offset from `from` on, or -1. */
type Finder = (from: number) => number;
type KeyedFinder<K> = (key: K, from: number) => number;

/** The state of parsing one inline text. Offsets are relative to its start. */
export interface InlineState {
  readonly openers: Opener[];
  /** The number of outermost openers that contain a link, and so cannot be one. */
  closed: number;
  /** The number of runs of `*`, `_` and `~` so far. */
  marks: number;
  /** Finds the next unescaped quote that ends a title. */
  readonly titleEnd: KeyedFinder<number>;
  /** Finds the next text that ends what started with `<`. */
  readonly ends: KeyedFinder<string>;
  readonly blankOrAngle: Finder;
  readonly blankOrTag: Finder;
  /** Finds the next run of backticks by its length. */
  readonly backticks: KeyedFinder<number>;
  /** The span of a host that is not a link. */
  badHost: { readonly from: number; readonly to: number };
}

const STATES = new WeakMap<InlineContext, InlineState>();

export function inlineState(cx: InlineContext): InlineState {
  const known = STATES.get(cx);
  if (known) return known;
  const { text } = cx;
  const state: InlineState = {
    openers: [],
    closed: 0,
    marks: 0,
    titleEnd: byKey((quote: number) => unescaped(text, quote)),
    ends: byKey((end: string) => cachedSearch((from) => text.indexOf(end, from))),
    blankOrAngle: nextMatch(text, /[\s>]/g),
    blankOrTag: nextMatch(text, /[\s<]/g),
    backticks: runFinders(text),
    badHost: { from: 0, to: 0 },
  };
  STATES.set(cx, state);
  return state;
}

/** Creates one finder for each key. */
function byKey<K>(create: (key: K) => Finder): KeyedFinder<K> {
  const finders = new Map<K, Finder>();
  return (key, from) => {
    let find = finders.get(key);
    if (find === undefined) {
      find = create(key);
      finders.set(key, find);
    }
    return find(from);
  };
}

/** Indexes all runs of backticks on the first call. `from` must not decrease for a length. */
function runFinders(text: string): KeyedFinder<number> {
  let runs: Map<number, number[]> | undefined;
  return byKey((length) => {
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
