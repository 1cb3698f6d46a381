import { parseShieldsUrl, queryValue, type ShieldsUrl } from '../badges/shields-url.ts';

/** Labels, queries and addresses of counts, and the APIs that have other fields, too. */
const COUNT_WORDS =
  /api\.github\.com|huggingface\.co|hf\.co|citation|cited|stars?\b|stargazers|likes?\b|downloads?|forks|watchers|subscribers|followers|views|openalex|semanticscholar|count|引用|被引/i;
/** An API that has an id behind this part of its address. */
const WITH_ID = [
  /^https?:\/\/api\.semanticscholar\.org\/graph\/v1\/paper\/(?!search)([^?#]*)/i,
  /^https?:\/\/api\.openalex\.org\/works\/([^?#]*)/i,
  /^https?:\/\/(?:huggingface\.co|hf\.co)\/api\/(?:models|datasets|spaces)\/([^?#]*)/i,
];
/** A kind of id without the id: `CorpusID:`, `arXiv:`. */
const NO_ID = /^(?:[a-z]+:)?\/?$/i;

/** Values of a repository in GitHub's API that are no fields, by their keys. */
const OF_GITHUB: Readonly<Record<string, string>> = {
  open_issues: 'issues and pull requests together',
  open_issues_count: 'issues and pull requests together',
  pushed_at: 'the last push to any branch',
  updated_at: 'the last change of anything',
};
const GITHUB_API = /^https?:\/\/api\.github\.com\//i;

/** Returns what a dynamic badge on GitHub's API shows, in words. */
export function otherValueOfGithub(address: string): string | undefined {
  const url = parseShieldsUrl(address);
  if (!url || !GITHUB_API.test(apiOf(url) ?? '')) return undefined;
  const key = /[\w-]{1,40}$/.exec(queryValue(url, 'query') ?? '')?.[0] ?? '';
  return Object.hasOwn(OF_GITHUB, key) ? OF_GITHUB[key] : 'another value of GitHub';
}

/** Whether a dynamic badge may show a count or another field. */
export function isCountOfApi(address: string): boolean {
  return COUNT_WORDS.test(address);
}

/** Returns why shields.io cannot read a number for a dynamic badge, if that is certain. */
export function apiBadgeFlaw(address: string): string | undefined {
  const url = parseShieldsUrl(address);
  if (!url || !isCountOfApi(address)) return undefined;
  const api = apiOf(url);
  if (api === undefined) return 'its address names no API';
  if (!URL.canParse(api)) return 'the address of its API is malformed';
  if (queryValue(url, 'query') === undefined) return 'its address has no query';
  const id = WITH_ID.map((one) => one.exec(api)?.[1]).find((one) => one !== undefined);
  return id !== undefined && NO_ID.test(id) ? 'the address of its API has no id' : undefined;
}

function apiOf(url: ShieldsUrl): string | undefined {
  return queryValue(url, 'url') ?? queryValue(url, 'uri');
}
