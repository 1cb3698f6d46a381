/** Returns a page of a list, as `page` and `per_page` of a request ask for. */
export function page<T>(rows: readonly T[], query: URLSearchParams): T[] {
  const size = Math.min(100, Number(query.get('per_page') ?? 30));
  const start = (Number(query.get('page') ?? 1) - 1) * size;
  return rows.slice(start, start + size);
}
