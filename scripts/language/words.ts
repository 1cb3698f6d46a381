/** A word that this project does not use, and what it writes instead. */
export interface Word {
  /** Names in code are split into their words first: `lastNight` is read as "last Night". */
  readonly pattern: RegExp;
  readonly instead: string;
}

/**
 * Words that a reader would have to guess, each with the plain English or the term of the field
 * that stands for it. Plain verbs and idioms of the code that it quotes are none of them.
 */
export const WORDS: readonly Word[] = [
  { pattern: /\bnights?\b/i, instead: 'run, or nightly for the schedule' },
  { pattern: /\bwish(es)?\b/i, instead: 'request' },
  {
    pattern: /\bMeans\b|\bmeans Of\b|\bmeans(?=\s*[:)}=])/,
    instead: 'budget, or request budget',
  },
  { pattern: /\b(hears?|heard)\b/i, instead: 'comment event, comment command, or received' },
  { pattern: /\b(tells?|told)\b/i, instead: 'write, report, distinguish, or source data' },
  { pattern: /\bsaid\b/i, instead: 'result, source data, message, or reported' },
  { pattern: /\bpatients?\b/i, instead: 'input' },
  { pattern: /\b(desks?|halls?)\b/i, instead: 'services, or context' },
  { pattern: /\b(house|rooms?|doors?|stairs)\b/i, instead: 'module, entry point, or pipeline' },
  { pattern: /\b(glances?|sights)\b/i, instead: 'overview' },
  { pattern: /\b(learns?|learned|learnt)\b/i, instead: 'read, find out, or update the snapshot' },
  { pattern: /\basleep\b/i, instead: 'resting' },
  { pattern: /\bsilence\b/i, instead: 'skipReason, or suppression' },
  { pattern: /\bpatience\b/i, instead: 'limit, or retry policy' },
  { pattern: /\brecasts?\b/i, instead: 'fill, or template' },
  { pattern: /\basks? nobody\b/i, instead: 'makes no requests' },
  { pattern: /\bnobody['’]s business\b/i, instead: 'ignored' },
  { pattern: /\bin peace\b/i, instead: 'skipped, or unchanged' },
  { pattern: /\bworth a look\b/i, instead: 'Findings' },
  { pattern: /\blook at [\w.]+\.md:\d/i, instead: 'README.md:5: warning' },
  { pattern: /\bWhat it cost\b/, instead: 'API usage' },
  { pattern: /\btakes? the role\b/i, instead: 'requires write access' },
  { pattern: /\bThere is none\b/, instead: 'No config file: defaults are used' },
  { pattern: /\bputs? (it|them|a mistake|mistakes)? ?right\b|\bmends?\b/i, instead: 'fixes' },
  {
    pattern: /\bkeep.*\bcounts?\b.*\btrue\b|\bcounts? (is|are|stays?) true\b/i,
    instead: 'up to date',
  },
  { pattern: /\/\*\* (Says whether|Gives) /, instead: 'Returns …, or what the name does not say' },
];

/** Text that holds such a word and is right: foreign words, names that are not ours. */
export const ALLOWED: readonly { readonly file: string; readonly text: string }[] = [
  { file: 'src/subjects/hugging-face.ts', text: 'kernels learn login' },
  { file: '__tests__/audit/rules/title-mismatch.test.ts', text: 'well-told' },
  { file: '__tests__/audit/rules/title-mismatch.test.ts', text: 'well told' },
  { file: '__tests__/subjects/links-of-lists.test.ts', text: 'lonePatient' },
];
