import { isMap, isScalar, isSeq, type YAMLSeq } from 'yaml';
import { yamlScalar } from '../escape/data.ts';
import { applyEdits } from '../markdown/edits.ts';
import { parseYaml } from './yaml-document.ts';

const PATH = ['ignore', 'subjects'] as const;
/** For the message about a file that is too large. */
const FILE = 'The config file';
const NO_LINE_WRAPPING = { lineWidth: 0 };

/** Whether a config file ignores this subject or count, compared without regard to case. */
export function ignores(text: string, subject: string): boolean {
  const list = parseYaml(text, FILE).getIn(PATH, true);
  return isSeq(list) && indexOf(list, subject) >= 0;
}

/** Adds a subject or count to `ignore.subjects`. The rest of the file, comments too, is unchanged. */
export function withIgnored(text: string, subject: string): string {
  if (ignores(text, subject)) return text;
  const document = parseYaml(text, FILE);
  const list = document.getIn(PATH, true);
  const { contents } = document;
  if (isSeq(list) && !list.flow && list.items.length > 0) return appended(text, list, subject);
  if (contents === null || (isMap(contents) && !contents.flow && !document.has('ignore'))) {
    const end = text === '' || text.endsWith('\n') ? '' : lineEnd(text);
    const lines = ['ignore:', '  subjects:', `    - ${scalar(subject)}`, ''];
    return text + end + lines.join(lineEnd(text));
  }
  if (isSeq(list)) list.add(document.createNode(subject));
  else document.setIn(PATH, [subject]);
  return document.toString(NO_LINE_WRAPPING);
}

/** Removes a subject or count from `ignore.subjects`. */
export function withoutIgnored(text: string, subject: string): string {
  const document = parseYaml(text, FILE);
  const list = document.getIn(PATH, true);
  const index = isSeq(list) ? indexOf(list, subject) : -1;
  if (!isSeq(list) || index < 0) return text;
  const range = rangeOf(list, index);
  if (!list.flow && list.items.length > 1 && range !== undefined) {
    const from = text.lastIndexOf('\n', range[0]) + 1;
    const end = text.indexOf('\n', range[1]);
    return applyEdits(text, [{ from, to: end < 0 ? text.length : end + 1, text: '' }]);
  }
  list.items.splice(index, 1);
  return document.toString(NO_LINE_WRAPPING);
}

/** Most subjects are plain scalars; a DOI may have characters that YAML gives a meaning. */
function scalar(subject: string): string {
  return /^[a-z][\w:./-]*[\w/.-]$/i.test(subject) ? subject : yamlScalar(subject);
}

function indexOf(list: YAMLSeq, subject: string): number {
  return list.items.findIndex((item) => {
    const value = isScalar(item) ? item.value : item;
    return String(value).toLowerCase() === subject.toLowerCase();
  });
}

function rangeOf(list: YAMLSeq, index: number): readonly number[] | undefined {
  const item = list.items[index];
  return isScalar(item) && item.range ? item.range : undefined;
}

/** Inserts a line after the last item, with the same indentation. */
function appended(text: string, list: YAMLSeq, subject: string): string {
  const [from = 0, to = text.length] = rangeOf(list, list.items.length - 1) ?? [];
  const start = text.lastIndexOf('\n', from) + 1;
  const dash = text.slice(start, from).match(/^\s*-\s+/)?.[0] ?? '    - ';
  const end = text.slice(to).search(/\r?\n/);
  const at = end < 0 ? text.length : to + end;
  return applyEdits(text, [
    { from: at, to: at, text: `${lineEnd(text)}${dash}${scalar(subject)}` },
  ]);
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
