import { describe, expect, test } from '@jest/globals';
import { applyEdits, type Edit } from '../../src/markdown/edits.ts';
import { anyText, fc } from '../helpers/property.ts';

describe('replaces spans', () => {
  test.each<[string, Edit[], string]>([
    ['one', [{ from: 1, to: 3, text: 'X' }], 'aXdef'],
    ['the whole text', [{ from: 0, to: 6, text: '' }], ''],
    [
      'spans that touch',
      [
        { from: 0, to: 2, text: '1' },
        { from: 2, to: 4, text: '2' },
      ],
      '12ef',
    ],
    ['an empty span at the end', [{ from: 6, to: 6, text: '!' }], 'abcdef!'],
    [
      'in any order',
      [
        { from: 4, to: 5, text: '2' },
        { from: 0, to: 1, text: '1' },
      ],
      '1bcd2f',
    ],
  ])('%s', (_, edits, text) => {
    expect(applyEdits('abcdef', edits)).toBe(text);
  });

  test('counts UTF-16 units', () => {
    expect(applyEdits('🤗a🤗', [{ from: 2, to: 3, text: 'b' }])).toBe('🤗b🤗');
  });
});

describe('refuses spans', () => {
  test.each<[string, Edit[]]>([
    [
      'that overlap',
      [
        { from: 0, to: 3, text: '' },
        { from: 2, to: 4, text: '' },
      ],
    ],
    [
      'that are the same',
      [
        { from: 0, to: 3, text: 'a' },
        { from: 0, to: 3, text: 'a' },
      ],
    ],
    [
      'within another',
      [
        { from: 0, to: 6, text: '' },
        { from: 2, to: 3, text: '' },
      ],
    ],
    ['that end before they start', [{ from: 3, to: 2, text: '' }]],
    ['that start before the text', [{ from: -1, to: 2, text: '' }]],
    ['that leave the text', [{ from: 5, to: 7, text: '' }]],
  ])('%s', (_, edits) => {
    expect(() => applyEdits('abcdef', edits)).toThrow(RangeError);
  });

  test('and says which', () => {
    expect(() => applyEdits('abc', [{ from: 2, to: 9, text: '' }])).toThrow('Edit 2–9');
  });
});

/** A text as pieces: every second one is replaced. */
const pieces = fc.array(
  fc.record({ kept: fc.string(), old: fc.string({ minLength: 1 }), next: fc.string() }),
);

function planned(parts: readonly { kept: string; old: string; next: string }[]) {
  let text = '';
  const edits: Edit[] = [];
  for (const { kept, old, next } of parts) {
    const from = text.length + kept.length;
    text += kept + old;
    edits.push({ from, to: from + old.length, text: next });
  }
  return { text, edits, expected: parts.map(({ kept, next }) => kept + next).join('') };
}

describe('whatever the text', () => {
  test('everything outside the spans stays', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { text, edits, expected } = planned(parts);
        expect(applyEdits(text, edits)).toBe(expected);
      }),
    );
  });

  test('the order of the edits does not matter', () => {
    fc.assert(
      fc.property(pieces, fc.infiniteStream(fc.nat()), (parts, random) => {
        const { text, edits, expected } = planned(parts);
        const keyed = edits.map((edit) => ({ edit, key: random.next().value ?? 0 }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ edit }) => edit);
        expect(applyEdits(text, shuffled)).toBe(expected);
      }),
    );
  });

  test('no edit gives the same string', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(applyEdits(text, [])).toBe(text);
      }),
    );
  });
});

test('an insertion stands before what is replaced at the same place, whatever their order', () => {
  const edits = [
    { from: 1, to: 2, text: '' },
    { from: 1, to: 1, text: 'x' },
  ];
  expect(applyEdits('abc', edits)).toBe('axc');
  expect(applyEdits('abc', edits.toReversed())).toBe('axc');
});
