import { describe, expect, test } from '@jest/globals';
import { applyAddition } from '../../src/markdown/new-entry/add-entry.ts';
import { placeAddition } from '../../src/markdown/new-entry/choose-list.ts';
import { findSubject } from '../../src/markdown/new-entry/find-subject.ts';
import { TOOL } from '../helpers/additions.ts';

const PAGE = [
  '---',
  'repo: https://github.com/o/one',
  '---',
  "import Card from '../card'",
  '',
  "export const tool = '[x](https://github.com/example/mouse-tool)'",
  '',
  '# Tools',
  '',
  '- [cat](https://github.com/o/cat) {/* tally:stars github:o/cat */}⭐ 1k{/* /tally */} - A cat.',
  '- [dog](https://github.com/o/dog) {/* tally:stars github:o/dog */}⭐ 2k{/* /tally */} - A dog.',
  '',
  '{/* - [old](https://github.com/example/mouse-tool) */}',
  '',
  '{[1].map(() => (',
  '  - [hidden](https://github.com/o/hidden)',
  '))}',
  '',
].join('\n');

const MDX = { ...TOOL, file: 'docs/tools.mdx' };

describe('an entry of an MDX file', () => {
  test('has the form of its neighbours, with comments of MDX', () => {
    const added = applyAddition(PAGE, MDX);

    expect(added).toMatchObject({ line: 12, section: 'Tools' });
    const line =
      '- [mouse-tool](https://github.com/example/mouse-tool) {/* tally:stars github:example/mouse-tool */}⭐ ?{/* /tally */} - A tool for mice.';
    const before = PAGE.split('\n');
    expect('text' in added && added.text.split('\n')).toEqual(before.toSpliced(11, 0, line));
  });

  test.each([
    ['{process.exit(1)}', '\\{process.exit(1)\\}'],
    ['Sets {a, b', 'Sets \\{a, b'],
    ['Ends}}', 'Ends\\}\\}'],
  ])('holds no JavaScript of a description: %s', (description, escaped) => {
    const added = applyAddition(PAGE, { ...MDX, description });

    expect('text' in added && added.text.split('\n')[11]?.endsWith(` - ${escaped}.`)).toBe(true);
    // The lines below are read as before.
    expect('text' in added && placeAddition([{ path: MDX.file, text: added.text }], MDX)).toEqual({
      refusal: 'duplicate',
      place: { file: MDX.file, line: 12 },
    });
  });
});

test('links in the JavaScript of an MDX file are no entries', () => {
  const subject = { kind: 'github', id: 'example/mouse-tool' } as const;

  expect(findSubject([{ path: 'a.mdx', text: PAGE }], [subject])).toBeUndefined();
  expect(findSubject([{ path: 'a.md', text: PAGE }], [subject])).toMatchObject({ line: 6 });
});
