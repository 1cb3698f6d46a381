import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/html';

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A tag of HTML inside Markdown. */
export interface Tag extends Span {
  /** Lower case: `img`. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'single';
  /** Where the values of the attributes stand, quotes left out, by the name in lower case. */
  readonly attributes: ReadonlyMap<string, Span>;
}

const KINDS: Record<string, Tag['kind']> = {
  OpenTag: 'open',
  CloseTag: 'close',
  MismatchedCloseTag: 'close',
  SelfClosingTag: 'single',
};

/** Finds the tags of a piece of HTML. Comments, scripts and styles hold none. */
export function htmlTags(text: string, { from, to }: Span): Tag[] {
  const tags: Tag[] = [];
  const html = text.slice(from, to);
  parser.parse(html).iterate({
    enter: (node) => {
      const kind = KINDS[node.name];
      if (kind === undefined) return !UNSEEN.test(node.name);
      tags.push(tagOf(node.node, kind, { html, offset: from }));
      return false;
    },
  });
  return tags;
}

const UNSEEN = /^(?:Comment|Script|Style|TextareaText|ProcessingInst)/;

function tagOf(
  node: SyntaxNode,
  kind: Tag['kind'],
  { html, offset }: { html: string; offset: number },
): Tag {
  const name = node.getChild('TagName');
  const attributes = new Map<string, Span>();
  for (const attribute of node.getChildren('Attribute')) {
    const key = attribute.getChild('AttributeName');
    const value = valueSpan(attribute, offset);
    if (key && value) attributes.set(html.slice(key.from, key.to).toLowerCase(), value);
  }
  return {
    name: name ? html.slice(name.from, name.to).toLowerCase() : '',
    kind,
    from: offset + node.from,
    to: offset + node.to,
    attributes,
  };
}

function valueSpan(attribute: SyntaxNode, offset: number): Span | undefined {
  const quoted = attribute.getChild('AttributeValue');
  if (quoted) return { from: offset + quoted.from + 1, to: offset + quoted.to - 1 };
  const bare = attribute.getChild('UnquotedAttributeValue');
  return bare ? { from: offset + bare.from, to: offset + bare.to } : undefined;
}
