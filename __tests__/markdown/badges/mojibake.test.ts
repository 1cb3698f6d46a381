import { describe, expect, test } from '@jest/globals';
import { repairMojibake } from '../../../src/markdown/badges/mojibake.ts';
import { fc } from '../../helpers/property.ts';

describe('undoes UTF-8 that was read as Windows-1252', () => {
  test.each([
    ['ðŸ¤—', '🤗'],
    ['ðŸ¤— Likes', '🤗 Likes'],
    ['â­\u0090', '⭐'],
    ['â€œquotedâ€\u009d', '“quoted”'],
    ['Ã©toiles', 'étoiles'],
    ['å¼•ç”¨', '引用'],
  ])('%s is %s', (broken, whole) => {
    expect(repairMojibake(broken)).toBe(whole);
  });
});

describe('leaves alone what that mistake does not explain', () => {
  test.each([
    ['nothing', ''],
    ['plain text', 'Stars (2019)'],
    ['an accent', 'é'],
    ['an accented word', 'Étoiles'],
    ['a whole emoji', '🤗 Likes'],
    ['a whole emoji beside a broken one', '🤗 ðŸ¤—'],
    ['half a broken emoji', 'ðŸ¤'],
    ['Chinese', '引用'],
    ['Latin letters that come in a row', 'Ãé'],
  ])('%s', (_, text) => {
    expect(repairMojibake(text)).toBe(text);
  });
});

test('repairs whatever was broken that way', () => {
  // Without `stream` Node 20 takes Latin-1 for Windows-1252.
  const broken = (text: string) =>
    new TextDecoder('windows-1252').decode(new TextEncoder().encode(text), { stream: true });

  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(repairMojibake(broken(text))).toBe(text);
    }),
  );
});
