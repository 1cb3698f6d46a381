import { startCodeberg } from './codeberg.ts';
import { type GitHub, startGitHub } from './github/github.ts';
import { startGitLab } from './gitlab.ts';
import { type HuggingFace, startHuggingFace } from './hugging-face.ts';
import { type OpenAlex, startOpenAlex } from './openalex.ts';
import { type SemanticScholar, startSemanticScholar } from './semantic-scholar.ts';
import type { RequestRecord, SandboxServer } from './server.ts';
import { startShields } from './shields.ts';
import { addWellKnown } from './well-known.ts';
import { createWorld, type World } from './world.ts';

/** The upstreams, as `requests()` names them. */
export type UpstreamName =
  | 'github'
  | 'semanticScholar'
  | 'openAlex'
  | 'huggingFace'
  | 'gitlab'
  | 'codeberg'
  | 'shields';

/** A request, with its upstream. */
export interface NamedRecord extends RequestRecord {
  server: UpstreamName;
}

/** GitHub and all sources on this machine, with the data of one world. */
export interface Sandbox extends AsyncDisposable {
  readonly world: World;
  readonly github: GitHub;
  readonly semanticScholar: SemanticScholar;
  readonly openAlex: OpenAlex;
  readonly huggingFace: HuggingFace;
  readonly gitlab: SandboxServer;
  readonly codeberg: SandboxServer;
  /** Draws badges. Runs do not ask it; `npm run contract` does. */
  readonly shields: SandboxServer;
  /** The environment variables that point readme-tally to it. */
  environment(): Record<string, string>;
  /** The requests to all servers, in order of arrival. */
  requests(): NamedRecord[];
  clearRequests(): void;
  clearFaults(): void;
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** Logins that can own repositories, besides `acme`. */
  owners?: string[];
}

/** Starts all servers on 127.0.0.1. `await using` closes them at the end of the block. */
export async function startSandbox({ owners = [] }: SandboxOptions = {}): Promise<Sandbox> {
  const world = createWorld();
  addWellKnown(world);
  const [github, semanticScholar, openAlex, huggingFace, gitlab, codeberg, shields] =
    await Promise.all([
      startGitHub({ world, owners }),
      startSemanticScholar(world),
      startOpenAlex(world),
      startHuggingFace(world),
      startGitLab(world),
      startCodeberg(world),
      startShields(),
    ]);
  const servers = { github, semanticScholar, openAlex, huggingFace, gitlab, codeberg, shields };
  const all = Object.values(servers);

  async function close(): Promise<void> {
    await Promise.all(all.map((server) => server.close()));
  }

  return {
    world,
    ...servers,
    environment: () => ({
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_SERVER_URL: github.url,
      TALLY_GITHUB_API_URL: github.url,
      TALLY_GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      TALLY_SEMANTIC_SCHOLAR_URL: semanticScholar.url,
      TALLY_OPENALEX_URL: openAlex.url,
      TALLY_HUGGING_FACE_URL: huggingFace.url,
      TALLY_GITLAB_URL: gitlab.url,
      TALLY_CODEBERG_URL: codeberg.url,
      TALLY_SHIELDS_URL: shields.url,
    }),
    requests: () =>
      Object.entries(servers)
        .flatMap(([name, server]) => named(name as UpstreamName, server.requests()))
        .sort((left, right) => left.at - right.at),
    clearRequests: () => all.forEach((server) => void server.clearRequests()),
    clearFaults: () => all.forEach((server) => void server.clearFaults()),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function named(server: UpstreamName, records: RequestRecord[]): NamedRecord[] {
  return records.map((record) => ({ ...record, server }));
}
