import { linkSubject } from '../subjects/link.ts';
import type { Kind } from '../subjects/subject.ts';
import type { LinkRole } from './addition.ts';

/** Labels that say where a link leads, and not what the entry is called. */
const GENERIC =
  /^[^\p{L}]*(?:the )?(?:link|paper|pdf|arxiv|abs|html|url|code|github|repo|repository|official|hf|hugging ?face|models?|weights|project|project page|page|homepage|website)[^\p{L}]*$/iu;
const PAPER = /(?:\b|\/)(?:paper|pdf)\b/i;
const PROJECT = /project|homepage|website|page/i;

/** Says as what an entry links to a subject of this kind. */
export function roleOfKind(kind: Kind): LinkRole {
  if (kind === 'github') return 'code';
  return kind === 'hf' ? 'model' : 'paper';
}

/** Says as what a link stands in its entry; nothing where neither address nor label tells. */
export function roleOfLink(url: string, label: string): LinkRole | undefined {
  const subject = linkSubject(url);
  if (subject) return roleOfKind(subject.kind);
  if (isGenericLabel(label) && PAPER.test(label)) return 'paper';
  return PROJECT.test(label) ? 'project' : undefined;
}

/** Says whether a label would be the same in an entry about something else. */
export function isGenericLabel(label: string): boolean {
  return GENERIC.test(label) || label.includes('![') || /<img/i.test(label);
}
