using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Results;

/// <summary>What to call the tests behind one result: tests of several classes or fixtures may have one name, so then these are told with it.</summary>
internal sealed class RowNames(IEnumerable<TestVerdict> tests)
{
    private readonly bool _isOfSeveralClasses = tests.Select(test => test.Deciding.Test.FixtureOrClass).Distinct().Skip(1).Any();

    /// <summary>The name of one of them.</summary>
    public string Of(TestIdentity test)
    {
        var (type, name) = (test.FixtureOrClass, test.DisplayName);
        // xUnit's display names begin with the class.
        return _isOfSeveralClasses && type is not null && !name.StartsWith(type + ".", StringComparison.Ordinal) ? $"{type}.{name}" : name;
    }
}
