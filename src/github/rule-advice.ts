/** A kind of rule of a ruleset, which a refusal names in a line, and doctor by its type. */
interface RuleKind {
  /** The types of GET /repos/{owner}/{repo}/rules/branches/{branch}. */
  readonly types: readonly string[];
  /** Its line in a refusal. */
  readonly line: RegExp;
  readonly advice: string;
}

const EMAIL =
  'A rule limits the e-mail addresses of commits. Add the account of the token to the bypass list of the ruleset, or use a token of an account whose address matches.';

/** The rules about names, messages and people, which another setting may satisfy. */
export const RULE_KINDS: readonly RuleKind[] = [
  {
    types: ['branch_name_pattern'],
    line: /branch name (?:must|does not|cannot)|branch names? (?:(?!branch name).)*pattern/i,
    advice:
      'A rule requires another name of the branch. Set pull-request.branch in the config to a name that matches it.',
  },
  {
    types: ['commit_message_pattern'],
    line: /commit message/i,
    advice:
      'A rule requires another commit message. Set pull-request.commit-message in the config to a text that matches it.',
  },
  {
    types: ['commit_author_email_pattern', 'committer_email_pattern'],
    line: /\be-?mail/i,
    advice: EMAIL,
  },
  {
    types: ['required_signatures'],
    line: /verified signature|must be signed|signed commits/i,
    advice:
      'A rule requires signed commits. GitHub signs those of the job’s own token and of GitHub Apps, but not those of personal access tokens: remove the input token, or use that of an App.',
  },
  {
    types: ['required_linear_history'],
    line: /merge commits|linear history/i,
    advice:
      'A rule forbids merge commits, and the branch has one. Delete the branch; the next run creates it again.',
  },
];

/** Returns what to change where a refusal names one of these rules; undefined for any other one. */
export function ruleAdvice(message: string): string | undefined {
  if (!/rule violations|matching pattern|regex pattern|ruleset/i.test(message)) return undefined;
  const advice = RULE_KINDS.filter(({ line }) => line.test(message)).map((kind) => kind.advice);
  return advice.length === 0 ? undefined : advice.join(' ');
}
