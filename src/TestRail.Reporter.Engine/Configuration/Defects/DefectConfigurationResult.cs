namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>The outcome of reading a plugin's configuration.</summary>
internal sealed record DefectConfigurationResult
{
    /// <summary>The configuration; null if there are problems.</summary>
    public DefectConfiguration? Configuration { get; init; }

    /// <summary>All problems.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The password, the client secret and the token in each of their encodings. Known even if there are problems.</summary>
    public SecretTexts Secrets { get; init; } = SecretTexts.None;
}
