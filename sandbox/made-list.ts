/** A made list of any length with history, always the same: for the demo and the bench of pages. */
import { formatNumber } from '../src/fields/number-style.ts';
import { dayAt, dayNumber } from '../src/snapshot/dates.ts';
import type { CountRecord, HistoryPoint } from '../src/snapshot/field-record.ts';
import { addPoint } from '../src/snapshot/history.ts';
import type { Snapshot } from '../src/snapshot/schema.ts';

export interface MadeList {
  readonly text: string;
  readonly snapshot: Snapshot;
}

const CHECKED_AT = '2026-11-22T03:17:41Z';
/** How long the counts were kept, in days. */
const PERIOD = 540;
const SECTION_LENGTH = 40;
/** Titles that other scripts have, and those that try to be more than text. */
const OTHER_TITLES = [
  '大規模言語モデルの評価と日本語の自然言語処理',
  '面向中文医学问答的检索增强生成',
  'نماذج لغوية كبيرة للغة العربية (مراجعة)',
  'למידה עמוקה לעיבוד שפה טבעית בעברית',
  'Обзор больших языковых моделей',
];
const WORDS =
  'adapts aligned attention audits bench biomedical budget causal chart clinical code compact compares context corpus curated dataset decoder dense distills documents domain efficient encoder entity evaluates evidence explains extracts fast federated filters fluent frozen gene generates graph grounded image index inference instruction judges kernel knowledge label language latent layer  legal library light local long low maps medical memory merges metric mines mixture model modular multilingual music notes open optimizes parallel parses  plain planner predicts private probes protein prunes query ranks reads reasoning recurrent retrieves robust routes sampled scores search segments semantic sequence shared signal small sparse speech stable streams structured summarizes supervised table tasks text tokens tools trains transfers translates tunes unified verifies video vision weights writes zero-shot'.split(
    ' ',
  );

/** Makes a list of repositories and papers with one sentence each. */
export function madeList(length: number): MadeList {
  const random = randomNumbers(length);
  const subjects: Snapshot['subjects'] = {};
  const lines = ['# Awesome Made-up Models', '', '> A list that exists only to be measured.'];
  for (let index = 0; index < length; index += 1) {
    if (index % SECTION_LENGTH === 0) lines.push('', ...headings(index / SECTION_LENGTH));
    const paper = index % 3 === 0;
    const key = paper
      ? `arxiv:${2001 + (index % 400)}.${10_000 + index}`
      : `github:${nameOf(random)}-${index}`;
    const count = countOf(random, index);
    subjects[key] = paper ? { title: titleOf(random), citations: count } : { stars: count };
    const field = paper ? 'citations' : 'stars';
    const id = key.slice(key.indexOf(':') + 1);
    const url = paper ? `https://arxiv.org/abs/${id}` : `https://github.com/${id}`;
    const title = index % 97 === 5 ? OTHER_TITLES[index % 5] : titleOf(random);
    const shown = formatNumber(count.value, 'compact');
    const sign = paper ? `cited by ${shown}` : `⭐ ${shown}`;
    lines.push(
      `- [${title}](${url}) <!-- tally:${field} ${key} -->${sign}<!-- /tally --> - ${sentence(random)}`,
    );
  }
  return {
    text: `${lines.join('\n')}\n`,
    snapshot: { version: 1, checkedAt: CHECKED_AT, subjects },
  };
}

function headings(number: number): string[] {
  const top = number % 5 === 0 ? [`## Topic ${number / 5 + 1}`, ''] : [];
  return [...top, `### Part ${number + 1}`, ''];
}

type Random = (below: number) => number;

/** A linear congruential generator, with the constants of Numerical Recipes. */
function randomNumbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function word(random: Random): string {
  return WORDS[random(WORDS.length)] ?? '';
}

function nameOf(random: Random): string {
  return `${word(random)}-lab/${word(random)}`;
}

function titleOf(random: Random): string {
  const words = Array.from({ length: 3 + random(4) }, () => word(random));
  return words.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join(' ');
}

function sentence(random: Random): string {
  const words = Array.from({ length: 8 + random(9) }, () => word(random)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** A count that grew for a while, with the points that a snapshot keeps. */
function countOf(random: Random, index: number): CountRecord {
  const end = dayNumber(CHECKED_AT.slice(0, 10));
  const start = end - (index % 7 === 0 ? 1 + random(PERIOD) : PERIOD);
  let value = 3 + random(30) ** 2 * (1 + random(40));
  let history: HistoryPoint[] = [];
  for (let day = start; day <= end; day += 1 + random(20)) {
    history = addPoint(history, dayAt(day), value);
    value += Math.ceil(value * 0.02) + random(1 + Math.ceil(value / 60));
  }
  const last = history.at(-1)?.[1] ?? value;
  return {
    value: last,
    source: index % 3 === 0 ? 'semantic-scholar' : 'github',
    ...(index % 41 === 7
      ? { stale: { since: '2026-10-30', reason: 'rate limited (HTTP 429)' } }
      : {}),
    history,
  };
}
