using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.TestingPlatform;

/// <summary>
/// Prints messages to the standard output of the test process. Frameworks replace <c>Console.Out</c> to capture the output of tests, so this log writes
/// to the stream itself. <c>dotnet test</c> shows it only if the process fails.
/// </summary>
internal sealed class ProcessLog : IReporterLog
{
    private readonly object _gate = new();

    /// <summary>Writes a message to standard error.</summary>
    public static void WriteError(Message message) => WriteTo(OpenError(), message.Signed());

    /// <inheritdoc/>
    public void Say(Message message) => Write(message.Signed());

    /// <inheritdoc/>
    public void Instruct(string command) => Write(command + Environment.NewLine);

    private void Write(string text)
    {
        lock (_gate)
            WriteTo(OpenOutput(), text);
    }

    private static void WriteTo(Stream stream, string text)
    {
        try
        {
            using (stream)
                stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }
        // Nobody reads the output any more. The results are in the journal and on their way all the same.
        catch (IOException)
        {
        }
    }

#pragma warning disable RS0030 // The platform's output device is gone when the process exits, and "dotnet test" drops what it is given.
    private static Stream OpenOutput() => Console.OpenStandardOutput();

    private static Stream OpenError() => Console.OpenStandardError();
#pragma warning restore RS0030
}
