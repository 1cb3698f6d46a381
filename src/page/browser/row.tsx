import type { Cell, Row, ViewColumn } from '../view/row.ts';
import type { SetState } from '../view/state.ts';
import { Spark } from './chart.tsx';
import { Details } from './details.tsx';
import type { PageContent } from './read-page.ts';

interface RowProps {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly ViewColumn[];
  /** In the order of `columns`. */
  readonly cells: readonly (readonly Cell[])[];
  readonly isOpen: boolean;
  readonly content: PageContent;
  readonly setState: SetState;
}

/** A row and, where it is open, its details. */
export function RowGroup(props: RowProps) {
  const { row, index, columns, cells, isOpen, content, setState } = props;
  const details = `details-${index}`;
  return (
    <tbody data-index={index} class={isOpen ? 'open' : undefined}>
      <tr aria-rowindex={index + 2}>
        <th scope="row">
          <div class="entry">
            <button
              type="button"
              class="toggle"
              aria-expanded={isOpen}
              aria-controls={isOpen ? details : undefined}
              aria-label={`Details of ${row.name}`}
              onClick={() => setState({ open: isOpen ? '' : row.id })}
            />
            <Name row={row} />
          </div>
        </th>
        {content.hasSections && (
          <td class="section" dir="auto">
            {row.section}
          </td>
        )}
        {columns.map((column, at) => (
          <td key={column.id} class={column.type} data-label={column.label}>
            {(cells[at] ?? []).map((cell) => (
              <Value key={cell.subject} cell={cell} />
            ))}
          </td>
        ))}
      </tr>
      {isOpen && (
        <tr id={details} class="details">
          <td colSpan={columns.length + (content.hasSections ? 2 : 1)}>
            <Details {...{ row, content }} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Name({ row }: { readonly row: Row }) {
  const { name, url, marks, description, links } = row;
  return (
    <div class="name">
      {url === undefined ? (
        <b dir="auto">{name}</b>
      ) : (
        <a dir="auto" href={url}>
          {name}
        </a>
      )}
      {marks.map((mark) => (
        <i key={mark}>{mark}</i>
      ))}
      {description !== '' && <p dir="auto">{description}</p>}
      {links.length > 0 && (
        <span class="links">
          {links.map(({ label, url: target }) => (
            <a key={target} href={target}>
              {label}
            </a>
          ))}
        </span>
      )}
    </div>
  );
}

function Value({ cell }: { readonly cell: Cell }) {
  const { shown, stale, series, bars } = cell;
  return (
    <span class="value">
      <span>{shown}</span>
      <Spark {...{ series, bars }} />
      {stale && (
        <small title={`${stale.note}: ${stale.reason}`}>
          <span aria-hidden="true">⚠</span> <span>{stale.note}</span>
        </small>
      )}
    </span>
  );
}
