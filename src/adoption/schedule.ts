import { spread } from '../spread.ts';

/** The minute at which a workflow runs whose repository is not known; README shows it. */
const USUAL_MINUTE = 17;
/** The odd minutes of an hour, without the last one, which runs into the next hour's rush. */
const ODD_MINUTES = 29;

/**
 * Gives the minute at which the nightly run of a repository starts: odd, never 0, and always the
 * same for one name, so that not everybody asks the sources at once.
 */
export function nightlyMinute(repository: string | undefined): number {
  if (repository === undefined) return USUAL_MINUTE;
  return 2 * spread(repository, ODD_MINUTES) + 1;
}
