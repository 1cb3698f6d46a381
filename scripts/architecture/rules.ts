const ALL_BUT_ACTION_AND_CLI =
  'fleet, doctor, site, page, report, chart, github, refresh, config, audit, history, snapshot, contract, sources, markdown, http, fields, subjects';
const WHAT_IS_SHOWN =
  'chart, refresh (types), config, audit, history, snapshot, sources (types), markdown, fields, subjects';

/**
 * What may import what in `src`, one row for each module: a folder of `src`, or an entry point. A
 * row names only modules of the rows below it, so no two modules import each other and nothing
 * imports upwards. Type imports count. "(types)" allows nothing but type imports, and a path allows
 * one file of a module instead of all of it.
 */
export const MODULES: Readonly<Record<string, string>> = {
  'index.ts': 'action',
  'cli.ts': 'cli, report, refresh, config, http',
  action: ALL_BUT_ACTION_AND_CLI,
  cli: ALL_BUT_ACTION_AND_CLI,
  fleet:
    'report, chart, github, refresh, config, audit, history, snapshot, sources, markdown, http (types), fields, subjects',
  doctor: 'report, github, config, snapshot, sources, http (types), subjects (types)',
  site: 'page',
  page: WHAT_IS_SHOWN,
  report: WHAT_IS_SHOWN,
  chart: 'history, snapshot (types), snapshot/dates.ts, fields, subjects',
  github: 'config',
  refresh: 'config, audit, history, snapshot, sources, http, markdown, fields, subjects',
  config: 'audit, markdown, fields, subjects',
  audit: 'history, snapshot, sources (types), markdown, fields, subjects',
  history: 'snapshot, sources (types), fields, subjects',
  // A request to add an entry is kept in the snapshot as the schema of `markdown` describes it.
  snapshot: 'sources (types), markdown/new-entry/addition.ts, fields, subjects',
  contract: 'sources, http',
  sources: 'http, fields, subjects',
  http: '',
  markdown: 'fields, subjects',
  fields: 'subjects',
  subjects: '',
  escape: '',
};

/** The module that every other may import. */
export const SHARED = 'escape';

/** Modules that do no I/O. `biome.json` denies the same ones `fetch`, `process` and `Date`. */
export const PURE =
  'subjects, fields, escape, markdown, snapshot, history, audit, config, report, chart, page'.split(
    ', ',
  );

/** Runs in the reader's browser. */
export const NOT_PURE = 'page/browser/';

/** Packages that only these files may import; a path that ends in a slash is a folder. */
export const PACKAGES = [
  { start: '@actions/', files: ['action/main.ts', 'action/inputs.ts', 'action/outputs.ts'] },
  { start: '@octokit/', files: ['github/client.ts'] },
  { start: 'commander', files: ['cli.ts', 'cli/'] },
];

/** Folders whose `index.ts` lists members of one kind; nothing else imports a member. */
export const LISTS_OF_MEMBERS = ['action/commands', 'sources'];
