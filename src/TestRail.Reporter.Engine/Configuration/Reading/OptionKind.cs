namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>The type of an option's value.</summary>
internal enum OptionKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Text with placeholders in braces.</summary>
    Template,

    /// <summary>Text that is never displayed.</summary>
    Credential,

    /// <summary>The web address of TestRail.</summary>
    Address,

    /// <summary>The web address of a proxy, which may contain a user name.</summary>
    Proxy,

    /// <summary>The path of a file or folder, relative to the configuration file's folder.</summary>
    Path,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>An integer within the option's range.</summary>
    Number,

    /// <summary>An integer within the option's range, or <c>auto</c>.</summary>
    NumberOrAuto,

    /// <summary>A duration.</summary>
    Duration,

    /// <summary>A duration, or <c>never</c>.</summary>
    DurationOrNever,

    /// <summary>The id of a TestRail object.</summary>
    Id,

    /// <summary>A TestRail object, by name or id.</summary>
    Reference,

    /// <summary>Several TestRail objects, by name or id.</summary>
    References,

    /// <summary>One of the allowed words.</summary>
    Choice,

    /// <summary>Several of the allowed words, in order.</summary>
    Choices,

    /// <summary>A status, <c>comment</c> or null for each verdict.</summary>
    Statuses,

    /// <summary>Values by field name.</summary>
    Fields,
}
