import { parseShieldsUrl, queryValue, type ShieldsUrl } from '../badges/shields-url.ts';

/** Labels, queries and addresses of counts. Badges of versions or licences are not counts. */
const COUNT_WORDS =
  /citation|cited|stars?\b|stargazers|likes?\b|downloads?|forks|watchers|subscribers|followers|views|openalex|semanticscholar|count|引用|被引/i;
/** An API that has an id behind this part of its address. */
const WITH_ID = [
  /^https?:\/\/api\.semanticscholar\.org\/graph\/v1\/paper\/(?!search)([^?#]*)/i,
  /^https?:\/\/api\.openalex\.org\/works\/([^?#]*)/i,
  /^https?:\/\/(?:huggingface\.co|hf\.co)\/api\/(?:models|datasets|spaces)\/([^?#]*)/i,
];
/** A kind of id without the id: `CorpusID:`, `arXiv:`. */
const NO_ID = /^(?:[a-z]+:)?\/?$/i;

/** Whether a dynamic badge shows a count. */
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
