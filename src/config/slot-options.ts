import type { Columns } from '../markdown/slots/column-slots.ts';
import type { SlotOptions } from '../markdown/slots/find-slots.ts';
import { parseSubject } from '../subjects/kinds.ts';
import { linkKey } from '../subjects/known-link.ts';
import type { Subject } from '../subjects/subject.ts';
import type { Config } from './schema.ts';

/**
 * Converts the config to the options for finding slots. `own` is the repository of the list, if it
 * is known; `found` has the subjects of links that were identified by title.
 */
export function slotOptions(
  config: Pick<Config, 'ignore' | 'adopt' | 'show' | 'status' | 'columns' | 'identify'> & {
    readonly badges?: Config['badges'];
  },
  own?: string,
  found: ReadonlyMap<string, Subject> = new Map(),
): SlotOptions & { ignore: Config['ignore'] } {
  const { ignore, adopt } = config;
  const show = config.show && {
    ...config.show,
    look: config.badges?.as === 'text' ? 'text' : config.show.look,
    own: own?.toLowerCase(),
    hasAlt: config.badges?.alt,
  };
  const status = config.status && { ...config.status, own: own?.toLowerCase() };
  const columns = columnsOf(config);
  const identified = new Map([...found, ...identifiedBy(config.identify)]);
  return { ignore, adopt, show, status, columns, identified };
}

/** Returns the fields of columns by their headings, as `fieldOfHeading` looks them up. */
export function columnsOf({ columns }: Pick<Config, 'columns'>): Columns {
  return new Map(
    Object.entries(columns).map(([heading, field]) => [heading.trim().toLowerCase(), field]),
  );
}

function identifiedBy(identify: Config['identify']): [string, Subject][] {
  return Object.entries(identify).flatMap(([link, text]) => {
    const subject = parseSubject(text);
    return subject === undefined ? [] : [[linkKey(link), subject] as [string, Subject]];
  });
}
