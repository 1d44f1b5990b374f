namespace TestRail.Reporter.Contracts.Results;

/// <summary>Identifies a test. Stable between runs, and different for each data row.</summary>
internal sealed record TestIdentity
{
    /// <summary>The host's id. The same for each execution of a test and row.</summary>
    public required string Id { get; init; }

    /// <summary>The name that users see. Different for each row of a test.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The class that declares the test, with namespace; null when the host does not provide it.</summary>
    public string? ClassName { get; init; }

    /// <summary>The method's name, without class, parameters or arguments; null when the host does not provide it.</summary>
    public string? MethodName { get; init; }

    /// <summary>
    /// The class that ran the test as its framework names it, with the fixture's arguments, such as <c>Shop.BrowserTests("firefox")</c> or
    /// <c>Shop.ListTests&lt;Int32&gt;</c>. For an inherited test, the derived class. Null when it equals <see cref="ClassName"/>, or when
    /// the host does not provide it.
    /// </summary>
    public string? Fixture { get; init; }

    /// <summary>The full path of the test assembly.</summary>
    public required string Source { get; init; }

    /// <summary>The target framework that the assembly runs on, such as <c>net10.0</c>; null when the host does not provide it.</summary>
    public string? TargetFramework { get; init; }

    /// <summary>
    /// Distinguishes the test from the same test run elsewhere, for example with another browser, database or settings file. Null when not
    /// configured.
    /// </summary>
    public string? Variant { get; init; }

    /// <summary>The fixture; if there is none, the class.</summary>
    public string? FixtureOrClass => Fixture ?? ClassName;

    /// <summary>The fixture or class and the method where known, otherwise the display name. The same for all rows of a test.</summary>
    public string FullName => FixtureOrClass is null || MethodName is null ? DisplayName : $"{FixtureOrClass}.{MethodName}";

    /// <summary>The display name, preceded by the fixture where it is set, because NUnit's display names do not contain it.</summary>
    public string Name => Fixture is null || DisplayName.StartsWith(Fixture + ".", StringComparison.Ordinal) ? DisplayName : $"{Fixture}.{DisplayName}";

    /// <summary>Returns a copy with changed texts, or this identity when no text changes.</summary>
    /// <param name="change">Returns the new text; the same object for a text that stays as it is.</param>
    public TestIdentity WithTexts(Func<string, string> change)
    {
        var changed = this with
        {
            Id = change(Id),
            DisplayName = change(DisplayName),
            ClassName = ClassName is null ? null : change(ClassName),
            MethodName = MethodName is null ? null : change(MethodName),
            Fixture = Fixture is null ? null : change(Fixture),
            Variant = Variant is null ? null : change(Variant),
        };
        return changed == this ? this : changed;
    }
}
