import * as z from 'zod';
import { SEVERITIES } from '../audit/finding.ts';
import { LEFT_ALONE } from '../audit/rule.ts';
import { RULES } from '../audit/rules/index.ts';
import { parseSuppression } from '../audit/suppressions.ts';

const RULE_IDS = RULES.map(({ id }) => id);
const UNKNOWN_RULE = `is not the setting of a rule. Rules: ${[...RULE_IDS, LEFT_ALONE].join(', ')}`;
const NOT_A_FINDING = 'must be note or off: these are no findings';
const INVALID_IGNORE = `must be a rule, a link, or a rule and a link. Rules: ${RULE_IDS.join(', ')}`;

/** The settings of the audit. */
export const Audit = z.lazy(() =>
  z.strictObject({
    rules: z
      .record(z.string(), z.enum([...SEVERITIES, 'off']))
      .superRefine((rules, context) => {
        for (const [id, level] of Object.entries(rules)) {
          if (RULE_IDS.includes(id)) continue;
          const message = id === LEFT_ALONE ? NOT_A_FINDING : UNKNOWN_RULE;
          const isKnown = id === LEFT_ALONE && (level === 'note' || level === 'off');
          if (!isKnown) context.addIssue({ code: 'custom', path: [id], message });
        }
      })
      .default({})
      .describe('The severity of rules: error, warning, note or off. {"unclear-slot": "off"}'),
    ignore: z
      .array(z.string().refine(isIgnorable, { message: INVALID_IGNORE }))
      .default([])
      .describe('Findings to ignore: a rule, a link, or a rule and a link.'),
    fix: z.boolean().default(false).describe('Add all safe fixes to the pull request.'),
    issue: z
      .boolean()
      .default(false)
      .describe('Keep one issue, List health, with all findings and a checkbox for each fix.'),
  }),
);

/** Whether a text names a rule that exists, a link, or both. */
function isIgnorable(text: string): boolean {
  const { rule, link } = parseSuppression(text);
  if (rule === undefined && link === undefined) return false;
  return rule === undefined || RULE_IDS.includes(rule);
}
