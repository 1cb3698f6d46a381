/** The fields of a pull request that tests use. */
export interface PullRequest {
  number: number;
  state: 'open' | 'closed';
  merged: boolean;
  title: string;
  body: string | null;
  draft: boolean;
  html_url: string;
  head: { ref: string; sha: string };
  base: { ref: string; sha: string };
  user: { login: string; type: string };
  labels: { name: string }[];
  commits: number;
  changed_files: number;
}

/** The fields of a commit that tests use. */
export interface Commit {
  sha: string;
  parents: { sha: string }[];
  author: { login: string } | null;
  commit: {
    message: string;
    author: { name: string; email: string; date: string };
    tree: { sha: string };
    verification: { verified: boolean };
  };
}
