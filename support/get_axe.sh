#!/usr/bin/env bash
# Puts axe-core, which says what bars people from a web page, in build/axe: get_axe.sh. Needs npm once; only tests use it.
set -euo pipefail
cd "$(dirname "$0")/.."
version=4.14.1
sum=e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745

[ ! -f "build/axe/$version/axe.min.js" ] || exit 0
mkdir -p "build/axe/$version"
cd "build/axe/$version"
npm pack --silent "axe-core@$version" >/dev/null
sha256sum --check --quiet <<< "$sum  axe-core-$version.tgz"
tar -xzf "axe-core-$version.tgz" --strip-components=1 package/axe.min.js
