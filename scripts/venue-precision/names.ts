import { existsSync, readFileSync } from 'node:fs';
import { venueByName } from '../../src/fields/venue/names/venues.ts';

/** The parts of `venue-names.json` that show whether two names are of one venue. */
interface NamesFile {
  readonly names: Record<string, { readonly short: string }>;
  readonly equivalent: readonly (readonly string[])[];
  /** Years for which the whole list of accepted papers is known. */
  readonly covered: Record<string, readonly number[]>;
}

export interface Names {
  /** False where `venue-names.json` is absent: then only the names of this project are known. */
  readonly isComplete: boolean;
  readonly isSame: (one: string, other: string) => boolean;
  readonly isCovered: (venue: string, year: number) => boolean;
}

/** The known part of a journal's papers says nothing about the others. */
const PARTLY_COVERED = new Set(['TPAMI', 'IJCV', 'JMLR', 'TMLR']);

export function loadNames(path: string): Names {
  const isComplete = existsSync(path);
  const file: NamesFile = isComplete
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { names: {}, equivalent: [], covered: {} };
  const shorts = new Map(
    Object.entries(file.names).flatMap(([long, { short }]) => [
      [squash(long), squash(short)],
      [squash(short), squash(short)],
    ]),
  );
  const canonical = (name: string) =>
    shorts.get(squash(name)) ?? squash(venueByName(name)?.short ?? name);
  const groups = file.equivalent.map((group) => new Set(group.map(canonical)));
  const covered = new Map(
    Object.entries(file.covered)
      .filter(([venue]) => !PARTLY_COVERED.has(venue))
      .map(([venue, years]) => [canonical(venue), new Set(years)]),
  );
  return {
    isComplete,
    isSame: (one, other) => isEqual(canonical(one), canonical(other), groups),
    isCovered: (venue, year) => covered.get(canonical(venue))?.has(year) === true,
  };
}

function isEqual(one: string, other: string, groups: readonly ReadonlySet<string>[]): boolean {
  return one === other || groups.some((group) => group.has(one) && group.has(other));
}

function squash(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
