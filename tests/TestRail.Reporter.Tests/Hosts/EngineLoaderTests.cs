using System.Reflection;
using System.Runtime.Loader;
using TestRail.Reporter.Contracts.Loading;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Tests.Matching;

namespace TestRail.Reporter.Tests.Hosts;

internal sealed class EngineLoaderTests
{
    private string _folder = null!;
    private Said _said = null!;

    private string EngineFile => Path.Combine(_folder, EngineLoader.Folder, "TestRail.Reporter.Engine.dll");

    [SetUp]
    public void SetUp()
    {
        _folder = Directory.CreateTempSubdirectory("testrail-").FullName;
        _said = new Said();
    }

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_engine_comes_up_in_a_context_of_its_own()
    {
        Output.LayOut(Path.Combine(_folder, EngineLoader.Folder));
        var engine = EngineLoader.Load(_folder, _said)!;
        Assert.That(_said.Messages, Is.Empty);
        Assert.That(engine.Contract, Is.EqualTo(Contract.Version));
        Assert.That(AssemblyLoadContext.GetLoadContext(engine.GetType().Assembly)!.Name, Is.EqualTo("testrail"));
        Assert.That(engine.GetType().Assembly.Location, Is.EqualTo(EngineFile));
    }

    /// <summary>The list is fixed, and the engine's libraries change. A library that the runtime brings must be on it.</summary>
    [Test]
    public void What_the_runtime_brings_is_not_loaded_from_the_engines_folder()
    {
        Output.LayOut(Path.Combine(_folder, EngineLoader.Folder));
        var runtime = Names(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var engine = Names(Path.Combine(_folder, EngineLoader.Folder));
        // .NET 9 added this one, and no other assembly of the framework uses its types. The engine has its own copy on every runtime.
        Assert.That(engine.Intersect(runtime).Where(name => !SharedFramework.Contains(name)), Is.SubsetOf(new[] { "System.Net.ServerSentEvents" }));
        Assert.That(engine.Except(runtime).Where(SharedFramework.Contains), Is.Empty);
        Assert.That(runtime.Where(SharedFramework.Contains).Count(), Is.GreaterThan(150));
    }

    [Test]
    public void Images_for_this_platform_are_preferred()
    {
        var engine = Path.Combine(_folder, EngineLoader.Folder);
        Output.LayOut(engine);
        Output.LayOut(Path.Combine(engine, ReadyToRunImage.Folder));
        File.Delete(Path.Combine(engine, ReadyToRunImage.Folder, "TestRail.Client.dll"));

        var loaded = EngineLoader.Load(_folder, _said)!.GetType().Assembly;

        Assert.That(_said.Messages, Is.Empty);
        Assert.That(loaded.Location, Is.EqualTo(Path.Combine(engine, ReadyToRunImage.Folder, "TestRail.Reporter.Engine.dll")));
        Assert.That(Loaded(loaded, "Microsoft.Extensions.Configuration.Json"), Does.StartWith(Path.Combine(engine, ReadyToRunImage.Folder)));
        Assert.That(Loaded(loaded, "TestRail.Client"), Is.EqualTo(Path.Combine(engine, "TestRail.Client.dll")));
    }

    [Test]
    public void Images_for_another_platform_are_ignored()
    {
        var engine = Path.Combine(_folder, EngineLoader.Folder);
        Output.LayOut(engine);
        var other = Directory.CreateDirectory(Path.Combine(engine, "net99.0-plan9-x64")).FullName;
        File.WriteAllText(Path.Combine(other, "TestRail.Reporter.Engine.dll"), "compiled for something else");

        Assert.That(EngineLoader.Load(_folder, _said)!.GetType().Assembly.Location, Is.EqualTo(EngineFile));
    }

    [Test]
    public void A_missing_folder_is_said_with_its_place()
    {
        Assert.That(EngineLoader.Load(_folder, _said), Is.Null);
        Assert.That(_said.Messages.Single().Code, Is.EqualTo("TR0001"));
        Assert.That(_said.Messages.Single().Text, Does.Contain(EngineFile));
    }

    [TestCase("this is no assembly")]
    [TestCase("")]
    public void A_damaged_file_is_said_and_stops_no_test(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(EngineFile)!);
        File.WriteAllText(EngineFile, content);
        AssertBroken();
    }

    [Test]
    public void A_damaged_list_of_files_is_said_and_stops_no_test()
    {
        Output.LayOut(Path.Combine(_folder, EngineLoader.Folder));
        File.WriteAllText(Path.ChangeExtension(EngineFile, ".deps.json"), "{ what?");
        AssertBroken();
    }

    [TestCase("class Nothing {}")]
    [TestCase("namespace TestRail.Reporter.Engine.Sessions { class ReportingEngine {} }")]
    [TestCase("namespace TestRail.Reporter.Engine.Sessions { class ReportingEngine { public ReportingEngine() => throw new System.InvalidOperationException(\"not today\"); } }")]
    [TestCase("namespace TestRail.Reporter.Engine.Sessions { class ReportingEngine { ReportingEngine(int x) {} } }")]
    public void An_engine_that_is_none_is_said_and_stops_no_test(string source)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(EngineFile)!);
        using (var compiled = new Compiled(source))
            File.Copy(compiled.Path, EngineFile);
        AssertBroken();
    }

    private static string Loaded(Assembly engine, string name) =>
        AssemblyLoadContext.GetLoadContext(engine)!.LoadFromAssemblyName(new AssemblyName(name)).Location;

    private void AssertBroken()
    {
        Assert.That(EngineLoader.Load(_folder, _said), Is.Null);
        Assert.That(_said.Messages.Single().Code, Is.EqualTo("TR0003"));
        Assert.That(_said.Messages.Single().Text, Does.Contain(EngineFile));
    }

    private static List<string> Names(string folder) => [.. Directory.EnumerateFiles(folder, "*.dll").Select(file => Path.GetFileNameWithoutExtension(file))];
}
