using System.Text;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>Captures the console output of one test while this object exists. The output of tests that run in parallel is not captured.</summary>
internal sealed class Printed : IDisposable
{
    private static readonly AsyncLocal<TextWriter?> Current = new();
    private static readonly Lazy<bool> IsInstalled = new(Install);

    private readonly StringWriter _text = new();

    public Printed()
    {
        _ = IsInstalled.Value;
        Current.Value = TextWriter.Synchronized(_text);
    }

    public string Text => _text.ToString().ReplaceLineEndings("\n");

    public void Dispose()
    {
        Current.Value = null;
        _text.Dispose();
    }

    private static bool Install()
    {
        Console.SetOut(new Router(Console.Out));
        return true;
    }

    private sealed class Router(TextWriter elsewhere) : TextWriter
    {
        public override Encoding Encoding => elsewhere.Encoding;

        public override void Write(char value) => (Current.Value ?? elsewhere).Write(value);

        public override void Write(string? value) => (Current.Value ?? elsewhere).Write(value);

        public override void WriteLine(string? value) => (Current.Value ?? elsewhere).WriteLine(value);

        public override void Flush() => (Current.Value ?? elsewhere).Flush();
    }
}
