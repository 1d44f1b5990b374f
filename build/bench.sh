#!/usr/bin/env bash
# What `--logger testrail` adds to the CPU time of `dotnet test`: 5,000 trivial NUnit tests, without and with the logger in turns.
# Results are collected in the journal and not delivered. Usage: build/bench.sh [pairs]
set -euo pipefail

pairs=${1:-7}
root=$(cd "$(dirname "$0")/.." && pwd)
work="$root/artifacts/bench"
results="$work/results"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# No process may outlive the command that is measured: its time would be lost.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

prepare() {
    rm -rf "$work"
    mkdir -p "$work"
    dotnet pack "$root/build/Packages.slnf" -c Release --nologo -v q -p:PackageOutputPath="$work/feed" >"$work/pack.log" || { cat "$work/pack.log"; exit 1; }

    # Nothing of the repository's own build reaches the project: it is set up as a user's would be.
    echo '<Project/>' | tee "$work/Directory.Build.props" >"$work/Directory.Build.targets"
    cat >"$work/nuget.config" <<XML
<configuration>
  <packageSources>
    <clear />
    <add key="packed" value="feed" />
    <add key="nuget.org" value="https://api.nuget.org/v3/index.json" protocolVersion="3" />
  </packageSources>
  <packageSourceMapping>
    <packageSource key="packed"><package pattern="TestRail.*" /></packageSource>
    <packageSource key="nuget.org"><package pattern="*" /></packageSource>
  </packageSourceMapping>
</configuration>
XML
    cat >"$work/Many.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <RestorePackagesPath>packages</RestorePackagesPath>
    <RestoreFallbackFolders>${NUGET_PACKAGES:-$HOME/.nuget/packages}</RestoreFallbackFolders>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
    <PackageReference Include="NUnit" Version="5.0.0" />
    <PackageReference Include="NUnit3TestAdapter" Version="6.3.1" />
    <PackageReference Include="TestRail.Reporter.NUnit" Version="0.1.0" />
  </ItemGroup>
</Project>
XML
    {
        echo 'using NUnit.Framework; using TestRail.Reporter; namespace Many;'
        for class in $(seq 0 99); do
            echo "public class Tests$class {"
            for test in $(seq 1 50); do
                id=$((class * 50 + test))
                echo "[Test, TestRailCase($id)] public void Total_of_cart_${id}_is_right() => Assert.That($id, Is.Positive);"
            done
            echo '}'
        done
    } >"$work/Tests.cs"
    dotnet build "$work" -c Release --nologo -v q >"$work/build.log" || { cat "$work/build.log"; exit 1; }
}

# Prints the CPU seconds, user and system, of a whole tree of processes.
cpu() {
    local TIMEFORMAT='%U %S' times
    times=$({ time "$@" >"$work/test.log" 2>&1; } 2>&1) || { cat "$work/test.log" >&2; exit 1; }
    awk '{ printf "%.2f\n", $1 + $2 }' <<<"$times"
}

plain() { dotnet test "$work" -c Release --no-build --nologo; }

reported() {
    TESTRAIL_MODE=collect TESTRAIL_JOURNAL="$work/journal" dotnet test "$work" -c Release --no-build --nologo --logger testrail
}

[[ -n ${BENCH_KEEP:-} && -d $work ]] || prepare
cpu plain >/dev/null
rm -rf "$work/journal"
cpu reported >/dev/null
recorded=$(grep -c '"entry":"resultRecorded"' "$work"/journal/*.jsonl)
[[ $recorded == 5000 ]] || { echo "The journal holds $recorded of 5000 results."; cat "$work/test.log"; exit 1; }

: >"$results"
printf '%-6s%12s%12s%10s   load\n' pair 'no logger' testrail ratio
for pair in $(seq "$pairs"); do
    a=$(cpu plain)
    b=$(cpu reported)
    echo "$a $b" >>"$results"
    awk -v pair="$pair" -v a="$a" -v b="$b" '{ printf "%-6s%10.2f s%10.2f s%10.3f   %s\n", pair, a, b, b / a, $1 }' /proc/loadavg
done

# The median of the ratios, and the ratio of the least: another process can only add to a time.
awk '{ print $2 / $1 }' "$results" | sort -n | awk '{ r[NR] = $1 } END { m = NR % 2 ? r[(NR + 1) / 2] : (r[NR / 2] + r[NR / 2 + 1]) / 2; printf "median of the ratios  %+.1f %%   target +3.0 %%\n", (m - 1) * 100 }'
awk 'NR == 1 || $1 < a { a = $1 } NR == 1 || $2 < b { b = $2 } END { printf "ratio of the minima   %+.1f %%   (%.2f s, %.2f s)\n", (b / a - 1) * 100, a, b }' "$results"
