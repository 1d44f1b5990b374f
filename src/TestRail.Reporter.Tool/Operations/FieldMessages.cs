using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tool.Operations;

/// <summary>Messages about custom fields.</summary>
internal static class FieldMessages
{
    /// <summary>TR0720: values that TestRail's rules do not allow.</summary>
    public static Message FieldInvalid(IReadOnlyList<string> problems) => new(Severity.Error, "TR0720",
        $"The field was not added:\n  {string.Join("\n  ", problems)}", "Correct these options. Nothing was sent.");

    /// <summary>TR0721: a field of that name.</summary>
    public static Message FieldExists(string name, string label) => new(Severity.Error, "TR0721",
        $"The field was not added: TestRail has {name} already (\"{label}\").", "Use another name.");

    /// <summary>TR0722: the response was lost.</summary>
    public static Message FieldUnconfirmed(string name, string reason) => new(Severity.Error, "TR0722",
        $"TestRail may have added the field {name}: {reason}", "Before you try again, see whether it is there: testrail-reporter fields list shows it.");
}
