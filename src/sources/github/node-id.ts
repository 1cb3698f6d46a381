/**
 * Returns the number in an id of the old form, which is base64 of `010:Repository1300192`; undefined
 * for other ids. GitHub calls ids opaque, so that a number only shows that two ids are of one
 * repository, never that they are of two.
 */
export function numberInNodeId(id: string): number | undefined {
  const [, number] = /^\d+:Repository(\d+)$/.exec(decoded(id)) ?? [];
  return number === undefined ? undefined : Number(number);
}

function decoded(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
