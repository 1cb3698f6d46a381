/**
 * What is read in place of the parser's own ways must come out as those ways would have it: the
 * trees of both are compared, on texts that are made of what is hard to read.
 */
import { expect, test } from '@jest/globals';
import type { Tree } from '@lezer/common';
import { GFM, parser } from '@lezer/markdown';
import { markdown } from '../../../src/markdown/syntax/parse.ts';
import { fc } from '../../helpers/property.ts';

const original = parser.configure(GFM);

const PIECES = [
  ...'[]()!<>`*_~\\"\'#|:-+=&;.,/?@ax1 \n\t',
  '](',
  '![',
  '](b)',
  '[a](b)',
  '[a][b]',
  '](<b c>',
  ' "t"',
  ' (t)',
  " 't",
  '``',
  '~~',
  '**',
  '<!--',
  '-->',
  '<a b="',
  '<a b=\'"',
  ' c=d',
  ' />',
  '</a>',
  '<?x',
  '?>',
  '<!X',
  '<![CDATA[',
  ']]>',
  '<ab:c>',
  '<a@b.c>',
  'http://',
  'https://a.b/c',
  'www.',
  'www.a_b.c',
  'a@b.c',
  'mailto:',
  'xmpp:a@b.c/d',
  '&amp;',
  '&#1;',
  '[a]: ',
  '\n[a]: b "t"',
  '\n[a]: b\n"t\nu"\n',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n\n',
  '    ',
  '  \n',
  '\n| a | b |\n| - | - |\n',
  '\n```\n',
  '\n<div>\n',
];
const hard = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** Every node with its place. */
function nodesOf(tree: Tree): string[] {
  const nodes: string[] = [];
  tree.iterate({
    enter: ({ name, from, to }) => {
      nodes.push(`${name} ${from}-${to}`);
    },
  });
  return nodes;
}

test('texts of hard pieces come out as from the parser itself', () => {
  fc.assert(
    fc.property(hard, (text) => {
      expect(nodesOf(markdown.parse(text))).toEqual(nodesOf(original.parse(text)));
    }),
    { numRuns: 5_000 },
  );
});
