import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/html';

/** A range of a text, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** An HTML tag or comment inside Markdown. */
export interface Tag extends Span {
  /** In lower case: `img`. Empty for a comment. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'single' | 'comment';
  /** The spans of the values without quotes, by the name in lower case. */
  readonly attributes: ReadonlyMap<string, Span>;
}

const KINDS: Record<string, Tag['kind']> = {
  OpenTag: 'open',
  CloseTag: 'close',
  MismatchedCloseTag: 'close',
  SelfClosingTag: 'single',
  Comment: 'comment',
};

/** Does not descend into comments, scripts and styles. */
export function htmlTags(text: string, { from, to }: Span): Tag[] {
  const tags: Tag[] = [];
  const html = text.slice(from, to);
  parser.parse(html.replace(SLOW, ';')).iterate({
    enter: (node) => {
      const kind = KINDS[node.name];
      if (kind === undefined) return !UNSEEN.test(node.name);
      tags.push(tagOf(node.node, kind, { html, offset: from }));
      return false;
    },
  });
  return tags;
}

/**
 * What takes the parser long and is no tag: `&`, and a `<` before another one. Neither matters here,
 * since only the spans of tags and attributes are read.
 */
const SLOW = /&|<(?!!)(?=[^<>"']*<)/g;
const UNSEEN = /^(?:Script|Style|TextareaText|ProcessingInst)/;

function tagOf(
  node: SyntaxNode,
  kind: Tag['kind'],
  { html, offset }: { html: string; offset: number },
): Tag {
  const name = node.getChild('TagName');
  const attributes = new Map<string, Span>();
  for (const attribute of node.getChildren('Attribute')) {
    const key = attribute.getChild('AttributeName');
    const value = valueSpan(attribute, { html, offset });
    const called = key ? html.slice(key.from, key.to).toLowerCase() : '';
    // Of two attributes with one name, browsers use the first.
    if (value && !attributes.has(called)) attributes.set(called, value);
  }
  return {
    name: name ? html.slice(name.from, name.to).toLowerCase() : '',
    kind,
    from: offset + node.from,
    to: offset + node.to,
    attributes,
  };
}

function valueSpan(
  attribute: SyntaxNode,
  { html, offset }: { html: string; offset: number },
): Span | undefined {
  const quoted = attribute.getChild('AttributeValue');
  if (quoted) {
    // A value without a closing quote ends at the end of the text.
    const isClosed = quoted.to - quoted.from > 1 && html[quoted.to - 1] === html[quoted.from];
    return isClosed ? { from: offset + quoted.from + 1, to: offset + quoted.to - 1 } : undefined;
  }
  const bare = attribute.getChild('UnquotedAttributeValue');
  return bare ? { from: offset + bare.from, to: offset + bare.to } : undefined;
}
