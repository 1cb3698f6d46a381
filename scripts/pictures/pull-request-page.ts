import { page } from '../../sandbox/demo/page.ts';

/** The number of rows to show per table. The first table of the demo has sixteen. */
const ROWS = 5;
/** The number of sections to show after the first table. */
const SECTIONS = 1;

const CSS = `
h1{font-weight:400;font-size:28px;margin:0 0 8px;border:0;padding:0}
h1 .number,.head{color:var(--faint)}:root{--faint:#59636e}
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
  const html = await page(title, shortened(body));
  const start = html.indexOf('</style>');
  return `${html.slice(0, start)}${CSS}</style>
<h1>${title} <span class="number">#1</span></h1>
<div class="head"><span class="state">Open</span> <b>github-actions</b><span class="bot">bot</span>
wants to merge 1 commit into <code>main</code> from <code>readme-tally/refresh</code></div>
<div class="comment"><div class="by"><b>github-actions</b><span class="bot">bot</span></div>
<div class="body">${html.slice(start + '</style>'.length)}</div></div>`;
}

/** Removes the last rows of each table, marked by an ellipsis, and the last sections. */
function shortened(lines: readonly string[]): string {
  const kept: string[] = [];
  let rows = 0;
  for (const line of lines.slice(0, endOf(lines))) {
    rows = line.startsWith('|') ? rows + 1 : 0;
    if (rows <= ROWS + 2) kept.push(line);
    else if (rows === ROWS + 3) kept.push(`| …${' |'.repeat(line.split(/(?<!\\)\|/).length - 2)}`);
  }
  return kept.join('\n');
}

function endOf(lines: readonly string[]): number | undefined {
  const headings = lines.flatMap((line, index) => (line.startsWith('### ') ? [index] : []));
  return headings[SECTIONS];
}
