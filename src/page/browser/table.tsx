import { useRef } from 'preact/hooks';
import type { Row, ViewColumn } from '../view/row.ts';
import type { SetState, ViewState } from '../view/state.ts';
import type { PageContent } from './read-page.ts';
import { RowGroup } from './row.tsx';
import { useVisibleRows } from './use-visible-rows.ts';

interface TableProps {
  readonly content: PageContent;
  readonly rows: readonly Row[];
  readonly columns: readonly ViewColumn[];
  readonly state: ViewState;
  readonly setState: SetState;
  readonly isPrinting: boolean;
}

/** The table, of which only the rows near the window are drawn. */
export function Table({ content, rows, columns, state, setState, isPrinting }: TableProps) {
  const table = useRef<HTMLTableElement>(null);
  const visible = useVisibleRows({ table, rows, open: state.open, isPrinting });
  const { from, to } = visible;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const index = rowIndex(event.target);
    if (step === undefined || index === undefined) return;
    event.preventDefault();
    visible.focus(Math.min(Math.max(index + step, 0), rows.length - 1));
  };
  const order = content.columns;
  return (
    <table
      ref={table}
      class="rows"
      lang={content.language}
      dir={content.direction}
      aria-label={content.title}
      aria-rowcount={rows.length + 1}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr aria-rowindex={1}>
          <Head {...{ id: 'name', label: 'Name', type: 'text', state, setState }} />
          {content.hasSections && (
            <Head {...{ id: 'section', label: 'Section', type: 'text', state, setState }} />
          )}
          {columns.map(({ id, label, type }) => (
            <Head key={id} {...{ id, label, type, state, setState }} />
          ))}
        </tr>
      </thead>
      <Space height={visible.before} />
      {rows.slice(from, to).map((row, at) => {
        const isOpen = row.id === state.open;
        const cells = columns.map((column) => row.cells[order.indexOf(column)] ?? []);
        const index = from + at;
        return (
          <RowGroup key={row.id} {...{ row, index, columns, cells, isOpen, content, setState }} />
        );
      })}
      <Space height={visible.after} />
    </table>
  );
}

function rowIndex(target: EventTarget | null): number | undefined {
  const group = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return group === null ? undefined : Number(group.dataset.index);
}

function Space({ height }: { readonly height: number }) {
  if (height === 0) return null;
  return (
    <tbody class="space" aria-hidden="true">
      <tr>
        <td style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  );
}

interface HeadProps extends Pick<ViewColumn, 'id' | 'label' | 'type'> {
  readonly state: ViewState;
  readonly setState: SetState;
}

/** The first click sorts in the direction that most readers want, the third as the list does. */
function Head({ id, label, type, state, setState }: HeadProps) {
  const isFirstUp = type === 'text';
  const isSorted = state.sort === id;
  const isSecond = isSorted && state.isAscending !== isFirstUp;
  const click = () =>
    isSecond
      ? setState({ sort: '', isAscending: false })
      : setState({ sort: id, isAscending: isSorted ? !isFirstUp : isFirstUp });
  const direction = state.isAscending ? 'ascending' : 'descending';
  return (
    <th scope="col" class={type} data-column={id} aria-sort={isSorted ? direction : 'none'}>
      <button type="button" onClick={click}>
        {label}
      </button>
    </th>
  );
}
