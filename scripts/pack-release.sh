#!/usr/bin/env bash
# Packs a release into a folder: the tarball, dist, the bill of materials, the notes, and their sums.
# pack-release.sh FOLDER TAG
set -euo pipefail
folder=$1
tag=$2
mkdir -p "$folder"
npm pack --ignore-scripts --pack-destination "$folder"
cp -R dist "$folder/dist"
npm sbom --package-lock-only --sbom-format cyclonedx --sbom-type application >"$folder/sbom.cdx.json"
node scripts/release-notes.ts "$tag" >"$folder/notes.md"
(cd "$folder" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum >SHA256SUMS)
