namespace TestRail.Reporter.Contracts.Messages;

/// <summary>Where the reporter speaks to a person. The host decides where that is; it may be called from any thread.</summary>
internal interface IReporterLog
{
    /// <summary>Says one message.</summary>
    void Say(Message message);

    /// <summary>Prints one line exactly as it is, for the CI system that reads the output. No person is meant by it.</summary>
    void Instruct(string command);
}
