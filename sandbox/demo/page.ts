import { makeBadge } from 'badge-maker';
import { marked } from 'marked';
import { withCharts } from './chart.ts';

/** The message of shields.io when an API limits its requests. */
const RATE_LIMITED = 'rate limited by upstream service';
const STYLES = ['plastic', 'flat', 'flat-square', 'for-the-badge', 'social'] as const;

/**
 * No font of emoji is among them: it has digits, which a browser without the fonts before it would
 * take from there. It finds such a font for emoji by itself.
 */
export const FONTS =
  '-apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif';

/** A minimal version of GitHub's styles, light and dark. */
const CSS = `
:root{color-scheme:light dark;--text:#1f2328;--page:#fff;--line:#d1d9e0;--soft:#f6f8fa;--link:#0969da}
@media(prefers-color-scheme:dark){:root{--text:#f0f6fc;--page:#0d1117;--line:#3d444d;--soft:#151b23;--link:#4493f8}}
body{font:16px/1.5 ${FONTS};color:var(--text);
background:var(--page);max-width:1012px;margin:0 auto;padding:32px}
h1,h2{border-bottom:1px solid var(--line);padding-bottom:.3em}
table{border-collapse:collapse;margin:0 0 16px;display:block;width:max-content;max-width:100%;overflow:auto}th,td{border:1px solid var(--line);padding:6px 13px}
tr:nth-child(2n){background:var(--soft)}a{color:var(--link);text-decoration:none}img{vertical-align:middle}
code,pre{background:var(--soft);border-radius:6px;padding:.2em .4em;font-size:85%}pre{padding:16px;overflow:auto}pre code{padding:0}code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace}
code{overflow-wrap:anywhere}.chart{max-width:100%;font-size:13px}.chart text{fill:var(--text)}.chart rect{fill:var(--link)}.chart .title{font-weight:600}
details{margin:0 0 8px}@media(max-width:500px){body{padding:16px}ul{padding-left:24px}}`;

/** Renders Markdown as a page without external resources. Badges are drawn by the library of shields.io. */
export async function page(title: string, markdown: string): Promise<string> {
  const html = withCharts(await marked.parse(markdown, { gfm: true }));
  const drawn = html.replace(/(<img [^>]*?src=")([^"]+)"/g, (tag, start: string, src: string) => {
    const svg = badge(src.replaceAll('&amp;', '&'));
    return svg ? `${start}data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"` : tag;
  });
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${CSS}</style>${drawn}`;
}

/** Draws a shields.io badge: a static one with its message, a live one as rate limited. */
function badge(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  if (hostname !== 'img.shields.io') return undefined;
  const style = STYLES.find((name) => name === searchParams.get('style')) ?? 'flat';
  const [, label = '', message = '', color = ''] =
    /^\/badge\/((?:[^-]|--)*)-((?:[^-]|--)*)-([^-/]+)$/.exec(pathname) ?? [];
  if (message !== '')
    return makeBadge({ label: text(label), message: text(message), color, style });
  const name = searchParams.get('label') ?? 'custom badge';
  return makeBadge({ label: name, message: RATE_LIMITED, color: 'lightgrey', style });
}

function text(part: string): string {
  const decoded = decodeURIComponent(part).replaceAll('--', '-');
  return decoded.replace(/(?<!_)_(?!_)/g, ' ').replaceAll('__', '_');
}
