using ArchUnitNET.Loader;
using TestRail.Client;
using TestRail.Reporter.Contracts.Sessions;
using TestRail.Reporter.Engine.Sessions;
using TestRail.Reporter.TestingPlatform;
using TestRail.Reporter.Tool;
using TestRail.Reporter.VSTest;
using Assembly = System.Reflection.Assembly;

namespace TestRail.Reporter.Tests.Architecture;

/// <summary>The compiled assemblies and the layers of their namespaces.</summary>
internal static class House
{
    public static readonly Assembly Engine = typeof(ReportingEngine).Assembly, Words = typeof(Contract).Assembly, Host = typeof(TestRailLogger).Assembly, PlatformHost = typeof(TestingPlatformBuilderHook).Assembly, Client = typeof(ITestRailApi).Assembly, Tool = typeof(CommandContext).Assembly;

    public static readonly ArchUnitNET.Domain.Architecture Plan = new ArchLoader().LoadAssemblies(Engine, Words, Host, PlatformHost, Client, Tool).Build();

    /// <summary>Every namespace below <see cref="Root"/>, layer by layer, lowest first. A namespace may use lower layers only.</summary>
    public static readonly string[][] Floors =
    [
        ["Contracts", "Contracts.Messages", "Contracts.Results"],
        ["Contracts.Sessions"],
        ["Contracts.Frameworks", "Contracts.Loading", "Engine.Messages"],
        ["Engine.Configuration", "Engine.Configuration.Naming", "Engine.Journal"],
        ["Engine.Configuration.Reading", "Engine.Matching", "Engine.Requests"],
        ["Engine.Configuration.Defects"],
        ["Engine.Context", "Engine.Defects", "Engine.Results", "Engine.TestRuns"],
        ["Engine.Pushing", "Engine.TestRuns.Closing", "Engine.TestRuns.Plans", "Engine.TestRuns.Sharing"],
        ["Engine.TestRuns.Opening"],
        ["Engine.Delivery"],
        ["Engine.Reporting"],
        ["Engine.Sessions"],
        ["TestingPlatform.Translation", "Tool.Operations"],
        ["VSTest", "TestingPlatform", "Tool"],
    ];

    /// <summary>The common prefix of all reporter namespaces.</summary>
    public const string Root = "TestRail.Reporter.";

    /// <summary>Every use of a type from another reporter namespace, with both namespaces and both types.</summary>
    public static IReadOnlyList<(string User, string Used, string Type, string UsedType)> Uses { get; } = UsesAmong(Plan, Short);

    /// <summary>Every use of a type from another namespace.</summary>
    /// <param name="plan">The assemblies.</param>
    /// <param name="shown">Returns how a namespace is shown; null for a namespace that does not count.</param>
    public static IReadOnlyList<(string User, string Used, string Type, string UsedType)> UsesAmong(ArchUnitNET.Domain.Architecture plan, Func<string?, string?> shown) =>
        [.. (from type in plan.Types
             let user = shown(type.Namespace.FullName)
             where user is not null
             from dependency in type.Dependencies
             let used = shown(dependency.Target.Namespace?.FullName)
             // ArchUnitNET lists a type parameter of a method as a separate type, with "::" in its name.
             where used is not null && used != user && !dependency.Target.FullName.Contains("::", StringComparison.Ordinal)
             select (user, used, type.FullName, dependency.Target.FullName)).Distinct()];

    /// <summary>The uses by a namespace that are not of a lower floor.</summary>
    public static IEnumerable<string> NotLower(string name, string[][] floors, IEnumerable<(string User, string Used, string Type, string UsedType)> uses)
    {
        var lower = floors.TakeWhile(names => !names.Contains(name)).SelectMany(names => names).ToHashSet();
        return uses.Where(use => use.User == name && !lower.Contains(use.Used)).Select(use => $"{use.Type} uses {use.UsedType}");
    }

    private static string? Short(string? name) => name?.StartsWith(Root, StringComparison.Ordinal) == true ? name[Root.Length..] : null;

    /// <summary>Loads an assembly from its build output. The tests do not reference it.</summary>
    public static Assembly Load(string name)
    {
        var configuration = Path.GetFileName(TestContext.CurrentContext.TestDirectory);
        return Assembly.LoadFile(Path.GetFullPath(Path.Combine(TestContext.CurrentContext.TestDirectory, "..", "..", name, configuration, $"{name}.dll")));
    }

    /// <summary>A regular expression that matches everything in these namespaces, at any depth.</summary>
    public static string Inside(params string[] names) => $@"^({string.Join('|', names.Select(name => name.Replace(".", @"\.", StringComparison.Ordinal)))})($|\.)";

    /// <summary>The types that violate the rule, with the reason.</summary>
    public static IEnumerable<string> Violations(ArchUnitNET.Fluent.IArchRule rule) =>
        rule.Evaluate(Plan).Where(result => !result.Passed).Select(result => result.Description);
}
