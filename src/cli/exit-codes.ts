/** What the command ends with when it failed, or found what it looks for. */
export const FAILED = 1;
/** What it ends with when it was called, or configured, in a way that cannot work. */
export const WRONG_USAGE = 2;
