import { expect, test } from '@jest/globals';
import { createWorld } from '../../sandbox/world.ts';

test('draws the same plausible numbers for a key every time', () => {
  const keys = Array.from({ length: 500 }, (_, index) => `github:owner/repo-${index}`);

  const stars = keys.map((key) => createWorld().counts(key)?.stars ?? -1);

  expect(keys.map((key) => createWorld().counts(key.toUpperCase())?.stars)).toEqual(stars);
  expect(Math.min(...stars)).toBeGreaterThanOrEqual(10);
  expect(Math.max(...stars)).toBeLessThanOrEqual(60_000);
  expect(new Set(stars).size).toBeGreaterThan(300);
});

test.each([
  ['github:a/b', ['forks', 'stars']],
  ['hf:models/a/b', ['downloads', 'likes']],
  ['hf:papers/1901.08746', ['upvotes']],
  ['arxiv:1901.08746', ['citations']],
  ['s2:649def34f8be52c8b66281af98ae884c09aef38b', ['citations']],
])('%s is counted by %s', (key, metrics) => {
  expect(Object.keys(createWorld().counts(key) ?? {}).sort()).toEqual(metrics);
});

test('overrides some numbers and keeps the others', () => {
  const world = createWorld();
  const { forks } = world.counts('github:a/b') ?? {};

  world.set('github:A/b', { stars: 7 });

  expect(world.counts('github:a/B')).toEqual({ stars: 7, forks });
});

test('removes, and has again what is set afterwards', () => {
  const world = createWorld();

  world.remove('github:a/b');
  expect(world.counts('github:a/b')).toBeUndefined();

  world.set('github:a/b', { stars: 1 });
  expect(world.counts('github:a/b')?.stars).toBe(1);
});

test('a renamed subject keeps its numbers under both names', () => {
  const world = createWorld();
  const drawn = world.counts('github:old/name');

  world.rename('github:old/name', 'github:New/Name');
  world.rename('github:new/name', 'github:Newer/Name');

  expect(world.counts('github:newer/name')).toEqual(drawn);
  expect(world.counts('github:old/name')).toEqual(drawn);
  expect(world.spelled('github:old/name')).toBe('github:Newer/Name');
  expect(
    ['old/name', 'new/name', 'newer/name'].map((name) => world.isRenamed(`github:${name}`)),
  ).toEqual([true, true, false]);
});

test('may be renamed back', () => {
  const world = createWorld();

  world.rename('github:a/b', 'github:c/d');
  world.rename('github:c/d', 'github:a/b');

  expect(world.canonical('github:c/d')).toBe('github:a/b');
});

test('something else under an old name has numbers of its own, and takes nothing away', () => {
  const world = createWorld();
  world.set('github:old/name', { stars: 7 });
  world.rename('github:old/name', 'github:new/name');

  world.recreate('github:old/name');

  expect(world.counts('github:new/name')?.stars).toBe(7);
  expect(world.counts('github:old/name')?.stars).not.toBe(7);
  expect(world.isRenamed('github:old/name')).toBe(false);
  expect(world.origin('github:old/name')).not.toBe(world.origin('github:new/name'));
});

test('something else may take the name of what is gone, again and again', () => {
  const world = createWorld();
  world.remove('github:a/b');
  const origins = [1, 2].map(() => {
    world.recreate('github:a/b');
    return world.origin('github:a/b');
  });

  expect(world.counts('github:a/b')?.stars).toBeGreaterThan(0);
  expect(new Set([...origins, 'github:a/b']).size).toBe(3);
});

test('every id of a paper is the same paper', () => {
  const world = createWorld();

  world.describe('arxiv:1901.08746', {
    title: 'BioBERT',
    aliases: ['doi:10.1093/bioinformatics/btz682', 'doi:10.48550/arXiv.1901.08746'],
  });
  world.set('doi:10.1093/BIOINFORMATICS/btz682', { citations: 6012 });

  expect(world.counts('arxiv:1901.08746')).toEqual({ citations: 6012 });
  expect(world.counts('doi:10.48550/arXiv.1901.08746')).toEqual({ citations: 6012 });
  expect(world.details('doi:10.1093/bioinformatics/btz682').title).toBe('BioBERT');
});

test('lists the spelled names it was given', () => {
  const world = createWorld();
  world.set('hf:models/GanjinZero/biobart-v2-base', {});
  world.set('hf:models/GanjinZero/gone', {});
  world.set('hf:datasets/GanjinZero/data', {});
  world.remove('hf:models/ganjinzero/gone');

  expect(world.known('hf:models/ganjinzero/')).toEqual(['hf:models/GanjinZero/biobart-v2-base']);
});

test('grows every number that it draws, and none that was set', () => {
  const world = createWorld();
  world.set('github:o/set', { stars: 100 });
  const drawn = world.counts('github:o/drawn')?.stars ?? 0;
  world.grow(2);
  expect(world.counts('github:o/drawn')?.stars).toBe(2 * drawn);
  expect(world.counts('github:o/set')?.stars).toBe(100);
});
