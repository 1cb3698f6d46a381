/**
 * Asks the real upstreams what the code takes for granted about them: `npm run contract`. Options:
 * `--record` writes the shapes of the answers for the tests of the sandbox, to another file with
 * `--shapes file`; `--markdown file` writes a report. Exit codes: 0 no answer differs, 1 at least one
 * differs, 2 invalid usage, 3 nothing could be asked.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { keysFrom } from '../src/cli/sources.ts';
import { askQuestions } from '../src/contract/ask.ts';
import { placeOf, USER_AGENT } from '../src/refresh/connect.ts';
import { exitCode, lines, markdown } from './contract/report.ts';
import { SHAPES, withShapes } from './contract/shapes.ts';

/** All questions have to be answered in this time, in milliseconds. */
const TIME_LIMIT = 280_000;

const options = readOptions();
const { env } = process;
const keys = keysFrom(env);
const replies = await askQuestions({
  placeOf: (host) => placeOf(host, env, keys),
  userAgent: USER_AGENT,
  fetch,
  retries: 4,
  firstDelay: 2_000,
  signal: AbortSignal.timeout(TIME_LIMIT),
});

console.log(lines(replies));
if (options.markdown) await writeFile(options.markdown, markdown(replies));
if (options.record) {
  const file = options.shapes ?? SHAPES;
  const before = await readFile(file, 'utf8').catch(() => '{}');
  await writeFile(file, withShapes(before, replies));
}
process.exitCode = exitCode(replies);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        record: { type: 'boolean' },
        shapes: { type: 'string' },
        markdown: { type: 'string' },
      },
    });
    return values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
