import { expect, test } from '@jest/globals';
import {
  type GithubSettings,
  githubTokens,
  historyToken,
  starsToken,
} from '../../src/config/stars-token.ts';

const ENTERPRISE = 'https://ghe.example.org';
const MIRROR = 'https://mirror.example.org/graphql';

test.each<[where: string, settings: GithubSettings, token: string | undefined]>([
  ['on a machine of one’s own', {}, 'own'],
  ['on GitHub.com', { GITHUB_SERVER_URL: 'https://github.com' }, 'own'],
  ['on GitHub.com with a slash', { GITHUB_SERVER_URL: 'https://github.com/' }, 'own'],
  ['with an empty server', { GITHUB_SERVER_URL: '' }, 'own'],
  ['on an Enterprise server', { GITHUB_SERVER_URL: ENTERPRISE }, undefined],
  [
    'on a server that looks like it',
    { GITHUB_SERVER_URL: 'https://github.com.evil.org' },
    undefined,
  ],
  ['on a server below it', { GITHUB_SERVER_URL: 'https://acme.ghe.com' }, undefined],
  [
    'on an Enterprise server, to an address that a person named',
    { GITHUB_SERVER_URL: ENTERPRISE, TALLY_GITHUB_GRAPHQL_URL: MIRROR },
    'own',
  ],
  [
    'on an Enterprise server, with an empty address',
    { GITHUB_SERVER_URL: ENTERPRISE, TALLY_GITHUB_GRAPHQL_URL: '' },
    undefined,
  ],
  [
    'on an Enterprise server, with a token for stars',
    { GITHUB_SERVER_URL: ENTERPRISE, TALLY_GITHUB_TOKEN: 'stars' },
    'stars',
  ],
  ['on GitHub.com, with a token for stars', { TALLY_GITHUB_TOKEN: 'stars' }, 'stars'],
  ['on GitHub.com, with an empty token for stars', { TALLY_GITHUB_TOKEN: '' }, 'own'],
])('the token %s', (_, settings, token) => {
  expect(starsToken(settings, 'own')).toBe(token);
});

test('there is none where none was given', () => {
  expect(starsToken({})).toBeUndefined();
  expect(starsToken({ TALLY_GITHUB_GRAPHQL_URL: MIRROR })).toBeUndefined();
});

test.each<[where: string, settings: GithubSettings, token: string | undefined]>([
  ['on a machine of one’s own', {}, 'own'],
  [
    'on GitHub.com',
    { GITHUB_SERVER_URL: 'https://github.com', GITHUB_API_URL: 'https://api.github.com/' },
    'own',
  ],
  ['on an Enterprise server', { GITHUB_SERVER_URL: ENTERPRISE }, undefined],
  ['with the API of another server', { GITHUB_API_URL: `${ENTERPRISE}/api/v3` }, undefined],
  [
    'on a server that looks like it',
    { GITHUB_SERVER_URL: 'https://github.com.evil.org' },
    undefined,
  ],
  ['on a server below it', { GITHUB_SERVER_URL: 'https://acme.ghe.com' }, undefined],
  [
    'on an Enterprise server with an address for stars, which is not that of histories',
    { GITHUB_SERVER_URL: ENTERPRISE, TALLY_GITHUB_GRAPHQL_URL: MIRROR },
    undefined,
  ],
  [
    'on an Enterprise server with a token for stars, since it has no histories',
    { GITHUB_SERVER_URL: ENTERPRISE, TALLY_GITHUB_TOKEN: 'stars' },
    undefined,
  ],
  [
    'on an Enterprise server, to an address that a person named',
    { GITHUB_SERVER_URL: ENTERPRISE, TALLY_GITHUB_API_URL: MIRROR },
    'own',
  ],
  [
    'on an Enterprise server, to such an address with a token for stars',
    {
      GITHUB_SERVER_URL: ENTERPRISE,
      TALLY_GITHUB_API_URL: MIRROR,
      TALLY_GITHUB_TOKEN: 'stars',
    },
    'stars',
  ],
  [
    'on an Enterprise server, with an empty address',
    { GITHUB_SERVER_URL: ENTERPRISE, TALLY_GITHUB_API_URL: '' },
    undefined,
  ],
  ['on GitHub.com, with a token for stars', { TALLY_GITHUB_TOKEN: 'stars' }, 'stars'],
])('the token for histories %s', (_, settings, token) => {
  expect(historyToken(settings, 'own')).toBe(token);
  expect(githubTokens(settings, 'own')['history-token']).toBe(token);
  expect(githubTokens(settings, 'own').token).toBe(starsToken(settings, 'own'));
});
