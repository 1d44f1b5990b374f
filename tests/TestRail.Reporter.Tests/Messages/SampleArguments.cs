using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using TestRail.Reporter.Contracts.Messages;

namespace TestRail.Reporter.Tests.Messages;

/// <summary>Arguments for any message, by the types and names of its parameters.</summary>
/// <param name="count">The value of every count, and the length of every list.</param>
/// <param name="optional">Whether optional values are given.</param>
internal sealed class SampleArguments(int count, bool optional)
{
    public const string Text = "Sample";

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Realistic texts by parameter name. An entry for a specific message or class takes precedence.</summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["AmbiguousConfiguration.option"] = "plan.configurations",
        ["AmbiguousConfiguration.wanted"] = "Chrome",
        ["ConfigurationMessages.name"] = "run.close",
        ["ConfigurationMessages.receiver"] = "TestRail",
        ["ConfigurationWithoutGroup.existing"] = "Browsers: Chrome",
        ["ConfigurationWithoutGroup.option"] = "plan.configurations",
        ["ConfigurationWithoutGroup.wanted"] = "Chrome",
        ["DefectMessages.file"] = "server.log",
        ["DefectMessages.id"] = "1234",
        ["DefectMessages.tracker"] = "Axosoft",
        ["CheckFailed.problems"] = "custom_12 (Root cause) is not a custom field in Axosoft. It has custom_1 (Areas).",
        ["ConfigurationUnusable.problems"] = "priorty in [push.fields] (axosoft.ini:9) is not a field.",
        ["DefectNotPushed.problems"] = "workflow_step (Workflow Step): \"Bugg\" is not an option. Options: New, Bug.",
        ["DefectLinked.defect"] = "1234",
        ["DefectsNotAdded.defect"] = "1234",
        ["DefectsNotAdded.reason"] = "The run is completed.",
        ["PluginUnusable.problems"] = "priorty in [push.fields] (axosoft.ini:9) is not a field.",
        ["PushMessages.problem"] = "workflow_step (Workflow Step): \"Bugg\" is not an option. Options: New, Bug.",
        ["PushMessages.reason"] = "GET features: Axosoft is unreachable.",
        ["PushMessages.file"] = "page.png",
        ["PushUnconfirmed.reason"] = "POST features: no reply within 60 s.",
        ["TrackerFailed.reason"] = "GET me: Axosoft rejected the access token (HTTP 401): The token is not valid.",
        ["FileNotTrusted.file"] = "/tmp/testrail.reporter.json",
        ["FileNotTrusted.objection"] = "it belongs to another user (id 1001)",
        ["FoldersNotTrusted.objections"] = "/builds/shop/.testrail: it belongs to another user (id 1001)",
        ["FileBroken.expected"] = "',' is missing.",
        ["KeyOnCommandLine.variable"] = "TESTRAIL_API_KEY",
        ["MilestoneCompleted.name"] = "Release 2",
        ["NotAllowedToCreate.name"] = "Release 2",
        ["NotAllowedToCreate.reason"] = "The user is no lead of the project.",
        ["NotFromEnvironment.name"] = "connection.proxy",
        ["NotFromEnvironment.variable"] = "TESTRAIL_CONNECTION__PROXY",
        ["OfAnotherProject.option"] = "run.id",
        ["OtherGroups.theirs"] = "Browsers: Chrome",
        ["OtherGroups.wanted"] = "Systems: Linux",
        ["ResultsRejected.reason"] = "The case is unknown or not part of the run.",
        ["SharedRunLeftOpen.option"] = "run.close",
        ["SharedRunMessages.file"] = "/home/ci/.local/share/testrail-reporter/runs/1f0c2ab7.json",
        ["UnknownOption.name"] = "run.nmae",
        ["UnknownOption.suggestion"] = "run.name",
        ["UnknownPlaceholder.known"] = "branch",
        ["UnknownPlaceholder.name"] = "run.name",
        ["VariableNotUsed.variable"] = "TESTRAIL_RUN__NMAE",
        ["HostMessages.file"] = "/builds/shop/bin/testrail/TestRail.Reporter.Engine.dll",
        ["address"] = "http://testrail.acme.com",
        ["argument"] = "api-key",
        ["arguments"] = "run-name",
        ["assemblies"] = "Shop.Tests.dll",
        ["cleanup"] = "OneTimeTearDown",
        ["command"] = "dotnet",
        ["configurations"] = "Browsers: Chrome",
        ["configured"] = "Mobile app",
        ["entry"] = "Web shop",
        ["errors"] = "System.InvalidOperationException: the queue is closed",
        ["example"] = "\"close\": true",
        ["existing"] = "Release 1",
        ["expectation"] = "a whole number",
        ["expected"] = "true or false",
        ["failure"] = "TestRail failed (503 Service Unavailable).",
        ["field"] = "custom_environment",
        ["fields"] = "custom_environment",
        ["file"] = "/builds/shop/testrail.reporter.json",
        ["folders"] = "/builds/shop/.testrail",
        ["found"] = "\"yes\"",
        ["full"] = "Browsers: Chrome",
        ["group"] = "Browsers",
        ["here"] = "/builds/shop/testrail.reporter.json",
        ["journal"] = ".testrail/20261120T093000Z-1f0c2ab7.jsonl",
        ["journals"] = ".testrail/20261120T093000Z-1f0c2ab7.jsonl",
        ["kind"] = "milestone",
        ["known"] = "custom_version",
        ["left"] = "SHOP-1",
        ["name"] = "Web shop main #471",
        ["near"] = "Browsers: Chrome",
        ["option"] = "run.milestone",
        ["options"] = "run.name",
        ["origin"] = "results.fields",
        ["other"] = "plan.id",
        ["otherPlace"] = "testrail.reporter.json(9)",
        ["owner"] = "Shop.CartTests",
        ["permit"] = "run.createMilestone",
        ["pin"] = "environment variable TESTRAIL_URL",
        ["place"] = "testrail.reporter.json(7)",
        ["placeholder"] = "branhc",
        ["plan"] = "Nightly",
        ["problem"] = "System.InvalidOperationException: the database is closed",
        ["project"] = "Web shop",
        ["reason"] = "Access to the path is denied.",
        ["refusals"] = "/builds/shop/.testrail: Access to the path is denied.",
        ["reporter"] = "2.0.0",
        ["paths"] = "/tmp/testrail-reporter-ci",
        ["searched"] = "/builds/shop",
        ["suggestion"] = "TESTRAIL_RUN__NAME",
        ["suites"] = "Smoke",
        ["test"] = "Shop.CartTests.Adds",
        ["tests"] = "Shop.CartTests.Adds",
        ["text"] = "C12x",
        ["theirs"] = "/builds/app/testrail.reporter.json",
        ["trait"] = "environment",
        ["value"] = "staging",
        ["variable"] = "TESTRAIL_RUN__CLOSE",
        ["wanted"] = "Release 2",
        ["what"] = "milestone \"Release 2\"",
    };

    private static readonly Dictionary<string, long> Ids = new()
    {
        ["all"] = 10,
        ["run"] = 57,
        ["plan"] = 12,
        ["id"] = 57,
        ["ids"] = 3,
        ["case"] = 101,
        ["cases"] = 101,
        ["line"] = 7,
        ["lines"] = 7,
        ["column"] = 16,
    };

    /// <summary>True for realistic texts and ids; false for the same text everywhere.</summary>
    public bool IsRealistic { get; init; }

    public object?[] For(MethodInfo message) => [.. message.GetParameters().Select(Value)];

    private object? Value(ParameterInfo parameter)
    {
        if (!optional && Nullability.Create(parameter).WriteState == NullabilityState.Nullable)
            return null;

        var parts = new Queue<string?>(parameter.GetCustomAttribute<TupleElementNamesAttribute>()?.TransformNames ?? []);
        return Value(parameter.ParameterType, new Place(parameter.Member.Name, parameter.Member.DeclaringType!.Name, parameter.Name!, parts, 0));
    }

    private object Value(Type type, Place place)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return TextAt(place);
        if (type == typeof(int))
            return (int)NumberAt(place);
        if (type == typeof(long))
            return NumberAt(place);
        if (type == typeof(bool))
            return optional;
        if (type == typeof(Uri))
            return UriAt(place);
        if (type == typeof(TimeSpan))
            return TimeSpan.FromMinutes(count);
        if (type == typeof(Message))
            return new Message(Severity.Error, "TR0103", IsRealistic ? "run.close is \"yes\". Expected true or false, for example \"close\": true." : $"{Text}.");
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
            return List(type.GetGenericArguments()[0], place);
        if (type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal))
            return Tuple(type, place);

        throw new NotSupportedException($"no sample of {type}");
    }

    private string TextAt(Place place)
    {
        if (!IsRealistic)
            return Text;

        var text = Texts.GetValueOrDefault($"{place.Message}.{place.Name}") ?? Texts.GetValueOrDefault($"{place.Class}.{place.Name}") ?? Texts.GetValueOrDefault(place.Name) ?? Text;
        if (place.Index == 0 || text.EndsWith('.') || text.EndsWith(')'))
            return text;

        var number = (place.Index + 1).ToString(CultureInfo.InvariantCulture);
        return Path.GetExtension(text) is ".jsonl" or ".dll" ? Path.ChangeExtension(text, null) + number + Path.GetExtension(text) : text + number;
    }

    private Uri UriAt(Place place)
    {
        if (!IsRealistic)
            return new Uri("https://acme.testrail.io/" + Text);

        return place.Name switch
        {
            "server" => new Uri("https://acme.testrail.io/"),
            "address" when place.Class == "DefectMessages" => new Uri("https://acme.axosoft.com/"),
            "configured" => new Uri("https://beta.testrail.io/"),
            "twin" => new Uri("https://acme.testrail.io/index.php?/runs/view/58"),
            _ => new Uri($"https://acme.testrail.io/index.php?/runs/view/{57 + place.Index}"),
        };
    }

    private long NumberAt(Place place) => IsRealistic && Ids.TryGetValue(place.Name, out var id) ? id + place.Index : count;

    private object Tuple(Type type, Place place)
    {
        var names = new Queue<string?>(place.Parts);
        var parts = type.GetGenericArguments().Select(part => Value(part, place with { Name = Camel(names.TryDequeue(out var name) ? name : null) ?? place.Name }));
        return Activator.CreateInstance(type, [.. parts])!;
    }

    private static string? Camel(string? name) => name is null ? null : char.ToLowerInvariant(name[0]) + name[1..];

    private Array List(Type item, Place place)
    {
        var list = Array.CreateInstance(item, count);
        for (var i = 0; i < count; i++)
            list.SetValue(Value(item, place with { Index = i }), i);
        return list;
    }

    /// <param name="Message">The method that creates the message.</param>
    /// <param name="Class">Its class.</param>
    /// <param name="Name">The name of the parameter, or of a part of it.</param>
    /// <param name="Parts">The names of the parts of a tuple.</param>
    /// <param name="Index">The index in a list.</param>
    private sealed record Place(string Message, string Class, string Name, Queue<string?> Parts, int Index);
}
