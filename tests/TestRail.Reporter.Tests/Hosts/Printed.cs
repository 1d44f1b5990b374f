namespace TestRail.Reporter.Tests.Hosts;

/// <summary>Standard output, as long as it lives.</summary>
internal sealed class Printed : IDisposable
{
    private readonly TextWriter _before = Console.Out;
    private readonly StringWriter _text = new();

    public Printed() => Console.SetOut(TextWriter.Synchronized(_text));

    public string Text => _text.ToString().ReplaceLineEndings("\n");

    public void Dispose()
    {
        Console.SetOut(_before);
        _text.Dispose();
    }
}
