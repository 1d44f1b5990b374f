using System.Xml;
using TestRail.Reporter.Contracts;
using TestRail.Reporter.Contracts.Results;

namespace TestRail.Reporter.Benchmarks.Preparing;

/// <summary>Results in JUnit's format, with the case id as property <c>test_id</c>, where TestRail's own command line looks for it.</summary>
internal static class JUnitFile
{
    public static void Write(string path, IEnumerable<TestResult> results)
    {
        using var xml = XmlWriter.Create(path, new XmlWriterSettings { Indent = true });
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "Shop.Checkout.Tests");
        foreach (var result in results)
            WriteCase(xml, result);
    }

    private static void WriteCase(XmlWriter xml, TestResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", result.Test.ClassName);
        xml.WriteAttributeString("name", result.Test.DisplayName);
        xml.WriteAttributeString("time", XmlConvert.ToString(result.Duration.TotalSeconds));
        xml.WriteStartElement("properties");
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", "test_id");
        xml.WriteAttributeString("value", result.Traits.Single(trait => trait.Key == TraitKeys.Case).Value);
        xml.WriteEndElement();
        xml.WriteEndElement();
        if (result.Message is { } message)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", message);
            xml.WriteString(result.StackTrace);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
