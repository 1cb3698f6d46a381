import { describe, expect, test } from '@jest/globals';
import { knownLink, linkKey } from '../../src/subjects/known-link.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

function short(link: string): string | undefined {
  const known = knownLink(link);
  if (known === undefined) return undefined;
  if (known.kind === 'subject') return subjectKey(known.subject);
  if (known.kind === 'known') return known.site;
  const { site, id, title, year } = known;
  return [`${site} ${id}`, year, title].filter((part) => part !== undefined).join(' | ');
}

const NEURIPS = '3f5ee243547dee91fbd053c1c4a845aa';
const CVF = 'Rombach_High-Resolution_Image_Synthesis_With_Latent_Diffusion_Models_CVPR_2022_paper';
const CVF_READ = `cvf ${CVF} | 2022 | High Resolution Image Synthesis With Latent Diffusion Models`;

describe('a known link', () => {
  test.each([
    ['https://arxiv.org/abs/1706.03762', 'arxiv:1706.03762'],
    ['https://openreview.net/forum?id=YicbFdNTTy', 'openreview YicbFdNTTy'],
    ['https://openreview.net/pdf?id=YicbFdNTTy&noteId=x', 'openreview YicbFdNTTy'],
    ['https://openreview.net/group?id=ICLR.cc/2024/Conference', undefined],
    [`https://openaccess.thecvf.com/content/CVPR2022/html/${CVF}.html`, CVF_READ],
    [`https://openaccess.thecvf.com/content_CVPR_2022/papers/${CVF}.pdf`, CVF_READ],
    ['https://openaccess.thecvf.com/menu', undefined],
    [
      `https://proceedings.neurips.cc/paper/2017/hash/${NEURIPS}-Abstract.html`,
      `neurips ${NEURIPS} | 2017`,
    ],
    [
      `https://papers.nips.cc/paper_files/paper/2017/file/${NEURIPS}-Paper.pdf`,
      `neurips ${NEURIPS} | 2017`,
    ],
    [
      'http://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf',
      'neurips 7181 | attention is all you need',
    ],
    ['https://proceedings.mlr.press/v139/radford21a.html', 'pmlr v139/radford21a'],
    ['https://proceedings.mlr.press/v139/radford21a/radford21a.pdf', 'pmlr v139/radford21a'],
    ['https://proceedings.mlr.press/v139/', undefined],
    ['https://jmlr.org/papers/v21/20-074.html', 'jmlr 21/20-074'],
    ['https://www.jmlr.org/papers/volume21/20-074/20-074.pdf', 'jmlr 21/20-074'],
    ['https://www.ijcai.org/Proceedings/2019/0276.pdf', 'ijcai 2019/276 | 2019'],
    ['https://www.ijcai.org/proceedings/2019/276', 'ijcai 2019/276 | 2019'],
    ['https://ojs.aaai.org/index.php/AAAI/article/view/30150/32038', 'aaai 30150'],
    ['https://ieeexplore.ieee.org/abstract/document/9737433', 'ieee 9737433'],
    ['https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9737433', 'ieee 9737433'],
    ['https://ieeexplore.ieee.org/xpl/conhome/1/proceeding', undefined],
    [
      'https://www.sciencedirect.com/science/article/abs/pii/S0031320323001589?via%3Dihub',
      'sciencedirect S0031320323001589',
    ],
    ['https://www.cell.com/cell/fulltext/S0092-8674%2819%2930504-5', 'cell S0092-8674(19)30504-5'],
    [
      'https://academic.oup.com/bib/article/25/1/bbad493/7505071',
      'oup bib/article/25/1/bbad493/7505071',
    ],
    ['https://gitlab.com/groups/group', 'gitlab'],
    ['https://gitlab.llm-jp.nii.ac.jp/datasets/llm-jp-corpus-v3', 'gitlab'],
    ['https://codeberg.org/explore/repos', 'codeberg'],
    ['https://codeberg.org/forgejo', undefined],
    ['https://bitbucket.org/jerry00/scvis-dev', 'bitbucket'],
    ['https://huggingface.co/collections/google/gemma-4', 'hugging-face-collection'],
    ['https://huggingface.co/collections', undefined],
    ['https://github.com/o', undefined],
    ['https://gitlab.example.org.evil/', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%s is %s', (link, expected) => {
    expect(short(link)).toBe(expected);
  });
});

describe('keys of links', () => {
  test.each([
    ['https://openreview.net/forum?id=YicbFdNTTy', 'openreview:YicbFdNTTy'],
    ['https://openreview.net/pdf?id=YicbFdNTTy', 'openreview:YicbFdNTTy'],
    ['https://arxiv.org/pdf/1901.08746v2', 'arxiv:1901.08746'],
    ['https:/a.org/x', 'https://a.org/x'],
    [' paper.pdf ', 'paper.pdf'],
  ])('%s has the key %s', (link, key) => {
    expect(linkKey(link)).toBe(key);
  });
});
