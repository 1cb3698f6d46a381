import type { Level } from '../../config/permissions.ts';
import type { RepositoryState } from '../../fleet/repository/load.ts';
import type { RunRequest, RunResult } from '../../fleet/repository/run.ts';
import type { Described } from '../../sources/describe.ts';
import type { Subject } from '../../subjects/subject.ts';
import type { Approved } from './approve.ts';
import type { ParsedCommand } from './parse.ts';
import type { Suggestion } from './suggestion.ts';

/** The answer of a command. */
export interface Answer {
  /** Markdown, with all foreign text escaped. */
  readonly markdown: string;
  /** Whether the command failed. */
  readonly isFailed?: boolean;
  /** Whether a later attempt may succeed. */
  readonly isTemporary?: boolean;
  /** The run that it started, for the outputs of the job. */
  readonly runResult?: RunResult;
}

/** What a command may use. Nothing is read before one of these is called. */
export interface CommandContext {
  /** Reads the repository, once for each comment. */
  readonly read: () => Promise<RepositoryState>;
  /** Runs now, and publishes the result. Throws like a scheduled run. */
  readonly run: (request: RunRequest) => Promise<RunResult>;
  /** Finds the open pull request of readme-tally. */
  readonly pullRequest: (state: RepositoryState) => Promise<Link | undefined>;
  /** Returns the next scheduled run of the workflow, as an ISO time stamp. */
  readonly nextRun: (state: RepositoryState) => Promise<string | undefined>;
  /** Returns the request budget of each source. */
  readonly requests: (state: RepositoryState) => Promise<readonly SourceRequests[]>;
  /** Returns whether a source takes one request for each subject, so that quiet ones are skipped. */
  readonly asksAlone: (source: string) => boolean;
  /** Returns the URL of a line of a list on the base. */
  readonly lineUrl: (state: RepositoryState, file: string, line: number) => string;
  /** The repository of the lists, `owner/name`. */
  readonly own: string;
  readonly comment: number;
  /** Whether the issue was opened by whoever wrote the comment, and holds nothing else. */
  readonly mayClose: boolean;
  /** Returns the issue of the comment where that is so, and nobody wrote anything else in it. */
  readonly issueToClose: () => Promise<number | undefined>;
  /** Looks up title, date and links of a subject, in one request to each source. */
  readonly describe: (subject: Subject, state: RepositoryState) => Promise<Described>;
  /** Returns the open suggestions of this thread, oldest first. */
  readonly suggestions: () => Promise<readonly Suggestion[]>;
  /** Looks suggestions up again, and compares them with what their comments show. */
  readonly approve: (suggestions: readonly Suggestion[]) => Promise<readonly Approved[]>;
  /** Writes a comment. */
  readonly write: (comment: { readonly thread: number; readonly body: string }) => Promise<void>;
  /** Closes a suggestion: writes the result into its comment. */
  readonly decide: (suggestion: Suggestion, sentence: string) => Promise<void>;
}

/** A pull request. */
export interface Link {
  readonly number: number;
  readonly url: string;
}

/** The request budget of a source. */
export interface SourceRequests {
  readonly name: string;
  /** The most requests in a run. */
  readonly perRun: number;
  /** The requests that are left now; only GitHub reports them. */
  readonly left?: number;
}

/** A comment command: one file each, all of them in `index.ts`. */
export interface Command {
  readonly name: string;
  /** The name and its arguments: `refresh [links…]`. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly help: string;
  /** The access that it requires unless the config says otherwise. */
  readonly least: Level;
  readonly run: (call: ParsedCommand, context: CommandContext) => Promise<Answer>;
  /** What it does without that access where the config allows everybody. It changes no file. */
  readonly suggest?: (call: ParsedCommand, context: CommandContext) => Promise<Answer>;
}

export function failed(markdown: string): Answer {
  return { markdown, isFailed: true };
}
