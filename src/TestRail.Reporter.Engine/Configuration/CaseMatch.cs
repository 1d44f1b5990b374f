namespace TestRail.Reporter.Engine.Configuration;

/// <summary>A way in which the case of a test is found.</summary>
internal enum CaseMatch
{
    /// <summary><c>[TestRailCase(123)]</c>, or a trait of that name.</summary>
    Attribute,

    /// <summary>A tag or category <c>@C123</c>.</summary>
    Tag,

    /// <summary>An id at the begin or end of the test's name, or in brackets in it.</summary>
    Name,
}
