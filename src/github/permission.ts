import { LEVELS, type Level } from '../config/permissions.ts';
import { type GitHub, type RepositoryName, statusOf } from './client.ts';

/** The access of a person to a repository; `none` also for an unknown account. */
export type Permission = 'none' | 'triage' | 'write' | 'maintain' | 'admin';

/**
 * Reads the access of a person. On a public repository everybody has `read`, which is `none` here.
 * GitHub reports maintain as write, and triage as read, so the name of the role is read too.
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

/** The associations, which are part of the event, that may have access. All others are strangers. */
const KNOWN = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/** Returns whether a person may have access, so that it has to be read. */
export function mayHaveAccess(association: string): boolean {
  return KNOWN.includes(association);
}

export function isAllowed(level: Level | 'none', least: Level): boolean {
  return level !== 'none' && LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

/** The reply to a stranger. */
export const NO_ACCESS =
  'Commands require write access to the repository, as a collaborator or as a public member of its organization.';
