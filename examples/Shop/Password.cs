using System.Security.Cryptography;

namespace Shop;

/// <summary>A password, stored as a salted hash.</summary>
internal sealed class Password
{
    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(16);
    private readonly byte[] _hash;

    public Password(string text) => _hash = Hash(text);

    public bool Is(string text) => CryptographicOperations.FixedTimeEquals(_hash, Hash(text));

    private byte[] Hash(string text) => Rfc2898DeriveBytes.Pbkdf2(text, _salt, 100_000, HashAlgorithmName.SHA256, 32);
}
