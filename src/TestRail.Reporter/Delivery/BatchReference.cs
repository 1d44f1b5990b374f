namespace TestRail.Reporter.Delivery;

/// <summary>
/// The mark that a batch carries in the comment of its first result. TestRail stores a batch whole or not at all, so one mark
/// tells whether a batch whose answer was lost has arrived, even beside another process that reports the same outcomes.
/// </summary>
internal static class BatchReference
{
    public static string New() => "trr-" + Guid.NewGuid().ToString("N")[..10];

    /// <summary>As the comment shows it.</summary>
    public static string Mark(string batch) => $"`{batch}`";
}
