import type { Finding } from '../../audit/finding.ts';
import type { Rule } from '../../audit/rule.ts';
import { urlPath } from '../../escape/data.ts';
import { sarifText } from '../../escape/plain.ts';
import { rulePage } from '../links.ts';

/** The facts about a rule that SARIF lists. */
export type SarifRule = Pick<Rule, 'id' | 'sentence' | 'severity'>;

export interface SarifTool {
  readonly version: string;
  readonly rules: readonly SarifRule[];
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** A finding keeps its id when other lines change, so the id is its fingerprint. */
const FINGERPRINT = 'readmeTallyFinding/v1';

/** Converts findings to a SARIF 2.1.0 log for GitHub code scanning. */
export function sarifLog(findings: readonly Finding[], { version, rules }: SarifTool) {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = { name: 'readme-tally', version, rules: rules.map(ruleOf) };
  const results = findings.map((finding) => resultOf(finding, indexes.get(finding.rule)));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
}

function ruleOf({ id, sentence, severity }: SarifRule) {
  const helpUri = rulePage(id);
  return {
    id,
    shortDescription: { text: sentence },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: severity },
  };
}

function resultOf(
  { id, rule, severity, file, line, entry, message, fix }: Finding,
  index?: number,
) {
  const artifactLocation = { uri: urlPath(file), uriBaseId: '%SRCROOT%' };
  const title = sarifText(entry);
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: severity,
    message: { text: title === '' ? sarifText(message) : `${title}: ${sarifText(message)}` },
    locations: [{ physicalLocation: { artifactLocation, region: { startLine: line } } }],
    partialFingerprints: { [FINGERPRINT]: id },
    ...(fix ? { fixes: [fixOf(fix, artifactLocation)] } : {}),
  };
}

function fixOf({ message, edits }: NonNullable<Finding['fix']>, artifactLocation: object) {
  const replacements = edits.map(({ from, to, text }) => ({
    deletedRegion: { charOffset: from, charLength: to - from },
    insertedContent: { text },
  }));
  return {
    description: { text: sarifText(message) },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}
