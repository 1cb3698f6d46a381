/**
 * The parts of the workflow that publish the page with GitHub Pages, as docs/page.md shows them. The
 * run uploads the page; a job of its own publishes it, since only that one has the permissions.
 */
export const PAGE_JOB = {
  /** So that the page follows each merge. */
  trigger: `  push:
    branches: [main, master]
`,
  input: `          page-folder: _site
`,
  step: `      - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
        if: github.event_name != 'issue_comment'
        with:
          path: _site
`,
  job: `
  page:
    needs: tally
    if: github.event_name != 'issue_comment'
    concurrency: readme-tally-page
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write # the deployment
      id-token: write # proves to GitHub Pages which workflow deploys
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - id: deploy
        uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0
`,
} as const;

/** The workflow without a page. */
export const NO_PAGE: Readonly<Record<keyof typeof PAGE_JOB, string>> = {
  trigger: '',
  input: '',
  step: '',
  job: '',
};
