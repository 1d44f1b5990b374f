using TestRail.Sandbox;
using TestRail.Sandbox.Axosoft;

namespace TestRail.Reporter.Tests.Defects;

/// <summary>Plugin configurations for tests.</summary>
internal static class PluginFile
{
    public const string Connection = """
        [connection]
        address=https://acme.axosoft.com/
        user=ci
        password=p4ssw0rd-1
        client_id=c1
        client_secret=s3cr3t-client

        """;

    /// <summary>A complete file with every section of the vendor's page.</summary>
    public const string Complete = Connection + """
        ; a comment
        [push.fields]
        description=on
        priority=on
        release=off
        customfield_1=on
        custom_2=on
        attachments=on

        [push.values]
        project=Web shop
        workflow_step=Bug

        [push.field.description]
        label=Detailed Description
        size=compact
        required=on

        [hover.fields]
        workflow_step=on
        custom_1=on

        [field.settings.custom_1]
        label=Root cause
        type=dropdown
        remember=on

        [field.settings.customfield_2]
        label=Areas
        type=multiselect
        """;

    /// <summary>Every kind of field, for a sandbox.</summary>
    public const string EveryField = """
        [push.fields]
        project=on
        workflow_step=on
        release=on
        priority=on
        assigned_to=on
        description=on
        custom_1=on
        custom_2=on
        custom_3=on
        custom_4=on
        custom_5=on
        custom_6=on
        attachments=on
        [push.values]
        project=Web shop
        workflow_step=Bug
        priority=Low
        [push.field.priority]
        required=on
        [hover.fields]
        workflow_step=on
        custom_1=on
        custom_2=on
        custom_3=on
        description=on
        assigned_to=on
        [field.settings.custom_1]
        label=Root cause
        type=dropdown
        [field.settings.custom_2]
        label=Areas
        type=multiselect
        [field.settings.custom_3]
        label=Reviewed
        type=bool
        [field.settings.custom_4]
        label=Found on
        type=date
        [field.settings.custom_5]
        label=Browser
        type=string
        [field.settings.custom_6]
        label=Log
        type=text

        """;

    /// <summary>The connection to a sandbox as the plugin's section.</summary>
    public static string ConnectionTo(SandboxServer server) =>
        $"[connection]\naddress={server.AxosoftUrl}\nuser={AxosoftState.User}\npassword={AxosoftState.Password}\nclient_id={AxosoftState.ClientId}\nclient_secret={AxosoftState.ClientSecret}\n";
}
