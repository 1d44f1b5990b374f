using System.Text;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>What the code of one test prints, as long as this object lives. Tests that run beside it print elsewhere.</summary>
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
