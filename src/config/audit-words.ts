import { RULES } from '../audit/rules/index.ts';
import { parseSuppression } from '../audit/suppressions.ts';

const IDS = RULES.map(({ id }) => id);

/** What the config says of a rule that does not exist. */
export const NO_RULE = `names no rule; the rules are ${IDS.join(', ')}`;
/** What it says of a text that silences nothing. */
export const NO_IGNORABLE = `takes a rule, a link, or a rule and a link; the rules are ${IDS.join(', ')}`;

/** Says whether there is such a rule. */
export function isRuleId(id: string): boolean {
  return IDS.includes(id);
}

/** Says whether a text can silence anything: a rule that exists, a link, or both. */
export function isIgnorable(text: string): boolean {
  const { rule, link } = parseSuppression(text);
  if (rule === undefined && link === undefined) return false;
  return rule === undefined || isRuleId(rule);
}
