import { beforeEach, describe, expect, jest, test } from '@jest/globals';

const inputs: Record<string, string> = {};
const setSecret = jest.fn();

// As @actions/core reads them: trimmed, and lines without the empty ones.
const getInput = (name: string) => (inputs[name] ?? '').trim();
jest.unstable_mockModule('@actions/core', () => ({
  getInput,
  getMultilineInput: (name: string) =>
    getInput(name)
      .split('\n')
      .filter((line) => line !== ''),
  setSecret,
}));
const { readInputs } = await import('../../src/action/inputs.ts');

/** Sets the inputs as the runner does: what is not given has its default, or is an empty text. */
function given(values: Record<string, string>): void {
  for (const name of Object.keys(inputs)) delete inputs[name];
  Object.assign(inputs, { token: 'ghs_token', files: 'README.md' }, values);
}

function problem(): string {
  try {
    readInputs();
  } catch (error) {
    expect(error).toMatchObject({ name: 'ConfigError' });
    return error instanceof Error ? error.message : '';
  }
  return 'no problem';
}

beforeEach(() => {
  setSecret.mockClear();
  given({});
});

test('the defaults are enough', () => {
  given({
    config: '.github/readme-tally.yml',
    'dry-run': 'false',
    'semantic-scholar-api-key': '',
    'hugging-face-token': '',
    'openalex-api-key': '',
  });

  expect(readInputs()).toEqual({
    files: ['README.md'],
    config: '.github/readme-tally.yml',
    dryRun: false,
    pageFolder: '',
    token: 'ghs_token',
    keys: { token: 'ghs_token' },
  });
});

test('everything may be given', () => {
  given({
    files: 'README.md\n  docs/**/*.md  \n\n./papers.md\n',
    config: 'tally.yml',
    'dry-run': 'true',
    'page-folder': '_site',
    'semantic-scholar-api-key': ' s2-key\n',
    'hugging-face-token': 'hf_token',
    'openalex-api-key': 'oa-key',
  });

  expect(readInputs()).toEqual({
    files: ['README.md', 'docs/**/*.md', './papers.md'],
    config: 'tally.yml',
    dryRun: true,
    pageFolder: '_site',
    token: 'ghs_token',
    keys: {
      token: 'ghs_token',
      'semantic-scholar-api-key': 's2-key',
      'hugging-face-token': 'hf_token',
      'openalex-api-key': 'oa-key',
    },
  });
});

test.each([
  ['files', { files: '' }, { files: ['README.md'] }],
  ['files', { files: ' \n \n' }, { files: ['README.md'] }],
  ['config', { config: '' }, { config: '.github/readme-tally.yml' }],
  ['dry-run', { 'dry-run': '' }, { dryRun: false }],
])('an empty %s is absent', (_, values, expected) => {
  given(values);

  expect(readInputs()).toMatchObject(expected);
});

describe('keys', () => {
  test('are masked, also in the form in which a URL has them', () => {
    given({ token: 'ghs_token', 'semantic-scholar-api-key': 'a+b/c=', 'openalex-api-key': '' });

    readInputs();

    expect(setSecret.mock.calls.flat()).toEqual(['ghs_token', 'a+b/c=', 'a%2Bb%2Fc%3D']);
  });

  test('are masked before anything is refused', () => {
    given({ token: '', 'hugging-face-token': 'hf_token', files: '../x' });

    expect(problem()).not.toBe('no problem');
    expect(setSecret.mock.calls.flat()).toEqual(['hf_token']);
  });

  test.each(['', '  '])('must have a token, and %j is none', (token) => {
    given({ token });

    expect(problem()).toBe(
      'The input token is empty. Remove it to use the job’s own token, or set it to a secret that exists.',
    );
  });
});

describe('dry-run', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['TRUE', true],
    [' true ', true],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ])('may be %j', (value, dryRun) => {
    given({ 'dry-run': value });

    expect(readInputs().dryRun).toBe(dryRun);
  });

  test.each(['yes', '1', 'on', 'tru', '"true"'])('cannot be %j', (value) => {
    given({ 'dry-run': value });

    expect(problem()).toBe(
      `The input dry-run is ${JSON.stringify(value)}; it must be true or false.`,
    );
  });
});

describe('a path', () => {
  test.each([
    ['../README.md', 'must be inside the repository'],
    ['docs/../../x.md', 'must be inside the repository'],
    ['/etc/passwd', 'must be relative to the root of the repository'],
    ['C:/x.md', 'must be relative to the root of the repository'],
    ['docs\\x.md', 'must use forward slashes'],
    ['.git/config', 'must be outside .git'],
    ['a\u0007b.md', 'must not contain control characters'],
  ])('cannot be %j', (path, reason) => {
    given({ files: path });
    expect(problem()).toBe(`The input files has ${JSON.stringify(path)}; it ${reason}.`);

    given({ config: path });
    expect(problem()).toBe(`The input config has ${JSON.stringify(path)}; it ${reason}.`);
  });

  test('is named for each that is wrong', () => {
    given({ files: '../a.md\nREADME.md\n/b.md' });

    expect(problem().split('\n')).toEqual([
      'The input files has "../a.md"; it must be inside the repository.',
      'The input files has "/b.md"; it must be relative to the root of the repository.',
    ]);
  });
});
