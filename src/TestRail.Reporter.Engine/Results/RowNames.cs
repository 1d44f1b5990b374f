using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Engine.Results;

/// <summary>
/// Names the tests of one result. The class or fixture is added when the tests are of several classes or fixtures, because their names may
/// be equal.
/// </summary>
internal sealed class RowNames(IEnumerable<TestVerdict> tests)
{
    private readonly bool _isOfSeveralClasses = tests.Select(test => test.Deciding.Test.FixtureOrClass).Distinct().Skip(1).Any();

    /// <summary>The name of a test.</summary>
    public string Of(TestIdentity test)
    {
        var (type, name) = (test.FixtureOrClass, test.DisplayName);
        // xUnit's display names already begin with the class.
        return _isOfSeveralClasses && type is not null && !name.StartsWith(type + ".", StringComparison.Ordinal) ? $"{type}.{name}" : name;
    }
}
