import { ConfigError } from '../../config/config-error.ts';
import { defaultConfig, parseConfig } from '../../config/parse.ts';
import type { Level } from '../../config/permissions.ts';
import type { Config } from '../../config/schema.ts';
import type { Overview } from '../../github/overview.ts';
import {
  isAllowed,
  mayHaveAccess,
  NO_ACCESS,
  type Permission,
  permissionOf,
} from '../../github/permission.ts';
import { readConfigFile } from '../../github/read-config.ts';
import { readFirstOverview } from '../../github/read-repository.ts';
import type { Command } from './command.ts';
import type { CommentCommand } from './comment-event.ts';
import type { ActionContext } from './context.ts';

/** What a person may do with a command. */
export type Access = Grant | Refusal;

/** The person may run the command, or suggest what it does. */
interface Grant {
  readonly may: 'run' | 'suggest';
  /** The suggestions that one person may make per day; 0 for no limit. */
  readonly limit: number;
  /** The overview with which every run begins, where it was read to find out. */
  readonly overview: Overview | undefined;
}

export interface Refusal {
  readonly refusal: string;
  /** The requests that may still be spent on a stranger, of two. */
  readonly left: 1 | 2;
}

/** Finds out what a person may do. For strangers at most the config is read, in one request. */
export async function accessOf(
  { login, association }: CommentCommand,
  context: ActionContext,
  command: Command | undefined,
): Promise<Access> {
  const mayBeOpen = command?.suggest !== undefined;
  if (!mayHaveAccess(association)) {
    if (!mayBeOpen) return { refusal: NO_ACCESS, left: 2 };
    const { least, limit = 0, overview } = await readRules(command, context);
    const isOpen = least === 'everybody';
    return isOpen ? { may: 'suggest', limit, overview } : { refusal: NO_ACCESS, left: 1 };
  }
  const { github, name } = context.repository;
  const permission = await permissionOf(github, name, login);
  if (permission === 'none' && !mayBeOpen) return { refusal: NO_ACCESS, left: 1 };
  if (command === undefined) return grantOrRefusal(permission, { least: 'write' });
  return grantOrRefusal(permission, await readRules(command, context));
}

function grantOrRefusal(permission: Permission, { least, ...read }: Rules): Access {
  const { limit = 0, overview } = read;
  if (isAllowed(permission, least === 'everybody' ? 'write' : least)) {
    return { may: 'run', limit, overview };
  }
  if (least === 'everybody') return { may: 'suggest', limit, overview };
  return { refusal: `This command requires ${least} access to the repository.`, left: 2 };
}

/** What the config says about a command. */
interface Rules extends Partial<Pick<Grant, 'limit' | 'overview'>> {
  readonly least: Level | 'everybody';
}

/** An invalid config changes nobody's access; the command reports what is wrong with it. */
async function readRules(
  { name, least }: Command,
  { repository, inputs }: ActionContext,
): Promise<Rules> {
  const overview = await readFirstOverview(repository, inputs);
  try {
    const { allow, limit } = (await readConfig({ repository, inputs }, overview)).commands;
    const levels: Readonly<Record<string, Rules['least'] | undefined>> = allow;
    return { least: levels[name] ?? least, limit, overview };
  } catch (error) {
    if (error instanceof ConfigError) return { least, overview };
    throw error;
  }
}

async function readConfig(
  { repository, inputs }: Pick<ActionContext, 'repository' | 'inputs'>,
  overview: Overview | undefined,
): Promise<Config> {
  const { github, name, defaultBranch: branch } = repository;
  const at = { branch, path: inputs.config, known: overview?.blobs };
  const file = await readConfigFile(github, name, at);
  return file ? parseConfig(file.text, file.path) : defaultConfig();
}
