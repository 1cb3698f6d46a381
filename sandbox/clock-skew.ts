/**
 * Shifts the clock of a process by so many milliseconds, if loaded by
 * `node --import …/clock-skew.ts?ms=-3600000`. Timers and `performance.now()` are not changed.
 */
const skew = Number(new URL(import.meta.url).searchParams.get('ms'));
const TrueDate = Date;

globalThis.Date = new Proxy(TrueDate, {
  construct(target, given, newTarget) {
    const values = given.length === 0 ? [now()] : given;
    return Reflect.construct(target, values, newTarget === globalThis.Date ? target : newTarget);
  },
  apply: () => new TrueDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});

function now(): number {
  return TrueDate.now() + skew;
}
