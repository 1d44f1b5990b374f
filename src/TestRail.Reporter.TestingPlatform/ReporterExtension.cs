using System.Reflection;
using Microsoft.Testing.Platform.Extensions;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>The description that the platform shows with <c>--info</c>.</summary>
internal abstract class ReporterExtension : IExtension
{
    /// <inheritdoc/>
    public abstract string Uid { get; }

    /// <inheritdoc/>
    public string Version { get; } = typeof(ReporterExtension).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <inheritdoc/>
    public string DisplayName => "TestRail reporter";

    /// <inheritdoc/>
    public string Description => "Reports test results to TestRail";

    /// <inheritdoc/>
    public abstract Task<bool> IsEnabledAsync();
}
