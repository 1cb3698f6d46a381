/** What `init` chooses for real lists gives a dry run that shows numbers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { initFolder } from '../../src/cli/init/init.ts';
import { ACTION } from '../../src/cli/init/workflow-file.ts';
import { refreshFolder } from '../../src/cli/refresh.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { clientFor } from '../helpers/client.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const CORPUS = resolve(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');
const here = existsSync(CORPUS) ? describe : describe.skip;
const CONFIG = '.github/readme-tally.yml';

here('init on the corpus', () => {
  const names = existsSync(CORPUS)
    ? readdirSync(CORPUS).filter((name) => name.endsWith('.md'))
    : [];
  const sandbox = useSandbox();
  beforeAll(() => {
    // Without a token Hugging Face answers 500 requests in five minutes, and nobody waits here.
    sandbox.huggingFace.window.anonymousQuota = 10_000;
  });
  test.each(names)(
    '%s',
    async (name) => {
      const folder = await temporaryFolder({
        'README.md': readFileSync(join(CORPUS, name), 'utf8'),
      });
      const place = { folder, config: CONFIG };
      await initFolder({ ...place, files: [], action: ACTION, dryRun: false, force: false });
      const environment = sandbox.environment();
      const output = await refreshFolder(
        { ...place, files: ['README.md'], dryRun: true },
        {
          sources: SOURCES,
          connect: (source, budget) => {
            const baseUrl = environment[source.address.settings[0] ?? ''] ?? '';
            const key = source.id === 'github' ? 'ghs_sandbox' : undefined;
            return clientFor(source, { baseUrl, key, fetch, budget });
          },
          now: () => new Date('2026-11-22T03:17:00Z'),
        },
      );
      const [, changed = '0'] = /^([\d,]+) of [\d,]+ counts? would change\.$/m.exec(output) ?? [];
      expect(Number(changed.replace(',', ''))).toBeGreaterThan(0);
    },
    120_000,
  );
});
