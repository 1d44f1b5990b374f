namespace TestRail.Reporter.Contracts.Results;

/// <summary>Which test this is: stable between runs, and apart for every data row.</summary>
internal sealed record TestIdentity
{
    /// <summary>The host's own id, the same for each execution of the same test and row.</summary>
    public required string Id { get; init; }

    /// <summary>What a person calls it; tells the rows of one test apart.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The class that declares the test, with namespace; null when the host does not say.</summary>
    public string? ClassName { get; init; }

    /// <summary>The method, without class, parameters or arguments; null when the host does not say.</summary>
    public string? MethodName { get; init; }

    /// <summary>
    /// The class that ran the test as its framework names it, such as <c>Shop.BrowserTests("firefox")</c> or <c>Shop.ListTests&lt;Int32&gt;</c>: with the
    /// fixture's arguments, and the derived class of an inherited test. Null where it is <see cref="ClassName"/>, or the host does not say.
    /// </summary>
    public string? Fixture { get; init; }

    /// <summary>The full path of the test assembly.</summary>
    public required string Source { get; init; }

    /// <summary>The target framework the assembly runs on, such as <c>net10.0</c>, if the host says.</summary>
    public string? TargetFramework { get; init; }

    /// <summary>What else tells the test from the same test run elsewhere: a browser, a database, a settings file. Null where nobody says.</summary>
    public string? Variant { get; init; }

    /// <summary>The fixture, or else the class.</summary>
    public string? FixtureOrClass => Fixture ?? ClassName;

    /// <summary>Fixture or class and method where known, the display name otherwise: the same for all rows of one test.</summary>
    public string FullName => FixtureOrClass is null || MethodName is null ? DisplayName : $"{FixtureOrClass}.{MethodName}";

    /// <summary>The display name, with the fixture before it where one class has several: NUnit's display names say nothing of it.</summary>
    public string Name => Fixture is null || DisplayName.StartsWith(Fixture + ".", StringComparison.Ordinal) ? DisplayName : $"{Fixture}.{DisplayName}";
}
