using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Engine.Configuration.Reading;

/// <summary>Validates options that depend on each other.</summary>
internal static class OptionConsistency
{
    /// <summary>
    /// Decides between a run and a plan. The one from the source with the higher precedence is used: a run id that the build's first job
    /// passes on overrides the plan in the file. Settings from the same source are reported as a contradiction.
    /// </summary>
    public static ReporterOptions ResolveTarget(ReporterOptions options, OptionReader reader, List<Message> problems)
    {
        if (options.Plan is { Id: not null, Name: not null })
        {
            var idWins = Outranks(reader, "plan.id", "plan.name", problems);
            options = options with { Plan = idWins ? options.Plan with { Name = null } : options.Plan with { Id = null } };
        }

        if (options.Run.Id is null || !options.Plan.IsUsed)
            return options;
        return Outranks(reader, "run.id", options.Plan.Id is null ? "plan.name" : "plan.id", problems)
            ? options with { Plan = new() }
            : options with { Run = options.Run with { Id = null } };
    }

    /// <summary>Reports missing and contradictory options.</summary>
    public static void Check(ReporterOptions options, OptionReader reader, List<Message> problems)
    {
        var isProjectKnown = reader.IsSet("project") || options.Run.Id is not null || options.Plan.Id is not null;
        if (!isProjectKnown && options.Delivery.Mode != DeliveryMode.Collect)
            reader.Require(OptionTable.Get("project"));

        if (!reader.IsSet("plan.id") && !reader.IsSet("plan.name"))
        {
            // The example file writes out the defaults, and they must not require a plan.
            var withoutPlan = OptionTable.All.Where(option => option.Section == "plan" && reader.IsSet(option.Key) && !option.IsDefault(options));
            problems.AddRange(withoutPlan.Select(option => ConfigurationMessages.NeedsPlan(option.Key, reader.Origin(option.Key)!.Place)));
        }

        if (options.Connection is { AllowHttp: false, Url: { Scheme: "http", IsLoopback: false } url })
            problems.Add(ConfigurationMessages.InsecureAddress(reader.Origin("connection.url")!.Place, url.ToString()));
        if (options.Connection?.CaFile is { } file && CertificateFileProblem(file) is { } problem)
            problems.Add(ConfigurationMessages.FileUnreadable($"connection.caFile {file}", reader.Origin("connection.caFile")!.Place, problem));
        if (options.Connection?.User.Contains(':') == true)
            problems.Add(ConfigurationMessages.ColonInUser(reader.Origin("connection.user")!.Place));
    }

    /// <summary>Why a file of certificate authorities cannot be used; null when it can.</summary>
    private static string? CertificateFileProblem(string file)
    {
        if (!File.Exists(file))
            return "there is no such file.";

        try
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(file);
            return authorities.Count > 0 ? null : "it holds no certificate in PEM form.";
        }
        catch (Exception broken) when (broken is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return broken.Message;
        }
    }

    private static bool Outranks(OptionReader reader, string key, string other, List<Message> problems)
    {
        var (origin, otherOrigin) = (reader.Origin(key)!, reader.Origin(other)!);
        if (origin.Source == otherOrigin.Source)
            problems.Add(ConfigurationMessages.Contradiction(key, origin.Place, other, otherOrigin.Place));
        return origin.Source >= otherOrigin.Source;
    }
}
