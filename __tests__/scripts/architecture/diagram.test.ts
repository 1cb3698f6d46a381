import { expect, test } from '@jest/globals';
import { moduleDiagram, withDiagram } from '../../../scripts/architecture/diagram.ts';
import { importsOf } from '../../../scripts/architecture/imports.ts';

const IMPORTS = [
  ...importsOf('index.ts', "import { main } from './action/main.ts';"),
  ...importsOf('action/main.ts', "import { x } from '../report/x.ts';\nimport '../refresh/x.ts';"),
  ...importsOf('report/x.ts', "import type { Y } from '../refresh/y.ts';\nimport './z.ts';"),
  ...importsOf('refresh/x.ts', "import { join } from 'node:path';"),
];
const DIAGRAM = `flowchart TD
  index_ts["index.ts"]
  action["action/"]
  report["report/"]
  refresh["refresh/"]
  index_ts --> action
  action --> report
  report -.-> refresh`;

test('an arrow is left out where others lead to the same module, types are dotted', () => {
  expect(moduleDiagram(IMPORTS)).toBe(DIAGRAM);
});

test('one import of a value makes the arrow solid', () => {
  const more = importsOf('report/y.ts', "import { y } from '../refresh/y.ts';");
  expect(moduleDiagram([...IMPORTS, ...more])).toContain('report --> refresh');
});

test('it is drawn between its markers, again and again', () => {
  const page = '# A\n\n<!-- modules -->\nold $& text\n<!-- /modules -->\n\nB\n';
  const drawn = withDiagram(page, IMPORTS);
  expect(drawn).toBe(
    `# A\n\n<!-- modules -->\n\n\`\`\`mermaid\n${DIAGRAM}\n\`\`\`\n\n<!-- /modules -->\n\nB\n`,
  );
  expect(withDiagram(drawn, IMPORTS)).toBe(drawn);
});

test('a page without the markers is refused', () => {
  expect(() => withDiagram('# A\n', IMPORTS)).toThrow('The page has no <!-- modules -->');
});
