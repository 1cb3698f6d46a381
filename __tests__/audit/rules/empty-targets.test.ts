import { expect, test } from '@jest/globals';
import { placeholder } from '../../../src/audit/rules/placeholder.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';

test('finds links without an address, in any brackets', () => {
  const text = `# Ice

- Counting [paper](#) [code](https://github.com/icelab/floe)
- Counting two [[paper]]() [code](https://github.com/icelab/serac)
- Three [**PDF**](<>)

| T | P |
|-|-|
| Set | [Download](#) |
| Other | [Floe]() |
`;
  expect(linesOf(findingsIn(text, placeholder))).toEqual([
    '3: The link to # looks like a placeholder.',
    '4: The link “paper” has no address.',
    '5: The link “PDF” has no address.',
    '9: The link to # looks like a placeholder.',
    '10: The link “Floe” has no address.',
  ]);
});

test.each([
  '- [Back to top](#)',
  '- [⬆️](#)',
  '- [ ]() to do',
  '- ![logo]() Floe',
  '- `[paper]()`',
  '```\n- [Title]()\n```',
  '<!-- - [Title]() -->',
  'Write `[x]()` or call f[0]().',
  'A paragraph with [an empty link]().',
])('says nothing of %s', (text) => {
  expect(findingsIn(`${text}\n`, placeholder)).toEqual([]);
});
