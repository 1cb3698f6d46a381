import { LEVELS, type Level } from '../config/permissions.ts';

/** Who may be somebody, by what GitHub says for free. All others are strangers. */
const KNOWN = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/** Says whether it is worth asking what a person may do. */
export function mayBeSomebody(association: string): boolean {
  return KNOWN.includes(association);
}

/** Says whether somebody is at least what a command takes. */
export function isAllowed(level: Level | 'none', least: Level): boolean {
  return level !== 'none' && LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

/** Tells a stranger why nothing is done. */
export const FOR_STRANGERS =
  'readme-tally does this for people with write access to the repository, whose membership is public or who are collaborators.';
