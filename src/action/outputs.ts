import { resolve } from 'node:path';
import * as core from '@actions/core';
import { slotOptions } from '../config/slot-options.ts';
import { logText, plainSentence } from '../escape/plain.ts';
import type { RepositoryState } from '../fleet/repository/load.ts';
import type { RunResult } from '../fleet/repository/run.ts';
import type { Repository } from '../github/read-repository.ts';
import { readHistory } from '../history/file.ts';
import { readList } from '../markdown/read-list.ts';
import { listsDiff } from '../report/diff.ts';
import { shortFindingsJson } from '../report/findings/json.ts';
import { logLines, warnings } from '../report/log.ts';
import { jobSummary } from '../report/summary.ts';
import { identifiedSubjects } from '../snapshot/title-matches.ts';
import { isKept } from '../snapshot/verdict.ts';
import type { FleetResult } from './fleet.ts';
import type { Inputs } from './inputs.ts';

/** All outputs of a job may have 1 MiB of UTF-16. */
const OUTPUT_LIMIT = 400_000;

/** Writes the result of a run to the log, the outputs and the job summary. */
export async function writeOutputs(
  { report, before, after, published }: RunResult,
  inputs: Inputs,
  { advice, diagnosis }: { advice: readonly string[]; diagnosis: string },
): Promise<void> {
  const { dryRun } = inputs;
  const diff = dryRun ? listsDiff(before, after) : '';
  startStage('Result');
  for (const line of logLines(report.result, published, { dryRun })) core.info(logText(line));
  endStage();
  const all = [...warnings(report.result, published), ...advice.map(plainSentence)];
  for (const warning of all) core.warning(logText(warning));
  setOutputs(report, published);
  await core.summary
    .addRaw(jobSummary(report, published, { dryRun, diff, advice, wrong: diagnosis }), true)
    .write();
}

/** Writes the result of a stage of a fleet to the log, the outputs and the job summary. */
export async function writeFleet({ lines, summary, outputs, failure }: FleetResult): Promise<void> {
  endStage();
  for (const line of lines) core.info(logText(line));
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  await core.summary.addRaw(summary, true).write();
  if (failure !== undefined) core.setFailed(logText(failure));
}

/** Sets the outputs that later steps read. */
export function setOutputs(report: RunResult['report'], published: RunResult['published']): void {
  const { changes, verdicts, findings } = report.result;
  core.setOutput('operation', published.operation);
  core.setOutput('pull-request-number', 'number' in published ? (published.number ?? '') : '');
  core.setOutput('pull-request-url', published.url ?? '');
  core.setOutput('changed', changes.length);
  core.setOutput('stale', verdicts.filter(isKept).length);
  core.setOutput('findings', findings.length);
  core.setOutput('findings-json', shortFindingsJson(findings, OUTPUT_LIMIT));
  core.setOutput('snapshot', report.snapshotPath);
}

/**
 * Writes the page of the lists into a folder, if there is one, as the base branch has them: without
 * what this run found, and without requests that are not merged.
 */
export async function writePage(
  folder: string,
  { name: { owner, repo }, server }: Pick<Repository, 'name' | 'server'>,
  read: RepositoryState | undefined,
): Promise<void> {
  if (folder === '' || read === undefined) return;
  const { before, readEntries, source, history: kept } = read;
  const { onBase: snapshot, files } = source;
  const own = `${owner}/${repo}`;
  const options = slotOptions(files.config, own, identifiedSubjects(snapshot ?? {}));
  const lists = before.map((list) => readList(list, { ...options, read: readEntries }));
  const settings = files.config.page ?? {};
  // Loaded only here, since most runs make no page.
  const { writeSite } = await import('../site/site.ts');
  const { history, problem } = kept?.onBase ? readHistory(kept.onBase) : {};
  if (problem !== undefined) core.warning(logText(problem));
  const input = { lists, snapshot, history, settings, own, server };
  const { entries } = await writeSite(resolve(folder), input);
  core.info(logText(`Page with ${entries} entries: ${folder}`));
}

/** Starts a log group. Groups do not nest, so it ends the one before. */
export function startStage(name: string): void {
  endStage();
  core.startGroup(name);
  isStageOpen = true;
}

/** Ends the open log group, if any. */
export function endStage(): void {
  if (isStageOpen) core.endGroup();
  isStageOpen = false;
}

let isStageOpen = false;

/** Logs a warning that does not concern the result of the run. */
export function logWarning(message: string): void {
  core.info(logText(message));
}
