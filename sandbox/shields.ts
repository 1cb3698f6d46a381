import { makeBadge } from 'badge-maker';
import type { Answer, Request } from './exchange.ts';
import { type SandboxServer, startServer } from './server.ts';

/** The static badges of shields.io, drawn by its own library. */
export async function startShields(): Promise<SandboxServer> {
  return startServer({ handle, refusal: (status) => drawn(status, 'badge', String(status)) });
}

/** The query of a static badge sets its style; shields.io ignores keys that it does not know. */
function handle({ method, path }: Request): Answer {
  const [, content] = /^\/badge\/(.+)$/.exec(path) ?? [];
  const [label, message, color] = (content === undefined ? '' : decodeURIComponent(content))
    .replaceAll('--', '\0')
    .split('-')
    .map((part) =>
      part
        .replaceAll('\0', '-')
        .replace(/(?<!_)_(?!_)/g, ' ')
        .replaceAll('__', '_'),
    );
  if (method !== 'GET' || label === undefined || message === undefined) {
    return drawn(404, '404', 'badge not found', 'red');
  }
  return drawn(200, label, message, color);
}

function drawn(status: number, label: string, message: string, color = 'lightgrey'): Answer {
  const headers = { 'content-type': 'image/svg+xml;charset=utf-8' };
  return { status, headers, body: makeBadge({ label, message, color }) };
}
