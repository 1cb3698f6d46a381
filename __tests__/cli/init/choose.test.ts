import { describe, expect, test } from '@jest/globals';
import { choose } from '../../../src/cli/init/choose.ts';
import { configText, describeList } from '../../../src/cli/init/config-file.ts';
import { surveyList } from '../../../src/cli/init/survey.ts';
import { parseConfig } from '../../../src/config/parse.ts';

const PAPERS = Array.from(
  { length: 20 },
  (_, n) => `- [P](https://arxiv.org/abs/1901.${10_000 + n})`,
);
const STARRED = ['- [a ★10](https://github.com/o/a)', '- [b ★20](https://github.com/o/b)'];
const LIVE = '- [a](https://github.com/o/a) ![s](https://img.shields.io/github/stars/o/a)';

function chosen(lines: readonly string[], own?: string) {
  const survey = surveyList({ path: 'README.md', text: `${lines.join('\n')}\n` }, own);
  const choice = choose([survey]);
  return {
    choice,
    config: configText(choice, 'o/readme-tally@v1'),
    description: describeList(survey, choice),
  };
}

describe('a list', () => {
  test('with badges needs no config', () => {
    const { config, description } = chosen([LIVE]);
    expect(config).toBeUndefined();
    expect(description).toEqual([
      'README.md: stars in 1 live badge → replaced by static badges',
      'README.md: 1 kB of the 512 kB that GitHub shows',
    ]);
  });

  test('without counts gets them after the most frequent kind of link', () => {
    const { config = '', description } = chosen([...PAPERS, '- [x](https://github.com/o/x)']);
    expect(parseConfig(config, 'c').show).toMatchObject({ papers: 'citations', look: 'text' });
    expect(parseConfig(config, 'c').show?.repositories).toBeUndefined();
    expect(config).toContain('papers: citations # 20 papers linked');
    expect(description).toEqual([
      'README.md: 20 papers without a count → counts added',
      'README.md: 1 repository without a count → ignored (`show: repositories` adds counts)',
      'README.md: 1 kB of the 512 kB that GitHub shows',
    ]);
  });

  test('is about its entries, not about the badge of its own repository', () => {
    expect(chosen([LIVE, PAPERS[0] ?? ''], 'o/a').choice.show).toEqual(new Map([['papers', 1]]));
    expect(chosen([LIVE, PAPERS[0] ?? '']).choice.show).toEqual(new Map());
  });

  test('with counts in text has its notation kept up to date, unless there is only one count', () => {
    const { config = '' } = chosen(STARRED);
    expect(parseConfig(config, 'c').adopt).toEqual(['star-in-link']);
    expect(parseConfig(config, 'c').show).toBeUndefined();
    expect(chosen([...STARRED.slice(1)]).choice.adopt.size).toBe(0);
  });
});

test('the first lines name the schema for editors', () => {
  expect(chosen(PAPERS).config).toContain(
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/o/readme-tally/v1/schema/config.v1.json\n',
  );
});
