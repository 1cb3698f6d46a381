import { Autolink, parser, Strikethrough, TaskList } from '@lezer/markdown';
import { LINEAR_BLOCKS, LINEAR_TABLE } from '../syntax/blocks.ts';
import { LINEAR_INLINE } from '../syntax/inline.ts';

/** GitHub Flavored Markdown, read in a time that grows as the text does, whatever the text is. */
export const markdown = parser.configure([
  LINEAR_TABLE,
  TaskList,
  Strikethrough,
  Autolink,
  LINEAR_BLOCKS,
  LINEAR_INLINE,
]);
