using ArchUnitNET.Loader;
using TestRail.Client;
using TestRail.Reporter.Abstractions.Sessions;
using TestRail.Reporter.Session;
using TestRail.Reporter.TestLogger.VSTest;
using Assembly = System.Reflection.Assembly;

namespace TestRail.Reporter.Tests.Architecture;

/// <summary>The compiled assemblies, and the floors that their rooms lie on.</summary>
internal static class House
{
    public static readonly Assembly Engine = typeof(Engine).Assembly, Words = typeof(Contract).Assembly, Host = typeof(TestRailLogger).Assembly, Client = typeof(ITestRailApi).Assembly;

    public static readonly ArchUnitNET.Domain.Architecture Plan = new ArchLoader().LoadAssemblies(Engine, Words, Host, Client).Build();

    /// <summary>The engine's rooms, floor by floor; a room uses lower floors only, never its neighbours.</summary>
    public static readonly string[][] Floors = [["Configuration", "Journal"], ["Matching", "Runs", "Defects", "Results"], ["Delivery"], ["Session"]];

    /// <summary>An assembly that is only read as a file.</summary>
    public static Assembly Load(string name)
    {
        var configuration = Path.GetFileName(TestContext.CurrentContext.TestDirectory);
        return Assembly.LoadFile(Path.GetFullPath(Path.Combine(TestContext.CurrentContext.TestDirectory, "..", "..", name, configuration, $"{name}.dll")));
    }

    /// <summary>A pattern for everything in a room, however deep.</summary>
    public static string Inside(params string[] names) => $@"^({string.Join('|', names.Select(name => name.Replace(".", @"\.", StringComparison.Ordinal)))})($|\.)";

    /// <summary>The types that do what they may not, each with its reason.</summary>
    public static IEnumerable<string> Violations(ArchUnitNET.Fluent.IArchRule rule) =>
        rule.Evaluate(Plan).Where(result => !result.Passed).Select(result => result.Description);
}
