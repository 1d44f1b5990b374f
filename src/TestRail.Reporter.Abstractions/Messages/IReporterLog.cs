namespace TestRail.Reporter.Abstractions.Messages;

/// <summary>Where the reporter speaks to a person. The host decides where that is; it may be called from any thread.</summary>
internal interface IReporterLog
{
    /// <summary>Says one message.</summary>
    void Say(Message message);
}
