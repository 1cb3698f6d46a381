import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from './exchange.ts';

/** The speed at which a body is sent. */
export interface Drip {
  /** Bytes per chunk; default: 1. */
  bytes?: number;
  /** Milliseconds between chunks; default: 50. */
  everyMs?: number;
}

/** How a response is sent. */
export interface Manner {
  /** The length of the body, padded with spaces. */
  bytes?: number | undefined;
  drip?: Drip | undefined;
  /** Cuts the connection after half of the bytes. */
  isCut?: boolean;
  /** Aborts the sending. */
  signal: AbortSignal;
}

const BLANKS = Buffer.alloc(64 * 1024, ' ');
/** Statuses of responses without a body and without its length. */
const BODILESS = [204, 304];

/** Sends a response. Rejects if the client disconnects or the signal is aborted before the end. */
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
