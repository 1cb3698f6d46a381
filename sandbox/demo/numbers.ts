import type { World } from '../world.ts';

/** The counts of the seed list in the first run. */
const FIRST_NUMBERS: Record<string, Record<string, number>> = {
  'corpus:226283910': { citations: 154 },
  'corpus:255124952': { citations: 2431 },
  'corpus:258715226': { citations: 987 },
  'corpus:252542956': { citations: 1012 },
  'corpus:59291975': { citations: 6012 },
  'corpus:248069469': { citations: 131 },
  'corpus:102352093': { citations: 2204 },
  'corpus:119308351': { citations: 1098 },
  'github:facebookresearch/bio-lm': { stars: 182 },
  'github:conceptofmind/palm': { stars: 811 },
  'github:microsoft/biogpt': { stars: 4312 },
  'github:dmis-lab/biobert': { stars: 1979 },
  'github:kexinhuang12345/clinicalbert': { stars: 283 },
  'hf:models/GanjinZero/biobart-v2-base': { likes: 9 },
  'hf:models/emilyalsentzer/Bio_ClinicalBERT': { likes: 351 },
};

/** The changes before the third run. */
const THIRD_NUMBERS: Record<string, Record<string, number>> = {
  'corpus:59291975': { citations: 6400 },
  'github:dmis-lab/biobert': { stars: 2087 },
  'github:microsoft/biogpt': { stars: 4313 },
  'hf:models/GanjinZero/biobart-v2-base': { likes: 12 },
};

export function setFirstNumbers(world: World): void {
  setNumbers(world, FIRST_NUMBERS);
}

/** Three of the changes are large enough to be published; one is a single star. */
export function setThirdNumbers(world: World): void {
  setNumbers(world, THIRD_NUMBERS);
}

/** The counts of the days after that: every one of them moves far enough to be published. */
export const MOVED_NUMBERS: readonly Record<string, Record<string, number>>[] = [
  {
    'corpus:59291975': { citations: 6930 },
    'corpus:255124952': { citations: 2804 },
    'github:microsoft/biogpt': { stars: 4702 },
    'hf:models/emilyalsentzer/Bio_ClinicalBERT': { likes: 402 },
  },
  {
    'corpus:59291975': { citations: 7405 },
    'corpus:255124952': { citations: 3010 },
    'corpus:102352093': { citations: 2441 },
    'github:dmis-lab/biobert': { stars: 2290 },
    'hf:models/emilyalsentzer/Bio_ClinicalBERT': { likes: 451 },
  },
  {
    'corpus:59291975': { citations: 8917 },
    'corpus:255124952': { citations: 3316 },
    'corpus:102352093': { citations: 2702 },
    'corpus:252542956': { citations: 1230 },
    'corpus:258715226': { citations: 1144 },
    'corpus:226283910': { citations: 171 },
    'github:microsoft/biogpt': { stars: 5310 },
    'github:dmis-lab/biobert': { stars: 2516 },
    'github:conceptofmind/palm': { stars: 905 },
    'github:kexinhuang12345/clinicalbert': { stars: 258 },
    'hf:models/emilyalsentzer/Bio_ClinicalBERT': { likes: 540 },
    'hf:models/GanjinZero/biobart-v2-base': { likes: 19 },
  },
];

export function setNumbers(world: World, numbers: Record<string, Record<string, number>>): void {
  for (const [key, counts] of Object.entries(numbers)) world.set(key, counts);
}
