import type { Config } from '../config/schema.ts';
import type { Fact } from '../fields/fact.ts';
import { isGain } from '../fields/gains.ts';
import { FIELD_NAMES, type FieldName, isFirstCount } from '../fields/table.ts';
import { listedFields } from '../snapshot/listed.ts';
import type { Snapshot, SubjectRecord } from '../snapshot/schema.ts';
import type { FieldsOf } from '../sources/wanted.ts';
import { FAMILY_GROUPS as GROUPS } from '../subjects/kinds.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { Run } from './plan.ts';

const OTHERS = FIELD_NAMES.filter((name) => !isFirstCount(name));
/** Names of such fields in markers and in badges of ours. */
const NAMED = new RegExp(`tally[:=](?:${OTHERS.join('|')})(?![\\w-])`);

/** Addresses of live badges of such fields. */
const LIVE =
  /(?:img\.shields\.io|badgen\.net)\/(?:github|gitlab|gitea)\/(?!stars\/)|dynamic\/json\?\S{0,600}(?:api\.github\.com|downloadsAllTime|lastModified|pipeline_tag|cardData|influentialCitationCount)/i;

const NONE: ReadonlySet<FieldName> = new Set();

/**
 * Returns the fields that the lists show of each subject. A paper under several ids is asked for by
 * one of them, and for what the lists show of any. No source gives a gain.
 */
export function wantedFields(
  facts: readonly Fact[],
  aliases: NonNullable<Snapshot['aliases']>,
): FieldsOf {
  const asked = facts.filter(({ field }) => !isGain(field));
  const fields: ReadonlyMap<string, ReadonlySet<FieldName>> = listedFields(asked);
  const ofMains = new Map<string, Set<FieldName>>();
  for (const [alias, main] of Object.entries(aliases)) {
    const own = ofMains.get(main) ?? new Set(fields.get(main));
    for (const field of fields.get(alias) ?? []) own.add(field);
    ofMains.set(main, own);
  }
  return (subject) => {
    const key = subjectKey(subject);
    return ofMains.get(key) ?? fields.get(key) ?? NONE;
  };
}

/**
 * Returns whether the lists may show more than the counts that every run asks for. Then they have to
 * be read before anything is asked for, so that nothing is asked for twice, or in vain.
 */
export function mayWantOtherFields({
  snapshot,
  lists,
  config,
}: Pick<Run, 'snapshot' | 'lists' | 'config'>): boolean {
  return (
    settingsName(config) ||
    config.status !== undefined ||
    config.sort?.some(({ by }) => !isFirstCount(by)) === true ||
    Object.values(snapshot?.subjects ?? {}).some(hasOtherFields) ||
    lists.some(({ text }) => NAMED.test(text) || LIVE.test(text))
  );
}

/** Papers are asked for after the lists are read, with their venues. */
function hasOtherFields({ fields = {} }: SubjectRecord): boolean {
  return Object.keys(fields).some((name) => name !== 'venue');
}

function settingsName({ columns, show }: Pick<Config, 'columns' | 'show'>): boolean {
  const shown = GROUPS.flatMap((group) => show?.[group] ?? []);
  return [...Object.values(columns), ...shown].some(
    (name) => name !== 'none' && !isFirstCount(name),
  );
}
