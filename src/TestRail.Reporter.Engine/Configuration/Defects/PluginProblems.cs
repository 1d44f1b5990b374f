using TestRail.Reporter.Engine.Messages;

namespace TestRail.Reporter.Engine.Configuration.Defects;

/// <summary>The problems of a plugin's configuration, one sentence each. None quotes a value that may be a secret.</summary>
internal static class PluginProblems
{
    private const string OnOff = "on or off";

    public static string FileTooLarge(string file, int bytes) => $"{file} is larger than {bytes >> 20} MB.";

    public static string FileUnreadable(string file, string reason) => $"{file} cannot be read: {reason}";

    public static string SectionTwice(string name, string first, string place) => $"[{name}] is there twice ({first} and {place}). Join the two sections.";

    public static string KeyTwice(string key, string first, string place) => $"{key} is set twice ({first} and {place}). Remove one of them.";

    public static string KeyWithoutValue(string place) => $"{place} is not a line of the form key=value.";

    public static string KeyOutsideSection(string place) => $"{place} belongs to no section. Begin the file with [connection].";

    public static string UnknownSection(string name, string place) =>
        $"[{name}]{Phrases.At(place)} is not a section of the Axosoft_v17_REST plugin. It has [connection], [push.fields], [push.field.NAME], [push.values], [hover.fields], [hover.field.NAME] and [field.settings.NAME].";

    public static string OtherTracker(string found, string place) =>
        $"{found}{Phrases.At(place)} belongs to the plugin of another tracker. Only Axosoft_v17_REST is supported.";

    public static string SoapPlugin(string place) =>
        $"[connection]{Phrases.At(place)} is that of the plugin for Axosoft OnTime 12 and older (SOAP), which is not supported. Axosoft 13 and later need the plugin Axosoft_v17_REST with client_id and client_secret.";

    public static string MissingConnection(string key, string variable) => $"{key} is missing. Set it in [connection], or set the environment variable {variable}.";

    public static string MissingVariable(string key, string place, string variable) => $"{key}{Phrases.At(place)} takes its value from the environment variable {variable}, which is not set or is empty.";

    public static string WrongAddress(string place) => $"address{Phrases.At(place)} is not an absolute https address without user name, such as https://acme.axosoft.com.";

    public static string InsecureAddress(string place) => $"address{Phrases.At(place)} begins with http. Plain http sends the password unencrypted. Use https.";

    public static string AddressNotPinned(string place) =>
        $"address{Phrases.At(place)} is not allowed here: the environment variable AXOSOFT_ADDRESS decides where the password is sent. Remove the address.";

    public static string UnknownConnectionKey(string key, string place) => $"{key}{Phrases.At(place)} is not a key of [connection]. It has address, user, password, client_id, client_secret and access_token.";

    public static string NeitherOnNorOff(string section, string key, string place) => $"{key} in [{section}]{Phrases.At(place)} must be {OnOff}.";

    public static string UnknownField(string section, string key, string place) =>
        $"{key} in [{section}]{Phrases.At(place)} is not a field. Axosoft has {Phrases.List(DefectFieldNames.Labels.Keys)}, attachments and custom fields such as custom_12.";

    public static string AlwaysOn(string key, string place) => $"{key}{Phrases.At(place)} cannot be switched off, because TestRail or Axosoft requires it.";

    public static string NotInHover(string key, string place) => $"{key} in [hover.fields]{Phrases.At(place)} cannot be shown. Remove the line.";

    public static string AttachmentsNotCustomisable(string section, string place) => $"[{section}]{Phrases.At(place)} has no effect: attachments can be switched on and off, and nothing else.";

    public static string UnknownOption(string section, string key, string place) => $"{key} in [{section}]{Phrases.At(place)} is not an option of a field. Fields have label, size, remember, required and type.";

    public static string WrongOption(string section, string key, string place, string expected) => $"{key} in [{section}]{Phrases.At(place)} must be {expected}.";

    public static string CustomOptionMissing(string field, string option) => $"{field} needs a {option}. Set it in [field.settings.{field}].";

    public static string TypeOfStandardField(string section, string place) => $"type in [{section}]{Phrases.At(place)} is for custom fields only. Remove it.";

    public static string OptionalAlthoughRequired(string section, string place) => $"required in [{section}]{Phrases.At(place)} cannot be off, because TestRail or Axosoft requires the field.";

    public static string ReferencePluginPushes(string section, string place) => $"[{section}]{Phrases.At(place)} has no effect: the reference plugin shows references and pushes nothing. Remove the section.";

    public static string ValueOfOffField(string key, string place) => $"{key} in [push.values]{Phrases.At(place)} is not a field that is on in [push.fields].";

    public static string KeyInValue(string key, string place) => $"{key}{Phrases.At(place)} contains TestRail's API key, which is sent to TestRail only. Use the tracker's own credentials.";

    public static string KeyInCommand() => "defects.command contains TestRail's API key, which is sent to TestRail only. Use the tracker's own credentials.";

    public static string NoProgram(string line) => $"defects.command \"{line}\" names no program.";
}
