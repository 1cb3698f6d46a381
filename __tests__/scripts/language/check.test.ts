import { describe, expect, test } from '@jest/globals';
import { unwantedWords } from '../../../scripts/language/check.ts';
import { readFile, spokenFiles } from '../../../scripts/language/files.ts';
import { ALLOWED } from '../../../scripts/language/words.ts';
import { ROOT } from '../../helpers/paths.ts';

const files = spokenFiles(ROOT);

test('code, pages and tests are read, but no fixtures', () => {
  expect(files).toEqual(
    expect.arrayContaining(['README.md', 'action.yml', 'src/cli.ts', '.github/CONTRIBUTING.md']),
  );
  expect(files.filter((path) => path.includes('fixtures/'))).toEqual([]);
});

test('none of the words is left', () => {
  expect(files.flatMap((path) => unwantedWords(path, readFile(ROOT, path)))).toEqual([]);
});

test('what is allowed occurs where it is allowed', () => {
  const gone = ALLOWED.filter(({ file, text }) => !readFile(ROOT, file).includes(text));
  expect(gone).toEqual([]);
});

test('a word is reported with its file, its line and what to use', () => {
  expect(unwantedWords('src/x.ts', 'const a = 1;\n// Every night.\n')).toEqual([
    'src/x.ts:2: "night": use run, or nightly for the schedule.',
  ]);
});

describe('it is found', () => {
  test.each([
    ['in a name', 'const lastNight = 1;'],
    ['at the start of a name', 'function tellAll() {}'],
    ['in a constant', 'const FIRST_NIGHT = 1;'],
    ['in the name of a type', 'type ToldSlot = string;'],
    ['in a comment', '// It asks nobody.'],
    ['in a message', "const text = 'The Hall';"],
    ['as the name of a budget', 'function use(means: RequestBudget) {}'],
    ['as a member', 'const a = { means };'],
    ['as the start of a doc comment', '/** Says whether it is one. */'],
  ])('%s', (_, line) => {
    expect(unwantedWords('src/x.ts', line)).toHaveLength(1);
  });

  test('in the name of a file', () => {
    expect(unwantedWords('src/night.ts', '')).toHaveLength(1);
  });

  test('in a quotation of a page, which is text of ours', () => {
    expect(unwantedWords('docs/x.md', 'It prints "Worth a look".')).toHaveLength(1);
  });
});

describe('it is not found', () => {
  test.each([
    ['within another word', 'const foretold = roommate + shallow + "";'],
    ['in the schedule', '// Runs nightly.'],
    ['in a quotation', '// GitHub: "what you wish for".'],
    ['as a verb', '// A field that means nothing.'],
    ['in the middle of a doc comment', '/** Returns what the config says whether or not. */'],
  ])('%s', (_, line) => {
    expect(unwantedWords('src/x.ts', line)).toEqual([]);
  });
});
