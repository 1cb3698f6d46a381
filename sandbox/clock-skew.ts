/**
 * Loaded into a process by `node --import …/clock-skew.ts?ms=-3600000`: its clock then goes wrong
 * by so many milliseconds. Timers, and `performance.now()`, go on as before.
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
