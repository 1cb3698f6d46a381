import type { Colors, Field } from './field.ts';

/** The licences that shields.io knows, by its colour for them: permissive, copyleft, public domain. */
const LICENSES: Readonly<Record<string, string>> = {
  green:
    'AFL-3.0 Apache-2.0 Artistic-2.0 BSD-2-Clause BSD-3-Clause BSD-3-Clause-Clear BSL-1.0 CC-BY-4.0 ECL-2.0 ISC MIT MS-PL NCSA PostgreSQL Zlib',
  orange:
    'AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later CC-BY-SA-4.0 EPL-1.0 EPL-2.0 EUPL-1.1 GPL-2.0 GPL-2.0-only GPL-2.0-or-later GPL-3.0 GPL-3.0-only GPL-3.0-or-later LGPL-2.1 LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0 LGPL-3.0-only LGPL-3.0-or-later LPPL-1.3c MPL-2.0 MS-RL OFL-1.1 OSL-3.0',
  '7cd958': 'CC0-1.0 Unlicense WTFPL',
};
const OTHER = 'lightgrey';

const COLOR_OF = new Map(
  Object.entries(LICENSES).flatMap(([color, ids]) =>
    ids.split(' ').map((id) => [id.toLowerCase(), color] as const),
  ),
);

const colors: Colors = {
  all: [...Object.keys(LICENSES), OTHER],
  of: (value) => COLOR_OF.get(String(value).toLowerCase()) ?? OTHER,
};

/** The value of GitHub for a licence file that it does not recognise. */
const UNRECOGNIZED = 'NOASSERTION';

export const LICENSE_FIELDS = {
  license: {
    type: 'text',
    families: ['repository', 'model', 'dataset', 'space'],
    words: /^(?:licen[cs]es?|许可证|ライセンス)$/,
    label: 'license',
    vague: { '': 'not specified', [UNRECOGNIZED]: 'not identifiable by github' },
    colors,
    sentence: 'The SPDX id of its licence, or the name that Hugging Face has for it.',
    from: { GitHub: 'licenseInfo.spdxId', 'Hugging Face': 'cardData.license' },
  },
} as const satisfies Record<string, Field>;
