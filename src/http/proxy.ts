/** Environment variables. */
type Environment = Readonly<Record<string, string | undefined>>;

/** Invalid proxy variables. The message does not repeat their values, which may hold a password. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
}

/**
 * Sends all later requests of `fetch` through the proxy of `HTTPS_PROXY` or `HTTP_PROXY`, except to
 * the hosts in `NO_PROXY`. Lower case is read too, and comes first, as in curl. Node 20 and 22 do
 * not read these variables; Node 24 does only where it is started with `NODE_USE_ENV_PROXY`.
 * Throws a `ProxyError`.
 */
export async function useProxy(environment: Environment): Promise<void> {
  const httpProxy = proxyUrl(environment, 'HTTP_PROXY');
  const httpsProxy = proxyUrl(environment, 'HTTPS_PROXY');
  if (httpProxy === '' && httpsProxy === '') return;
  const noProxy = variable(environment, 'NO_PROXY');
  // Loaded only here, so that a run without a proxy starts as fast as before.
  const { openProxyAgent } = await import('./proxy-agent.ts');
  openProxyAgent({ httpProxy, httpsProxy, noProxy });
}

function variable(environment: Environment, name: string): string {
  return (environment[name.toLowerCase()] || environment[name] || '').trim();
}

/** As in curl, a proxy without a scheme is one of HTTP: `proxy.example:3128`. */
function proxyUrl(environment: Environment, name: string): string {
  const value = variable(environment, name);
  if (value === '') return '';
  const url = value.includes('://') ? value : `http://${value}`;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new ProxyError(`${name} must be the URL of a proxy, such as http://proxy.example:3128.`);
}
