/**
 * Parses the file of `GITHUB_OUTPUT`: `name<<delimiter`, lines, `delimiter`; or `name=value`.
 * Throws if a runner would reject the file.
 */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const [, name, delimiter] = line.match(/^([^=]+?)<<(.+)$/) ?? [];
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter, index + 1);
      if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`);
      outputs[name] = lines.slice(index + 1, end).join('\n');
      index = end;
    } else if (line.includes('=')) {
      const [, key = '', value = ''] = line.match(/^([^=]+)=(.*)$/) ?? [];
      outputs[key] = value;
    } else if (line !== '') {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return outputs;
}
