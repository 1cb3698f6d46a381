/** A bar of a chart. */
interface Bar {
  readonly name: string;
  readonly value: number;
}

const BLOCK = /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g;
/** In pixels. */
const ROW = 28;
const NAMES = 190;
const BARS = 330;
const NUMBERS = 70;

/** Draws the horizontal bar charts of a page, as GitHub does with Mermaid; other blocks stay. */
export function withCharts(html: string): string {
  return html.replace(BLOCK, (block, code: string) => {
    const bars = barsOf(code);
    if (bars.length === 0) return block;
    const title = /title &quot;(.*?)&quot;/.exec(code)?.[1] ?? '';
    return drawn(title, bars);
  });
}

function barsOf(code: string): Bar[] {
  const names = [...(/x-axis \[(.*)\]/.exec(code)?.[1] ?? '').matchAll(/&quot;(.*?)&quot;/g)];
  const values = (/bar \[(.*)\]/.exec(code)?.[1] ?? '').split(', ').map(Number);
  return names.map(([, name = ''], index) => ({ name, value: values[index] ?? 0 }));
}

function drawn(title: string, bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ value }) => value));
  const rows = bars.map(({ name, value }, index) => {
    const y = (index + 1) * ROW;
    const width = Math.max(1, Math.round((value / most) * BARS));
    return `<text x="${NAMES - 8}" y="${y + 17}" text-anchor="end">${name}</text>
<rect x="${NAMES}" y="${y + 4}" width="${width}" height="${ROW - 8}"/>
<text x="${NAMES + width + 6}" y="${y + 17}">+${value.toLocaleString('en-US')}</text>`;
  });
  const [width, height] = [NAMES + BARS + NUMBERS, (bars.length + 1) * ROW];
  return `<svg class="chart" role="img" viewBox="0 0 ${width} ${height}" width="${width}">
<text class="title" x="0" y="16">${title}</text>
${rows.join('\n')}</svg>`;
}
