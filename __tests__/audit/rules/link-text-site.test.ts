import { describe, expect, test } from '@jest/globals';
import { linkTextSite } from '../../../src/audit/rules/link-text-site.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';

describe('finds', () => {
  test.each([
    ['[HuggingFace](https://github.com/o/r)', 'Hugging Face', 'github.com'],
    ['[Hugging🤗](https://github.com/o/r)', 'Hugging Face', 'github.com'],
    ['[🤗 HF](https://modelscope.cn/models/a/b)', 'Hugging Face', 'modelscope.cn'],
    ['[**GitHub**](https://arxiv.org/abs/2401.00001)', 'GitHub', 'arxiv.org'],
    ['[[arXiv]](https://openreview.net/forum?id=x)', 'arXiv', 'openreview.net'],
    ['<a href="https://gitee.com/o/r">Github</a>', 'GitHub', 'gitee.com'],
  ])('%s', (link, name, host) => {
    expect(linesOf(findingsIn(`- ${link}`, linkTextSite))).toEqual([
      `1: The text says ${name}, but the link leads to ${host}.`,
    ]);
  });
});

describe('says nothing of', () => {
  test.each([
    '[GitHub](https://o.github.io/r)',
    '[Github](https://raw.githubusercontent.com/o/r/main/x)',
    '[HF](https://hf.co/a/b)',
    '[arXiv](https://doi.org/10.48550/arXiv.2401.00001)',
    '[arXiv](https://www.alphaxiv.org/abs/2401.00001)',
    '[GitHub Copilot](https://code.org)',
    '[Hugging](https://a.org)',
    '[GitHub](docs/github.md)',
    '[YouTube](https://bit.ly/3x)',
    '[Paper](https://github.com/o/r)',
  ])('%s', (link) => {
    expect(findingsIn(`- ${link}`, linkTextSite)).toEqual([]);
  });
});
