using Refit;

namespace RestClient;

public interface IShop
{
    [Get("/products/{sku}")]
    Task<string> ProductAsync(string sku);
}
