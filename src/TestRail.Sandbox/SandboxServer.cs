using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TestRail.Sandbox.Axosoft;
using TestRail.Sandbox.Dispatching;
using TestRail.Sandbox.Faulting;
using TestRail.Sandbox.Http;
using TestRail.Sandbox.Options;
using TestRail.Sandbox.Pages;
using TestRail.Sandbox.Plugin;
using TestRail.Sandbox.Recording;
using TestRail.Sandbox.Seeding;
using TestRail.Sandbox.Storage;

namespace TestRail.Sandbox;

/// <summary>A strict TestRail-compatible server on the loopback interface, with a request log and configurable faults.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    /// <summary>The built-in user with all permissions.</summary>
    public const string User = "ci@example.com";

    /// <summary>The API key of <see cref="User"/>.</summary>
    public const string Key = "sandbox-key";

    private readonly WebApplication _web;
    private readonly Database _database;

    private readonly RecordingWriter? _recording;

    private SandboxServer(WebApplication web, Database database, Faults faults, RequestLog requests, RecordingWriter? recording)
    {
        _web = web;
        _database = database;
        _recording = recording;
        Faults = faults;
        Requests = requests;
        Url = new Uri(web.Urls.Single().TrimEnd('/') + "/");
    }

    /// <summary>The base address, such as <c>http://127.0.0.1:8087/</c>.</summary>
    public Uri Url { get; }

    /// <summary>All API requests.</summary>
    public RequestLog Requests { get; }

    /// <summary>The reason why the recording ended before the server did; null if it did not.</summary>
    public string? RecordingStopped => _recording?.Stopped;

    /// <summary>The faults of the server.</summary>
    public Faults Faults { get; }

    /// <summary>The server's Axosoft, at <see cref="AxosoftUrl"/>.</summary>
    public AxosoftState Axosoft { get; private init; } = new();

    /// <summary>The base address of Axosoft, such as <c>http://127.0.0.1:8087/axosoft/</c>.</summary>
    public Uri AxosoftUrl => new(Url, "axosoft/");

    /// <summary>Starts a server. It accepts requests when the task completes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate limit is less than 1.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    /// <exception cref="InvalidDataException">The seed or the plugin's configuration is invalid, or the recording cannot begin. The message names the place.</exception>
    /// <exception cref="System.Data.Common.DbException">The file is not a database.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new SandboxOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.RateLimit ?? 1, 1);
        RequireNewDatabase(options);
        var database = Database.Open(options.Database);
        RecordingWriter? recording = null;
        try
        {
            var startedAt = options.Time.GetUtcNow();
            database.Work(store => new Seeder(store, options, startedAt).Fill());
            if (options.Record is { } file)
                recording = RecordingWriter.Create(file, RecordingHeader.Of(options, startedAt));
            var faults = new Faults();
            foreach (var rule in options.Faults)
                faults.Add(rule);
            var requests = new RequestLog();
            var axosoft = new AxosoftState();
            var plugin = new AxosoftPlugin(axosoft, PluginFile.Read(options.AxosoftPlugin), options.Time);
            var dispatcher = new Dispatcher(database, options);
            var changes = new PageChanges(database, dispatcher, plugin, options);
            var door = new FrontDoor(dispatcher, new Website(database, plugin, changes.Token), changes, faults, requests, options) { Recording = recording };
            var web = Build(options, door, new AxosoftSite(axosoft, options.Time));
            await web.StartAsync(cancellation);
            return new SandboxServer(web, database, faults, requests, recording) { Axosoft = axosoft };
        }
        catch
        {
            recording?.Dispose();
            database.Dispose();
            throw;
        }
    }

    /// <summary>Stops the server. Data in memory is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _web.DisposeAsync();
        _recording?.Dispose();
        _database.Dispose();
    }

    /// <summary>The API key, or the password, of an active user; null if there is no such user.</summary>
    internal string? SecretOf(string email) => _database.Work(store =>
        store.Find<string>("SELECT COALESCE(api_key, password) FROM users WHERE email = @email AND is_active = 1", new { email }));

    private static void RequireNewDatabase(SandboxOptions options)
    {
        if (options.Record is not null && options.Database is { } file && File.Exists(file))
            throw new InvalidDataException($"--record needs a new database, because a replay begins with one, and {Path.GetFullPath(file)} exists. Use --database :memory:, or delete it.");
    }

    private static WebApplication Build(SandboxOptions options, FrontDoor door, AxosoftSite axosoft)
    {
        // The empty builder reads no settings, prints nothing and does not handle Ctrl-C.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Limits.MaxRequestBodySize = options.LargestBody;
            kestrel.Limits.MinRequestBodyDataRate = null;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var web = builder.Build();
        door.Stopping = web.Lifetime.ApplicationStopping;
        web.Lifetime.ApplicationStopped.Register(door.Dispose);
        web.Run(context => AxosoftSite.Answers(context.Request.Path) ? axosoft.HandleAsync(context) : door.HandleAsync(context));
        return web;
    }
}
