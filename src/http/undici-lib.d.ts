/** The parts of undici that are bundled. Its main file would bring all of it. */
declare module 'undici/lib/dispatcher/env-http-proxy-agent.js' {
  export { EnvHttpProxyAgent as default } from 'undici';
}

declare module 'undici/lib/dispatcher/pool.js' {
  export { Pool as default } from 'undici';
}

declare module 'undici/lib/api/api-connect.js' {
  import type { Pool } from 'undici';
  export default function connect(this: Pool, ...options: Parameters<Pool['connect']>): unknown;
}

declare module 'undici/lib/global.js' {
  export { setGlobalDispatcher } from 'undici';
}
