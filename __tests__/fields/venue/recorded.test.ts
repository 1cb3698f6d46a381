/**
 * The rule over real records, whose venues lists of accepted papers name. They stand beside this
 * repository, so this runs only where they are.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { errorsIn, figuresOf } from '../../../scripts/venue-precision/figures.ts';
import { judge, readRecords, type Selection } from '../../../scripts/venue-precision/judge.ts';
import { loadNames } from '../../../scripts/venue-precision/names.ts';
import { isPreprintServer } from '../../../src/fields/venue/journal-name.ts';
import { venueByDblp, venueByName } from '../../../src/fields/venue/names/venues.ts';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');
const FOLDER = resolve(ROOT, '..', 'shared', 'venues');
const RECORDS = join(FOLDER, 'records-dev.jsonl');
const NAMES = join(FOLDER, 'venue-names.json');

function figures(selection: Selection) {
  const names = loadNames(NAMES);
  const judged = readRecords(readFileSync(RECORDS, 'utf8'), selection).map((one) =>
    judge(one, names),
  );
  return { ...figuresOf(judged), errors: errorsIn(judged) };
}

(existsSync(RECORDS) ? describe : describe.skip)('real records', () => {
  test.each<[Selection, number, number]>([
    [{}, 112, 144],
    [{ all: true }, 164, 196],
    [{ cs: true }, 112, 144],
  ])('%j', (selection, dated, named) => {
    const { dated: years, named: names, errors } = figures(selection);
    expect(years.right / years.judged).toBeGreaterThanOrEqual(0.99);
    expect(names.right / names.judged).toBeGreaterThanOrEqual(0.99);
    expect(years.dueRight).toBeGreaterThanOrEqual(dated);
    expect(names.dueRight).toBeGreaterThanOrEqual(named);
    // Its DBLP key, DOI and proceedings agree; the list of that year has no such title.
    expect(errors.map(({ record, verdict }) => [record.id, verdict])).toEqual([
      ['2107.00712', 'unlisted'],
    ]);
  });

  test.each([[[]], [['--all']], [['--cs']]])(
    'the script that judges any rule agrees %j',
    (flags) => {
      const folder = mkdtempSync(join(tmpdir(), 'venue-'));
      const rule = join(folder, 'rule.mjs');
      const source = pathToFileURL(join(ROOT, 'src', 'fields', 'venue', 'venue.ts')).href;
      writeFileSync(
        rule,
        `import { venueOf as ask } from '${source}';
       export const venueOf = (record) => { const claim = ask(record); return claim?.year && claim; };`,
      );
      const args = [join(FOLDER, 'evaluate.mjs'), rule, RECORDS, '--json', ...flags];
      const theirs = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
      rmSync(folder, { recursive: true });
      const ours = figures({ all: flags.includes('--all'), cs: flags.includes('--cs') });
      const { predicted, judged, right, dueRight, dueTruth, records } = theirs;
      expect(ours).toMatchObject({ records, due: dueTruth });
      expect(ours.dated).toEqual({ answers: predicted, judged, right, dueRight });
    },
  );

  test('names and prefixes agree with those of the records', () => {
    const { names, dblp, preprint } = JSON.parse(readFileSync(NAMES, 'utf8'));
    const { isSame } = loadNames(NAMES);
    for (const [name, { short }] of Object.entries<{ short: string }>(names)) {
      const venue = venueByName(name);
      expect([name, venue && isSame(venue.short, short)]).not.toEqual([name, false]);
    }
    for (const [prefix, short] of Object.entries<string>(dblp)) {
      const venue = venueByDblp(prefix);
      expect([prefix, venue && isSame(venue.short, short)]).not.toEqual([prefix, false]);
    }
    for (const name of preprint) expect([name, isPreprintServer(name)]).toEqual([name, true]);
  });
});
