/** Words of link texts that say what a link leads to, not what the entry is about. */
const GENERIC = new Set(
  'abs abstract acl acm anthology article arxiv at biorxiv blog cite click code colab dataset data demo details doc docs documentation doi download face full github gitlab hf here home homepage html hub hugging huggingface ieee info link links medrxiv model models more nature official on open openreview original page paper papers pdf post poster preprint project pubmed read repo repository report see site slides source springer technical text the video view visit web webpage website weights youtube 链接 论文 代码 リンク 論文 コード 논문 코드 링크'.split(
    ' ',
  ),
);
const FIRST = /[\p{L}\p{M}]+|\d+/u;
const WORD = /[\p{L}\p{M}]+|\d+/gu;
const NUMBER = /^\d{1,4}$/;
/** In UTF-16 units. A longer text has words of its own. */
const MAX_LENGTH = 60;

/** Whether a text has no words but such as `paper`, `[code]` or `PDF (2024)`. */
export function isGenericText(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  // The first word decides for most texts.
  const first = FIRST.exec(text)?.[0];
  if (first !== undefined && !isGenericWord(first)) return false;
  return (text.match(WORD) ?? []).every(isGenericWord);
}

function isGenericWord(word: string): boolean {
  return GENERIC.has(word.toLowerCase()) || NUMBER.test(word);
}

/** Names of sites that are also what lists call the links to them. */
const SITES = new Set(
  'arxiv colab github gitlab huggingface medrxiv biorxiv openreview pubmed springer youtube'.split(
    ' ',
  ),
);

export function isSiteName(text: string): boolean {
  return SITES.has(text.toLowerCase().trim());
}
