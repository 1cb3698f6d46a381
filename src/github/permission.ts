import { LEVELS, type Level } from '../config/permissions.ts';
import { type GitHub, type RepositoryName, statusOf } from './client.ts';

/** What a person may do in a repository; `none` also for an account that is not known. */
export type Permission = 'none' | 'triage' | 'write' | 'maintain' | 'admin';

/**
 * Asks what a person may do. On a public repository everybody has `read`, which counts for nothing
 * here; GitHub reports maintain as write, and triage as read, so the name of the role is read too.
 */
export async function permissionOf(
  github: GitHub,
  name: RepositoryName,
  username: string,
): Promise<Permission> {
  try {
    const { data } = await github.repos.getCollaboratorPermissionLevel({ ...name, username });
    if (data.permission === 'admin') return 'admin';
    if (data.permission === 'write') return data.role_name === 'maintain' ? 'maintain' : 'write';
    return data.role_name === 'triage' ? 'triage' : 'none';
  } catch (error) {
    if (statusOf(error) === 404) return 'none';
    throw error;
  }
}

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
