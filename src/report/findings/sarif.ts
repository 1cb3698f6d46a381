import type { Finding } from '../../audit/finding.ts';
import type { Rule } from '../../audit/rule.ts';
import { oneLine } from '../escape.ts';
import { rulePage } from '../links.ts';

/** What a reader of SARIF is told about a rule. */
export type SarifRule = Pick<Rule, 'id' | 'sentence' | 'severity'>;

/** Who found it. */
export interface SarifTool {
  readonly version: string;
  readonly rules: readonly SarifRule[];
}

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** The name of our fingerprint; a finding keeps its id when other lines change. */
const FINGERPRINT = 'readmeTallyFinding/v1';

/** Gives the findings as a SARIF 2.1.0 log, as code scanning takes it. */
export function sarifLog(findings: readonly Finding[], { version, rules }: SarifTool) {
  const numbers = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = { name: 'readme-tally', version, rules: rules.map(ruleOf) };
  const results = findings.map((finding) => resultOf(finding, numbers.get(finding.rule)));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
}

function ruleOf({ id, sentence, severity }: SarifRule) {
  return {
    id,
    shortDescription: { text: sentence },
    helpUri: rulePage(id),
    defaultConfiguration: { level: severity },
  };
}

function resultOf(
  { id, rule, severity, file, line, entry, message, fix }: Finding,
  index?: number,
) {
  const artifactLocation = { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
  const about = oneLine(entry);
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: severity,
    message: { text: about === '' ? oneLine(message) : `${about}: ${oneLine(message)}` },
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
    description: { text: oneLine(message) },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}

function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
