import type { Level } from '../config/schema.ts';
import type { Night, Wish } from '../night.ts';
import type { Start } from '../start.ts';
import type { Call } from './call.ts';

/** What a command answers. */
export interface Answer {
  /** Markdown, with every foreign text in it escaped. */
  readonly markdown: string;
  /** Whether the command could not do what it was asked for. */
  readonly isFailed?: boolean;
  /** The run that it started, for the outputs of the job. */
  readonly night?: Night;
}

/** What a command may use. Nothing is read or asked before it is called. */
export interface CommandContext {
  /** Reads the repository as it is now. */
  readonly read: () => Promise<Start>;
  /** Runs now, and publishes what came of it. Throws what a night throws. */
  readonly run: (wish: Wish) => Promise<Night>;
  /** The open pull request of ours. */
  readonly pullRequest: (start: Start) => Promise<Link | undefined>;
  /** When the schedule of the workflow runs next, as an ISO time stamp. */
  readonly nextRun: (start: Start) => Promise<string | undefined>;
  /** What each source may still be asked. */
  readonly requests: (start: Start) => Promise<readonly SourceRequests[]>;
  /** The page that shows a line of a list of the base. */
  readonly lineUrl: (start: Start, file: string, line: number) => string;
  /** The repository of the lists, `owner/name`. */
  readonly own: string;
}

/** A page on GitHub with a number. */
export interface Link {
  readonly number: number;
  readonly url: string;
}

/** Requests to one source. */
export interface SourceRequests {
  readonly name: string;
  /** The most that a run sends. */
  readonly perRun: number;
  /** What the source says is left now, where it can be asked for nothing. */
  readonly left?: number;
}

/** A command that a comment can give: one file each, all of them in `index.ts`. */
export interface Command {
  readonly name: string;
  /** The name and what may follow it: `refresh [links…]`. */
  readonly usage: string;
  /** What it does, in a line. */
  readonly help: string;
  /** Who may use it unless the config says otherwise. */
  readonly least: Level;
  readonly run: (call: Call, context: CommandContext) => Promise<Answer>;
}

/** Says that a command cannot do what it was asked for. */
export function failed(markdown: string): Answer {
  return { markdown, isFailed: true };
}
