import { FIFTEEN_HOURS, huge, retryAfter } from '../../sandbox/fault-kinds.ts';
import type { Fault } from '../../sandbox/faults.ts';

/** What an upstream may do wrong, and whether what it still says may be believed. */
export interface UpstreamFault {
  readonly name: string;
  readonly fault: Fault;
}

const HTML = '<!doctype html><title>Just a moment…</title>';
const NUMBERS = [-1, 0.5, 2 ** 53, 1e300, '7', null, true, [7], { total: 7 }];
const STATUSES = [400, 401, 403, 404, 409, 410, 413, 418, 422, 429, 451, 500, 501, 502, 503, 504];
const WAITS = ['1', '0', '-1', 'soon', '54000', 'Sun, 22 Nov 2026 18:17:00 GMT', '1e9'];
const ERROR_TYPES = [
  'NOT_FOUND',
  'FORBIDDEN',
  'RESOURCE_LIMITS_EXCEEDED',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  '::error::x',
  null,
];

/** An answer of every upstream at once, with this for each of its numbers. */
function answersWith(number: unknown): Fault[] {
  const repository = { stargazerCount: number, nameWithOwner: 'o/r' };
  return [
    { body: [{ citationCount: number }, { citationCount: number }] },
    { body: { data: { r0: repository, r1: repository } } },
    { body: { likes: number, downloads: number } },
    { body: { cited_by_count: number } },
  ];
}

/** Every fault that is tried against every upstream. */
export const FAULTS: readonly UpstreamFault[] = [
  { name: 'the line is cut', fault: { action: 'reset' } },
  { name: 'the answer never comes', fault: { action: 'hang' } },
  { name: 'the answer trickles in', fault: { action: 'trickle' } },
  { name: 'the answer breaks off', fault: { action: 'truncate' } },
  { name: 'HTML', fault: { body: HTML } },
  { name: 'HTML with an error', fault: { status: 503, body: HTML } },
  { name: 'nothing', fault: { body: '' } },
  { name: 'half a JSON', fault: { body: '{"data": {"r0": {"stargazer' } },
  { name: 'null', fault: { body: 'null' } },
  { name: 'an empty list', fault: { body: [] } },
  { name: 'an empty object', fault: { body: {} } },
  { name: 'a list that is too long', fault: { body: Array(50).fill({ citationCount: 7 }) } },
  { name: '10 MB behind the answer', fault: huge(10) },
  { name: '20 MB behind the answer', fault: huge(20) },
  { name: '20 MB of something else', fault: { body: `["${'x'.repeat(20_000_000)}"]` } },
  { name: 'a redirect in a circle', fault: { status: 302, headers: { location: '/x' }, body: '' } },
  { name: 'a redirect to nowhere', fault: { status: 301, body: '' } },
  {
    name: 'a redirect to another host',
    fault: { status: 307, headers: { location: 'https://evil.example/' }, body: '' },
  },
  ...(['seconds', 'date'] as const).map((as) => ({
    name: `HTTP 429, 15 hours in ${as}`,
    fault: retryAfter(FIFTEEN_HOURS, { as }),
  })),
  ...STATUSES.map((status) => ({ name: `HTTP ${status}`, fault: { status } })),
  ...WAITS.map((wait) => ({
    name: `HTTP 429, Retry-After: ${wait}`,
    fault: { status: 429, headers: { 'retry-after': wait } },
  })),
  ...NUMBERS.flatMap((number) =>
    answersWith(number).map((fault, index) => ({
      name: `${JSON.stringify(number)} for a number, in shape ${index + 1}`,
      fault,
    })),
  ),
  ...ERROR_TYPES.flatMap((type) => [
    {
      name: `GraphQL ${type} for one`,
      fault: { body: { data: { r0: null }, errors: [{ type, path: ['r0'], message: 'x' }] } },
    },
    { name: `GraphQL ${type} for all`, fault: { body: { data: null, errors: [{ type }] } } },
  ]),
];
