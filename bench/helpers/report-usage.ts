/** Writes the peak memory of the process in kB to the file BENCH_USAGE, if loaded by `node --import`. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.BENCH_USAGE;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
