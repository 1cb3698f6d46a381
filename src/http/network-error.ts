/** A request that got no response. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  /** Whether a retry cannot succeed. */
  readonly isFinal: boolean;

  constructor({ text, isFinal }: Problem, options: ErrorOptions) {
    super(text, options);
    this.isFinal = isFinal;
  }
}

interface Problem {
  /** A clause without a full stop. */
  readonly text: string;
  readonly isFinal: boolean;
}

const NAME = /^(?:ENOTFOUND|EAI_AGAIN|EAI_NODATA|EAI_NONAME)$/;
const CERTIFICATE = /SELF_SIGNED|^(?:UNABLE_TO_|CERT_|ERR_TLS_CERT)/;
/** The messages of undici about a proxy that refuses a tunnel, or a forwarded request. */
const PROXY_STATUS = /Proxy response \((\d{3})\)|Proxy Authentication Required \((407)\)/;
/** The most causes of causes that are read. */
const DEPTH = 5;

/** Wraps `fetch` so that an error without a response says what is wrong, as a `NetworkError`. */
export function explainingFetch(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    try {
      return await send(input, init);
    } catch (error) {
      const problem = firstProblem(error);
      throw problem === undefined ? error : new NetworkError(problem, { cause: error });
    }
  };
}

/** Returns the name of the host that could not be resolved; undefined for any other error. */
export function unresolvedHost(error: unknown): string | undefined {
  const cause = causesOf(error).find(({ code }) => typeof code === 'string' && NAME.test(code));
  if (cause === undefined) return undefined;
  return typeof cause.hostname === 'string' ? cause.hostname : 'the host';
}

/** Returns whether a name may be resolved soon: the resolver did not answer. */
export function isResolverBusy(error: unknown): boolean {
  return causesOf(error).some(({ code }) => code === 'EAI_AGAIN');
}

/** Returns why a request got no response, as a clause without a full stop; undefined where that is unknown. */
export function networkProblem(error: unknown): string | undefined {
  return firstProblem(error)?.text;
}

function firstProblem(error: unknown): Problem | undefined {
  for (const cause of causesOf(error)) {
    const problem = problemOf(cause);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

interface Cause {
  readonly message?: unknown;
  readonly code?: unknown;
  /** The host whose name was looked up. */
  readonly hostname?: unknown;
  /** Connections to several addresses of a host that failed. */
  readonly errors?: unknown;
  readonly cause?: unknown;
}

function causesOf(error: unknown): Cause[] {
  const causes: Cause[] = [];
  let next = error;
  while (typeof next === 'object' && next !== null && causes.length < DEPTH) {
    const cause: Cause = next;
    causes.push(cause);
    next = cause.cause ?? (Array.isArray(cause.errors) ? cause.errors[0] : undefined);
  }
  return causes;
}

function problemOf({ message, code, hostname }: Cause): Problem | undefined {
  const status = PROXY_STATUS.exec(String(message))
    ?.slice(1)
    .find((one) => one !== undefined);
  if (status === '407') {
    return { text: 'the proxy requires a user name and a password (HTTP 407)', isFinal: true };
  }
  if (status !== undefined) {
    return { text: `the proxy refused the connection (HTTP ${status})`, isFinal: false };
  }
  if (typeof code !== 'string') return undefined;
  if (NAME.test(code)) {
    const name = typeof hostname === 'string' ? `name ${hostname}` : 'name of the host';
    return { text: `the ${name} could not be resolved (${code})`, isFinal: true };
  }
  if (code === 'ECONNREFUSED') {
    return { text: 'the connection was refused (ECONNREFUSED)', isFinal: false };
  }
  if (!CERTIFICATE.test(code)) return undefined;
  return { text: `the certificate is not trusted (${code})`, isFinal: true };
}
