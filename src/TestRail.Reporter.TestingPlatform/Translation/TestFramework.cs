namespace TestRail.Reporter.TestingPlatform.Translation;

/// <summary>The test frameworks whose habits the host knows.</summary>
internal enum TestFramework
{
    /// <summary>Any other framework.</summary>
    Other,

    /// <summary>MSTest 4.</summary>
    MSTest,

    /// <summary>NUnit with its adapter.</summary>
    NUnit,

    /// <summary>xUnit v3.</summary>
    XUnit,

    /// <summary>TUnit.</summary>
    TUnit,
}
