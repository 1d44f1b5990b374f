namespace TestRail.Client.Projects;

/// <summary>How a project keeps its cases. TestRail's own numbers.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
public enum SuiteMode
{
    /// <summary>Not told.</summary>
    Unknown = 0,

    /// <summary>One suite; requests need not name it.</summary>
    Single = 1,

    /// <summary>One suite and its baselines.</summary>
    SingleWithBaselines = 2,

    /// <summary>Several suites; requests about cases and runs must name one.</summary>
    Multiple = 3,
}
