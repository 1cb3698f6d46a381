import type { FieldName } from '../../fields/table.ts';
import type { Subject } from '../../subjects/subject.ts';
import { type FieldsOf, selectionOf, usualFields } from '../wanted.ts';
import { BASE, GITHUB_FIELDS } from './fields.ts';

/** A query with its variables, as the body of a request. */
export interface QueryBody {
  readonly query: string;
  readonly variables: Record<string, string>;
}

/**
 * Returns the query for a batch: of each repository the fields that are wanted, and no others. Names
 * are foreign text from a list, so they are variables and no part of the query.
 */
export function starsQuery(batch: readonly Subject[], fieldsOf: FieldsOf = usualFields): QueryBody {
  const parameters: string[] = [];
  const fields: string[] = [];
  const variables: Record<string, string> = {};
  /** The names of fragments, by what they select. */
  const fragments = new Map<string, string>();
  for (const { subject, alias, owner, name } of withAliases(batch)) {
    const selection = selected(fieldsOf(subject));
    const fragment = fragments.get(selection) ?? fragmentName(fragments.size);
    fragments.set(selection, fragment);
    parameters.push(`$${owner}: String!, $${name}: String!`);
    fields.push(`${alias}: repository(owner: $${owner}, name: $${name}) { ...${fragment} }`);
    [variables[owner] = '', variables[name] = ''] = subject.id.split('/');
  }
  const parts = [...fragments].map(([selection, name]) => fragmentText(name, selection));
  const query = `query Stars(${parameters.join(', ')}) {\n${fields.join('\n')}\n}\n${parts.join('\n')}`;
  return { query, variables };
}

/** Names the alias of each repository in a query, and the variables for its owner and name. */
export function withAliases(batch: readonly Subject[]) {
  return batch.map((subject, index) => {
    return { subject, alias: `r${index}`, owner: `o${index}`, name: `n${index}` };
  });
}

/** Returns the only fragment of a query, `Counts`. */
export function countsFragment(wanted: ReadonlySet<FieldName>): string {
  return fragmentText(fragmentName(0), selected(wanted));
}

function fragmentName(index: number): string {
  return index === 0 ? 'Counts' : `Counts${index}`;
}

function fragmentText(name: string, selection: string): string {
  return `fragment ${name} on Repository { ${selection} }`;
}

function selected(wanted: ReadonlySet<FieldName>): string {
  const base = BASE.split(' ');
  const own = selectionOf(GITHUB_FIELDS, wanted).filter((field) => !base.includes(field));
  return [...own, BASE].join(' ');
}
