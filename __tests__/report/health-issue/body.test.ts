import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../../src/audit/finding.ts';
import { type Health, healthText } from '../../../src/report/health-issue/body.ts';
import { isHealthBody, readHealthLines } from '../../../src/report/health-issue/lines.ts';
import { ruleLink } from '../../../src/report/links.ts';
import { finding, fix } from '../../helpers/findings.ts';

const FIX = fix({ from: 0, to: 1, text: 'x' });

function health(findings: readonly Finding[], parts: Partial<Health> = {}) {
  const files = { server: 'https://github.com', own: 'o/r', branch: 'main' };
  const usual = { old: '', mayRemain: () => false, files, limit: 65_536 };
  return healthText({ ...usual, ...parts, findings });
}

const many = Array.from({ length: 2000 }, (_, index) => finding({ id: `moved-subject-${index}` }));

test('shows the findings by severity, with what to do', () => {
  const { body } = health([
    finding({ fix: FIX }),
    finding({ id: 'mojibake-1', rule: 'mojibake', severity: 'error', file: 'docs/a (b).md' }),
  ]);
  const shown = body
    .replace(ruleLink('mojibake'), '(mojibake)')
    .replace(ruleLink('moved-subject'), '(moved-subject)');
  expect(shown).toMatchInlineSnapshot(`
"<!-- readme-tally:list-health -->
2 findings. Tick the checkbox of a finding with 🔧 to add its fix to the pull request in the next run. The other checkboxes have no effect.

### Errors

- [ ] [docs/a (b).md:3](https://github.com/o/r/blob/main/docs/a%20%28b%29.md?plain=1#L3) (mojibake) BioBERT: github:o/a was renamed to github:o/b <!-- tally-finding:mojibake-1 -->

### Warnings

- [ ] [README.md:3](https://github.com/o/r/blob/main/README.md?plain=1#L3) (moved-subject) BioBERT: github:o/a was renamed to github:o/b 🔧 Write x <!-- tally-finding:moved-subject-1a2b -->
<!-- readme-tally:list-health end -->"
`);
});

test('keeps ticks, and gives the same text for the same findings', () => {
  const first = health([finding({ fix: FIX }), finding({ id: 'other-1' })]).body;
  const old = first.replace('- [ ] [README', '- [x] [README');
  expect(health([finding({ fix: FIX }), finding({ id: 'other-1' })], { old }).body).toBe(old);
  expect(readHealthLines(old).open.map(({ isTicked }) => isTicked)).toEqual([true, false]);
});

describe('resolved findings', () => {
  test('are struck through, ten at most', () => {
    const old = health(many.slice(0, 12)).body;
    const { body, shown } = health([], { old });
    expect([shown, readHealthLines(body).open, readHealthLines(body).resolved.length]).toEqual([
      [],
      [],
      10,
    ]);
    expect(health([], { old: body }).body).toBe(body);
  });

  test('are open again when they come back', () => {
    const old = health([], { old: health([finding()]).body }).body;
    const { open, resolved } = readHealthLines(health([finding()], { old }).body);
    expect([open.length, resolved.length, open[0]?.isTicked]).toEqual([1, 0, false]);
  });

  test('are read from issues of version 0.1', () => {
    const old = health([], { old: health([finding()]).body }).body;
    const former = old.replace('<summary>Resolved</summary>', '<summary>Gone</summary>');
    expect(former).not.toBe(old);
    expect(health([], { old: former }).body).toBe(old);
  });

  test('stay open when their source did not answer', () => {
    const old = health([finding()]).body.replace('[ ]', '[x]');
    expect(health([], { old, mayRemain: () => true }).body).toBe(old);
  });
});

describe('a body that would be too long', () => {
  test('is cut, and says how many more there are', () => {
    const { body, shown } = health(many);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(60_000);
    const rest = (2000 - shown.length).toLocaleString('en-US');
    expect(body).toContain(`The job summary lists ${rest} more findings.`);
  });

  test('leaves space for what a person wrote around it', () => {
    const old = `${'Mine. '.repeat(5000)}\n\n${health([finding()]).body}`;
    const { body } = health(many, { old });
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.startsWith('Mine. Mine. ')).toBe(true);
  });

  test('loses no tick', () => {
    const old = health([finding({ id: 'note-1', severity: 'note' })]).body.replace('[ ]', '[x]');
    const { shown } = health([...many, finding({ id: 'note-1', severity: 'note' })], { old });
    expect(shown.at(-1)).toMatchObject({ id: 'note-1', isTicked: true });
  });
});

test('a list cannot write a line, a mark, a mention or HTML', () => {
  const text =
    '@o/team <b> | x\n- [x] y <!-- tally-finding:forged-1 -->\n<!-- readme-tally:list-health end -->';
  const evil = finding({
    entry: text,
    message: text,
    file: `${text}.md`,
    fix: { ...FIX, message: text },
  });
  const { body } = health([evil]);
  expect(readHealthLines(body).open.map(({ id }) => id)).toEqual([evil.id]);
  expect(body.match(/<!-- readme-tally:list-health end -->/g)).toHaveLength(1);
  expect(body).not.toMatch(/(?<!\\)<b>|@o/);
  expect(isHealthBody(body)).toBe(true);
});

test('a text that GitHub gave Windows line ends reads the same', () => {
  const { body } = health([finding(), finding({ id: 'other-1' })]);
  expect(
    health([finding(), finding({ id: 'other-1' })], { old: body.replaceAll('\n', '\r\n') }).body,
  ).toBe(body);
});
