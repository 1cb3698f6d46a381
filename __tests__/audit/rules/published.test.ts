import { describe, expect, test } from '@jest/globals';
import { published } from '../../../src/audit/rules/published.ts';
import { applyEdits } from '../../../src/markdown/edits.ts';
import { findingsIn } from '../../helpers/audit.ts';

const [ID, OTHER] = ['2401.00001', '2401.00002'];
const LINK = `[Firn](https://arxiv.org/abs/${ID})`;

function found(text: string, value = 'CoRL 2025', members: object = {}) {
  const evidence = { kind: 'dblp', text: 'conf/corl/Firn25' };
  const venue = { value, source: 'semantic-scholar', evidence, ...members };
  const subjects = { [`arxiv:${ID}`]: { fields: { venue } } };
  const snapshot = { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects } as const;
  return findingsIn(text, published, { snapshot });
}

/** Returns the text after the fix; undefined where nothing is written. */
function written(text: string, value?: string): string | undefined {
  const [finding] = found(text, value);
  return finding?.fix && applyEdits(text, [...finding.fix.edits]);
}

describe('every spelling is written with the same text around it', () => {
  test.each<[string, string]>([
    ['arXiv 2024', 'CoRL 2025'],
    ['arXiv, 2024', 'CoRL, 2025'],
    ['_arXiv 2024_', '_CoRL 2025_'],
    ['_Doe et al. arXiv 2024._', '_Doe et al. CoRL 2025._'],
    ['(arXiv 2024)', '(CoRL 2025)'],
    ['(arXiv2024)', '(CoRL2025)'],
    ['**`arXiv 2024`**', '**`CoRL 2025`**'],
    ['[arXiv 2024]', '[CoRL 2025]'],
    ['**arXiv, 2024**', '**CoRL, 2025**'],
    ["arXiv'24", "CoRL'25"],
    ["(arXiv'24)", "(CoRL'25)"],
    ["arXiv'2024", "CoRL'2025"],
    ["`arXiv '24`", "`CoRL '25`"],
    ['*`arXiv 2024`*', '*`CoRL 2025`*'],
    ['(**[arXiv 2024](https://a.org)**)', '(**[CoRL 2025](https://a.org)**)'],
    ['[`arXiv 2024`](https://a.org)', '[`CoRL 2025`](https://a.org)'],
    ['(arXiv 2024)](https://a.org)', '(CoRL 2025)](https://a.org)'],
    ['`[arXiv2024]`', '`[CoRL2025]`'],
    ['```arXiv 2024```', '```CoRL 2025```'],
    ['[**arXiv, 2024**]', '[**CoRL, 2025**]'],
    ['[arXiv-2024]', '[CoRL-2025]'],
    ['[arXiv 24]', '[CoRL 25]'],
    ['arXiv:2024', 'CoRL:2025'],
    ['**arXiv**, 2024', '**CoRL**, 2025'],
    ['arXiv preprint 2024', 'CoRL 2025'],
    ['*bioRxiv 2024*', '*CoRL 2025*'],
    ['Preprint 2024', 'CoRL 2025'],
    ['(CoRR 2024)', '(CoRL 2025)'],
    [
      '![v](https://img.shields.io/badge/arXiv-2024-red?style=flat)',
      '![v](https://img.shields.io/badge/CoRL-2025-red?style=flat)',
    ],
    [
      '![v](https://img.shields.io/badge/arXiv-2024.02-b31b1b)',
      '![v](https://img.shields.io/badge/CoRL-2025-b31b1b)',
    ],
    [
      '![v](https://img.shields.io/badge/Conference-arXiv_2024-red)',
      '![v](https://img.shields.io/badge/Conference-CoRL_2025-red)',
    ],
  ])('%s', (before, after) => {
    expect(written(`# A\n\n- ${LINK}, ${before}\n- x\n`)).toBe(`# A\n\n- ${LINK}, ${after}\n- x\n`);
  });

  test.each<[string, string, string]>([
    ['| arXiv |', '| ICLR |', '| CoRL |'],
    ['|  `arXiv` |', '| `ICLR` |', '|  `CoRL` |'],
    ["| arXiv'24 |", "| ICLR'24 |", "| CoRL'25 |"],
    ['| Arxiv |', "| ICLR '24 |", "| CoRL '25 |"],
    ['| arXiv 2024 |', '| ICLR |', '| CoRL 2025 |'],
    ['|  |', "| **ICLR'24** |", "| **CoRL'25** |"],
    ['| - |', '| ICLR 2024 |', '| CoRL 2025 |'],
    ['| [arXiv](https://a.org) |', '| [ICLR](https://b.org) |', '| [CoRL](https://a.org) |'],
  ])('a row with %s beside %s', (before, other, after) => {
    const rows = (cell: string) =>
      `| Paper | Venue |\n|---|---|\n| ${LINK} ${cell}\n| [B](https://b.org) ${other}\n`;
    const text = written(rows(before));
    // An empty cell has no spaces of its own.
    expect(text?.replace(/ {2,}\|/g, ' |')).toBe(rows(after).replace(/ {2,}\|/g, ' |'));
  });

  test('a list has its own name for a venue', () => {
    const text = `- ${LINK} (arXiv 2024)\n- [B](https://b.org) (NIPS 2020)\n- [C](https://c.org) (NIPS 2021)\n`;
    expect(written(text, 'NeurIPS 2025')).toBe(text.replace('arXiv 2024', 'NIPS 2025'));
  });

  test('a name alone, where others are alone in the same marks', () => {
    const text = `- ${LINK} \`arXiv\`\n- [B](https://b.org) \`ICLR\`\n`;
    expect(written(text, 'CoRL')).toBe(text.replace('arXiv`', 'CoRL`'));
  });
});

