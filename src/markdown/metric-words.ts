import type { Metric } from '../subjects/subject.ts';

/** Column headings and badge labels of a metric, after `metricOfWords` has normalised them. */
const WORDS: Record<Metric, RegExp> = {
  citations:
    /^(?:#|no\.? of |number of )?(?:paper )?(?:citations?(?: counts?)?|cites?|cited(?: by)?|引用(?:数|次数|量)?|被引(?:用)?(?:数|次数|量)?|인용(?: ?수)?)\d*$/,
  stars:
    /^(?:#|no\.? of |number of )?(?:github |gh |repo )?(?:stars?(?: counts?)?|stargazers|⭐️?|★|🌟|:star:|スター(?:数)?|星(?:数|标数)?)$/u,
  likes: /^(?:#)?(?:hf |🤗 ?|hugging ?face )?(?:likes?(?: counts?)?|❤️?|♥|👍|いいね(?:数)?)$/u,
  downloads: /^(?:#)?(?:hf |🤗 ?|hugging ?face )?(?:downloads?(?: counts?)?|⬇️?)$/u,
};

/** Longer texts are not matched. */
const MAX_LENGTH = 200;

/** Returns the metric that a heading or label names, unless it says more than that. */
export function metricOfWords(words: string): Metric | undefined {
  if (words.length > MAX_LENGTH) return undefined;
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/^# /, '#')
    .replace(/(?<!:\w{1,40})[:：]$/, '');
  for (const [metric, pattern] of Object.entries(WORDS)) {
    if (pattern.test(plain)) return metric as Metric;
  }
  return undefined;
}
