/** Loaded by `node --import`: writes the peak memory of the process, in kB, where it is told to. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env.BENCH_USAGE;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
