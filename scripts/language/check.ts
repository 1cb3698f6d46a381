import { ALLOWED, WORDS } from './words.ts';

/** Returns one line for each word of a file that is not to be used: where it is, what to use. */
export function unwantedWords(file: string, text: string): string[] {
  const lines = [file, ...text.split('\n')];
  return lines.flatMap((line, number) => {
    const words = split(ours(file, line));
    return WORDS.flatMap(({ pattern, instead }) => {
      const [word] = pattern.exec(words) ?? [];
      return word === undefined ? [] : [`${file}:${number || 1}: "${word}": use ${instead}.`];
    });
  });
}

/** Leaves out what somebody else wrote. In code, double quotes are for quotations alone. */
function ours(file: string, line: string): string {
  const isCode = /\.ts$/.test(file);
  const quoted = isCode ? line.replaceAll(/"[^"]*"/g, '""') : line;
  const allowed = ALLOWED.filter((one) => one.file === file).map((one) => one.text);
  return allowed.reduce((rest, text) => rest.replaceAll(text, ''), quoted);
}

/** Splits names into their words: `lastNight` and `LAST_NIGHT`. */
function split(line: string): string {
  return line.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').replaceAll('_', ' ');
}
