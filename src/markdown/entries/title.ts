/** In UTF-16 units. */
export const MAX_TITLE_LENGTH = 500;

/**
 * Shortens a title or heading. A heading of megabytes would otherwise be copied and compared for each
 * of the thousands of counts below it.
 */
export function shortTitle(title: string): string {
  // Remove half of a surrogate pair at the end.
  return title.length > MAX_TITLE_LENGTH
    ? title.slice(0, MAX_TITLE_LENGTH).replace(/[\uD800-\uDBFF]$/, '')
    : title;
}
