/**
 * The usual recipe, written out: for every row one GET, the answer's number into the last cell, and
 * `N/A` when there is none. What scripts in many lists do.
 */

/** Where to ask. */
export interface Addresses {
  readonly scholar: string;
  readonly repositories: string;
  readonly hub: string;
}

/** As many rows as such scripts ask for at the same time when they hurry; most ask one by one. */
const AT_ONCE = 4;
const ROW = /^\| \[[^\]]*\]\((https:[^)]+)\) \| [^|]* \|$/;

/** One run of the recipe on a list. Gives the text after it, and how many requests it took. */
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
