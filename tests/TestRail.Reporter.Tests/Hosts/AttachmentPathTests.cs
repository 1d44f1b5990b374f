using TestRail.Reporter.Tests.Configuration;
using TestRail.Reporter.VSTest;

namespace TestRail.Reporter.Tests.Hosts;

/// <summary>File names with characters that are special in a URI, as the adapters of NUnit 6.3.1, xUnit 3.1.5 and MSTest 4.5.3 report them.</summary>
internal sealed class AttachmentPathTests
{
    private static readonly string[] Names =
    [
        "a#b.txt", "c?d.txt", "e%41f.txt", "g h.txt", "i+j.txt", "k&l.txt", "m'n.txt", "qür.txt", "sa\u0308t.txt", "100%.txt", "u%zz.txt", "v;w,x=y.txt", "[d] {e} ^`~@$!().txt",
        "日本語 😀.txt", "c%23d.txt", "e%25f.txt", "#", "%20.txt", "d#ir/in.txt", "ü dir/?in.txt", "100%41 é.txt", "%2F.txt", "tail .txt ",
    ];

    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void Delete() => _folder.Dispose();

    [TestCaseSource(nameof(Names))]
    [Platform(Exclude = "Win")]
    public void A_file_is_found_under_each_frameworks_address(string name)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, name);

        Assert.Multiple(() =>
        {
            Assert.That(AttachmentPath.Of(new Uri("file://" + path)), Is.EqualTo(path), "NUnit");
            Assert.That(AttachmentPath.Of(new Uri(new Uri(path).AbsoluteUri)), Is.EqualTo(path), "xUnit");
            Assert.That(AttachmentPath.Of(new Uri(path, UriKind.Relative)), Is.EqualTo(path), "MSTest");
        });
    }

    [Test]
    public void Of_two_files_the_one_is_meant_that_is_written()
    {
        var cut = _folder.Write("two", "other");
        var whole = _folder.Write("two#1.txt", "meant");

        Assert.That(AttachmentPath.Of(new Uri("file://" + whole)), Is.EqualTo(whole).And.Not.EqualTo(cut));
    }

    /// <summary>xUnit creates a folder for each attachment, and its URIs need no escaping.</summary>
    [Test]
    public void A_folder_may_look_escaped_too()
    {
        var path = _folder.Write("d%41r/in.txt", "");

        Assert.That(AttachmentPath.Of(new Uri("file://" + path)), Is.EqualTo(path), "NUnit");
        Assert.That(AttachmentPath.Of(new Uri(path, UriKind.Relative)), Is.EqualTo(path), "MSTest");
    }

    [Test]
    public void A_file_that_is_gone_keeps_a_name() =>
        Assert.That(AttachmentPath.Of(new Uri("file:///nowhere/a%20b.png")), Is.EqualTo(Path.GetFullPath("/nowhere/a b.png")));
}
