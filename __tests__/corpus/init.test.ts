/** What `init` chooses for real lists gives a dry run that shows numbers. */
import { beforeAll, expect, test } from '@jest/globals';
import { initFolder } from '../../src/cli/init/init.ts';
import { refreshFolder } from '../../src/cli/refresh.ts';
import { ACTION } from '../../src/config/version.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { clientFor } from '../helpers/client.ts';
import { corpusFiles, describeCorpus, readCorpus } from '../helpers/corpus.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { useSandbox } from '../helpers/use-sandbox.ts';

const CONFIG = '.github/readme-tally.yml';

describeCorpus('init on the corpus', () => {
  const sandbox = useSandbox();
  beforeAll(() => {
    // Without a token Hugging Face answers 500 requests in five minutes, and nobody waits here.
    sandbox.huggingFace.window.anonymousQuota = 10_000;
  });
  test.each(corpusFiles)(
    '%s',
    async (name) => {
      const folder = await temporaryFolder({
        'README.md': readCorpus(name),
      });
      const place = { folder, config: CONFIG };
      await initFolder({ ...place, files: [], action: ACTION, dryRun: false, force: false });
      const environment = sandbox.environment();
      const { text: output } = await refreshFolder(
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
      // GitHub cuts a longer list, and one of these shows no counts yet.
      const isCut = name.startsWith('gokayfem+');
      expect(Number(changed.replace(',', '')) > 0).toBe(!isCut);
    },
    120_000,
  );
});
