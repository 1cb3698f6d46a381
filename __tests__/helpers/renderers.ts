import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A node of remark's tree. */
export interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

const markdownIt = new MarkdownIt({ html: true, linkify: true });
markdownIt.linkify.set({ fuzzyLink: false });

/** The elements that a renderer makes of Markdown, in order, without their texts. */
export const RENDERERS: Readonly<Record<string, (text: string) => string>> = {
  remark: (text) => shapeOf(treeOf(text)),
  'markdown-it': (text) => tagsOf(markdownIt.render(text)),
  marked: (text) => tagsOf(marked.parse(text, { async: false })),
};

const remark = unified().use(remarkParse).use(remarkGfm).freeze();

export function treeOf(text: string): Node {
  return remark.parse(text) as Node;
}

function shapeOf({ type, children = [] }: Node): string {
  const parts = children.map(shapeOf).filter((part) => part !== 'text');
  return parts.length === 0 ? type : `${type}(${parts.join(' ')})`;
}

function tagsOf(html: string): string {
  return (html.match(/<[!/]?[a-z-]+/gi) ?? []).join(' ');
}
