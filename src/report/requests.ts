import type { Pending } from '../snapshot/pending.ts';
import { markdownText } from './escape.ts';
import { plural } from './words.ts';

/** Titles a pull request in which no number moves; nothing where nothing was asked for. */
export function requestsTitle(requests: readonly Pending[]): string | undefined {
  const [only] = requests;
  if (only === undefined) return undefined;
  return requests.length === 1
    ? plainRequest(only)
    : `Do ${plural(requests.length, 'thing')} that comments asked for`;
}

/** Lists what comments asked for. */
export function requestsList(requests: readonly Pending[]): string {
  if (requests.length === 0) return '';
  const lines = requests.map((request) => `- ${markdownText(plainRequest(request))}`);
  return ['Comments asked for:', ...lines].join('\n');
}

function plainRequest({ command, subject, metric }: Pending): string {
  const verb = command === 'ignore' ? 'Ignore' : 'Count again';
  return `${verb} ${metric === undefined ? '' : `${metric} of `}${subject}`;
}
