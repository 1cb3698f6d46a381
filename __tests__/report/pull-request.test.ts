import { describe, expect, test } from '@jest/globals';
import { proposedNumbers, pullRequestTexts } from '../../src/report/pull-request.ts';
import { change, kept, listsAt, type ReportParts, report, usage } from '../helpers/reports.ts';

const TEMPLATES = { title: 'Refresh {counts} in {lists}', message: 'chore: {counts}' };

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
    ).toBe(`Updates 1 count in README.md. Nothing else in the file changes.

| Entry | Count | Before | Now | Difference |
| --- | --- | --: | --: | --: |
| [BioBERT](https://github.com/o/a) | stars | 1.5k | **2k** | +487 |

### API usage

| Source | Subjects | Found | Missing | Failed | Requests |
| --- | --: | --: | --: | --: | --: |
| GitHub | 15 | 15 | 0 | 0 | 1 |

Data from [GitHub](https://github.com).

<sub>Merge this pull request to publish the counts. Until then, every run updates it, with a single commit on its own branch. The values are stored in \`data/readme-tally.json\`.</sub>`);
  });

  test.each([
    [
      'several counts of one file',
      [change(), change()],
      'Updates 2 counts in README.md. Nothing else in the file changes.',
    ],
    [
      'several files',
      [change(), change({ file: 'b_c.md' })],
      'Updates 2 counts in README.md and b\\_c.md. Nothing else in the files changes.',
    ],
    [
      'one live badge',
      [change(), change({ from: undefined })],
      'Updates 2 counts in README.md. 1 live badge becomes a static badge. Nothing else in the file changes.',
    ],
    [
      'several live badges',
      [change({ from: undefined }), change({ from: undefined })],
      'Updates 2 counts in README.md. 2 live badges become static badges. Nothing else in the file changes.',
    ],
  ])('starts with what it does: %s', (_, changes, sentence) => {
    expect(lead({ changes })).toBe(sentence);
  });

  test('lets no title of the list out of its cell', () => {
    const title = '](x) | <img src=x> @user https://x.y ::error::';

    expect(texts({ changes: [change({ title })] }).body).toContain(
      '| [\\](x) \\| \\<img src=x\\> @&#8203;user https:&#8203;//x.y ::error::](https://github.com/o/a) | stars |',
    );
  });
});

describe('a body of thousands of rows', () => {
  const changes = Array.from({ length: 9_000 }, (_, index) => {
    return change({
      title: `Paper ${index}: ${'long '.repeat(15)}`,
      count: `github:owner/r${index}`,
    });
  });
  const verdicts = changes.map(({ slot }) =>
    kept('rate limited', { count: `github:${slot.subject.id}` }),
  );
  const { body } = texts({ changes, verdicts });

  test('fits where GitHub takes it', () => {
    expect(body.length).toBeLessThanOrEqual(60_000);
  });

  test('has as many rows as fit', () => {
    expect(body.split('\n').filter((line) => line.includes('**2k**'))).toHaveLength(100);
  });

  test('says how many it leaves out', () => {
    expect(body.match(/… and 8,900 more\./g)).toHaveLength(2);
  });

  test('keeps its last sentence', () => {
    expect(body).toMatch(/<sub>Merge this .*<\/sub>$/);
  });
});
