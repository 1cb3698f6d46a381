import type { Shape } from '../../src/contract/shape.ts';

type Named = Readonly<Record<string, Shape>>;

/**
 * Returns where one shape has what another one does not have: `body.title: string, not number`. What
 * is null or absent in one of them may be anything, and an empty list a list of anything.
 */
export function differences(shape: Shape, real: Shape, at = ''): string[] {
  if (isOpen(shape) || isOpen(real)) return [];
  if (typeof shape === 'string' || typeof real === 'string') {
    return shape === real ? [] : [`${at}: ${JSON.stringify(shape)}, not ${JSON.stringify(real)}`];
  }
  const [one, other] = [members(shape), members(real)];
  if ('[]' in one && '[]' in other)
    return differences(one['[]'] ?? '', other['[]'] ?? '', `${at}[]`);
  return Object.entries(one).flatMap(([name, each]) => {
    const there = other[name] ?? other['[]'];
    if (isOpen(each)) return [];
    return there === undefined
      ? [`${at}.${name}: not there`]
      : differences(each, there, `${at}.${name}`);
  });
}

function isOpen(shape: Shape): boolean {
  return shape === 'null' || shape === 'absent' || (Array.isArray(shape) && shape.length === 0);
}

function members(shape: Shape): Named {
  return shape as Named;
}
