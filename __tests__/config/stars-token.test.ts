import { expect, test } from '@jest/globals';
import { type GithubSettings, starsToken } from '../../src/config/stars-token.ts';

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
