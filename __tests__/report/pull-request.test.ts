import { describe, expect, test } from '@jest/globals';
import { proposedNumbers, pullRequestTexts } from '../../src/report/pull-request.ts';
import type { PendingRequest } from '../../src/snapshot/requests.ts';
import { finding, fix } from '../helpers/findings.ts';
import { change, listsAt, type ReportParts, report, usage } from '../helpers/reports.ts';

const TEMPLATES = { title: 'Refresh {counts} in {lists}', message: 'chore: {counts}' };

const ADDED = {
  command: 'add',
  title: 'New',
  file: 'README.md',
  subject: 'github:o/new',
  links: {},
} as unknown as PendingRequest;

function texts(parts: ReportParts, templates: Partial<typeof TEMPLATES> = {}) {
  return pullRequestTexts(report(parts), { ...TEMPLATES, ...templates });
}

function lead(parts: ReportParts): string | undefined {
  return texts(parts).body.split('\n')[0];
}

describe('the title', () => {
  test.each([
    ['one count', [change()], 'Refresh 1 count in README.md'],
    ['several counts', [change(), change()], 'Refresh 2 counts in README.md'],
    ['two lists', [change(), change({ file: 'b.md' })], 'Refresh 2 counts in README.md and b.md'],
    [
      'three lists',
      [change(), change({ file: 'b.md' }), change({ file: 'c.md' })],
      'Refresh 3 counts in 3 lists',
    ],
  ])('%s', (_, changes, title) => {
    expect(texts({ changes, lists: listsAt('README.md', 'b.md', 'c.md') }).title).toBe(title);
  });

  test('counts what changes between badge and text, where all values stay', () => {
    const { title, body } = texts({ restyled: 3 });
    expect(title).toMatch(/^Refresh 3 counts/);
    expect(body).toContain('Changes 3 values');
  });

  test('names only the lists that change', () => {
    expect(texts({ changes: [change()], lists: listsAt('README.md', 'b.md') }).title).toBe(
      'Refresh 1 count in README.md',
    );
  });

  test.each([
    ['placeholders of the config', '{lists}: {counts} moved', 'README.md: 1 count moved'],
    ['no placeholder', 'Nightly', 'Nightly'],
    ['blanks around', '  Nightly ', 'Nightly'],
    ['too long', 'x'.repeat(300), `${'x'.repeat(199)}…`],
  ])('%s', (_, title, filled) => {
    expect(texts({ changes: [change()] }, { title }).title).toBe(filled);
  });

  test('stays on one line', () => {
    expect(texts({ changes: [change({ file: 'a\nb.md' })] }).title).toBe(
      'Refresh 1 count in a b.md',
    );
  });
});

test('the commit has a message of its own', () => {
  expect(texts({ changes: [change()] }).message).toBe('chore: 1 count');
});

describe('the numbers that are proposed', () => {
  const [one, two] = [change({ file: 'a.md' }), change({ file: 'b.md', count: 'github:o/b' })];
  const proposed = proposedNumbers(report({ changes: [one, two], removed: 1 }));

  test.each<[what: string, parts: ReportParts]>([
    ['in another order', { changes: [two, one] }],
    [
      'on another line, below another title',
      { changes: [change({ file: 'a.md', line: 99 }), two] },
    ],
    ['instead of another number', { changes: [change({ file: 'a.md', from: '7' }), two] }],
  ])('are the same %s', (_, parts) => {
    expect(proposedNumbers(report({ removed: 1, ...parts }))).toBe(proposed);
  });

  test.each<[what: string, parts: ReportParts]>([
    ['there is one less', { changes: [one] }],
    ['one moved', { changes: [change({ file: 'a.md', to: '3k' }), two] }],
    ['one is of something else', { changes: [change({ file: 'a.md', count: 'github:o/c' }), two] }],
    ['one stands in another list', { changes: [change({ file: 'c.md' }), two] }],
    ['more are taken out', { changes: [one, two], removed: 2 }],
  ])('are others when %s', (_, parts) => {
    expect(proposedNumbers(report({ removed: 1, ...parts }))).not.toBe(proposed);
  });
});

