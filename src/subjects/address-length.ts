/** Servers refuse longer addresses with 414, most of them at 8,000 characters. */
export const LONGEST_ADDRESS = 2_000;
/** A badge may have an image in `logo`, which shields.io accepts up to about this length. */
export const LONGEST_WITH_LOGO = 16_000;

/** Returns whether an address is too long to be that of a subject or a badge. */
export function isAddressTooLong(address: string): boolean {
  if (address.length <= LONGEST_ADDRESS) return false;
  if (address.length > LONGEST_WITH_LOGO) return true;
  return address.replace(/(?<=[?&;]logo=)[^&#]+/g, '').length > LONGEST_ADDRESS;
}
