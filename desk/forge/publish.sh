#!/usr/bin/env bash
# What a forge runs when something is dropped in the repository: takes in the zips of the desk that lie at its top, publishes,
# and writes down what `publish` must remember, before anything is seen by anyone.
#   desk/forge/publish.sh SITE-ADDRESS FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
address=$1 folder=$2

npm ci --omit=dev
mapfile -t zips < <(git ls-files -- ':(glob)*.zip')
if ((${#zips[@]})); then npm run -s solidaire -- import "${zips[@]}"; fi
npm run -s solidaire -- publish --site "$address" --out "$folder"

if ((${#zips[@]})); then git rm -q -- "${zips[@]}"; fi
git add --all bulletins
if ! git diff --cached --quiet; then
  git -c user.name='Solidaire' -c user.email='solidaire@localhost' commit -q -m 'Publier'
  git push -q origin "HEAD:$(git config solidaire.branch || git branch --show-current)"
fi
