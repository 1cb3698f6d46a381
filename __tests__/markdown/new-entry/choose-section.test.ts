import { expect, test } from '@jest/globals';
import { applyAddition } from '../../../src/markdown/new-entry/add-entry.ts';
import { TOOL } from '../../helpers/additions.ts';

const item = (name: string) => `- [${name}](https://github.com/o/${name})\n`;
const LIST = `# Vision\n## Papers\n${item('a')}## Tools > CLI\n${item('b')}# Speech\n## Papers\n${item('c')}`;

function chosen(section?: string) {
  const added = applyAddition(LIST, section === undefined ? TOOL : { ...TOOL, section });
  return 'problem' in added ? added.sections : [added.line, added.heading];
}

test('one name for two places is asked about, with names that differ', () => {
  expect(chosen('Papers')).toEqual(['Vision › Papers', 'Speech › Papers']);
  expect(chosen('Vision')).toEqual(['Vision › Papers', 'Tools > CLI']);
  expect(chosen()).toEqual(['Vision › Papers', 'Tools > CLI', 'Speech › Papers']);
});

test.each([
  ['Vision › Papers', 4],
  ['speech > papers', 9],
  ['Tools > CLI', 6],
  ['tools cli', 6],
  ['Speech', 9],
])('%s goes to line %i', (section, line) => {
  expect(chosen(section)[0]).toBe(line);
});

test('the name that is remembered leads to the same place', () => {
  for (const section of ['Vision › Papers', 'Speech', 'tools cli']) {
    const [line, heading] = chosen(section);
    expect(chosen(String(heading))).toEqual([line, heading]);
  }
});
