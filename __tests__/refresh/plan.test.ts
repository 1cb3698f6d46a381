import { describe, expect, test } from '@jest/globals';
import { Config } from '../../src/config/schema.ts';
import { requestBudgets } from '../../src/refresh/plan.ts';
import { github } from '../../src/sources/github/index.ts';
import { SOURCES } from '../../src/sources/index.ts';
import { openAlex } from '../../src/sources/openalex/index.ts';

const { limits } = Config.parse({});

describe('requests', () => {
  test('are as many as the source says, or the config', () => {
    const budgetOf = requestBudgets({ ...limits, requests: { openalex: 9 } }, SOURCES, undefined);

    expect(budgetOf(github).requests).toBe(github.requests);
    expect(budgetOf(openAlex).requests).toBe(9);
  });

  test('of a source that is none are refused', () => {
    expect(() =>
      requestBudgets({ ...limits, requests: { crossref: 9 } }, SOURCES, undefined),
    ).toThrow(
      'limits.requests names crossref; the sources are semantic-scholar, github, hugging-face, gitlab, codeberg, openalex.',
    );
  });
});
