/**
 * Links of real lists, each with the list and the line it stands on, and what it was found to be by
 * hand. The lists are no part of this repository: where they stand beside it, the lines are checked.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { knownLink } from '../../src/subjects/known-link.ts';
import { subjectKey } from '../../src/subjects/subject.ts';
import { SHARED } from '../helpers/paths.ts';

const CORPUS = resolve(SHARED, 'corpus');

const CASES: Record<string, [line: number, link: string, is: string][]> = {
  'ActiveVisionLab+Awesome-LLM-3D.md': [
    [
      2,
      'https://GitHub.com/Naereen/StrapDown.js/graphs/commit-activity',
      'github:naereen/strapdown.js',
    ],
    [2, 'https://arxiv.org/abs/2405.10255', 'arxiv:2405.10255'],
    [38, 'https://arxiv.org/abs/2406.07544', 'arxiv:2406.07544'],
    [77, 'https://github.com/shiyoung77/OVIR-3D/', 'github:shiyoung77/ovir-3d'],
    [81, 'https://openreview.net/forum?id=H49g8rRIiF', 'openreview H49g8rRIiF'],
    [
      95,
      'https://openaccess.thecvf.com/content/ICCV2023/papers/Chen_UniT3D_A_Unified_Transformer_for_3D_Dense_Captioning_and_Visual_ICCV_2023_paper.pdf',
      'cvf Chen_UniT3D_A_Unified_Transformer_for_3D_Dense_Captioning_and_Visual_ICCV_2023_paper',
    ],
    [120, 'https://dl.acm.org/doi/abs/10.1145/3592094', 'doi:10.1145/3592094'],
    [
      152,
      'https://www.ecva.net/papers/eccv_2020/papers_ECCV/papers/123460409.pdf',
      'ecva eccv_2020/papers_ECCV/papers/123460409',
    ],
  ],
  'EgoAlpha+prompt-in-context-learning.md': [
    [106, 'https://huggingface.co/papers/2604.14228', 'arxiv:2604.14228'],
    [201, 'https://doi.org/10.48550/arXiv.2405.19334', 'arxiv:2405.19334'],
  ],
  'Hannibal046+Awesome-LLM.md': [
    [48, 'https://jmlr.org/papers/v21/20-074.html', 'jmlr 21/20-074'],
    [
      51,
      'https://papers.nips.cc/paper/2020/file/1457c0d6bfcb4967418bfb8ac142f64a-Paper.pdf',
      'neurips 1457c0d6bfcb4967418bfb8ac142f64a',
    ],
    [
      58,
      'https://www.semanticscholar.org/paper/WebGPT%3A-Browser-assisted-question-answering-with-Nakano-Hilton/2f3efe44083af91cef562c1a3451eee2f8601d22',
      's2:2f3efe44083af91cef562c1a3451eee2f8601d22',
    ],
    [
      193,
      'https://huggingface.co/collections/deepseek-ai/deepseek-math-65f2962739da11599e441681',
      'hugging-face-collection',
    ],
    [
      199,
      'https://huggingface.co/deepseek-ai/DeepSeek-V2.5',
      'hf:models/deepseek-ai/DeepSeek-V2.5',
    ],
    [546, '[https://github.com/simonw/llm', 'github:simonw/llm'],
  ],
  'Xnhyacinth+Awesome-LLM-Long-Context-Modeling.md': [
    [359, 'https://aclanthology.org/2020.findings-emnlp.232/', 'acl:2020.findings-emnlp.232'],
    [377, 'https://aclanthology.org/2023.tacl-1.17/', 'acl:2023.tacl-1.17'],
    [3013, 'https://huggingface.co/datasets/google/coverbench', 'hf:datasets/google/coverbench'],
  ],
  'Yutong-Zhou-cv+Awesome-Text-to-Image.md': [
    [
      46,
      'https://openaccess.thecvf.com/content/CVPR2023W/GCV/html/Zhou_Vision__Language_Applications_A_Survey_CVPRW_2023_paper.html',
      'cvf Zhou_Vision__Language_Applications_A_Survey_CVPRW_2023_paper',
    ],
    [
      112,
      'https://www.sciencedirect.com/science/article/pii/S0031320323001589',
      'sciencedirect S0031320323001589',
    ],
    [126, 'https://ieeexplore.ieee.org/abstract/document/9737433', 'ieee 9737433'],
    [
      202,
      'https://www.biorxiv.org/content/10.1101/2022.11.18.517004v1',
      'doi:10.1101/2022.11.18.517004',
    ],
    [
      378,
      'https://link.springer.com/chapter/10.1007/978-3-031-20059-5_41',
      'doi:10.1007/978-3-031-20059-5_41',
    ],
    [
      404,
      'https://link.springer.com/article/10.1007/s00138-022-01298-7',
      'doi:10.1007/s00138-022-01298-7',
    ],
    [
      427,
      'https://openaccess.thecvf.com/content_CVPR_2020/papers/Li_ManiGAN_Text-Guided_Image_Manipulation_CVPR_2020_paper.pdf',
      'cvf Li_ManiGAN_Text-Guided_Image_Manipulation_CVPR_2020_paper',
    ],
    [470, 'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9067083', 'ieee 9067083'],
    [564, 'https://www.ijcai.org/Proceedings/2019/0276.pdf', 'ijcai 2019/276'],
    [567, 'https://ojs.aaai.org/index.php/AAAI/article/view/12233', 'aaai 12233'],
  ],
  'burglarhobbit+Awesome-Medical-Large-Language-Models.md': [
    [31, 'https://www.nature.com/articles/s41591-023-02437-x', 'doi:10.1038/s41591-023-02437-x'],
    [36, 'https://arxiv.org/ftp/arxiv/papers/2303/2303.14070.pdf', 'arxiv:2303.14070'],
    [39, 'https://aclanthology.org/2022.findings-emnlp.398.pdf', 'acl:2022.findings-emnlp.398'],
    [
      63,
      'https://academic.oup.com/bib/article/25/1/bbad493/7505071',
      'oup bib/article/25/1/bbad493/7505071',
    ],
    [73, 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10564921/', 'pmcid:10564921'],
  ],
  'burglarhobbit+Awesome-Medical-Large-Language-Models@f057460.md': [
    [
      11,
      'https://huggingface.co/api/models/emilyalsentzer/Bio_ClinicalBERT',
      'hf:models/emilyalsentzer/Bio_ClinicalBERT',
    ],
  ],
  'eugeneyan+open-llms.md': [[60, 'https://arxiv.org/html/2404.14619v2', 'arxiv:2404.14619']],
  'huybery+Awesome-Code-LLM.md': [
    [
      70,
      'https://hf.co/deepseek-ai/deepseek-coder-33b-instruct',
      'hf:models/deepseek-ai/deepseek-coder-33b-instruct',
    ],
  ],
  'hyintell+awesome-refreshing-llms.md': [
    [
      106,
      'https://proceedings.neurips.cc/paper_files/paper/2022/hash/6f1d43d5a82a37e89b0665b33bf3a182-Abstract-Conference.html',
      'neurips 6f1d43d5a82a37e89b0665b33bf3a182',
    ],
    [
      142,
      'https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_00459/110012/Time-Aware-Language-Models-as-Temporal-Knowledge',
      'doi:10.1162/tacl_a_00459',
    ],
  ],
  'llm-jp+awesome-japanese-llm.md': [
    [42, 'https://gitlab.llm-jp.nii.ac.jp/datasets/llm-jp-corpus-v3', 'gitlab'],
  ],
  'lonePatient+awesome-pretrained-chinese-nlp-models__docs__chat-llm.md': [
    [53, 'https://hf-mirror.com/Tele-AI/TeleChat-52B', 'hf:models/Tele-AI/TeleChat-52B'],
  ],
  'seandavi+awesome-single-cell.md': [
    [125, 'https://www.cell.com/cell/fulltext/S0092-8674(24)01144-9', 'cell S0092-8674(24)01144-9'],
    [135, 'https://bitbucket.org/edith_ross/onconem/src', 'bitbucket'],
    [
      138,
      'https://bmcbioinformatics.biomedcentral.com/articles/10.1186/s12859-016-0984-y',
      'doi:10.1186/s12859-016-0984-y',
    ],
    [139, 'https://www.ncbi.nlm.nih.gov/pubmed/19910308', 'pmid:19910308'],
    [
      210,
      'https://journals.plos.org/ploscompbiol/article?id=10.1371/journal.pcbi.1012760',
      'doi:10.1371/journal.pcbi.1012760',
    ],
    [
      307,
      'http://www.nature.com/nprot/journal/v11/n7/full/nprot.2016.066.html',
      'doi:10.1038/nprot.2016.066',
    ],
    [394, 'https://gitlab.com/Grouumf/ATACdemultiplex', 'gitlab:grouumf/atacdemultiplex'],
    [470, 'github.com/maggiecrow/MetaNeighbor', 'github:maggiecrow/metaneighbor'],
    [477, 'http://biorxiv.org/content/early/2016/12/04/091595', 'doi:10.1101/091595'],
    [482, 'http://www.nature.com/nbt/journal/v34/n6/full/nbt.3569.html', 'doi:10.1038/nbt.3569'],
    [
      499,
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC9881963/pdf/nihpp-2023.01.08.523162v1.pdf',
      'pmcid:9881963',
    ],
    [
      526,
      'https://www.embopress.org/doi/full/10.15252/emmm.202012104',
      'doi:10.15252/emmm.202012104',
    ],
    [649, 'http://dx.doi.org/10.1038/nmeth.4612', 'doi:10.1038/nmeth.4612'],
    [
      650,
      'https://www.frontiersin.org/articles/10.3389/fgene.2017.00062/full',
      'doi:10.3389/fgene.2017.00062',
    ],
  ],
  'yueliu1999+Awesome-Jailbreak-on-LLMs.md': [
    [237, 'https://aclanthology.org/2024.acl-long.299.pdf#page=4.96', 'acl:2024.acl-long.299'],
    [256, 'https://proceedings.mlr.press/v202/jones23a/jones23a.pdf', 'pmlr v202/jones23a'],
    [
      348,
      'https://proceedings.neurips.cc/paper_files/paper/2023/file/a97b58c4f7551053b0512f92244b0810-Paper-Conference.pdf',
      'neurips a97b58c4f7551053b0512f92244b0810',
    ],
  ],
  'DmitryRyumin+CVPR-2023-24-Papers.md': [
    [
      85,
      'https://huggingface.co/spaces/DmitryRyumin/NewEraAI-Papers',
      'hf:spaces/DmitryRyumin/NewEraAI-Papers',
    ],
  ],
};

const rows = Object.entries(CASES).flatMap(([list, cases]) =>
  cases.map(([line, link, is]) => ({ list, line, link, is })),
);

describe('links of real lists', () => {
  test.each(rows)('$list:$line $link is $is', ({ list, line, link, is }) => {
    expect(short(link)).toBe(is);
    const file = join(CORPUS, list);
    if (!existsSync(file)) return;
    expect(readFileSync(file, 'utf8').split('\n')[line - 1]).toContain(link);
  });
});

function short(link: string): string | undefined {
  const known = knownLink(link);
  if (known?.kind === 'subject') return subjectKey(known.subject);
  return known?.kind === 'paper-page' ? `${known.site} ${known.id}` : known?.site;
}
