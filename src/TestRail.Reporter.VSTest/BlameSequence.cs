using System.Xml.Linq;
using System.Xml;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using TestRail.Reporter.Contracts.Frameworks;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.VSTest;

/// <summary>The list of tests that <c>--blame</c> attaches to the run when the test process crashed or hung.</summary>
/// <param name="InFlight">The tests that had started but not finished.</param>
/// <param name="Completed">The number of finished tests by assembly path.</param>
internal sealed record BlameSequence(IReadOnlyList<TestIdentity> InFlight, IReadOnlyDictionary<string, int> Completed)
{
    private static readonly Uri Collector = new("datacollector://microsoft/TestPlatform/Extensions/Blame/v1");

    /// <summary>Returns null when no such list is attached or it is unreadable.</summary>
    public static BlameSequence? Find(IEnumerable<AttachmentSet>? attachments, string? targetFramework)
    {
        var files = from set in attachments ?? []
                    where set.Uri == Collector
                    from file in set.Attachments
                    let path = file.Uri.IsAbsoluteUri ? file.Uri.LocalPath : file.Uri.OriginalString
                    where Path.GetFileName(path).StartsWith("Sequence_", StringComparison.Ordinal)
                    select path;
        var tests = files.SelectMany(Read).ToList();
        return tests.Count == 0 ? null : new BlameSequence(
            [.. tests.Where(test => !IsCompleted(test)).Select(test => Identity(test, targetFramework))],
            tests.Where(IsCompleted).GroupBy(test => Text(test, "Source"), StringComparer.OrdinalIgnoreCase).ToDictionary(same => same.Key, same => same.Count(), StringComparer.OrdinalIgnoreCase));
    }

    private static IReadOnlyList<XElement> Read(string path)
    {
        try
        {
            return [.. XDocument.Load(path).Descendants("Test")];
        }
        // A killed data collector leaves a truncated file.
        catch (Exception unreadable) when (unreadable is XmlException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static TestIdentity Identity(XElement test, string? targetFramework)
    {
        var name = Text(test, "Name");
        var display = Text(test, "DisplayName");
        var (fixture, method) = NUnitFixtureName.Before(name, display) is { } before ? (before, WithoutArguments(display)) : SplitAtLastDot(WithoutArguments(name));
        var type = fixture is null ? null : NUnitFixtureName.ClassOf(fixture);
        return new TestIdentity
        {
            Id = name,
            DisplayName = display.Length > 0 ? display : name,
            ClassName = type,
            MethodName = method,
            Fixture = fixture == type ? null : fixture,
            Source = Text(test, "Source"),
            TargetFramework = targetFramework,
        };
    }

    private static (string? Fixture, string? Method) SplitAtLastDot(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 ? (name[..dot], name[(dot + 1)..]) : (null, null);
    }

    private static string WithoutArguments(string name)
    {
        var end = name.AsSpan().IndexOfAny('(', '<');
        return end < 0 ? name : name[..end];
    }

    private static bool IsCompleted(XElement test) => bool.TryParse(Text(test, "Completed"), out var completed) && completed;

    private static string Text(XElement test, string attribute) => (string?)test.Attribute(attribute) ?? "";
}
