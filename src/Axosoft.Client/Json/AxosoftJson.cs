using System.Text.Json.Serialization;
using Axosoft.Client.Attachments;
using Axosoft.Client.Fields;
using Axosoft.Client.Items;
using Axosoft.Client.Projects;
using Axosoft.Client.Users;
using Axosoft.Client.Values;
using Axosoft.Client.Workflows;
using RestApi;

namespace Axosoft.Client.Json;

/// <summary>Serialization of Axosoft's JSON. Requests omit nulls.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(LenientBoolConverter),
        typeof(LenientTextConverter),
        typeof(LenientDateConverter),
        typeof(PageConverter<Item>),
        typeof(PageConverter<Comment>),
        typeof(PageConverter<Project>),
        typeof(PageConverter<Release>),
        typeof(PageConverter<CustomField>),
        typeof(PageConverter<NamedId>),
        typeof(PageConverter<User>),
        typeof(PageConverter<Attachment>),
    ])]
[JsonSerializable(typeof(Page<Item>))]
[JsonSerializable(typeof(Page<Comment>))]
[JsonSerializable(typeof(Page<Project>))]
[JsonSerializable(typeof(Page<Release>))]
[JsonSerializable(typeof(Page<CustomField>))]
[JsonSerializable(typeof(Page<NamedId>))]
[JsonSerializable(typeof(Page<User>))]
[JsonSerializable(typeof(Page<Attachment>))]
[JsonSerializable(typeof(Item))]
[JsonSerializable(typeof(Comment))]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(Release))]
[JsonSerializable(typeof(Workflow))]
[JsonSerializable(typeof(WorkflowStep))]
[JsonSerializable(typeof(CustomField))]
[JsonSerializable(typeof(Picklist))]
[JsonSerializable(typeof(NamedId))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Attachment))]
[JsonSerializable(typeof(SaveItem))]
[JsonSerializable(typeof(ChangeItem))]
[JsonSerializable(typeof(AddComment))]
internal sealed partial class AxosoftJson : JsonSerializerContext;
