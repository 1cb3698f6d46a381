import { type Fact, factText } from '../../fields/fact.ts';
import type { FieldName } from '../../fields/table.ts';
import { fieldOfWords } from '../../fields/words.ts';
import { isAddressTooLong } from '../../subjects/address-length.ts';
import { soleNumber } from '../numbers.ts';
import { TALLY } from './badge.ts';
import { formatShieldsUrl, parseShieldsUrl, queryKeyOf } from './shields-url.ts';
import { decodePart, encodePart, parseStaticPath } from './static-badge-path.ts';

/** A static badge with a number that was typed by hand, or a placeholder for one. */
export interface StaticBadge {
  readonly field: FieldName;
  /** Absent for a placeholder. */
  readonly shown: string | undefined;
  /** Returns the address with this number and a `tally` key. */
  readonly write: (number: string, count: Fact) => string;
}

/** Recognises `badge/Citations-2-9cf`, `badge/GitHub%20Stars-3,139-blue`, `badge/citations-N.A.-red`. */
export function recognizeStaticBadge(address: string): StaticBadge | undefined {
  if (isAddressTooLong(address)) return undefined;
  const url = parseShieldsUrl(address);
  const parts = url && parseStaticPath(url.path);
  if (!url || !parts) return undefined;
  const label = decodePart(parts.head.replace(/^\/badge\//, '').replace(/-$/, ''));
  const field = fieldOfWords(label);
  const message = decodePart(parts.message);
  const number = soleNumber(message);
  if (!field || !number) return undefined;
  const write = (value: string, count: Fact) => {
    const next = message.slice(0, number.from) + value + message.slice(number.to);
    const query = [...url.query, queryKeyOf(TALLY, factText(count))];
    return formatShieldsUrl({ ...url, path: parts.head + encodePart(next) + parts.tail, query });
  };
  const shown = number.isNumber ? message.slice(number.from, number.to) : undefined;
  return { field, shown, write };
}
