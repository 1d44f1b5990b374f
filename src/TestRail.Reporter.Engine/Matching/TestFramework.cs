namespace TestRail.Reporter.Engine.Matching;

/// <summary>The test frameworks, as far as they inherit attributes differently.</summary>
internal enum TestFramework
{
    /// <summary>xUnit v2 and v3, and those that nobody knows.</summary>
    Other,

    /// <summary>MSTest: an override is no test by itself.</summary>
    MSTest,

    /// <summary>
    /// NUnit: an override is no test by itself, a method that another hides runs beside it, and a nested class has the traits of the class around it.
    /// </summary>
    NUnit,
}
