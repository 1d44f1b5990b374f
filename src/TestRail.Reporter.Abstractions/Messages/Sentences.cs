namespace TestRail.Reporter.Abstractions.Messages;

/// <summary>
/// Everything the reporter says, in one place, so that it speaks with one voice. Codes are stable: people search for them.
/// TR00 host and package, TR01 configuration, TR02 connection and run, TR03 results, TR04 journal, TR05 attachments.
/// </summary>
internal static class Sentences
{
    /// <summary>The next step that sends whatever a journal still holds.</summary>
    public const string Resume = "testrail-reporter resume";
}
