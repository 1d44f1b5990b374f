namespace TestRail.Client.Projects;

/// <summary>The suite mode of a project. The values are TestRail's.</summary>
/// <remarks>Source: <see href="https://support.testrail.com/hc/en-us/articles/7077792415124-Projects">TestRail API, Projects</see></remarks>
public enum SuiteMode
{
    /// <summary>Unknown.</summary>
    Unknown = 0,

    /// <summary>One suite. Requests may omit it.</summary>
    Single = 1,

    /// <summary>One suite and its baselines.</summary>
    SingleWithBaselines = 2,

    /// <summary>Several suites. Requests for cases and runs must name one.</summary>
    Multiple = 3,
}
