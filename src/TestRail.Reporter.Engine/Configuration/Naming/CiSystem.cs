namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>The CI systems that are told apart.</summary>
internal enum CiSystem
{
    /// <summary>A person's machine, or a system that nothing is known of.</summary>
    None,

    /// <summary>GitHub Actions, and what behaves as it does.</summary>
    GitHub,

    /// <summary>Azure Pipelines.</summary>
    Azure,

    /// <summary>GitLab CI/CD.</summary>
    GitLab,

    /// <summary>TeamCity.</summary>
    TeamCity,

    /// <summary>Bitbucket Pipelines.</summary>
    Bitbucket,

    /// <summary>CircleCI.</summary>
    CircleCi,

    /// <summary>AppVeyor.</summary>
    AppVeyor,

    /// <summary>Jenkins.</summary>
    Jenkins,
}
