import type { Fact } from '../../fields/fact.ts';
import { codebergRepository } from '../../subjects/codeberg.ts';
import { gitlabProject } from '../../subjects/gitlab.ts';
import type { Kind, Subject } from '../../subjects/subject.ts';
import type { LiveBadge } from './github-badges.ts';
import { pathSegments, queryValue, type ShieldsUrl } from './shields-url.ts';

/** The badges of shields.io for servers with a software, of which one has a kind. */
interface HostBadges {
  /** The first part of the path, and the logo in the `social` style. */
  readonly service: string;
  /** The query key with another server. */
  readonly server: string;
  readonly host: string;
  /** Whether it is the server when the address names none. */
  readonly isDefault?: true;
  readonly parse: (path: string) => Subject | undefined;
}

const HOSTS: { readonly [Name in Kind]?: HostBadges } = {
  gitlab: {
    service: 'gitlab',
    server: 'gitlab_url',
    host: 'gitlab.com',
    isDefault: true,
    parse: gitlabProject,
  },
  codeberg: {
    service: 'gitea',
    server: 'gitea_url',
    host: 'codeberg.org',
    parse: codebergRepository,
  },
};

/** Most badges are others, which is found out without decoding them. */
const PATH = /^\/git(?:lab|ea)\//;
/** The fields with such a badge, which has the same name and label. */
const FIELDS = ['stars', 'forks'] as const;

/** Recognises `/gitlab/stars/{project}`, and `/gitea/stars/{owner}/{repo}` of Codeberg; `forks`, too. */
export function hostBadge(url: ShieldsUrl): LiveBadge | undefined {
  if (!PATH.test(url.path)) return undefined;
  const [service = '', type, ...names] = pathSegments(url);
  const field = FIELDS.find((one) => one === type);
  const badges = Object.values(HOSTS).find((one) => one.service === service);
  if (!field || !badges || !isOn(badges, queryValue(url, badges.server))) return undefined;
  const subject = badges.parse(names.join('/'));
  if (!subject) return undefined;
  return {
    subject,
    field,
    label: field,
    color: 'blue',
    prefix: '',
    suffix: '',
    socialLogo: service,
  };
}

/** Returns the path and the query of the live badge with a fact, if there is one. */
export function hostBadgeOf({ subject, field }: Fact) {
  const badges = HOSTS[subject.kind];
  if (!badges || !FIELDS.some((one) => one === field)) return undefined;
  const { service, server, host, isDefault } = badges;
  const keys = isDefault ? [] : [[server, `https://${host}`] as const];
  return { path: `/${service}/${field}`, keys, label: field };
}

function isOn({ host, isDefault }: HostBadges, server: string | undefined): boolean {
  if (server === undefined) return isDefault === true;
  return URL.canParse(server) && new URL(server).hostname === host;
}
