import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from './exchange.ts';

/** How slowly a body is sent. */
export interface Drip {
  /** At a time; 1 when absent. */
  bytes?: number;
  /** Milliseconds from one drop to the next; 50 when absent. */
  everyMs?: number;
}

/** How an answer goes out. */
export interface Manner {
  /** Length of the body, filled up with blanks. */
  bytes?: number | undefined;
  drip?: Drip | undefined;
  /** Half of the promised bytes, then the line goes dead. */
  isCut?: boolean;
  /** Ends the sending. */
  signal: AbortSignal;
}

const BLANKS = Buffer.alloc(64 * 1024, ' ');
/** Statuses whose answers have no body, and say nothing of its length. */
const BODILESS = [204, 304];

/** Sends an answer. Rejects when the client hangs up, or the signal comes, before the end. */
export async function send(
  response: ServerResponse,
  answer: Answer,
  { bytes = 0, drip, isCut = false, signal }: Manner,
): Promise<void> {
  const body = Buffer.from(answer.body ?? '');
  const length = Math.max(body.byteLength, bytes);
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(BODILESS.includes(answer.status) ? {} : { 'content-length': String(length) }),
  });
  if (isCut) {
    response.write(body.subarray(0, Math.floor(body.byteLength / 2)), () => response.destroy());
  } else if (drip) {
    response.flushHeaders();
    await pipeline(Readable.from(dripped(padded(body, length), drip, signal)), response);
  } else if (length > body.byteLength) {
    await pipeline(Readable.from(padded(body, length)), response);
  } else {
    response.end(body);
  }
}

function* padded(body: Buffer, length: number): Generator<Buffer> {
  yield body;
  for (let left = length - body.byteLength; left > 0; left -= BLANKS.byteLength) {
    yield BLANKS.subarray(0, Math.min(left, BLANKS.byteLength));
  }
}

async function* dripped(
  chunks: Iterable<Buffer>,
  { bytes = 1, everyMs = 50 }: Drip,
  signal: AbortSignal,
): AsyncGenerator<Buffer> {
  for (const chunk of chunks) {
    for (let start = 0; start < chunk.byteLength; start += bytes) {
      await delay(everyMs, undefined, { signal });
      yield chunk.subarray(start, start + bytes);
    }
  }
}
