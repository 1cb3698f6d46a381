/** What a source says today of the past of a count. Days are UTC: `2026-11-22`. */
export interface GivenHistory {
  /** The first day of the first period. */
  readonly from: string;
  readonly step: 'week' | 'year';
  /** One number for each period, oldest first, without gaps. The last period may not be over. */
  readonly gains: readonly number[];
  /** The gains of each of the last 35 days, or of all days if there are fewer; today is the last one. */
  readonly daily?: { readonly from: string; readonly gains: readonly number[] };
  /** Whether the series begins with the subject, so that its sum is the count. */
  readonly isWhole?: boolean;
}

/** The result of asking for the history of one subject. */
export type HistoryAnswer =
  | { readonly status: 'found'; readonly given: GivenHistory }
  /** The source has no usable history of it, so that asking again soon is useless. */
  | { readonly status: 'refused'; readonly reason: string }
  /** It could not be found out this time. */
  | { readonly status: 'failed'; readonly reason: string }
  /** It was not asked for: the limit, the time or the quota is used up, or the source fails for all. */
  | { readonly status: 'deferred'; readonly reason: string };
