import { readFileSync } from 'node:fs';
import type { Finding } from '../../src/audit/finding.ts';
import { RULES } from '../../src/audit/rules/index.ts';
import type { Plant } from './plants.ts';

/** Manual judgements of findings, by id: `right`, or `wrong: <reason>`. */
const BY_HAND: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('./judgements.json', import.meta.url), 'utf8'),
);
const ASKING = new Set(RULES.filter(({ needs }) => needs === 'network').map(({ id }) => id));

/** Returns the manual judgement of a finding, or else compares it with the planted errors. */
export function judgementOf(
  finding: Finding,
  plants: readonly Plant[],
): 'right' | 'wrong' | 'unjudged' {
  const byHand = BY_HAND[finding.id];
  if (byHand !== undefined) return byHand === 'right' ? 'right' : 'wrong';
  if (plants.some((plant) => plant.isFound(finding))) return 'right';
  return ASKING.has(finding.rule) ? 'wrong' : 'unjudged';
}
