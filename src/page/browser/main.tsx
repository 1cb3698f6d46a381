import { render } from 'preact';
import { App } from './app.tsx';
import { type PageContent, readPage } from './read-page.ts';

start();

/** Replaces the table of the file by one that can be searched and sorted. */
function start(): void {
  const table = document.querySelector<HTMLTableElement>('#list');
  const data = document.querySelector('#data')?.textContent;
  const root = document.querySelector('#app');
  if (!table || !data || !root) return;
  try {
    const content = readPage(table, data);
    performance.mark('tally:read');
    render(<App content={content} />, root);
    printAllRows(content, root);
    table.remove();
    performance.mark('tally:ready');
  } catch (error) {
    // The table of the file stays.
    document.documentElement.classList.remove('js');
    throw error;
  }
}

/** Only the rows near the window are drawn, but on paper all are. */
function printAllRows(content: PageContent, root: Element): void {
  const draw = (isPrinting: boolean) =>
    render(<App content={content} isPrinting={isPrinting} />, root);
  addEventListener('beforeprint', () => draw(true));
  addEventListener('afterprint', () => draw(false));
}
