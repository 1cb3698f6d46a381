import { factText } from '../../fields/fact.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { Rule } from '../rule.ts';

export const duplicateBadge: Rule = {
  id: 'duplicate-badge',
  sentence: 'One entry shows the same count in two badges.',
  severity: 'warning',
  needs: 'text',
  check: ({ entries }) =>
    entries.flatMap(({ list, entry, badges }) => {
      const seen = new Set<string>();
      return badges.flatMap((badge) => {
        const count = factText(badge);
        // Only one of the images for two themes is shown.
        if (!seen.has(count) || badge.image.isVariant) {
          seen.add(count);
          return [];
        }
        const message = `Two badges of the entry show the ${badge.field} of ${subjectKey(badge.subject)}.`;
        return [{ list, entry, at: badge.from, subject: badge.subject, message }];
      });
    }),
};
