namespace Shop;

/// <summary>The customers who have signed up.</summary>
public sealed class Accounts
{
    private const int AttemptsAllowed = 3;

    private readonly Dictionary<string, Account> _accounts = [];

    public int Count => _accounts.Count;

    public bool Register(string email, string password)
    {
        if (!email.Contains('@')) throw new ArgumentException($"'{email}' is not an e-mail address.");
        if (password.Length < 10) throw new ArgumentException("A password has at least 10 characters.");

        return _accounts.TryAdd(email, new Account(new Password(password)));
    }

    public bool SignIn(string email, string password)
    {
        if (!_accounts.TryGetValue(email, out var account) || account.FailedAttempts >= AttemptsAllowed) return false;

        var right = account.Password.Is(password);
        _accounts[email] = account with { FailedAttempts = right ? 0 : account.FailedAttempts + 1 };
        return right;
    }

    private sealed record Account(Password Password, int FailedAttempts = 0);
}
