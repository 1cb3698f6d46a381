import { expect, test } from '@jest/globals';
import { gitlab } from '../../../src/sources/gitlab/index.ts';
import { clientFor } from '../../helpers/client.ts';
import { type Exchange, replay } from '../../helpers/replay.ts';
import { subject } from '../../helpers/subjects.ts';

const request = 'GET https://gitlab.com/api/v4/projects/inkscape%2Fsub%2Finkscape';
const PROJECT = {
  path_with_namespace: 'Inkscape/Sub/Inkscape',
  description: ' Draw\nfreely ',
  created_at: '2017-06-09T14:16:35.615Z',
  namespace: { kind: 'group', name: 'Inkscape Project' },
};

async function describeOne(exchange: Partial<Exchange>) {
  const { fetch } = replay([{ request, answer: PROJECT, ...exchange }]);
  const about = subject('gitlab:inkscape/sub/inkscape');
  return gitlab.describe?.ask(about, clientFor(gitlab, { fetch }));
}

test('a project has its name, description, date, group and page', async () => {
  expect(await describeOne({})).toEqual({
    status: 'found',
    description: {
      title: 'Inkscape',
      year: 2017,
      month: 6,
      day: 9,
      description: 'Draw freely',
      institute: 'Inkscape Project',
      links: { code: 'https://gitlab.com/Inkscape/Sub/Inkscape' },
      subjects: [subject('gitlab:inkscape/sub/inkscape')],
    },
  });
});

test('a person is no institute, and a moved project has both paths', async () => {
  const namespace = { kind: 'user', name: 'Someone' };
  const answer = { path_with_namespace: 'someone/inkscape', namespace };

  expect(await describeOne({ answer })).toEqual({
    status: 'found',
    description: {
      title: 'inkscape',
      links: { code: 'https://gitlab.com/someone/inkscape' },
      subjects: [subject('gitlab:inkscape/sub/inkscape'), subject('gitlab:someone/inkscape')],
    },
  });
});

test('an unknown project is missing', async () => {
  expect(await describeOne({ status: 404 })).toEqual({
    status: 'missing',
    reason: 'has no such public project',
  });
});
