# Makes what the rows need: the packages, the tool, journals, test projects. Each is made once, and kept with BENCH_KEEP=1.

quietly() { "$@" >"$work/prepare.log" 2>&1 || { cat "$work/prepare.log" >&2; exit 1; }; }

need_packages() {
    [[ ! -d $work/feed ]] || return 0
    quietly dotnet pack "$root/build/Packages.slnf" -c Release --nologo -v q -p:PackageOutputPath="$work/feed.new"
    # Nothing of the repository's own build reaches the projects: they are set up as a user's would be.
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
    mv "$work/feed.new" "$work/feed"
}

need_tool() {
    need_packages
    [[ -x $work/tool/testrail-reporter ]] ||
        (cd "$work" && NUGET_PACKAGES="$work/packages" quietly dotnet tool install TestRail.Reporter.Tool --version "$version" --tool-path "$work/tool")
}

# A sandbox's data, a journal and a JUnit file with this many results: data/<count>/{seed.json,journal,results.xml}.
need_results() {
    local count=$1
    [[ -d $work/data/$count ]] || {
        quietly dotnet run -c Release --project "$root/tests/TestRail.Reporter.Benchmarks" -- prepare "$count" "$work/data.new"
        mkdir -p "$work/data"
        mv "$work/data.new" "$work/data/$count"
    }
}

# A test project for NUnit whose trivial tests name the cases from the first on.
write_project() {
    local folder=$1 first=$2 count=$3 id
    mkdir -p "$folder"
    cat >"$folder/$(basename "$folder").csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <RestorePackagesPath>$work/packages</RestorePackagesPath>
    <RestoreFallbackFolders>${NUGET_PACKAGES:-$HOME/.nuget/packages}</RestoreFallbackFolders>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
    <PackageReference Include="NUnit" Version="5.0.0" />
    <PackageReference Include="NUnit3TestAdapter" Version="6.3.1" />
    <PackageReference Include="TestRail.Reporter.NUnit" Version="$version" />
  </ItemGroup>
</Project>
XML
    {
        echo 'using NUnit.Framework; using TestRail.Reporter; namespace Many;'
        for ((id = first; id < first + count; id++)); do
            (((id - first) % 50)) || echo "$( ((id == first)) || echo '}') public class Tests$id {"
            echo "[Test, TestRailCase($id)] public void Total_of_cart_${id}_is_right() => Assert.That($id, Is.Positive);"
        done
        echo '}'
    } >"$folder/Tests.cs"
}

# The same tests for MSTest, as an application of Microsoft.Testing.Platform. MSTest waits for the reporter before it runs the next test.
write_application() {
    local folder=$1 count=$2
    write_project "$folder" 1 "$count"
    sed -i -e 's:<ImplicitUsings>:<OutputType>Exe</OutputType><EnableMSTestRunner>true</EnableMSTestRunner>&:' -e '/Microsoft.NET.Test.Sdk/d' \
        -e 's:"NUnit" Version="[^"]*":"MSTest.TestFramework" Version="4.5.3":' -e 's:"NUnit3TestAdapter" Version="[^"]*":"MSTest.TestAdapter" Version="4.5.3":' \
        -e 's:TestRail.Reporter.NUnit:TestRail.Reporter.MSTest:' "$folder"/*.csproj
    sed -i -e 's/NUnit.Framework/Microsoft.VisualStudio.TestTools.UnitTesting/' -e 's/public class/[TestClass] &/' -e 's/\[Test,/[TestMethod,/' \
        -e 's/Assert.That(\([0-9]*\), Is.Positive)/Assert.IsTrue(\1 > 0)/' "$folder/Tests.cs"
}

need_application() {
    local folder=$work/application-$1
    need_packages
    [[ ! -d $folder ]] || return 0
    write_application "$work/new/Many" "$1"
    quietly dotnet build "$work/new/Many" -c Release --nologo -v q
    mv "$work/new/Many" "$folder"
}

need_tests() {
    local folder=$work/tests-$1
    need_packages
    [[ ! -d $folder ]] || return 0
    write_project "$work/new/Many" 1 "$1"
    quietly dotnet build "$work/new/Many" -c Release --nologo -v q
    rm -rf "$work/new/Many/obj/.cache"
    mv "$work/new/Many" "$folder"
}

# A solution of projects with 20 tests each.
need_solution() {
    local folder=$work/projects-$1 number
    need_packages
    [[ ! -d $folder/built ]] || return 0
    for number in $(seq "$1"); do write_project "$folder/Part$number" $((number * 20 - 19)) 20; done
    { echo '<Solution>'; printf '<Project Path="Part%d/Part%d.csproj" />' $(seq "$1" | sed 'p'); echo '</Solution>'; } >"$folder/Parts.slnx"
    quietly dotnet build "$folder/Parts.slnx" -c Release --nologo -v q
    mkdir "$folder/built"
}
