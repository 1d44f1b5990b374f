using TestRail.Reporter.Engine.Configuration.Reading;

namespace TestRail.Reporter.Tests.Configuration;

internal sealed class OptionTableTests
{
    [Test]
    public void No_two_options_share_a_name()
    {
        var names = OptionTable.All.SelectMany(option => new[] { option.Key, option.Alias }.OfType<string>().Select(OptionName.Fold).Distinct());
        Assert.That(names, Is.Unique);
    }

    [Test]
    public void No_option_is_hidden_behind_the_named_parts_of_another()
    {
        var parted = OptionTable.All.Where(option => option.HasParts).Select(option => OptionName.Fold(option.Key)).ToList();
        Assert.That(OptionTable.All.Where(option => parted.Exists(part => OptionName.AfterPrefix(option.Key, part) is not null)), Is.Empty);
    }

    [TestCaseSource(nameof(All))]
    public void An_option_is_found_by_each_of_its_names(string key)
    {
        var option = OptionTable.Get(key);
        string[] names = [option.Argument, option.Variable["TESTRAIL_".Length..], option.Key, OptionName.Kebab(option.Key), option.Path];
        Assert.That(names.Select(OptionTable.PathOf), Is.All.EqualTo(option.Path));
    }

    [TestCaseSource(nameof(All))]
    public void An_option_says_what_it_does_in_a_sentence(string key)
    {
        var option = OptionTable.Get(key);
        Assert.That(option.Description, Does.EndWith("."));
        Assert.That(option.Expected, Is.Not.Empty);
        Assert.That(option.Words.Count > 0, Is.EqualTo(option.Kind is OptionKind.Choice or OptionKind.Choices));
    }

    [TestCase("run.assignedTo", "run-assigned-to", "TESTRAIL_RUN__ASSIGNED_TO")]
    [TestCase("connection.apiKey", "api-key", "TESTRAIL_API_KEY")]
    [TestCase("project", "project", "TESTRAIL_PROJECT")]
    [TestCase("delivery.onError", "on-error", "TESTRAIL_ON_ERROR")]
    public void Names_are_written_as_each_place_writes_them(string key, string argument, string variable)
    {
        Assert.That(OptionTable.Get(key).Argument, Is.EqualTo(argument));
        Assert.That(OptionTable.Get(key).Variable, Is.EqualTo(variable));
    }

    [TestCase("RunName", "run:name")]
    [TestCase("run.name", "run:name")]
    [TestCase("RUN_NAME", "run:name")]
    [TestCase("results-statuses-skipped", "results:statuses:skipped")]
    [TestCase("RESULTS__FIELDS__custom_os_name", "results:fields:custom_os_name")]
    [TestCase("CASES__MATCH_BY__0", "cases:matchBy:0")]
    [TestCase("results-fields-a:b", null)]
    [TestCase("runs-name", null)]
    [TestCase("name", null)]
    public void A_name_leads_to_its_place(string name, string? path) => Assert.That(OptionTable.PathOf(name), Is.EqualTo(path));

    [TestCase("run.nmae", "run.name")]
    [TestCase("runs", "run")]
    [TestCase("apikey", "connection.apiKey")]
    [TestCase("run.matchBy", "cases.matchBy")]
    [TestCase("delivery.batchsize2", "delivery.batchSize")]
    [TestCase("zebra", null)]
    public void A_misspelt_key_is_recognised(string key, string? suggestion) => Assert.That(Suggestion.ForKey(key), Is.EqualTo(suggestion));

    private static IEnumerable<string> All() => OptionTable.All.Select(option => option.Key);
}
