using System.Text.Json;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>The origin of a value.</summary>
/// <param name="Source">The source.</param>
/// <param name="Place">The place within the source, for messages: <c>testrail.reporter.json:7</c>.</param>
/// <param name="Token">The JSON type in the file; string for all other sources.</param>
internal sealed record SettingOrigin(SettingSource Source, string Place, JsonTokenType Token = JsonTokenType.String);
