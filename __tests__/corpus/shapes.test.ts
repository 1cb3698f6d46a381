/** Every list of the corpus, and copies of it with other line ends, through everything a list goes through. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { applyEdits } from '../../src/markdown/edits.ts';
import { findSlots, type SlotOptions } from '../../src/markdown/slots/find-slots.ts';
import { SPELLINGS } from '../../src/markdown/slots/inline-slots.ts';
import { outside } from '../helpers/slots.ts';

const CORPUS = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');
const here = existsSync(CORPUS) ? describe : describe.skip;
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

here('the corpus', () => {
  const manifest = existsSync(CORPUS)
    ? (JSON.parse(readFileSync(join(CORPUS, 'manifest.json'), 'utf8')) as Listed[])
    : [];
  const copies = manifest.flatMap(({ file, bytes }) => {
    const names = Object.keys(COPIES);
    return (bytes > LONG ? names.slice(0, 2) : names).map((copy) => [file, copy]);
  });

  test.each(copies)('%s %s: only slots change, and only once', (file = '', copy = '') => {
    const text = COPIES[copy]?.(read(file)) ?? '';
    const { slots } = findSlots(text, ALL);
    const once = written(text, ALL);
    expect(outside(once, findSlots(once, ALL).slots)).toBe(outside(text, slots));
    expect(written(once, ALL)).toBe(once);
  });

  test.each(copies)('%s %s: what is shown can be taken out again', (file = '', copy = '') => {
    const text = COPIES[copy]?.(read(file)) ?? '';
    for (const options of [SHOW, BADGES]) {
      const added = findSlots(text, options).slots.filter(({ from, to }) => from === to);
      const edits = added.map((slot) => ({
        from: slot.from,
        to: slot.to,
        text: slot.write('1.2k'),
      }));
      const shown = applyEdits(text, edits);
      const again = findSlots(shown, options).slots.filter(({ from, to }) => from === to);
      expect(again).toEqual([]);
      const { removals } = findSlots(shown);
      expect(removals).toHaveLength(added.length);
      expect(
        applyEdits(
          shown,
          removals.map((span) => ({ ...span, text: '' })),
        ),
      ).toBe(text);
    }
  });
});

function read(file: string): string {
  return readFileSync(join(CORPUS, file), 'utf8');
}

function written(text: string, options: SlotOptions): string {
  const { slots } = findSlots(text, options);
  return applyEdits(
    text,
    slots.map(({ from, to, write }) => ({ from, to, text: write('7') })),
  );
}
