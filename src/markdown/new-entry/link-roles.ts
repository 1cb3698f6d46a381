import { mainPath, roleOf } from '../../subjects/kinds.ts';
import { linkSubject } from '../../subjects/link.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';
import type { LinkRole } from './addition.ts';

/** Labels that say where a link leads, and not what the entry is called. */
const GENERIC =
  /^[^\p{L}\p{N}]*(?:the )?(?:link|paper|pdf|arxiv|abs|html|url|code|github|repo|repository|official|hf|hugging ?face|models?|weights|project|project page|page|homepage|website)[^\p{L}\p{N}]*$/iu;
const PAPER = /(?:\b|\/)(?:paper|pdf)\b/i;
const PROJECT = /project|homepage|website|page/i;

/** What a label of one word promises to lead to. */
const PROMISES: readonly (readonly [RegExp, LinkRole])[] = [
  [/\b(?:hf|hugging ?face|weights)\b/i, 'model'],
  [/\b(?:code|github|repo|repository)\b/i, 'code'],
  [/\b(?:paper|pdf|arxiv|abs)\b/i, 'paper'],
  [/\b(?:project|homepage|website)\b/i, 'project'],
];

/**
 * Says as what a link stands in its entry; nothing where neither address nor label tells, or where
 * the label promises something else.
 */
export function roleOfLink(url: string, label: string): LinkRole | undefined {
  const subject = linkSubject(url);
  if (subject) {
    const role = roleOf(subject);
    return isMainPage(url, subject) && isKept(role, label) ? role : undefined;
  }
  if (isGenericLabel(label) && PAPER.test(label)) return 'paper';
  return PROJECT.test(label) ? 'project' : undefined;
}

/** Gives the roles of links, in their order. */
export function rolesOfLinks(links: readonly PageLink[], text: string): (LinkRole | undefined)[] {
  return links.map(({ url, label }) => roleOfLink(url, text.slice(label.from, label.to)));
}

/** A page within a repository says something of it that another one does not have. */
function isMainPage(url: string, subject: Subject): boolean {
  const main = mainPath(subject);
  if (main === undefined) return true;
  const [path = ''] = url.replace(/^[a-z]+:\/\/[^/]*\/?/i, '').split(/[?#]/);
  return path.replace(/(?:\.git)?\/*$/i, '').toLowerCase() === main.toLowerCase();
}

function isKept(role: LinkRole, label: string): boolean {
  if (!GENERIC.test(label)) return true;
  const promised = PROMISES.find(([words]) => words.test(label))?.[1];
  return promised === undefined || promised === role;
}

/** Says whether a label would be the same in an entry about something else. */
export function isGenericLabel(label: string): boolean {
  return GENERIC.test(label) || label.includes('![') || /<img/i.test(label);
}

/** Gives the roles of all that an entry links to, in the order of the text. */
export function rolesOfSubjects({ links }: Entry): LinkRole[] {
  return links.flatMap(({ url }) => {
    const subject = linkSubject(url);
    return subject ? [roleOf(subject)] : [];
  });
}

/** What an entry without a name on a link is about, where it links to several things. */
const PRECEDENCE: readonly LinkRole[] = ['paper', 'code', 'model'];

/** Gives the role of the link that the entry is called by. */
export function leadingRole(entry: Entry, text: string): LinkRole | undefined {
  const isNamed = ({ label }: PageLink) => !isGenericLabel(text.slice(label.from, label.to));
  const [named] = rolesOfSubjects({ ...entry, links: entry.links.filter(isNamed) });
  if (named !== undefined) return named;
  const roles = rolesOfSubjects(entry);
  return PRECEDENCE.find((role) => roles.includes(role));
}
