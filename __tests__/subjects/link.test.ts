import { describe, expect, test } from '@jest/globals';
import { linkSubject, linkUrl } from '../../src/subjects/link.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

/** Links as lists hold them, and what each leads to. */
const CASES: [link: string, key: string | undefined][] = [
  ['https://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
  ['https://arxiv.org/abs/1706.03762v7', 'arxiv:1706.03762'],
  ['http://arxiv.org/pdf/1706.03762.pdf', 'arxiv:1706.03762'],
  ['https://arxiv.org/pdf/1706.03762v2.pdf#page=3', 'arxiv:1706.03762'],
  ['https://arxiv.org/pdf/2106.15928v1', 'arxiv:2106.15928'],
  ['https://arxiv.org/html/2403.01234v1', 'arxiv:2403.01234'],
  ['https://arxiv.org/abs/cs/0112017', 'arxiv:cs/0112017'],
  ['https://arxiv.org/abs/cs.CL/0112017v1', 'arxiv:cs/0112017'],
  ['https://arxiv.org/pdf/hep-th/9711200v3.pdf', 'arxiv:hep-th/9711200'],
  ['https://export.arxiv.org/abs/0706.0001', 'arxiv:0706.0001'],
  ['https://ar5iv.labs.arxiv.org/html/1810.04805', 'arxiv:1810.04805'],
  ['https://ar5iv.org/abs/1810.04805', 'arxiv:1810.04805'],
  ['https://www.alphaxiv.org/abs/2501.00663v2', 'arxiv:2501.00663'],
  ['https://www.alphaxiv.org/overview/2501.00663', 'arxiv:2501.00663'],
  ['arXiv:2302.13971', 'arxiv:2302.13971'],
  ['https://huggingface.co/papers/2302.13971', 'arxiv:2302.13971'],
  ['https://huggingface.co/meta-llama/Llama-2-7b', 'hf:models/meta-llama/Llama-2-7b'],
  ['https://doi.org/10.48550/arXiv.2302.13971', 'arxiv:2302.13971'],
  ['https://dx.doi.org/10.1093/MIND/LIX.236.433', 'doi:10.1093/mind/lix.236.433'],
  [
    'https://doi.org/10.1002/(SICI)1097-4571(199009)41:6%3C391::AID-ASI1%3E3.0.CO;2-9',
    'doi:10.1002/(sici)1097-4571(199009)41:6<391::aid-asi1>3.0.co;2-9',
  ],
  ['10.1038/s41586-021-03819-2', 'doi:10.1038/s41586-021-03819-2'],
  ['https://www.nature.com/articles/s41586-021-03819-2', 'doi:10.1038/s41586-021-03819-2'],
  ['https://www.nature.com/articles/nature14539.pdf', 'doi:10.1038/nature14539'],
  ['https://www.nature.com/articles/d41586-023-00340-6', undefined],
  ['https://aclanthology.org/P19-1001/', 'acl:P19-1001'],
  ['https://aclanthology.org/2020.clinicalnlp-1.17.pdf', 'acl:2020.clinicalnlp-1.17'],
  ['https://aclanthology.org/2023.findings-emnlp.500/', 'acl:2023.findings-emnlp.500'],
  ['https://www.aclweb.org/anthology/P18-1023.pdf', 'acl:P18-1023'],
  ['https://www.aclweb.org/anthology/2020.acl-main.447v2.pdf', 'acl:2020.acl-main.447'],
  ['https://aclanthology.org/P/P19/P19-1001.pdf', 'acl:P19-1001'],
  ['https://aclanthology.org/2020.acl-main.447.bib', 'acl:2020.acl-main.447'],
  ['https://aclanthology.org/volumes/2020.acl-main/', undefined],
  [
    'https://www.semanticscholar.org/paper/Attention-is-All-you-Need-Vaswani-Shazeer/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
    's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776',
  ],
  [
    'https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776?utm_source=x',
    's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776',
  ],
  [
    'https://www.semanticscholar.org/reader/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
    's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776',
  ],
  ['https://api.semanticscholar.org/CorpusID:13756489', 'corpus:13756489'],
  ['https://api.semanticscholar.org/CorpusId:13756489', 'corpus:13756489'],
  ['https://api.semanticscholar.org/arXiv:1706.03762', 'arxiv:1706.03762'],
  [
    'https://api.semanticscholar.org/graph/v1/paper/DOI:10.1093/mind/lix.236.433',
    'doi:10.1093/mind/lix.236.433',
  ],
  ['https://pubmed.ncbi.nlm.nih.gov/19872477/', 'pmid:19872477'],
  ['https://www.ncbi.nlm.nih.gov/pubmed/19872477', 'pmid:19872477'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2323736/', 'pmcid:2323736'],
  ['https://pmc.ncbi.nlm.nih.gov/articles/PMC2323736/', 'pmcid:2323736'],
  [
    'https://www.biorxiv.org/content/10.1101/2020.12.15.422761v1.full.pdf',
    'doi:10.1101/2020.12.15.422761',
  ],
  ['https://www.biorxiv.org/content/10.1101/2020.12.15.422761v1', 'doi:10.1101/2020.12.15.422761'],
  [
    'https://www.biorxiv.org/content/10.64898/2026.01.05.697600v2.full',
    'doi:10.64898/2026.01.05.697600',
  ],
  [
    'https://www.medrxiv.org/content/10.1101/2021.01.01.21249174v2.full-text',
    'doi:10.1101/2021.01.01.21249174',
  ],
  ['https://www.biorxiv.org/content/10.1101/037101v1.abstract', 'doi:10.1101/037101'],
  ['https://dl.acm.org/doi/abs/10.1145/3442188.3445922', 'doi:10.1145/3442188.3445922'],
  ['https://dl.acm.org/doi/pdf/10.1145/3442188.3445922', 'doi:10.1145/3442188.3445922'],
  ['https://link.springer.com/article/10.1007/s11263-015-0816-y', 'doi:10.1007/s11263-015-0816-y'],
  [
    'https://link.springer.com/content/pdf/10.1007/s11263-015-0816-y.pdf',
    'doi:10.1007/s11263-015-0816-y',
  ],
  ['https://onlinelibrary.wiley.com/doi/full/10.1111/cgf.14000', 'doi:10.1111/cgf.14000'],
  ['https://openreview.net/forum?id=YicbFdNTTy', undefined],
  ['https://openreview.net/pdf?id=YicbFdNTTy', undefined],
  [
    'https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
    undefined,
  ],
  [
    'https://papers.nips.cc/paper_files/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf',
    undefined,
  ],
  ['https://proceedings.mlr.press/v139/radford21a.html', undefined],
  [
    'https://openaccess.thecvf.com/content/CVPR2022/html/Rombach_High-Resolution_Image_Synthesis_With_Latent_Diffusion_Models_CVPR_2022_paper.html',
    undefined,
  ],
  ['https://github.com/huggingface/transformers', 'github:huggingface/transformers'],
  ['javascript:alert(1)', undefined],
  ['', undefined],
  ['https://arxiv.org/ftp/arxiv/papers/2303/2303.14070.pdf', 'arxiv:2303.14070'],
  ['https://github.com/deepmind/codoc/tree/main', 'github:deepmind/codoc'],
  ['https://github.com/o/r.git', 'github:o/r'],
  ['https://raw.githubusercontent.com/o/r/main/a.png', 'github:o/r'],
  ['https://github.com/orgs/o/repositories', undefined],
  ['https://github.com/o', undefined],
  ['https://gist.github.com/o/abc', undefined],
  ['https://https://github.com/o/r', 'github:o/r'],
  ['https:/github.com/o/r', 'github:o/r'],
  ['github.com/o/r', 'github:o/r'],
  ['https://huggingface.co/datasets/squad_v2/x/tree/main', 'hf:datasets/squad_v2/x'],
  [
    'https://huggingface.co/spaces/openlifescienceai/open_medical_llm_leaderboard',
    'hf:spaces/openlifescienceai/open_medical_llm_leaderboard',
  ],
  ['https://hf.co/a/b/blob/main/config.json', 'hf:models/a/b'],
  ['https://huggingface.co/docs/transformers/index', undefined],
  ['https://huggingface.co/meta-llama', undefined],
  ['https://huggingface.co/api/models/a/b', 'hf:models/a/b'],
  ['https://academic.oup.com/bib/article/25/1/bbad493/7505071', undefined],
  ['https://www.science.org/doi/10.1126/science.adj3799', 'doi:10.1126/science.adj3799'],
  ['https://doi.org/10.1093/jamia/ocae120).', 'doi:10.1093/jamia/ocae120'],
  ['https://example.org/github.com/o/r', undefined],
];

describe('a link', () => {
  test.each(CASES)('%s leads to %s', (link, key) => {
    const subject = linkSubject(link);
    expect(subject && subjectKey(subject)).toBe(key);
  });
});

describe('repaired links', () => {
  describe('a broken address', () => {
    test.each([
      ['https://https://github.com/o/r', 'https://github.com/o/r'],
      ['https:/github.com/o/r', 'https://github.com/o/r'],
      ['github.com/o/r', 'https://github.com/o/r'],
      ['https://github.com/o/r"', 'https://github.com/o/r'],
      ['[https://github.com/o/r', 'https://github.com/o/r'],
      ['https://github.com/o/my\\_list', 'https://github.com/o/my_list'],
      ['https://a.org/xhttps://a.org/x', 'https://a.org/x'],
      ['https://a.org/xhttps://b.org/y', undefined],
      ['https://a.org/https://b.org/y', 'https://a.org/https://b.org/y'],
      ['https://a.org/?to=https://b.org', 'https://a.org/?to=https://b.org'],
      ['docs/github.com/o', undefined],
      ['mailto:a@b.org', undefined],
    ])('%s is read as %s', (link, address) => {
      expect(linkUrl(link)?.href).toBe(address);
    });

    test('of two addresses pasted together neither is taken', () => {
      expect(linkSubject('https://doi.org/10.1093/xhttps://github.com/o/r')).toBeUndefined();
    });

    test('forty hexadecimal digits are a paper of Semantic Scholar', () => {
      const sha = '204e3073870fae3d05bcbc2f6a8e263d9b72e776';
      const subject = linkSubject(sha);
      expect(subject && subjectKey(subject)).toBe(`s2:${sha}`);
    });
  });
});
