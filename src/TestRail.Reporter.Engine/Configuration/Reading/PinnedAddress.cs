using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>
/// An address in the environment pins where the key goes. The file belongs to the repository, and so to whoever may propose a change of it: its proxy could read the key, with
/// its own authority for the certificate. A settings file of tests does too, and hosts mix its arguments with those that were typed.
/// </summary>
internal static class PinnedAddress
{
    private static readonly string[] Ways = ["connection.url", "connection.proxy", "connection.caFile"];

    /// <summary>Names what leads elsewhere and does not come from whoever set the address.</summary>
    /// <param name="read">The options.</param>
    /// <param name="variables">The environment.</param>
    /// <param name="areArgumentsTyped">True when a person typed the host's arguments.</param>
    public static IEnumerable<Message> Problems(OptionReader read, ConfigurationLayer variables, bool areArgumentsTyped) =>
        variables.Origins.TryGetValue(OptionTable.Get("connection.url").Path, out var pin)
            ? from key in Ways
              let origin = read.Origin(key)
              where origin is not null && !IsTrusted(origin.Source, areArgumentsTyped) && !IsSame(read, variables, key)
              select ConfigurationMessages.NotFromEnvironment(key, origin.Place, pin.Place, OptionTable.Get(key).Variable)
            : [];

    private static bool IsTrusted(SettingSource source, bool areArgumentsTyped) =>
        source == SettingSource.Environment || (source == SettingSource.HostArgument && areArgumentsTyped);

    private static bool IsSame(OptionReader read, ConfigurationLayer variables, string key) =>
        variables.Values.TryGetValue(OptionTable.Get(key).Path, out var value) && value?.Trim() == read.Text(key);
}
