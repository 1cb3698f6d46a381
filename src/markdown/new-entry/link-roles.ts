import { mainPath, roleOf } from '../../subjects/kinds.ts';
import { linkSubject } from '../../subjects/link.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';
import type { LinkRole } from './addition.ts';

/** Link texts that name the target's type instead of the entry. */
const GENERIC =
  /^[^\p{L}\p{N}]*(?:the )?(?:link|paper|pdf|arxiv|abs|html|url|code|github|repo|repository|official|hf|hugging ?face|models?|weights|project|project page|page|homepage|website)[^\p{L}\p{N}]*$/iu;
const PAPER = /(?:\b|\/)(?:paper|pdf)\b/i;
const PROJECT = /project|homepage|website|page/i;

/** The role that a generic link text names. */
const ROLE_WORDS: readonly (readonly [RegExp, LinkRole])[] = [
  [/\b(?:hf|hugging ?face|weights)\b/i, 'model'],
  [/\b(?:code|github|repo|repository)\b/i, 'code'],
  [/\b(?:paper|pdf|arxiv|abs)\b/i, 'paper'],
  [/\b(?:project|homepage|website)\b/i, 'project'],
];

/**
 * Returns the role of a link in its entry; undefined where neither address nor label shows it, or the
 * label contradicts the address.
 */
export function roleOfLink(url: string, label: string): LinkRole | undefined {
  const subject = linkSubject(url);
  if (subject) {
    const role = roleOf(subject);
    return isMainPage(url, subject) && isConsistent(role, label) ? role : undefined;
  }
  if (isGenericLabel(label) && PAPER.test(label)) return 'paper';
  return PROJECT.test(label) ? 'project' : undefined;
}

export function rolesOfLinks(links: readonly PageLink[], text: string): (LinkRole | undefined)[] {
  return links.map(({ url, label }) => roleOfLink(url, text.slice(label.from, label.to)));
}

/** Other pages of a repository have no counterpart in another one. */
function isMainPage(url: string, subject: Subject): boolean {
  const main = mainPath(subject);
  if (main === undefined) return true;
  const [path = ''] = url.replace(/^[a-z]+:\/\/[^/]*\/?/i, '').split(/[?#]/);
  const name = path.replace(/(?<!\/)\/+$/, '').replace(/\.git$/i, '');
  return name.toLowerCase() === main.toLowerCase();
}

function isConsistent(role: LinkRole, label: string): boolean {
  if (!GENERIC.test(label)) return true;
  const named = ROLE_WORDS.find(([words]) => words.test(label))?.[1];
  return named === undefined || named === role;
}

/** Whether a label could be the same in an entry about another subject. */
export function isGenericLabel(label: string): boolean {
  return GENERIC.test(label) || label.includes('![') || /<img/i.test(label);
}

/** Returns the roles of the linked subjects, in the order of the text. */
export function rolesOfSubjects({ links }: Entry): LinkRole[] {
  return links.flatMap(({ url }) => {
    const subject = linkSubject(url);
    return subject ? [roleOf(subject)] : [];
  });
}

/** The role of an entry whose links all have generic texts. */
const PRECEDENCE: readonly LinkRole[] = ['paper', 'code', 'model'];

/** Returns the role of the link with the entry's name. */
export function leadingRole(entry: Entry, text: string): LinkRole | undefined {
  const isNamed = ({ label }: PageLink) => !isGenericLabel(text.slice(label.from, label.to));
  const [named] = rolesOfSubjects({ ...entry, links: entry.links.filter(isNamed) });
  if (named !== undefined) return named;
  const roles = rolesOfSubjects(entry);
  return PRECEDENCE.find((role) => roles.includes(role));
}
