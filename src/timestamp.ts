/** Writes a time as an ISO time stamp in UTC, to the second: `2026-11-22T03:17:41Z`. */
export function timestamp(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
