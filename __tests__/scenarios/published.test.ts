/** The venues of papers that the list calls preprints, through whole runs. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Repository } from '../../sandbox/github/repository.ts';
import { CONFIG, proposed, runOnce } from '../helpers/run.ts';
import { createRepository, useSandbox } from '../helpers/use-sandbox.ts';

const sandbox = useSandbox();
const DAYS = ['2026-11-22T03:17:41Z', '2026-11-23T03:17:41Z', '2026-11-24T03:17:41Z'] as const;

const badge = (id: string) =>
  `![c](https://img.shields.io/badge/citations-70-blue?tally=arxiv:${id})`;
const link = (name: string, id: string) => `[${name}](https://arxiv.org/abs/${id})`;
const item = (name: string, id: string, venue: string) =>
  `- ${link(name, id)} ${badge(id)} ${venue}`;

/** A paper that is accepted, one at a workshop, one without a year, one that is not published. */
const LIST = `# Papers

${item('Accepted', '2301.00001', '(arXiv 2023)')}
${item('Silent', '2301.00001', '')}
${item('By a person', '2301.00001', '(ICML 2023)')}
${item('At a workshop', '2301.00002', '(arXiv 2023)')}
${item('Year unknown', '2301.00003', '(arXiv 2023)')}
${item('Preprint', '2301.00004', '(arXiv 2023)')}
${item('Elsewhere', '2301.00005', '(ICLR 2022)')}
`;
const WRITTEN = LIST.replace('(arXiv 2023)', '(CVPR 2024)');
const CVPR = 'Computer Vision and Pattern Recognition';

beforeAll(() => {
  const { world } = sandbox;
  const ids = [1, 2, 3, 4, 5].map((number) => `arxiv:2301.0000${number}`);
  for (const id of ids) world.set(id, { citations: 70 });
  world.describe('arxiv:2301.00001', { venue: { name: CVPR }, dblp: 'conf/cvpr/Doe0R24' });
  world.describe('arxiv:2301.00002', {
    venue: {
      name: '2023 IEEE/CVF Conference on Computer Vision and Pattern Recognition Workshops (CVPRW)',
    },
    dblp: 'conf/cvpr/Moe23',
  });
  world.describe('arxiv:2301.00003', { venue: { name: CVPR } });
});

function repositoryWith(config: string): Promise<Repository> {
  return createRepository(sandbox, { 'README.md': LIST, ...(config ? { [CONFIG]: config } : {}) });
}

async function findingsOf(repository: Repository, at: string = DAYS[0]) {
  const { report } = await runOnce(sandbox, repository, { at });
  return report.result.findings.filter(({ rule }) => /publish|venue/.test(rule));
}

test('reports at first sight what the list could say, and writes nothing', async () => {
  const repository = await repositoryWith('');
  const findings = await findingsOf(repository);

  expect(findings.map(({ line, severity, data }) => [line, severity, data])).toEqual([
    [
      3,
      'note',
      { venue: 'CVPR', year: 2024, evidence: { kind: 'dblp', text: 'conf/cvpr/Doe0R24' } },
    ],
    [
      4,
      'note',
      { venue: 'CVPR', year: 2024, evidence: { kind: 'dblp', text: 'conf/cvpr/Doe0R24' } },
    ],
    [7, 'note', { venue: 'CVPR', evidence: { kind: 'journal', text: CVPR } }],
  ]);
  expect(findings.map(({ fix }) => fix?.safe)).toEqual([false, undefined, undefined]);
  for (const at of DAYS.slice(1)) await findingsOf(repository, at);
  expect(await repository.pullRequests()).toEqual([]);
});

test('asks for venues in the request that is sent anyway', async () => {
  const requestsWith = async (config: string) => {
    const { requests } = await runOnce(sandbox, await repositoryWith(config));
    return requests.filter(({ server }) => server === 'semanticScholar');
  };
  const off = await requestsWith('audit:\n  rules: { published: off }\n');
  const on = await requestsWith('');

  expect(on).toHaveLength(off.length);
  expect(off.map(({ query }) => String(query)).join()).not.toMatch(/venue/i);
  expect(on.map(({ query }) => String(query)).join()).toMatch(/publicationVenue/);
});

describe('published: write', () => {
  test('writes a venue when two runs agree, with the evidence in the pull request', async () => {
    const repository = await repositoryWith('published: write\n');
    await runOnce(sandbox, repository, { at: DAYS[0] });
    expect(await proposed(repository)).toBe(LIST);
    const { report } = await runOnce(sandbox, repository, { at: DAYS[1] });
    expect(report.result.fixed).toHaveLength(1);
    expect(await proposed(repository)).toBe(WRITTEN);
    const [pull] = await repository.pullRequests();
    expect(pull?.body).toMatch(/README\.md:3.*CVPR 2024.*DBLP key conf\/cvpr\/Doe0R24/);
    const again = await runOnce(sandbox, repository, { at: DAYS[2] });
    expect(await proposed(repository)).toBe(WRITTEN);
    expect(again.report.result.fixed).toHaveLength(1);
  });

  test('audit.fix writes none, and a tick in List health writes one', async () => {
    const repository = await repositoryWith('audit: { fix: true, issue: true }\n');
    for (const at of DAYS.slice(0, 2)) await runOnce(sandbox, repository, { at });
    expect(await repository.pullRequests()).toEqual([]);

    const [issue] = await repository.api<{ number: number; body: string }[]>('GET', '/issues');
    const body = issue?.body.replace(/- \[ \](?=.*:3\].*CVPR 2024.*🔧 Write “CVPR 2024”)/, '- [x]');
    expect(body).not.toBe(issue?.body);
    await repository.api('PATCH', `/issues/${issue?.number}`, { body: { body } });
    await runOnce(sandbox, repository, { at: DAYS[2] });
    expect(await proposed(repository)).toBe(WRITTEN);
  });
});
