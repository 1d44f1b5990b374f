using System.Net.Http.Headers;
using TestRail.Sandbox.Axosoft;
using TestRail.Sandbox.Options;

namespace TestRail.Sandbox.Tests.Pages;

/// <summary>Requests to the sandbox's Axosoft, and sandboxes with a plugin's configuration.</summary>
internal static class Axosoft
{
    public static Task<long> AddItem(this RunningSandbox sandbox, object item) => sandbox.SendItem("features", item);

    public static Task<long> ChangeItem(this RunningSandbox sandbox, long id, object changes) => sandbox.SendItem($"features/{id}", changes);

    public static async Task<RunningSandbox> StartAsync(string configuration)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, configuration);
            return await RunningSandbox.StartAsync(new SandboxOptions { Strict = true, AxosoftPlugin = file });
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<long> SendItem(this RunningSandbox sandbox, string path, object item)
    {
        using var content = RunningSandbox.JsonContent(new { item });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"axosoft/api/v6/{path}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AxosoftState.FixedToken);
        using var response = await sandbox.Raw(request);
        var answer = new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), "");
        Assert.That(answer.Status, Is.AnyOf(200, 201), answer.Text);
        return (long)answer["data"]!["id"]!;
    }
}
