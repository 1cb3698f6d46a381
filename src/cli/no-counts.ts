import { DEFAULT_CONFIG } from '../config/config-path.ts';
import type { Config } from '../config/schema.ts';
import { slotOptions } from '../config/slot-options.ts';
import { COMMAND } from '../config/version.ts';
import { type List, readList } from '../markdown/read-list.ts';
import { plural } from '../report/phrases.ts';
import { groupCount, showSetting } from './init/config-file.ts';
import { noShowSentence } from './init/reasons.ts';
import { type Survey, surveyList } from './init/survey.ts';

/** The most hosts that a sentence names. */
const MAX_HOSTS = 5;

interface ListSettings {
  readonly config: Config;
  /** The repository of the lists, `owner/name`. */
  readonly own: string | undefined;
}

/** Says what lists without counts could show, and how; or why nothing in them is recognized. */
export function noCountsAdvice(lists: readonly List[], settings: ListSettings): string[] {
  const surveyed = lists.map((list) => ({
    list,
    possible: possibleCounts(surveyList(list, settings.own)),
  }));
  const isPossible = surveyed.some(({ possible }) => possible.length > 0);
  const advice = surveyed.flatMap((one) => adviceOn(one, settings));
  return isPossible ? [...advice, NEXT_STEP] : advice;
}

const NEXT_STEP = `Write such a setting to ${DEFAULT_CONFIG}, or let \`${COMMAND} init\` do it.`;

/** A list, and what it could show. */
interface SurveyedList {
  readonly list: List;
  readonly possible: readonly string[];
}

function adviceOn({ list, possible }: SurveyedList, { config, own }: ListSettings): string[] {
  const ignored = ignoredCounts(list, { config, own });
  if (ignored > 0) {
    return [`${list.path}: ${plural(ignored, 'count')}, excluded by the setting \`ignore\`.`];
  }
  if (possible.length === 0) return [`${list.path}: ${whyNothing(list, { config, own })}`];
  return possible.map((line) => `${list.path}: ${line}`);
}

/** Counts that would be kept up to date if nothing was ignored. */
function ignoredCounts(list: List, { config, own }: ListSettings): number {
  const { ignore } = config;
  if (ignore.subjects.length + ignore.sections.length === 0) return 0;
  const all = { ...config, ignore: { ...ignore, subjects: [], sections: [] } };
  return readList(list, slotOptions(all, own)).slots.length;
}

function possibleCounts({ spelt, links, noShow }: Survey): string[] {
  const written = [...spelt].map(
    ([spelling, count]) =>
      `${plural(count, 'count')} written as ${spelling}. To update them: adopt: [${spelling}]`,
  );
  if (noShow !== undefined) return [...written, `${noShowSentence(noShow)}.`];
  const missing = [...links].map(
    ([group, count]) =>
      `${groupCount(group, count)} without a count. To add counts: show: {${showSetting(group)}}`,
  );
  return [...written, ...missing];
}

/** Names the hosts that the links of a list lead to. */
function whyNothing(list: List, { config, own }: ListSettings): string {
  const { entries } = readList(list, slotOptions(config, own));
  const urls = new Set(entries.flatMap(({ links }) => links.map(({ url }) => url)));
  const hosts = new Map<string, number>();
  for (const url of urls) {
    if (!/^https?:/i.test(url) || !URL.canParse(url)) continue;
    const { hostname } = new URL(url);
    hosts.set(hostname, (hosts.get(hostname) ?? 0) + 1);
  }
  const nothing =
    'no count badge, no column of counts, and no link to a paper, a GitHub repository or a page of Hugging Face';
  if (hosts.size === 0) return `${nothing}. It has no links to other sites.`;
  const most = [...hosts].sort(([, a], [, b]) => b - a).slice(0, MAX_HOSTS);
  const names = most.map(([host, count]) => `${host} (${count})`);
  const others = hosts.size > most.length ? ' and others' : '';
  return `${nothing}. Its links lead to ${names.join(', ')}${others}.`;
}
