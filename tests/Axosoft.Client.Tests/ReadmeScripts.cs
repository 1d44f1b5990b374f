using Axosoft.Client.Attachments;
using Axosoft.Client.Items;
using Axosoft.Client.Values;

namespace Axosoft.Client.Tests;

/// <summary>The scripts of the package's README, word for word.</summary>
internal static class ReadmeScripts
{
    public static void Start()
    {
        using var client = AxosoftClient.Create(new AxosoftClientOptions
        {
            Url = "https://acme.axosoft.com",
            AccessToken = Environment.GetEnvironmentVariable("AXOSOFT_TOKEN"),
        });
    }

    public static async Task AddABug(AxosoftClient client)
    {
        var project = await client.Api.GetProjectAsync(id: 1, ItemType.Features);
        var workflow = await client.Api.GetWorkflowAsync(project.Workflows[0].Id);
        var bug = workflow.WorkflowSteps.Single(step => step.Name == "bug");

        var item = await client.Api.AddItemAsync(ItemType.Features, new SaveItem(new AddItem
        {
            Name = "Checkout fails with an empty cart",
            Description = "<p>Expected 2, was 3.</p>",
            Project = new NamedId(project.Id),
            WorkflowStep = new NamedId(bug.Id),
        }));
        await client.Api.AddAttachmentAsync(ItemType.Features, item.Id, "server.log", new AttachmentFile("server.log"));

        Console.WriteLine(client.ItemPage(ItemType.Features, item.Id));
    }

    public static async Task FindAnItem(AxosoftClient client)
    {
        var filter = new ItemFilter { ProjectId = 1, SearchField = "name", SearchString = "\"empty cart\"" };
        await foreach (var item in client.Api.AllItems(ItemType.Features, filter))
        {
            if (item.Name.Contains("empty cart", StringComparison.OrdinalIgnoreCase))
                Console.WriteLine($"{item.Id}: {item.Name} ({item.WorkflowStep?.Name})");
        }
    }
}
