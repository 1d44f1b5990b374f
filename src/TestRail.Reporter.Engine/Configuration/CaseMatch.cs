namespace TestRail.Reporter.Engine.Configuration;

/// <summary>A way to find the case that belongs to a test.</summary>
internal enum CaseMatch
{
    /// <summary>The attribute <c>[TestRailCase(123)]</c>, or a trait with that name.</summary>
    Attribute,

    /// <summary>A tag or category such as <c>@C123</c>.</summary>
    Tag,

    /// <summary>An id at the start or end of the test's name, or in brackets inside it.</summary>
    Name,
}
