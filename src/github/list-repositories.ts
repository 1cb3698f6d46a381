import { type GitHub, type RepositoryName, statusOf } from './client.ts';

/** A repository, as GitHub lists it. */
export interface ListedRepository {
  readonly name: RepositoryName;
  readonly defaultBranch: string;
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
}

/** GitHub lists at most 100 on a page. */
const PAGE = 100;

interface Row {
  readonly name: string;
  readonly owner: { readonly login: string };
  readonly default_branch?: string | undefined;
  readonly private: boolean;
  readonly archived?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

/**
 * Lists the repositories that the token of an installation of an App may use, 100 in a request.
 * Returns undefined for any other token.
 */
export async function installedRepositories(
  github: GitHub,
): Promise<ListedRepository[] | undefined> {
  try {
    return await allPages(async (page) => {
      const { data } = await github.apps.listReposAccessibleToInstallation(page);
      return data.repositories;
    });
  } catch (error) {
    if ([401, 403, 404].includes(statusOf(error) ?? 0)) return undefined;
    throw error;
  }
}

/** Lists the repositories of an organization or a person that the token may see, 100 in a request. */
export async function ownerRepositories(
  github: GitHub,
  owner: string,
): Promise<ListedRepository[]> {
  try {
    return await allPages(
      async (page) => (await github.repos.listForOrg({ ...page, org: owner })).data,
    );
  } catch (error) {
    if (statusOf(error) !== 404) throw error;
    return allPages(
      async (page) => (await github.repos.listForUser({ ...page, username: owner })).data,
    );
  }
}

/** Finds a repository by its name, in one request. GitHub follows a rename. */
export async function findRepository(
  github: GitHub,
  name: RepositoryName,
): Promise<ListedRepository> {
  return listed((await github.repos.get({ ...name })).data);
}

async function allPages(
  read: (page: { page: number; per_page: number }) => Promise<readonly Row[]>,
): Promise<ListedRepository[]> {
  const all: ListedRepository[] = [];
  for (let page = 1; ; page += 1) {
    const rows = await read({ page, per_page: PAGE });
    all.push(...rows.map(listed));
    if (rows.length < PAGE) return all;
  }
}

/** A disabled repository is as read-only as an archived one. */
function listed(row: Row): ListedRepository {
  return {
    name: { owner: row.owner.login, repo: row.name },
    defaultBranch: row.default_branch ?? 'main',
    isPrivate: row.private,
    isArchived: row.archived === true || row.disabled === true,
  };
}
