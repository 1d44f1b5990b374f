using System.Diagnostics.CodeAnalysis;
using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.Contracts.Loading;

/// <summary>Loads the engine from its private folder, or prints why it cannot.</summary>
internal static class EngineLoader
{
    /// <summary>The folder next to the test assembly that the package's targets fill.</summary>
    public const string Folder = "testrail";

    /// <summary>Prints a message and returns null when the package's files are incomplete, damaged or of different versions.</summary>
    [RequiresUnreferencedCode("Loads assemblies that no reference names.")]
    public static IReportingEngine? Load(string hostFolder, IReporterLog log)
    {
        var file = Path.Combine(hostFolder, Folder, Contract.EngineAssembly + ".dll");
        if (!File.Exists(file))
        {
            log.Say(HostMessages.EngineMissing(file));
            return null;
        }

        try
        {
            var type = new EngineLoadContext(file).LoadFromAssemblyPath(ReadyToRunImage.Of(file)).GetType(Contract.EngineType, throwOnError: true)!;
            var engine = (IReportingEngine)Activator.CreateInstance(type)!;
            if (engine.Contract == Contract.Version)
                return engine;

            log.Say(HostMessages.EngineOfAnotherVersion(Contract.Version, engine.Contract));
        }
        // Mixed versions throw TypeLoadException or MissingMemberException, a damaged file BadImageFormatException, a damaged deps.json
        // InvalidOperationException. The tests must run in every case.
        catch (Exception broken)
        {
            log.Say(HostMessages.EngineBroken(file, broken.GetBaseException().Message));
        }

        return null;
    }
}
