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
}
