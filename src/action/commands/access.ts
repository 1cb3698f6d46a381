import { ConfigError } from '../../config/config-error.ts';
import { defaultConfig, parseConfig } from '../../config/parse.ts';
import type { Level } from '../../config/permissions.ts';
import type { Config } from '../../config/schema.ts';
import type { Overview } from '../../github/overview.ts';
import { isAllowed, mayHaveAccess, NO_ACCESS, permissionOf } from '../../github/permission.ts';
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
  /** What was read to find out, where it is the overview with which every run begins. */
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
    return (await suggestionAccess(command, context)) ?? { refusal: NO_ACCESS, left: 1 };
  }
  const { github, name } = context.repository;
  const permission = await permissionOf(github, name, login);
  if (permission === 'none' && !mayBeOpen) return { refusal: NO_ACCESS, left: 1 };
  const maySuggest = mayBeOpen && !isAllowed(permission, 'write');
  const suggestion = maySuggest ? await suggestionAccess(command, context) : undefined;
  if (suggestion !== undefined) return suggestion;
  const config = command && (await readConfig(context));
  const least = command ? requiredLevel(command, config) : 'write';
  const isRun = least === 'everybody' || isAllowed(permission, least);
  if (isRun) return { may: 'run', limit: 0, overview: undefined };
  return { refusal: `This command requires ${least} access to the repository.`, left: 2 };
}

/** Undefined where not everybody may suggest. */
async function suggestionAccess(
  command: Command,
  context: ActionContext,
): Promise<Grant | undefined> {
  const overview = await readFirstOverview(context.repository, context.inputs);
  const config = await readConfig(context, overview);
  if (config === undefined || requiredLevel(command, config) !== 'everybody') return undefined;
  return { may: 'suggest', limit: config.commands.limit, overview };
}

/** An invalid config changes nobody's access; the command reports what is wrong with it. */
function requiredLevel({ name, least }: Command, config: Config | undefined): Level | 'everybody' {
  const allow: Readonly<Record<string, Level | 'everybody' | undefined>> =
    config?.commands.allow ?? {};
  return allow[name] ?? least;
}

/** Reads the config, unless the overview has it. Returns undefined for an invalid one. */
async function readConfig(
  { repository, inputs }: ActionContext,
  overview?: Overview,
): Promise<Config | undefined> {
  const { github, name, defaultBranch: branch } = repository;
  const { config: path } = inputs;
  try {
    const file = await readConfigFile(github, name, { branch, path, known: overview?.blobs });
    return file ? parseConfig(file.text, file.path) : defaultConfig();
  } catch (error) {
    if (error instanceof ConfigError) return undefined;
    throw error;
  }
}
