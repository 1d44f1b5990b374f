#!/usr/bin/env bash
# Marks the public API as released: moves the lines of each PublicAPI.Unshipped.txt to PublicAPI.Shipped.txt. Run it when a version is released.
set -euo pipefail
cd "${1:-$(dirname "$0")/..}"

header='#nullable enable'
for unshipped in src/*/PublicAPI.Unshipped.txt adapters/*/PublicAPI.Unshipped.txt; do
  shipped=${unshipped/Unshipped/Shipped}
  removed=$(sed -n 's/^\*REMOVED\*//p' "$unshipped")
  lines=$(cat "$shipped" "$unshipped" | grep -v -e '^\*REMOVED\*' -e "^$header$" -e '^$' | grep -vxF -f <(printf '%s\n' "${removed:-$header}") | LC_ALL=C sort -u || true)
  printf '%s\n' "$header" ${lines:+"$lines"} > "$shipped"
  printf '%s\n' "$header" > "$unshipped"
done
