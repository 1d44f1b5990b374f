using System.Text.Json;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Where one value stands.</summary>
/// <param name="Source">Which of the sources.</param>
/// <param name="Place">The place within it, for a person: <c>testrail.reporter.json:7</c>.</param>
/// <param name="Token">What it is in the file; text for all other sources.</param>
internal sealed record SettingOrigin(SettingSource Source, string Place, JsonTokenType Token = JsonTokenType.String);
