using System.Text.Json;
using Axosoft.Client.Items;
using Axosoft.Client.Values;
using TestRail.Sandbox;
using TestRail.Sandbox.Axosoft;

namespace Axosoft.Client.Tests.Sandbox;

/// <summary>The client against the sandbox's Axosoft. The two share no code.</summary>
public abstract class SandboxFixture
{
    protected SandboxServer Server { get; private set; } = null!;

    protected AxosoftState State => Server.Axosoft;

    [SetUp]
    public async Task Start() => Server = await SandboxServer.StartAsync();

    [TearDown]
    public async Task Stop() => await Server.DisposeAsync();

    protected AxosoftClient Client(int attempts = 5) =>
        AxosoftClient.Create(new AxosoftClientOptions
        {
            Url = Server.AxosoftUrl.AbsoluteUri,
            ClientId = AxosoftState.ClientId,
            ClientSecret = AxosoftState.ClientSecret,
            User = AxosoftState.User,
            Password = AxosoftState.Password,
            MaxAttempts = attempts,
        });

    protected static AddItem New(string name) => new() { Name = name, Project = new NamedId(1) };

    protected static Task<Item> Add(AxosoftClient client, string name) => client.Api.AddItemAsync(ItemType.Features, new SaveItem(New(name)));

    protected static Dictionary<string, JsonElement> Custom(params (string Name, object Value)[] values) =>
        values.ToDictionary(pair => pair.Name, pair => JsonSerializer.SerializeToElement(pair.Value));
}