describe('writes nothing', () => {
  test.each<[string, string, string?]>([
    ['without a year, beside one', `- ${LINK} (arXiv 2024)`, 'CoRL'],
    ['over the name of a link', `- ${LINK} [arXiv](https://a.org)`],
    ['without a venue in the entry', `- ${LINK}`],
    ['over a name in a sentence', `- ${LINK}: seen on arXiv 2024 and later`],
    ['where no other entry has such marks', `- ${LINK} \`arXiv\``],
    ['over a badge for arXiv', `- ${LINK} ![a](https://img.shields.io/badge/arXiv-2401.00001-red)`],
    [
      'beside another year',
      `| Paper | Venue | Year |\n|---|---|---|\n| ${LINK} | arXiv | 2024 |\n| [B](https://b.org) | ICLR | 2024 |`,
    ],
    ['where two texts may be meant', `- ${LINK} (arXiv 2024) [Preprint 2024]`],
  ])('%s', (_, text, ...[value]) => {
    expect(found(text, value)).toHaveLength(1);
    expect(written(text, value)).toBeUndefined();
  });
});

describe('reports nothing', () => {
  test.each([
    ['of another venue', `- ${LINK} (ICML 2025)`],
    ['of the same venue', `- ${LINK} CoRL 2025`],
    ['of a venue beside arXiv', `- ${LINK} (arXiv 2024) **ICML 2025**`],
    ['of a venue that no table has', `- ${LINK} [FooConf 2025]`],
    ['of a workshop', `- ${LINK} (ICML Workshop 2025)`],
    ['of a badge', `- ${LINK} ![v](https://img.shields.io/badge/ICML-2025-red)`],
    ['of an alternative text', `- ${LINK} ![ICML 2025](https://a.org/a.png)`],
    ['below the name of a venue', `## ICML 2025\n\n- ${LINK}`],
    [
      'of words in a column of venues',
      `| Paper | Venue |\n|---|---|\n| ${LINK} | Under review at a journal |`,
    ],
    ['of an entry about two papers', `- ${LINK} [Ice](https://arxiv.org/abs/${OTHER}) arXiv 2024`],
    [
      'of a paper that is linked at its publisher',
      `- ${LINK} [PDF](https://proceedings.mlr.press/v1/a.pdf)`,
    ],
    ['of a sentence', `We build upon ${LINK}, seen on arXiv.`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('of a venue that the tables do not have', () => {
    expect(found(`- ${LINK}`, 'A | forged [venue](https://evil.org) 2025')).toEqual([]);
  });
});

test('names the venue, the evidence and what the entry says', () => {
  const [finding] = found(`- ${LINK} (arXiv 2024)`, 'CoRL 2025', { unconfirmed: true });
  expect(finding).toMatchObject({
    severity: 'note',
    message:
      'arxiv:2401.00001 is published: CoRL 2025 (DBLP key conf/corl/Firn25). The entry says “arXiv 2024”.',
    data: { venue: 'CoRL', year: 2025, evidence: { kind: 'dblp', text: 'conf/corl/Firn25' } },
    fix: { safe: false, isOnRequest: true },
  });
  expect(finding?.fix?.isConfirmed).toBeUndefined();
  expect(found(`- ${LINK} (arXiv 2024)`)[0]?.fix?.isConfirmed).toBe(true);
});
