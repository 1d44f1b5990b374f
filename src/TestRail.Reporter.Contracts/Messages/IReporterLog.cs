namespace TestRail.Reporter.Contracts.Messages;

/// <summary>Receives the reporter's messages. The host decides where they appear. May be called from any thread.</summary>
internal interface IReporterLog
{
    /// <summary>Writes a message.</summary>
    void Say(Message message);

    /// <summary>Writes one line unchanged, for a CI system that reads commands from the output.</summary>
    void Instruct(string command);
}
