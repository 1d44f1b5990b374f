namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>What an option's value is.</summary>
internal enum OptionKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>Text with placeholders in braces.</summary>
    Template,

    /// <summary>Text that is never shown.</summary>
    Credential,

    /// <summary>TestRail's own web address.</summary>
    Address,

    /// <summary>A proxy's web address, which may name a user.</summary>
    Proxy,

    /// <summary>A file or folder, relative to the configuration file's folder.</summary>
    Path,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A whole number within the option's range.</summary>
    Number,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A length of time, or never.</summary>
    DurationOrNever,

    /// <summary>An id of TestRail's.</summary>
    Id,

    /// <summary>Something of TestRail's, by name or id.</summary>
    Reference,

    /// <summary>Several things of TestRail's, by name or id.</summary>
    References,

    /// <summary>One word of a closed set.</summary>
    Choice,

    /// <summary>Several words of a closed set, in order.</summary>
    Choices,

    /// <summary>An outcome's status, comment or silence, for each outcome.</summary>
    Statuses,

    /// <summary>Values by field name.</summary>
    Fields,
}
