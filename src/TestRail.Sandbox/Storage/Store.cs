using Dapper;
using Microsoft.Data.Sqlite;

namespace TestRail.Sandbox.Storage;

/// <summary>The database within one transaction.</summary>
internal sealed class Store(SqliteConnection connection, SqliteTransaction transaction)
{
    public IReadOnlyList<T> List<T>(string sql, object? parameters = null) =>
        connection.Query<T>(sql, parameters, transaction).AsList();

    public T? Find<T>(string sql, object? parameters = null) => connection.QueryFirstOrDefault<T>(sql, parameters, transaction);

    public T Value<T>(string sql, object? parameters = null) => connection.ExecuteScalar<T>(sql, parameters, transaction)!;

    /// <summary>Executes once, or once for each element where the parameters are a list.</summary>
    public int Execute(string sql, object? parameters = null) => connection.Execute(sql, parameters, transaction);

    public long Insert(string sql, object parameters)
    {
        Execute(sql, parameters);
        return Value<long>("SELECT last_insert_rowid()");
    }

    public bool Exists(string table, object id) => Value<long>($"SELECT COUNT(*) FROM {table} WHERE id = @id", new { id }) > 0;
}
