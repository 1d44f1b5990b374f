#!/usr/bin/env bash
# Measures whole processes, a row for each argument: build/bench.sh slow-1000 one-test. Without arguments it lists the rows.
# docs/benchmarks.md explains the environment variables and the figures.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd)
work="$root/artifacts/bench"
pairs=${BENCH_PAIRS:-5}
version=$(sed -nE 's:.*<Version>(.*)</Version>.*:\1:p' "$root/build/Common.props")
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# No process may outlive the command that is measured: its time would be lost.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

for part in prepare measure rows; do source "$root/build/bench/$part.sh"; done

[[ $# -gt 0 ]] || { printf '%s\n' "${rows[@]}"; exit; }
[[ $(command time --version 2>&1) == *GNU* ]] || { echo "GNU time is missing. Install the package 'time'." >&2; exit 1; }
[[ -n ${BENCH_KEEP:-} ]] || rm -rf "$work"
mkdir -p "$work"
trap stop_sandbox EXIT
for row; do row "$row"; done
