using System.CommandLine;

namespace TestRail.Reporter.Tool;

/// <summary><c>--assemblies</c>: built test assemblies. Their attributes select the cases of the run.</summary>
internal sealed class AssembliesOption : Option<FileInfo[]>
{
    public AssembliesOption()
        : base("--assemblies")
    {
        Description = "Built test assemblies. The run is opened with the cases that their tests name.";
        HelpName = "files";
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = true;
        this.AcceptExistingOnly();
    }

    /// <summary>The full paths; empty without the option.</summary>
    public string[] Read(ParseResult parsed) => [.. (parsed.GetValue(this) ?? []).Select(file => file.FullName)];
}
