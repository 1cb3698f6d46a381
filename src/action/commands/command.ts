import type { Level } from '../../config/permissions.ts';
import type { Described } from '../../sources/describe.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { RepositoryState } from '../load.ts';
import type { RunRequest, RunResult } from '../run.ts';
import type { ParsedCommand } from './parse.ts';
import type { Suggestion } from './suggestion.ts';

/** What a command answers. */
export interface Answer {
  /** Markdown, with every foreign text in it escaped. */
  readonly markdown: string;
  /** Whether the command could not do what it was asked for. */
  readonly isFailed?: boolean;
  /** The run that it started, for the outputs of the job. */
  readonly night?: RunResult;
}

/** What a command may use. Nothing is read or asked before it is called. */
export interface CommandContext {
  /** Reads the repository, once for each comment. */
  readonly read: () => Promise<RepositoryState>;
  /** Runs now, and publishes what came of it. Throws what a night throws. */
  readonly run: (request: RunRequest) => Promise<RunResult>;
  /** The open pull request of ours. */
  readonly pullRequest: (start: RepositoryState) => Promise<Link | undefined>;
  /** When the schedule of the workflow runs next, as an ISO time stamp. */
  readonly nextRun: (start: RepositoryState) => Promise<string | undefined>;
  /** What each source may still be asked. */
  readonly requests: (start: RepositoryState) => Promise<readonly SourceRequests[]>;
  /** Says whether the source of this id is asked for most subjects alone, so that quiet ones rest. */
  readonly asksAlone: (source: string) => boolean;
  /** The page that shows a line of a list of the base. */
  readonly lineUrl: (start: RepositoryState, file: string, line: number) => string;
  /** The repository of the lists, `owner/name`. */
  readonly own: string;
  /** The issue that the comment stands in; nothing in a pull request. */
  readonly issue: number | undefined;
  /** The comment. */
  readonly comment: number;
  /** Asks what a subject is, one request a source. */
  readonly describe: (subject: Subject, start: RepositoryState) => Promise<Described>;
  /** The entries that were suggested in this thread and wait, oldest first. */
  readonly suggestions: () => Promise<readonly Suggestion[]>;
  /** Says in a suggestion's comment what became of it, so that it waits no more. */
  readonly decide: (suggestion: Suggestion, sentence: string) => Promise<void>;
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
  readonly run: (call: ParsedCommand, context: CommandContext) => Promise<Answer>;
  /** What it does for those who may not, where the config lets everybody: nothing is written. */
  readonly suggest?: (call: ParsedCommand, context: CommandContext) => Promise<Answer>;
}

/** Says that a command cannot do what it was asked for. */
export function failed(markdown: string): Answer {
  return { markdown, isFailed: true };
}
