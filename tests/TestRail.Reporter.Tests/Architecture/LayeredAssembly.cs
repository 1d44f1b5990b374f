using ArchUnitNET.Loader;
using Axosoft.Client;
using TestRail.Client;
using TestRail.Sandbox;
using Assembly = System.Reflection.Assembly;

namespace TestRail.Reporter.Tests.Architecture;

/// <summary>A compiled assembly beside the reporter and the layers of its namespaces.</summary>
internal sealed class LayeredAssembly
{
    private const string Shared = "RestApi";

    public static readonly LayeredAssembly TestRail = new(
        typeof(ITestRailApi).Assembly,
        [
            [Shared],
            ["TestRail.Client.Errors", "TestRail.Client.Json"],
            ["TestRail.Client.Values"],
            [
                "TestRail.Client.Attachments", "TestRail.Client.CaseTypes", "TestRail.Client.Configurations", "TestRail.Client.Datasets", "TestRail.Client.Fields",
                "TestRail.Client.Groups", "TestRail.Client.Labels", "TestRail.Client.Milestones", "TestRail.Client.Priorities", "TestRail.Client.Projects",
                "TestRail.Client.Reports", "TestRail.Client.Results", "TestRail.Client.Roles", "TestRail.Client.Runs", "TestRail.Client.Sections",
                "TestRail.Client.SharedSteps", "TestRail.Client.Statuses", "TestRail.Client.Suites", "TestRail.Client.Templates", "TestRail.Client.Users",
                "TestRail.Client.Variables",
            ],
            ["TestRail.Client.Cases", "TestRail.Client.Plans", "TestRail.Client.Tests"],
            ["TestRail.Client.Bdd", "TestRail.Client.Serialization"],
            ["TestRail.Client.Http"],
            ["TestRail.Client"],
        ]);

    public static readonly LayeredAssembly Axosoft = new(
        typeof(IAxosoftApi).Assembly,
        [
            [Shared, "Axosoft.Client.Errors", "Axosoft.Client.Values"],
            ["Axosoft.Client.Fields", "Axosoft.Client.Items", "Axosoft.Client.Users", "Axosoft.Client.Workflows"],
            ["Axosoft.Client.Attachments", "Axosoft.Client.Projects"],
            ["Axosoft.Client.Http", "Axosoft.Client.Json"],
            ["Axosoft.Client"],
        ]);

    public static readonly LayeredAssembly Sandbox = new(
        typeof(SandboxServer).Assembly,
        [
            ["TestRail.Sandbox.Serialization"],
            ["TestRail.Sandbox.Model", "TestRail.Sandbox.Options"],
            ["TestRail.Sandbox.Recording", "TestRail.Sandbox.Storage"],
            ["TestRail.Sandbox.Requests", "TestRail.Sandbox.Seeding"],
            ["TestRail.Sandbox.Api", "TestRail.Sandbox.Axosoft", "TestRail.Sandbox.Faulting"],
            ["TestRail.Sandbox.Dispatching", "TestRail.Sandbox.Plugin"],
            ["TestRail.Sandbox.Pages"],
            ["TestRail.Sandbox.Http"],
            ["TestRail.Sandbox"],
            ["TestRail.Sandbox.Replaying"],
            ["TestRail.Sandbox.Commands"],
        ]);

    private readonly Assembly _assembly;
    private readonly Lazy<IReadOnlyList<(string User, string Used, string Type, string UsedType)>> _uses;

    private LayeredAssembly(Assembly assembly, string[][] floors)
    {
        (_assembly, Floors) = (assembly, floors);
        _uses = new(() => House.UsesAmong(new ArchLoader().LoadAssemblies(assembly).Build(), name => IsOwn(name) ? name : null));
    }

    /// <summary>Every namespace of the assembly, layer by layer, lowest first. A namespace may use lower layers only.</summary>
    public string[][] Floors { get; }

    /// <summary>Every namespace that the assembly has.</summary>
    public IEnumerable<string> Namespaces => _assembly.GetTypes().Select(type => type.Namespace).Where(IsOwn).OfType<string>().Distinct();

    /// <summary>The uses by a namespace that are not of a lower floor.</summary>
    public IEnumerable<string> NotLower(string name) => House.NotLower(name, Floors, _uses.Value);

    public override string ToString() => _assembly.GetName().Name!;

    /// <summary>Whether the namespace is written by hand. Generators add others to the assembly.</summary>
    private bool IsOwn(string? name) => name == Shared || $"{name}.".StartsWith($"{this}.", StringComparison.Ordinal);
}
