namespace TestRail.Reporter.Engine.Matching;

/// <summary>The test frameworks, distinguished by how they inherit attributes.</summary>
internal enum TestFramework
{
    /// <summary>xUnit v2, xUnit v3 and unknown frameworks.</summary>
    Other,

    /// <summary>MSTest: an override is a test only if it has a test attribute itself.</summary>
    MSTest,

    /// <summary>
    /// NUnit: an override is a test only if it has a test attribute itself. A hidden method runs as well as the method that hides it. A
    /// nested class has the traits of its enclosing class.
    /// </summary>
    NUnit,
}
