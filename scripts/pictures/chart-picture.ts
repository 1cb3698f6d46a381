import { madeHistory } from '../../sandbox/made-history.ts';
import { madeList } from '../../sandbox/made-list.ts';
import { listChart } from '../../src/chart/list-chart.ts';
import { readList } from '../../src/markdown/read-list.ts';

const ENTRIES = 1_000;

/** Draws the chart of docs/chart.md, of a made list: one file for light and dark. */
export function chartPicture(): string {
  const { text, snapshot } = madeList(ENTRIES);
  const list = readList({ path: 'README.md', text }, { ignore: { subjects: [], sections: [] } });
  return listChart(list.slots, { snapshot, history: madeHistory(snapshot) }) ?? '';
}
