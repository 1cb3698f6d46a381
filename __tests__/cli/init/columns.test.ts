import { expect, test } from '@jest/globals';
import * as YAML from 'yaml';
import { choose } from '../../../src/cli/init/choose.ts';
import { configText, describeList } from '../../../src/cli/init/config-file.ts';
import { chosenCounts, countOptions } from '../../../src/cli/init/conversation.ts';
import { surveyList } from '../../../src/cli/init/survey.ts';
import { parseConfig } from '../../../src/config/parse.ts';

const code = (n: number) => `[r${n}](https://github.com/o/r${n})`;
const model = (n: number) => `[m${n}](https://huggingface.co/o/m${n})`;

function columnsOf(heading: string, cells: readonly string[], link = code) {
  const rows = cells.map((cell, n) => `| ${link(n)} | ${cell} |\n`).join('');
  const survey = surveyList({
    path: 'README.md',
    text: `| Name | ${heading} |\n| - | - |\n${rows}`,
  });
  return (survey.columns ?? []).map(({ field, cells }) => `${field} ${cells}`);
}

test.each([
  ['Updated', ['2024-01', 'Oct 2023', ''], ['last-commit 3']],
  ['Last commit', ['2024-01-02', '?'], ['last-commit 2']],
  ['LICENSE', ['MIT', 'Apache 2.0', '`GPL-3.0`'], ['license 3']],
  ['Language', ['Python', 'C++'], ['language 2']],
  ['Forks', ['1,234', '7'], ['forks 2']],
  ['Version', ['v1.2', '2.0.1'], ['release 2']],
  // One cell may be a coincidence.
  ['Updated', ['2024-01'], []],
  // Most cells say more.
  ['Updated', ['3 days ago', 'now and then', '2024'], []],
  ['Language', ['English', 'German', 'Python'], []],
  ['语言', ['中文', '中文'], []],
  ['Version', ['the first', 'second'], []],
  // Written by people.
  ['Description', ['A tool', 'A tool'], []],
  ['Status', ['Active', 'Beta'], []],
  ['Notes', ['2024-01', '2024-02'], []],
  // Kept up to date already.
  ['Stars', ['7', '8'], []],
])('a column %s of %j: %j', (heading, cells, expected) => {
  expect(columnsOf(heading, cells)).toEqual(expected);
});

test.each([
  ['Updated', ['2024-01', '2023-10'], ['updated 2']],
  ['Params', ['7B', '1.3B'], []],
  ['License', ['apache-2.0', 'mit'], ['license 2']],
  ['Forks', ['1', '2'], []],
])('a column %s of models with %j: %j', (heading, cells, expected) => {
  expect(columnsOf(heading, cells, model)).toEqual(expected);
});

const LIST = `| Name | Last commit | License |
| - | - | - |
| ${code(1)} | 2024-01 | MIT |
| ${code(2)} | 2024-02 | MIT |
`;

test('the config names them, and a person may choose among them', () => {
  const survey = surveyList({ path: 'README.md', text: LIST });
  const choice = choose([survey]);
  const text = configText(choice, 'o/a@v1') ?? '';

  expect(YAML.parse(text).columns).toEqual({ 'Last commit': 'last-commit', License: 'license' });
  expect(parseConfig(text, 'x.yml').columns).toEqual(YAML.parse(text).columns);
  expect(describeList(survey, choice)).toContain(
    'README.md: 2 table cells below License → filled with license',
  );
  const options = countOptions([survey], choice);
  expect(options.filter(({ isDefault }) => isDefault).map(({ label }) => label)).toContain(
    'fill 2 table cells below Last commit with last-commit',
  );
  const chosen = chosenCounts(options, ['column License']);
  expect(chosen.columns?.map(({ heading }) => heading)).toEqual(['License']);
  expect(describeList(survey, chosen)).toContain(
    'README.md: 2 table cells below Last commit → ignored',
  );
});
