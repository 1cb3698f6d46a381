/** Every list of the corpus, and copies of it with other line ends, through everything a list goes through. */
import { describe, expect, test } from '@jest/globals';
import { FIELDS } from '../../src/fields/table.ts';
import { applyEdits } from '../../src/markdown/edits.ts';
import { findSlots, type SlotOptions } from '../../src/markdown/slots/find-slots.ts';
import { SPELLINGS } from '../../src/markdown/slots/inline-slots.ts';
import type { Slot } from '../../src/markdown/slots/slot.ts';
import { corpusManifest, describeCorpus, readCorpus, readRecent } from '../helpers/corpus.ts';
import { outside } from '../helpers/slots.ts';

const ALL: SlotOptions = { adopt: [...SPELLINGS] };
const SHOW: SlotOptions = {
  show: {
    papers: 'citations',
    repositories: 'stars',
    models: 'likes',
    datasets: 'likes',
    spaces: 'likes',
    look: 'text',
    sections: [],
  },
};
const BADGES: SlotOptions = { show: { ...SHOW.show, look: 'badge', sections: [] } };

const FIELDS_OF = {
  papers: ['citations', 'year', 'open-access'],
  repositories: ['stars', 'last-commit', 'license', 'release', 'archived'],
  models: ['likes', 'task', 'parameters'],
  datasets: ['likes', 'license'],
  spaces: ['likes', 'updated'],
  sections: [],
} as const;
/** Texts that would end a marker, a cell or a badge if they were not escaped. */
const VALUES = {
  count: '1.2k',
  date: '2025-10',
  text: 'v1_0 | <!-- x',
  flag: 'archived',
  gain: '+1.2k',
} as const;
const ADDRESS = 'https://example.org/a_(b)|c.pdf';

interface Listed {
  file: string;
  bytes: number;
}

/** Of longer lists two copies are enough, and quick. */
const LONG = 100_000;

/** The same list, as other editors would have saved it. */
const COPIES: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'with CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
  'with mixed line ends': (text) => {
    let line = 0;
    return text.replace(/\r?\n/g, () => (line++ % 3 === 0 ? '\r\n' : '\n'));
  },
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'without a final newline': (text) => text.replace(/[\r\n]+$/, ''),
};

describeCorpus('the corpus', () => {
  const copies = corpusManifest<Listed>().flatMap(({ file, bytes }) => {
    const names = Object.keys(COPIES);
    return (bytes > LONG ? names.slice(0, 2) : names).map((copy) => ({ file, copy }));
  });

  describe.each(copies)('$file $copy', ({ file, copy }) => {
    const listed = () => COPIES[copy]?.(readCorpus(file)) ?? '';

    test('only slots change, and only once', () => {
      const text = listed();
      const options = { ...ALL, read: readRecent };
      const before = findSlots(text, options).slots;
      const once = written(text, before);
      const after = findSlots(once, options).slots;
      expect(outside(once, after)).toBe(outside(text, before));
      expect(written(once, after)).toBe(once);
    });

    test.each([
      ['text', SHOW],
      ['badges', BADGES],
    ])('what is shown as %s can be taken out again', (_, show) => {
      const text = listed();
      const options = { ...show, read: readRecent };
      const added = findSlots(text, options).slots.filter(({ from, to }) => from === to);
      const edits = added.map((slot) => ({
        from: slot.from,
        to: slot.to,
        text: slot.write('1.2k'),
      }));
      const shown = applyEdits(text, edits);
      const again = findSlots(shown, options).slots.filter(({ from, to }) => from === to);
      expect(again).toEqual([]);
      const { removals } = findSlots(shown, { read: readRecent });
      expect(removals).toHaveLength(added.length);
      expect(
        applyEdits(
          shown,
          removals.map((span) => ({ ...span, text: '' })),
        ),
      ).toBe(text);
    });

    test.each([{ look: 'text' }, { look: 'badge' }] as const)(
      'several fields as $look can be taken out again',
      ({ look }) => {
        const text = listed();
        const options = { show: { ...FIELDS_OF, look }, read: readRecent };
        const before = new Set(findSlots(text, { read: readRecent }).slots.map(({ from }) => from));
        const { slots } = findSlots(text, options);
        const added = slots.filter(({ from, to }) => from === to && !before.has(from));
        const shown = applyEdits(text, editsOf(added));
        const again = findSlots(shown, options).slots.filter(({ from, to }) => from === to);
        expect(again.length).toBe(
          slots.filter(({ from, to }) => from === to).length - added.length,
        );
        const { removals } = findSlots(shown, { read: readRecent });
        expect(
          applyEdits(
            shown,
            removals.map((span) => ({ ...span, text: '' })),
          ),
        ).toBe(text);
      },
    );
  });
});

function editsOf(slots: readonly Slot[]) {
  return slots.map(({ from, to, field, write }) => {
    return {
      from,
      to,
      text: write(field === 'open-access' ? ADDRESS : VALUES[FIELDS[field].type]),
    };
  });
}

function written(text: string, slots: readonly Slot[]): string {
  return applyEdits(
    text,
    slots.map(({ from, to, write }) => ({ from, to, text: write('7') })),
  );
}
