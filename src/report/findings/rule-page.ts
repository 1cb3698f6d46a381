/** Where the rules are explained, one heading each. */
const RULES_PAGE = 'https://github.com/OWNER/readme-tally/blob/main/docs/audit.md';

/** Gives the address at which a rule is explained, by its id. */
export function rulePage(id: string): string {
  return `${RULES_PAGE}#${id}`;
}
