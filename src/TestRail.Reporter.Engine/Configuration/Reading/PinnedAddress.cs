using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// When the environment sets TestRail's address, no option from the repository may redirect the API key. Anyone who proposes a change to
/// the repository can edit the configuration file and the test settings file, and add a proxy and a certificate authority that can read the
/// key. Hosts merge arguments from a test settings file with those typed on the command line.
/// </summary>
internal static class PinnedAddress
{
    private static readonly string[] AddressOptions = ["connection.url", "connection.proxy", "connection.caFile"];

    /// <summary>Returns a problem for each option that affects where the key is sent and comes from a source that is not trusted.</summary>
    /// <param name="reader">Reads the options.</param>
    /// <param name="variables">The values from the environment.</param>
    /// <param name="areArgumentsTyped">True when the user typed the host's arguments.</param>
    public static IEnumerable<Message> Problems(OptionReader reader, ConfigurationLayer variables, bool areArgumentsTyped) =>
        variables.Origins.TryGetValue(OptionTable.Get("connection.url").Path, out var pin)
            ? from key in AddressOptions
              let origin = reader.Origin(key)
              where origin is not null && !IsTrusted(origin.Source, areArgumentsTyped) && !EqualsEnvironment(reader, variables, key)
              select ConfigurationMessages.NotFromEnvironment(key, origin.Place, pin.Place, OptionTable.Get(key).Variable)
            : [];

    private static bool IsTrusted(SettingSource source, bool areArgumentsTyped) =>
        source == SettingSource.Environment || (source == SettingSource.HostArgument && areArgumentsTyped);

    private static bool EqualsEnvironment(OptionReader reader, ConfigurationLayer variables, string key) =>
        variables.Values.TryGetValue(OptionTable.Get(key).Path, out var value) && value?.Trim() == reader.Text(key);
}
