import type { Repository } from '../../sandbox/github/repository.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { amountsOf, subjectLists } from '../helpers/subject-lists.ts';

/** Subjects in one list. Half of the lists show the same ones. */
export const SUBJECTS = 60;

/** Every second list shows subjects of its own; the others all show the same ones. */
export function textsOf(size: number): string[] {
  const parts = Math.ceil(size / 2) + 1;
  const lists = subjectLists(amountsOf('mix', SUBJECTS * parts));
  const rows = lists.flatMap(({ text }) =>
    text.split('\n').filter((line) => line.startsWith('| [')),
  );
  return Array.from({ length: size }, (_, index) => {
    const part = index % 2 === 0 ? 0 : (index + 1) / 2;
    const own = rows.filter((_row, row) => row % parts === part);
    return `# List ${index}\n\n| Name | Fact |\n| --- | --- |\n${own.join('\n')}\n`;
  });
}

/** The name of the repository of a list. */
export function nameOf(index: number): string {
  return `list-${String(index).padStart(3, '0')}`;
}

/** Creates a repository for each list. */
export async function createRepositories(
  { github }: Sandbox,
  owner: string,
  texts: readonly string[],
): Promise<Repository[]> {
  const all: Repository[] = [];
  for (const [index, text] of texts.entries()) {
    const files = { 'README.md': text };
    all.push(await github.createRepository({ owner, name: nameOf(index), files }));
  }
  return all;
}
