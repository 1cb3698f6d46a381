import {
  isAddressTooLong,
  LONGEST_ADDRESS,
  LONGEST_WITH_LOGO,
} from '../../subjects/address-length.ts';
import type { Entry } from '../entries/entry.ts';
import type { LeftSpan } from './slot.ts';

const [LONGEST, WITH_LOGO] = [LONGEST_ADDRESS, LONGEST_WITH_LOGO].map((one) =>
  one.toLocaleString('en-US'),
);
const REASON = `The address is too long: it has more than ${LONGEST} characters without the value of \`logo\`, or more than ${WITH_LOGO} in all.`;

/** Returns the links and images whose addresses are too long to be read, each once. */
export function longAddresses(entries: readonly Entry[]): LeftSpan[] {
  const found = new Map<number, LeftSpan>();
  for (const entry of entries) {
    for (const { from, to, address, url } of [...entry.links, ...entry.images]) {
      if (!isAddressTooLong(url) || /^data:/i.test(url)) continue;
      found.set(address.from, { from, to, entry, kind: 'address', reason: REASON });
    }
  }
  return [...found.values()];
}
