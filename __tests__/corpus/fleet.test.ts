/** A fleet of 300 repositories, in one process and as separate stages. */
import { expect, test } from '@jest/globals';
import { installation } from '../../sandbox/github/accounts.ts';
import { asksForStars } from '../../sandbox/github/own-queries.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import { operations, runFleetOnce, sourceRequests } from '../helpers/fleet.ts';
import { manyLists } from '../helpers/made-lists.ts';
import { proposed, runOnce, writes } from '../helpers/run.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const SIZE = 300;
const REFUSING = 20;
/** The most requests beside those of one list with all distinct subjects. */
const MOST = 1.05;
/** Repositories whose pull requests are compared with those of runs of their own. */
const COMPARED = 12;

const sandbox = useSandbox({ owners: ['beta'] });
const lists = manyLists(SIZE);
const CONFIG = 'repositories: [acme/list-*]\ndefaults:\n  show: {repositories: stars}\n';
const token = installation('acme').token;
const own = '.github/readme-tally.yml';

test('300 repositories cost what one list with all their subjects costs', async () => {
  const repositories: Repository[] = [];
  for (const [index, text] of lists.entries()) {
    const name = `list-${String(index).padStart(3, '0')}`;
    repositories.push(
      await sandbox.github.createRepository({ name, files: { 'README.md': text } }),
    );
  }
  const show = { [own]: 'show: {repositories: stars}\n' };
  const together = await sandbox.github.createRepository({
    owner: 'beta',
    name: 'all',
    files: { 'README.md': lists.join('\n'), ...show },
  });
  const one = await runOnce(sandbox, together, { token: installation('beta').token });
  const least = sourceRequests(one.requests, asksForStars).length;
  const refusing = repositories.filter((_, index) => index % (SIZE / REFUSING) === 3);
  const refused = refusing.map(({ fullName }) => fullName);
  for (const [index, name] of refused.entries()) refuse(name, index);

  const report = await runFleetOnce(sandbox, CONFIG, { token });
  const first = operations(report);
  expect(Object.keys(first)).toHaveLength(SIZE - archived(refused).length);
  expect(count(first, 'refused')).toBe(REFUSING - archived(refused).length);
  expect(count(first, 'created')).toBe(SIZE - REFUSING);
  expect(sourceRequests(report.requests, asksForStars).length).toBeLessThanOrEqual(least * MOST);

  for (let index = 0; index < COMPARED; index += 1) {
    const at = index * Math.floor(SIZE / COMPARED);
    const repository = repositories[at];
    if (repository === undefined || refused.includes(repository.fullName)) continue;
    const files = { 'README.md': lists[at] ?? '', ...show };
    const alone = await sandbox.github.createRepository({
      owner: 'beta',
      name: `own-${at}`,
      files,
    });
    await runOnce(sandbox, alone, { token: installation('beta').token });
    expect(await proposed(repository)).toBe(await proposed(alone));
    const path = 'data/readme-tally.json';
    expect(await proposed(repository, path)).toBe(await proposed(alone, path));
    const titles = [await repository.pullRequests(), await alone.pullRequests()].map((pulls) =>
      pulls.map(({ title }) => title),
    );
    expect(titles[0]).toEqual(titles[1]);
  }

  for (const name of refused)
    Object.assign(sandbox.github.settings(name), { archived: false, empty: false, rules: [] });
  const second = await runFleetOnce(sandbox, CONFIG, { token });
  expect(count(operations(second), 'none')).toBe(SIZE - REFUSING);
  expect(count(operations(second), 'created')).toBe(REFUSING);
  const third = await runFleetOnce(sandbox, CONFIG, { token });
  expect(count(operations(third), 'none')).toBe(SIZE);
  expect(writes(third.requests)).toEqual([]);
}, 600_000);

/** Repositories refuse in different ways, one after the other. */
function refuse(name: string, index: number): void {
  const settings = sandbox.github.settings(name);
  if (index % 2 === 0) settings.archived = true;
  else settings.rules.push({ pattern: '**', by: 'ruleset', forbids: ['create'] });
}

/** A pattern leaves archived repositories out without a line. */
function archived(names: readonly string[]): string[] {
  return names.filter((name) => sandbox.github.settings(name).archived);
}

function count(all: Record<string, string>, operation: string): number {
  return Object.values(all).filter((one) => one === operation).length;
}
