namespace TestRail.Reporter.Engine.Configuration.Naming;

/// <summary>The CI systems that the reporter recognizes.</summary>
internal enum CiSystem
{
    /// <summary>No CI system, or an unknown one.</summary>
    None,

    /// <summary>GitHub Actions and compatible systems.</summary>
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
