using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestRail.Reporter.Tests.Architecture;

namespace TestRail.Reporter.Tests.Messages;

/// <summary>Renders docs/messages.md. Each code is listed with its cause (the XML summary of the message's method) and the message with its action.</summary>
internal static partial class MessagePage
{
    private static readonly Dictionary<string, string> Subjects = new()
    {
        ["00"] = "The session",
        ["01"] = "The configuration",
        ["02"] = "Runs and plans",
        ["03"] = "Results",
        ["04"] = "Journals",
        ["05"] = "Attachments",
        ["06"] = "Reports",
        ["07"] = "Commands of the tool",
        ["08"] = "Defects",
    };

    private static readonly Dictionary<string, string> Summaries = new[] { House.Words, House.Engine, House.Tool }.SelectMany(SummariesOf).ToDictionary();

    public static string Render()
    {
        var page = new StringBuilder();
        var codes = MessageCatalog.All.GroupBy(method => MessageCatalog.Create(method, 1, optional: true).Code)
            .Where(same => same.Key is not null).OrderBy(same => same.Key, StringComparer.Ordinal);
        var subject = "";
        foreach (var code in codes)
        {
            if (Subjects[code.Key![2..4]] is var next && next != subject)
                page.Append(CultureInfo.InvariantCulture, $"\n## {subject = next}\n");
            page.Append(CultureInfo.InvariantCulture, $"\n### {code.Key}\n");
            foreach (var method in code.OrderBy(MessageCatalog.NameOf, StringComparer.Ordinal))
                Append(page, method);
        }

        return page.ToString().Trim('\n');
    }

    private static void Append(StringBuilder page, MethodInfo method)
    {
        var message = MessageCatalog.Create(method, 2, optional: true, realistic: true);
        page.Append(CultureInfo.InvariantCulture, $"\n{message.Severity}: {Summaries[$"M:{method.DeclaringType!.FullName}.{method.Name}"]}\n\n");
        foreach (var line in message.Lines())
            page.Append(line.Length == 0 ? "\n" : $"    {line}\n");
    }

    private static IEnumerable<KeyValuePair<string, string>> SummariesOf(Assembly assembly) =>
        from member in XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
        let name = ((string)member.Attribute("name")!).Split('(')[0]
        where MessageName().IsMatch(name) && member.Element("summary") is not null
        select KeyValuePair.Create(name, CodeInFront().Replace(Blanks().Replace(member.Element("summary")!.Value, " ").Trim(), ""));

    [GeneratedRegex(@"^M:[\w.]+Messages\.\w+$")]
    private static partial Regex MessageName();

    [GeneratedRegex(@"^TR\d{4}: ")]
    private static partial Regex CodeInFront();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
