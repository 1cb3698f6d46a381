import type { Metric } from '../subjects/subject.ts';

/** What people write above a column or on a badge. Blanks, case and a plural do not matter. */
const WORDS: Record<Metric, RegExp> = {
  citations:
    /^(?:#|no\.? of |number of )?(?:paper )?(?:citations?(?: counts?)?|cites?|cited(?: by)?|引用(?:数|次数|量)?|被引(?:用)?(?:数|次数|量)?|인용(?: ?수)?)\d*$/,
  stars:
    /^(?:#|no\.? of |number of )?(?:github |gh |repo )?(?:stars?(?: counts?)?|stargazers|⭐️?|★|🌟|:star:|スター(?:数)?|星(?:数|标数)?)$/u,
  likes: /^(?:#)?(?:hf |🤗 ?|hugging ?face )?(?:likes?(?: counts?)?|❤️?|♥|👍|いいね(?:数)?)$/u,
  downloads: /^(?:#)?(?:hf |🤗 ?|hugging ?face )?(?:downloads?(?: counts?)?|⬇️?)$/u,
};

/** No spelling is longer, blanks around it included. */
const LONGEST = 200;

/** Says which metric a heading or a label names, if it names one and nothing else. */
export function metricOfWords(words: string): Metric | undefined {
  if (words.length > LONGEST) return undefined;
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/^# /, '#')
    .replace(/(?<!:\w+)[:：]$/, '');
  for (const [metric, pattern] of Object.entries(WORDS)) {
    if (pattern.test(plain)) return metric as Metric;
  }
  return undefined;
}
