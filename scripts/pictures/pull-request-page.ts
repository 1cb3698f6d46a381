import { page } from '../../sandbox/demo/page.ts';

const CSS = `
h1{font-weight:400;font-size:28px;margin:0 0 8px;border:0;padding:0}
h1{color:var(--text)}.head{color:var(--faint)}:root{--faint:#59636e}
@media(prefers-color-scheme:dark){:root{--faint:#9198a1}}
.head{border-bottom:1px solid var(--line);padding-bottom:16px;margin-bottom:24px;font-size:14px}
.state{background:#1f883d;color:#fff;border-radius:2em;padding:5px 12px;font-weight:500;margin-right:8px}
.head code{color:var(--link)}
.comment{border:1px solid var(--line);border-radius:6px;font-size:14px}
.by{background:var(--soft);border-bottom:1px solid var(--line);border-radius:6px 6px 0 0;padding:8px 16px}
.bot{border:1px solid var(--line);border-radius:2em;padding:0 6px;font-size:12px;margin:0 4px;color:var(--faint)}
.body{padding:0 16px}.body h3{font-size:1.25em}`;

/** Renders the pull request of the demo like GitHub: title, header and body. */
export async function pullRequestPage(markdown: string): Promise<string> {
  const [heading = '', ...body] = markdown.split('\n');
  const title = heading.replace(/^# /, '');
  const html = await page(title, topOf(body.join('\n')));
  const start = html.indexOf('</style>');
  return `${html.slice(0, start)}${CSS}</style>
<h1>${title}</h1>
<div class="head"><span class="state">Open</span> <b>github-actions</b><span class="bot">bot</span>
wants to merge 1 commit into <code>main</code> from <code>readme-tally/refresh</code></div>
<div class="comment"><div class="by"><b>github-actions</b><span class="bot">bot</span></div>
<div class="body">${html.slice(start + '</style>'.length)}</div></div>`;
}

/** Cuts the parts that are folded, and what is behind them. */
function topOf(body: string): string {
  return body.split('<details>', 1)[0] ?? '';
}
