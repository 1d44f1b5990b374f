namespace RestApi;

/// <summary>The words of a product for the messages about its address.</summary>
/// <param name="Name">The name, such as <c>TestRail</c>.</param>
/// <param name="Example">An address as an example.</param>
/// <param name="Options">The options for the credentials.</param>
/// <param name="Secret">What a listener could read.</param>
internal sealed record Product(string Name, string Example, string Options, string Secret);
