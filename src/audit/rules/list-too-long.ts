import type { Rule } from '../rule.ts';

/** GitHub renders only the first 512,000 bytes of a README. */
const RENDERED_BYTES = 512_000;

/** Also finds lists that only the numbers of this run make too long. */
export const listTooLong: Rule = {
  id: 'list-too-long',
  sentence: 'A list is longer than the part of a README that GitHub shows.',
  severity: 'warning',
  needs: 'text',
  isLast: true,
  check: ({ lists, rewritten }) =>
    lists.flatMap((list, index) => {
      const before = utf8Length(list.text);
      const after = utf8Length(rewritten?.[index]?.text ?? list.text);
      if (after <= RENDERED_BYTES) return [];
      const grows = before <= RENDERED_BYTES;
      const advice = grows ? 'Split it, or show fewer counts.' : 'Split it.';
      const message = `The file ${grows ? 'will have' : 'has'} ${after} bytes, but GitHub shows only the first ${RENDERED_BYTES}. ${advice}`;
      return [{ list, message }];
    }),
};

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
