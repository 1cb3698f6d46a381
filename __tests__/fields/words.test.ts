import { expect, test } from '@jest/globals';
import { fieldOfWords } from '../../src/fields/words.ts';

test.each([
  [
    'citations',
    [
      'Citations',
      'citation count',
      ' Cited by: ',
      '# citations',
      '#Citations',
      'citations2',
      '引用数',
      '被引次数',
      '인용수',
      'Paper_Citations',
    ],
  ],
  [
    'stars',
    [
      'Stars',
      'Star',
      'GitHub Stars',
      'GitHub_Stars',
      '⭐',
      '⭐️',
      '★',
      ':star:',
      '# Stars',
      'Number of stars',
      'スター数',
      '星数',
    ],
  ],
  ['likes', ['Likes', 'HF likes', '🤗 Likes', '❤️', 'いいね']],
  ['downloads', ['Downloads', 'Hugging Face downloads', '⬇️']],
] as const)('names %s', (field, words) => {
  expect(words.map((word) => [word, fieldOfWords(word)])).toEqual(words.map((w) => [w, field]));
});

test.each([
  '',
  'Top 100 Stars',
  'Paper',
  'Starred repositories',
  'Venue',
  'downloads/week',
  'Rating',
  'Citation style',
  'constructor',
])('%s names nothing', (words) => {
  expect(fieldOfWords(words)).toBeUndefined();
});
