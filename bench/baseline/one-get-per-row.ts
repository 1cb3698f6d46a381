/**
 * The usual script of such lists: one GET request per row, whose number is written to the last cell,
 * or `N/A` if the request fails.
 */

/** The base URLs of the APIs. */
export interface Addresses {
  readonly scholar: string;
  readonly repositories: string;
  readonly hub: string;
}

/** The concurrency of the fastest such scripts. Most send one request at a time. */
const AT_ONCE = 4;
const ROW = /^\| \[[^\]]*\]\((https:[^)]+)\) \| [^|]* \|$/;

/** Runs the recipe on a list. Returns the new text and the number of requests. */
export async function oneGetPerRow(text: string, addresses: Addresses) {
  const lines = text.split('\n');
  let requests = 0;
  let next = 0;

  async function work(): Promise<void> {
    while (next < lines.length) {
      const index = next++;
      const line = lines[index] ?? '';
      const address = addressOf(ROW.exec(line)?.[1], addresses);
      if (address === undefined) continue;
      requests += 1;
      const number = await numberAt(address);
      lines[index] = line.replace(/\| [^|]* \|$/, `| ${number ?? 'N/A'} |`);
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { text: lines.join('\n'), requests };
}

function addressOf(link: string | undefined, { scholar, repositories, hub }: Addresses) {
  if (link === undefined) return undefined;
  const { host, pathname } = new URL(link);
  if (host === 'github.com') return `${repositories}/repos${pathname}`;
  if (host === 'huggingface.co') return `${hub}/api/models${pathname}`;
  const id = pathname.replace('/abs/', '');
  return `${scholar}/graph/v1/paper/arXiv:${id}?fields=citationCount`;
}

async function numberAt(address: string): Promise<number | undefined> {
  const response = await fetch(address);
  const answer = (await response.json()) as Record<string, number | undefined>;
  return answer.stargazers_count ?? answer.citationCount ?? answer.likes;
}
