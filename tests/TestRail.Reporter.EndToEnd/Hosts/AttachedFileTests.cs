using System.Text;
using TestRail.Reporter.EndToEnd.Building;

namespace TestRail.Reporter.EndToEnd.Hosts;

/// <summary>Attached files whose names have a special meaning in URLs, multipart forms or Unicode.</summary>
internal sealed class AttachedFileTests : SceneFixture
{
    /// <summary>The file names in the fixtures. Each file contains its own name.</summary>
    private static readonly string[] OddNames =
        ["a#b.txt", "c?d.txt", "e%41f.txt", "g h.txt", "i+j.txt", "k&l.txt", "m'n.txt", "o\"p.txt", "qür.txt", "sa\u0308t.txt", "100%.txt", "v;w,x=y.txt", "日本語.txt", "c%23d.txt"];

    [TestCase("Verdicts.MSTest", 31)]
    [TestCase("Verdicts.MSTest3", 31)]
    [TestCase("Cleanups.NUnit", 8)]
    [TestCase("Verdicts.XUnit.V3", 21)]
    public async Task Files_arrive_whatever_they_are_called(string fixture, long @case)
    {
        var ended = await Scene.TestAsync(UserRepository.Current.FixtureAssembly(fixture), "--logger", "testrail", "--filter", $"TestRailCase=C{@case}");

        var run = await Scene.Server.OnlyRunAsync();
        var files = await Scene.Server.FilesAsync(run.ResultOf(@case));
        Assert.That(files.Keys, Is.EquivalentTo(OddNames), ended.ToString());
        Assert.That(files.Select(file => Encoding.UTF8.GetString(file.Value)), Is.EquivalentTo(files.Keys));
    }
}
