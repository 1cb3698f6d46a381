import type { GainField } from './field.ts';

/** The counts that have gains, as headings and labels name them. */
const UNITS = {
  stars: '(?:github |gh |repo )?(?:stars?|stargazers|⭐️?|★|🌟|:star:|スター|星)',
  citations: '(?:paper )?(?:citations?|cites?|引用|被引)',
  likes: '(?:hf |🤗 ?|hugging ?face )?(?:likes?|❤️?|♥|👍|いいね)',
} as const;

/** `stars 30d`, `new stars (30 days)`, `⭐ last 30 days`, `30-day stars`. */
function wordsOf(unit: string, days: number): RegExp {
  const time = `${days}[ -]?(?:d|days?|天|日)`;
  const before = String.raw`(?: ?[,/:+-])? ?\(?(?:(?:in|of|over) )?(?:the )?(?:last |past )?`;
  return new RegExp(
    `^[#+Δ]? ?(?:new |gained )?(?:${unit}${before}${time}\\)?|${time} ${unit})$`,
    'u',
  );
}

/** Fields that follow from the history of a count. No source gives them. */
export const GAIN_FIELDS = {
  'stars-7d': {
    type: 'gain',
    families: ['repository'],
    of: 'stars',
    days: 7,
    words: wordsOf(UNITS.stars, 7),
    label: 'stars 7d',
    sign: 'stars 7d:',
    sentence: 'How many stars it gained in 7 days.',
    from: {},
  },
  'stars-30d': {
    type: 'gain',
    families: ['repository'],
    of: 'stars',
    days: 30,
    words: wordsOf(UNITS.stars, 30),
    label: 'stars 30d',
    sign: 'stars 30d:',
    sentence: 'How many stars it gained in 30 days.',
    from: {},
  },
  'citations-90d': {
    type: 'gain',
    families: ['paper'],
    of: 'citations',
    days: 90,
    words: wordsOf(UNITS.citations, 90),
    label: 'citations 90d',
    sign: 'citations 90d:',
    sentence: 'How many citations it gained in 90 days.',
    from: {},
  },
  'likes-30d': {
    type: 'gain',
    families: ['model', 'dataset', 'space'],
    of: 'likes',
    days: 30,
    words: wordsOf(UNITS.likes, 30),
    label: 'likes 30d',
    sign: 'likes 30d:',
    sentence: 'How many likes it gained in 30 days.',
    from: {},
  },
} as const satisfies Record<string, GainField>;

export type GainName = keyof typeof GAIN_FIELDS;

export const GAIN_NAMES = Object.keys(GAIN_FIELDS) as readonly GainName[];

/** Whether a field is a gain, which follows from the history of a count. */
export function isGain(name: string): name is GainName {
  return Object.hasOwn(GAIN_FIELDS, name);
}

/** Returns the count whose history a gain follows from, and the time in days. */
export function gainField(name: GainName): GainField {
  return GAIN_FIELDS[name];
}
