/** Prints the entries that would be added to the lists of ../shared, with the lines around them. */
import { readFileSync } from 'node:fs';
import { CASES } from '../__tests__/helpers/additions.ts';
import { applyAddition } from '../src/markdown/new-entry/add-entry.ts';

for (const [list, section, addition] of CASES) {
  const text = readFileSync(`../shared/corpus/${list}.md`, 'utf8');
  const result = applyAddition(text, { ...addition, section });
  console.log(`\n${list}, ${section}`);
  if ('problem' in result) {
    console.log(`not added: ${result.problem}`);
    continue;
  }
  const lines = result.text.split('\n');
  const around = lines.slice(result.line - 2, result.line + 1);
  for (const [index, line] of around.entries()) console.log(`${index === 1 ? '+' : ' '} ${line}`);
  console.log(`line ${result.line}, to be filled in: ${result.blanks.join(', ') || 'nothing'}`);
}
