/** In UTF-16 units. Reports show less of it. */
export const LONGEST_TITLE = 500;

/**
 * Cuts a title, a heading or the name of a column. A heading of megabytes would be told and compared
 * with each of the thousands of counts below it.
 */
export function shortTitle(title: string): string {
  // Half of a character at the end goes too.
  return title.length > LONGEST_TITLE
    ? title.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, '')
    : title;
}
