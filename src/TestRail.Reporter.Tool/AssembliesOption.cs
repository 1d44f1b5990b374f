using System.CommandLine;

namespace TestRail.Reporter.Tool;

/// <summary><c>--assemblies</c>: built test assemblies, whose attributes say which cases a run is to hold.</summary>
internal sealed class AssembliesOption : Option<FileInfo[]>
{
    public AssembliesOption()
        : base("--assemblies")
    {
        Description = "Built test assemblies; the run is opened with the cases that their tests name.";
        HelpName = "files";
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = true;
        this.AcceptExistingOnly();
    }

    /// <summary>Their full paths; none when the option is not given.</summary>
    public string[] Read(ParseResult parsed) => [.. (parsed.GetValue(this) ?? []).Select(file => file.FullName)];
}
