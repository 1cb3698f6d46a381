import connect from 'undici/lib/api/api-connect.js';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';
import Pool from 'undici/lib/dispatcher/pool.js';
import { setGlobalDispatcher } from 'undici/lib/global.js';

/** Proxies as URLs, and the hosts that are requested without them; empty for none. */
interface ProxySettings {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}

/**
 * Makes `fetch` use proxies. A request over HTTPS goes through a tunnel (`CONNECT`). One over plain
 * HTTP is forwarded: many proxies refuse tunnels to other ports than 443.
 */
export function openProxyAgent(settings: ProxySettings): void {
  const agent = new EnvHttpProxyAgent({
    ...settings,
    proxyTunnel: false,
    // undici adds `connect` in its main file, which would bring all of undici into the bundle.
    clientFactory: (origin, options) => Object.assign(new Pool(origin, options), { connect }),
  });
  setGlobalDispatcher(agent);
}
