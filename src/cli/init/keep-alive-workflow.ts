import { KEEP_ALIVE_PATH } from '../../github/keep-alive.ts';

/**
 * Writes the workflow that keeps the schedules enabled. It has a job of its own, so that the one
 * that comments start does not get the permission `actions: write`.
 */
export function keepAliveWorkflow(workflow: string): string {
  const own = KEEP_ALIVE_PATH.split('/').at(-1);
  return `name: readme-tally keep-alive

# GitHub disables the schedules of a public repository after 60 days without activity.
on:
  schedule:
    - cron: '37 4 * * 1' # Mondays, UTC
  workflow_dispatch:

permissions: {}

jobs:
  enable:
    if: \${{ !github.event.repository.fork }}
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      actions: write # enables the two workflows
    steps:
      - env:
          GH_TOKEN: \${{ github.token }}
        run: |
          for workflow in ${workflow} ${own}; do
            url="repos/$GITHUB_REPOSITORY/actions/workflows/$workflow"
            if [ "$(gh api "$url" --jq .state)" != disabled_manually ]; then
              gh api --method PUT "$url/enable"
            fi
          done
`;
}
