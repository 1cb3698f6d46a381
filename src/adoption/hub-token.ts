import type { Survey } from '../cli/init/survey.ts';

/** Hugging Face answers so many requests in five minutes without a token. */
const FREE_REQUESTS = 500;
const HUB = ['models', 'datasets', 'spaces'] as const;

/** Advises a token where a run may have to ask Hugging Face more often than it lets strangers. */
export function hubTokenAdvice(surveys: readonly Survey[]): string[] {
  const pages = surveys.reduce((sum, survey) => sum + pagesOf(survey), 0);
  if (pages <= FREE_REQUESTS) return [];
  const count = pages.toLocaleString('en-US');
  return [
    `The lists name ${count} pages of Hugging Face: add a secret HF_TOKEN, since without one it answers ${FREE_REQUESTS} requests in five minutes.`,
  ];
}

function pagesOf({ slots, links }: Survey): number {
  const counted = slots.filter(({ metric }) => metric === 'likes' || metric === 'downloads').length;
  return HUB.reduce((sum, group) => sum + (links.get(group) ?? 0), counted);
}
