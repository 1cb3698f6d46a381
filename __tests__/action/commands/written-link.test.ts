import { describe, expect, test } from '@jest/globals';
import { COMMANDS } from '../../../src/action/commands/index.ts';
import { parseCommand } from '../../../src/action/commands/parse.ts';
import { subjectKey } from '../../../src/subjects/subject.ts';

const URL = 'https://github.com/o/r';

function subjects(rest: string, command = 'why'): (string | undefined)[] {
  const args = parseCommand(`/tally ${command} ${rest}`)?.args ?? [];
  return args.map(({ subject }) => subject && subjectKey(subject));
}

describe('a link is read as people write it', () => {
  test.each([
    URL,
    `${URL}.`,
    `${URL},`,
    `${URL};`,
    `${URL}:`,
    `${URL}!`,
    `${URL}?`,
    `${URL}…`,
    `${URL}).`,
    `${URL}/.`,
    `${URL}.git.`,
    `(${URL})`,
    `(${URL}).`,
    `[${URL}]`,
    `<${URL}>`,
    `<${URL}>.`,
    `"${URL}"`,
    `'${URL}'`,
    `“${URL}”`,
    `‘${URL}’`,
    `«${URL}»`,
    `„${URL}“`,
    `\`${URL}\``,
    `\`\`${URL}\`\``,
    `\`${URL}\`.`,
    `**${URL}**`,
    `_${URL}_`,
    `[a tool](${URL})`,
    `[a tool](${URL}).`,
    `[a tool](<${URL}>)`,
    `[a tool](${URL} "its title")`,
    `[](${URL})`,
    `[\`r\`](${URL})`,
    `![logo](${URL})`,
    `**[a tool](${URL})**`,
    'github.com/o/r.',
    '`github:o/r`',
    'github:o/r,',
  ])('%s', (text) => {
    expect(subjects(text).find((one) => one !== undefined)).toBe('github:o/r');
  });

  test.each(COMMANDS.filter(({ usage }) => usage.includes('link')).map(({ name }) => name))(
    'by /tally %s, as its first argument',
    (command) => {
      for (const text of [`[a](${URL})`, `\`${URL}\``, `${URL},`, `"${URL}"`, `(${URL}).`]) {
        expect(subjects(text, command)[0]).toBe('github:o/r');
      }
    },
  );

  test.each([
    ['https://doi.org/10.1016/0370-2693(85)90001-2', 'doi:10.1016/0370-2693(85)90001-2'],
    ['(https://doi.org/10.1016/0370-2693(85)90001-2).', 'doi:10.1016/0370-2693(85)90001-2'],
    ['[p](https://doi.org/10.1016/s0140(85)2)', 'doi:10.1016/s0140(85)2'],
    ['10.1145/3292500.3330701.', 'doi:10.1145/3292500.3330701'],
    ['arXiv:1901.08746.', 'arxiv:1901.08746'],
    ['`https://arxiv.org/abs/1901.08746v4`,', 'arxiv:1901.08746'],
    ['https://huggingface.co/o/m_1_', 'hf:models/o/m_1_'],
  ])('%s is %s', (text, key) => expect(subjects(text)[0]).toBe(key));

  test('several links, with commas and words between them', () => {
    expect(subjects(`${URL}1, ${URL}2,${URL}3; ${URL}4.`)).toEqual(
      [1, 2, 3, 4].map((number) => `github:o/r${number}`),
    );
  });

  test('no other word is a link', () => {
    expect(subjects('stars. "a b" (open) `to` . , ` "" [a]() [] "github:o/r"')).not.toContainEqual(
      expect.anything(),
    );
  });
});

test('the name of a section keeps its punctuation, and its quotes or ticks are removed', () => {
  const call = parseCommand(`/tally add [a](${URL}) to \`Models (open).\` "What next?" Q&A.`);
  expect(call?.args.map(({ text, isQuoted }) => [text, isQuoted])).toEqual([
    [URL, false],
    ['to', false],
    ['Models (open).', true],
    ['What next?', true],
    ['Q&A.', false],
  ]);
});

test('a command may have a colon or comma behind its name', () => {
  expect(parseCommand(`/tally why: ${URL}`)?.command).toBe('why');
});
