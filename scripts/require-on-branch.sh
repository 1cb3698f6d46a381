#!/usr/bin/env bash
# Fails unless a commit is on a branch of this repository: require-on-branch.sh BRANCH COMMIT.
set -euo pipefail
status=$(gh api "repos/$GITHUB_REPOSITORY/compare/$1...$2" --jq .status)
case "$status" in
  identical | behind) echo "The commit $2 is on $1." ;;
  *)
    echo "::error::The commit of the tag is not on $1 ($status). Merge it first, then tag the merged commit."
    exit 1
    ;;
esac
