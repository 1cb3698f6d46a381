import { expect, test } from '@jest/globals';
import {
  placeText,
  readPlace,
  START,
  usualFamily,
  usualId,
} from '../../../src/page/view/short-forms.ts';

test.each([
  ['https://github.com/o/r', 'github:o/r', 'repository'],
  ['https://arxiv.org/abs/1901.08746', 'arxiv:1901.08746', 'paper'],
  ['https://arxiv.org/abs/cs/0112017', 'arxiv:cs/0112017', 'paper'],
  ['https://huggingface.co/o/m', 'hf:models/o/m', 'model'],
  ['https://huggingface.co/datasets/o/d', 'hf:datasets/o/d', ''],
  ['https://a.example/b', 'https://a.example/b', ''],
])('%s shows %s', (url, id, family) => {
  expect(usualId(url)).toBe(id);
  expect(usualFamily(id)).toBe(family);
});

test('a line below the one before takes no space', () => {
  const places = [
    { file: 0, line: 9 },
    { file: 0, line: 10 },
    { file: 1, line: 3 },
    { file: 1, line: 4 },
    { file: 0, line: 20 },
  ];
  const texts = places.map((place, index) => placeText(place, places[index - 1] ?? START));
  expect(texts).toEqual(['9', '', '3:1', '', '20:0']);
  let before = START;
  const read = texts.map((text) => {
    before = readPlace(text, before);
    return before;
  });
  expect(read).toEqual(places);
});
