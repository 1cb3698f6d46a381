/** SECURITY.md names every call that the token is used for, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { ROOT } from '../helpers/paths.ts';

const page = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');

interface Endpoint {
  readonly endpoint: { readonly DEFAULTS: { readonly method: string; readonly url: string } };
}

/** `POST git/trees`, for each `github.git.createTree(` in the sources. */
function callsOfSources(): string[] {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const octokit = new Octokit() as unknown as Record<string, Record<string, Endpoint>>;
  const calls = files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(ROOT, 'src', name), 'utf8').matchAll(
        /(?<=\bgithub\.|\{ git \} = github;[\s\S]*?\b)(git|repos|pulls|issues|actions|reactions|users)\.(\w+)\(/g,
      ),
    ])
    .map(([, group = '', name = '']) => octokit[group]?.[name]?.endpoint.DEFAULTS)
    .map((call) => `${call?.method} ${call?.url.replace(/^\/repos\/\{owner\}\/\{repo\}\/?/, '')}`);
  const all = [...calls.map((call) => call.trim()), ...queriesOf(files), ...readsOf(files)];
  return [...new Set(all)].sort();
}

/** What a source reads over REST: `GET /repos/{owner}/{repo}/stargazers/history`. */
function readsOf(files: readonly string[]): string[] {
  return files
    .filter((name) => /^sources\/github\/.*\.ts$/.test(name))
    .flatMap((name) => [
      ...readFileSync(join(ROOT, 'src', name), 'utf8').matchAll(
        /client\.get\(`\/repos\/\$\{[^}`]*\}([^`]*)`/g,
      ),
    ])
    .map(([, path]) => `GET /repos/{owner}/{repo}${path}`);
}

/** GraphQL has one address for every query. */
function queriesOf(files: readonly string[]): string[] {
  const isAsked = files
    .filter((name) => name.endsWith('.ts'))
    .some((name) => /\bgithub\.graphql\b/.test(readFileSync(join(ROOT, 'src', name), 'utf8')));
  return isAsked ? ['POST /graphql'] : [];
}

function callsOfPage(): string[] {
  const calls = [...page.matchAll(/`((?:GET|POST|PATCH|PUT|DELETE) [^`]+)`/g)];
  return [...new Set(calls.map(([, call = '']) => call))].sort();
}

test('SECURITY.md has the calls of the sources', () => {
  // The repository itself is asked for its default branch, where the event does not name it.
  expect(callsOfPage()).toEqual(callsOfSources().filter((call) => call !== 'GET'));
});
