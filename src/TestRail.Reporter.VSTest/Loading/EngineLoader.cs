using TestRail.Reporter.Contracts.Messages;
using TestRail.Reporter.Contracts.Sessions;

namespace TestRail.Reporter.VSTest.Loading;

/// <summary>Brings the engine up from its private folder, or says why it cannot.</summary>
internal static class EngineLoader
{
    /// <summary>The folder beside the test assembly that the package's targets fill.</summary>
    public const string Folder = "testrail";

    /// <summary>Returns null, having said why, when the package's files are incomplete or of different versions.</summary>
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
            var type = new EngineLoadContext(file).LoadFromAssemblyPath(file).GetType(Contract.EngineType, throwOnError: true)!;
            var engine = (IReportingEngine)Activator.CreateInstance(type)!;
            if (engine.Contract == Contract.Version)
                return engine;

            log.Say(HostMessages.EngineOfAnotherVersion(Contract.Version, engine.Contract));
        }
        // Files of different versions show as missing types or members, a damaged file as a bad image, a damaged list of files as an
        // invalid operation: whatever it is, the tests run on.
        catch (Exception broken)
        {
            log.Say(HostMessages.EngineBroken(file, broken.GetBaseException().Message));
        }

        return null;
    }
}
