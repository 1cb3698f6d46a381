import {
  isAddressTooLong,
  LONGEST_ADDRESS,
  LONGEST_WITH_LOGO,
} from '../../subjects/address-length.ts';
import type { Entry } from '../entries/entry.ts';
import type { LeftSpan } from './slot.ts';

/** Returns the links and images whose addresses are too long to be read, each once. */
export function longAddresses(entries: readonly Entry[]): LeftSpan[] {
  const found = new Map<number, LeftSpan>();
  const reason = () =>
    `The address is too long: it has more than ${grouped(LONGEST_ADDRESS)} characters without the value of \`logo\`, or more than ${grouped(LONGEST_WITH_LOGO)} in all.`;
  for (const entry of entries) {
    for (const { from, to, address, url } of [...entry.links, ...entry.images]) {
      if (!isAddressTooLong(url) || /^data:/i.test(url)) continue;
      found.set(address.from, { from, to, entry, kind: 'address', reason: reason() });
    }
  }
  return [...found.values()];
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