describe('the body', () => {
  test('says what a maintainer has to know', () => {
    expect(
      texts({ changes: [change()], usage: [usage()] }).body,
    ).toBe(`Updates 1 count in README.md; nothing else in the file changes.

| Field | New | Moved | Kept |
| --- | --: | --: | --: |
| stars | 0 | 1 | 0 |

### Biggest changes

| Entry | Change | Difference |
| --- | --- | --: |
| [BioBERT](https://github.com/o/a), stars | 1.5k → **2k** | +487 |

<details><summary>API usage</summary>

| Source | Subjects | Found | Missing | Failed | Requests |
| --- | --: | --: | --: | --: | --: |
| GitHub | 15 | 15 | 0 | 0 | 1 |

</details>

Data from [GitHub](https://github.com).

<sub>Merge this pull request to publish the counts. Until then, every run updates it, with a single commit on its own branch. The values are stored in \`data/readme-tally.json\`.</sub>`);
  });

  test.each<[what: string, parts: ReportParts, sentence: string]>([
    [
      'several counts of one file',
      { changes: [change(), change()] },
      'Updates 2 counts in README.md; nothing else in the file changes.',
    ],
    [
      'several files',
      { changes: [change(), change({ file: 'b_c.md' })] },
      'Updates 2 counts in README.md and b\\_c.md; nothing else in the files changes.',
    ],
    [
      'one live badge',
      { changes: [change(), change({ from: undefined })] },
      'Updates 2 counts in README.md (1 live badge becomes a static badge); nothing else in the file changes.',
    ],
    [
      'several live badges',
      { changes: [change({ from: undefined }), change({ from: undefined })] },
      'Updates 2 counts in README.md (2 live badges become static badges); nothing else in the file changes.',
    ],
    [
      'counts that are removed as well',
      { changes: [change()], removed: 2 },
      'Updates 3 counts in README.md (2 that the config no longer requests are removed); nothing else in the file changes.',
    ],
    [
      'counts that are only removed',
      { removed: 1 },
      'Removes 1 count from README.md that the config no longer requests; nothing else in the file changes.',
    ],
    [
      'fixes only',
      { fixed: [finding(), finding()] },
      'Fixes 2 findings; nothing else in the file changes.',
    ],
    [
      'an entry and its counts, counts of others, and a fix',
      {
        changes: [change({ count: 'github:o/new' }), change()],
        requests: [ADDED],
        fixed: [finding()],
      },
      'Updates 1 count in README.md, adds 1 entry and fixes 1 finding; nothing else in the file changes.',
    ],
  ])('says in one sentence what it does: %s', (_, parts, sentence) => {
    expect(lead(parts)).toBe(sentence);
    const { title } = texts(parts);
    expect(/\d+ (?:count|entr)/.exec(title)?.[0]).toBe(
      /\d+ (?:count|entr)/.exec(sentence)?.[0] ?? '2 entr',
    );
  });

  test('says once what is fixed', () => {
    const fixed = finding({ id: 'a', fix: fix({ from: 0, to: 1, text: 'x' }) });
    const { body } = texts({ fixed: [fixed], fresh: [fixed, finding({ id: 'b', line: 9 })] });

    expect(body).toContain('### Fixed\n\n- README.md:3 **BioBERT**: Write x\n');
    expect(body).toMatch(/### New findings\n\n- README\.md:9 /);
    expect(body.match(/README\.md:3/g)).toHaveLength(1);
  });

  test('lets no title of the list out of its cell', () => {
    const title = '](x) | <img src=x> @user #1 ::error::';

    expect(texts({ changes: [change({ title })] }).body).toContain(
      '| [\\](x) \\| \\<img src=x\\> @&#8203;user #&#8203;1 ::error::](https://github.com/o/a), stars |',
    );
  });
});
