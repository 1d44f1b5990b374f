using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace TestRail.Sandbox.Storage;

/// <summary>
/// The sandbox's only state: one SQLite connection to a file or to memory. Each unit of work has it exclusively in one transaction, so a request that is
/// rejected half-way changes nothing.
/// </summary>
internal sealed class Database : IDisposable
{
    private readonly object _turn = new();
    private readonly SqliteConnection _connection;

    static Database()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new IdListHandler());
        SqlMapper.AddTypeHandler(new ExtrasHandler());
        SqlMapper.AddTypeHandler(new JsonArrayHandler());
    }

    private Database(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the file, or a database in memory without one. A new database has empty tables.</summary>
    public static Database Open(string? file)
    {
        // With pooling, the file would stay open after the server has stopped.
        var address = new SqliteConnectionStringBuilder { DataSource = file ?? ":memory:", Pooling = false };
        var connection = new SqliteConnection(address.ToString());
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        return new Database(connection);
    }

    public T Work<T>(Func<Store, T> work)
    {
        lock (_turn)
        {
            using var transaction = _connection.BeginTransaction(IsolationLevel.Serializable);
            var answer = work(new Store(_connection, transaction));
            transaction.Commit();
            return answer;
        }
    }

    public void Dispose() => _connection.Dispose();
}
