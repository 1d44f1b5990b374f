using Microsoft.Testing.Platform.Extensions.Messages;
using TestRail.Reporter.Contracts.Frameworks;

namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>Recognises nodes that report a failed clean-up under the id of a test.</summary>
internal sealed class CleanupNodes(FailedCleanups cleanups)
{
    private readonly Dictionary<string, string?> _ended = new(StringComparer.Ordinal);
    private readonly HashSet<string> _collections = new(StringComparer.Ordinal);

    /// <summary>True if the node is no result of a test. The clean-up is then kept.</summary>
    public bool Take(TestFramework framework, TestNode node, NodeProperties properties)
    {
        var isFirst = _ended.TryAdd(node.Uid.Value, properties.Type);
        if (properties.State is PassedTestNodeStateProperty or SkippedTestNodeStateProperty)
            return false;

        return framework switch
        {
            TestFramework.XUnit => TakeOfXUnit(node, properties),
            TestFramework.MSTest => TakeOfMSTest(node, properties, isFirst),
            _ => false,
        };
    }

    /// <summary>xUnit reports it for each test of the class, collection or assembly, and names the test instead of the owner.</summary>
    private bool TakeOfXUnit(TestNode node, NodeProperties properties)
    {
        if (XUnitCleanupName.Parse(node.DisplayName) is not var (cleanup, test))
            return false;

        var type = _ended.GetValueOrDefault(node.Uid.Value) ?? test;
        var problem = XUnitCleanupName.Problem((properties.Message ?? "").Split('\n'));
        if (cleanup == XUnitCleanupName.OfAssembly)
            cleanups.Add(cleanup, Path.GetFileName(TestAssembly.Source), problem);
        else if (cleanup != XUnitCleanupName.OfCollection || _collections.Add(problem))
            cleanups.Add(cleanup, cleanup == XUnitCleanupName.OfCollection ? $"of {type}" : type, problem);
        return true;
    }

    private bool TakeOfMSTest(TestNode node, NodeProperties properties, bool isFirst)
    {
        var message = MSTestMessage.Read(properties.Message);
        var type = MSTestCleanupName.ClassOf(node.DisplayName);
        foreach (var cleanup in message.Cleanups)
            cleanups.Add(cleanup.Part, MSTestCleanupName.Owner(cleanup, type ?? properties.Type), cleanup.Problem);
        return message.Cleanups.Count > 0 && message.Own is null && (type is not null || !isFirst);
    }
}
