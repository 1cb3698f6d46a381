import type { NamedRecord, UpstreamName } from '../sandbox.ts';
import { writes } from './checks.ts';

/** The lines and columns of a usual terminal window. */
export const SCREEN = { lines: 40, columns: 100 } as const;

const NAMES: Partial<Record<UpstreamName, string>> = {
  github: 'GitHub',
  semanticScholar: 'Semantic Scholar',
  huggingFace: 'Hugging Face',
  openAlex: 'OpenAlex',
};

/** What the demo prints about one of its parts. */
export interface Part {
  /** One line each. */
  readonly result: readonly string[];
  readonly requests: readonly NamedRecord[];
  /** The files to look at, in the folder of the results. */
  readonly files: readonly string[];
}

/** A part that saves a page. */
export interface MarkdownPart extends Part {
  /** The content of the page, as Markdown. */
  readonly text: string;
}

/** What the demo has printed so far. */
export interface Story {
  readonly lines: () => readonly string[];
  /** Prints the title of the next part at once, and the rest when it is done. */
  readonly part: <T extends Part>(title: string, play: () => Promise<T>) => Promise<T>;
  readonly print: (...lines: readonly string[]) => void;
}

/** Prints the demo part by part. */
export function startStory(write: (line: string) => void, now = () => Date.now()): Story {
  const printed: string[] = [];
  let parts = 0;
  const print = (...lines: readonly string[]) => {
    for (const line of lines) write(line);
    printed.push(...lines);
  };
  return {
    lines: () => printed,
    print,
    part: async (title, play) => {
      parts += 1;
      print('', `${parts}. ${title}`);
      const started = now();
      const done = await play();
      print(...linesOf(done, now() - started));
      return done;
    },
  };
}

function linesOf({ result, requests, files }: Part, milliseconds: number): string[] {
  const [first = '', ...others] = result;
  return [
    `   Result    ${first}`,
    ...others.map((line) => `             ${line}`),
    `   Requests  ${requestsLine(requests)}; ${Math.round(milliseconds / 1000)} s`,
    `   Files     ${files.join(', ')}`,
  ];
}

/** Counts requests by the API that received them: `GitHub 8 (4 write), Hugging Face 2`. */
export function requestsLine(requests: readonly NamedRecord[]): string {
  const counts = Object.entries(NAMES).flatMap(([server, name]) => {
    const all = requests.filter((request) => request.server === server);
    if (all.length === 0) return [];
    const writing = writes(all).length;
    return [`${name} ${all.length}${writing > 0 ? ` (${writing} write)` : ''}`];
  });
  return counts.length === 0 ? 'none' : counts.join(', ');
}
