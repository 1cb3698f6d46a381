/**
 * An Action that only imports the packages that readme-tally uses, and sends one request to the
 * repository. `bench/process.ts` compares the start of readme-tally with it.
 */
import * as core from '@actions/core';
import { context } from '@actions/github';
import { parseMixed } from '@lezer/common';
import { parser as htmlParser } from '@lezer/html';
import { GFM, parser } from '@lezer/markdown';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { createTwoFilesPatch } from 'diff';
import stringify from 'json-stringify-pretty-compact';
import ky from 'ky';
import leven from 'leven';
import { minimatch } from 'minimatch';
import pLimit from 'p-limit';
import { parse } from 'yaml';
import * as z from 'zod';

const Schema = z.object({ name: z.string() });
const imported = [parseMixed, htmlParser, parser.configure(GFM), retry, throttling, Schema];
const more = [createTwoFilesPatch, stringify, ky, leven, minimatch, pLimit, parse];

const octokit = new Octokit({
  auth: core.getInput('token'),
  baseUrl: context.apiUrl,
  log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
});
try {
  await octokit.repos.get(context.repo);
} catch {
  core.info(`${imported.length + more.length} packages were imported.`);
}
