#include "core/store/searching/searchindexing.h"

#include "core/store/engine/sqlerror.h"
#include "core/store/searching/letterpairs.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int indexedAtOnce = 250;
constexpr int indexedAtOnceOnServer = 1000;

QString keyOf(const TableInfo &table)
{
    return quoted(table.primaryKey.first());
}

QStringList quotedColumns(const TableInfo &table)
{
    QStringList names;
    for (const QString &name : searchedColumns(table))
        names << quoted(name);
    return names;
}

Result<Done> letAllWait(Connection &connection, const TableInfo &table)
{
    return connection.executeRaw(
        QStringLiteral("INSERT INTO search_waiting (table_name, row_id) SELECT '%1', %2 FROM %3 WHERE TRUE "
                       "ON CONFLICT (table_name, row_id) DO NOTHING")
            .arg(table.name, keyOf(table), quoted(table.name)));
}

Result<Done> makeSqliteIndex(Connection &connection, const TableInfo &table)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(index, readableIndex(connection, table));
    if (!index.isEmpty()) // another program was faster
        return transaction.commit();
    const QString name = quoted(indexTable(table));
    const QString terms = quoted(termsTable(table));
    for (const QString &old : {terms, name})
        MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("DROP TABLE IF EXISTS ") + old));
    MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("CREATE VIRTUAL TABLE %1 USING fts5(%2, content = '', "
                                                       "columnsize = 0, detail = none, tokenize = 'trigram')")
                                            .arg(name, quotedColumns(table).join(QLatin1String(", ")))));
    MOVIEDB_CHECK(connection.executeRaw(
        QStringLiteral("CREATE VIRTUAL TABLE %1 USING fts5vocab(%2, row)").arg(terms, name)));
    MOVIEDB_CHECK(letAllWait(connection, table));
    return transaction.commit();
}

// "public_search", quoted.
Result<QString> indexSchema(Connection &connection)
{
    MOVIEDB_TRY(schema,
                connection.first(QStringLiteral("SELECT quote_ident(current_schema() || '_search')")));
    return schema.value_or(QVariant()).toString();
}

bool hasState(const Error &error, std::initializer_list<const char *> states)
{
    return std::any_of(states.begin(), states.end(),
                       [&error](const char *state) { return error.code == sqlState(QLatin1String(state)); });
}

// Names as they are written in a statement; "…" where the server does not tell.
struct SessionNames
{
    QString database = QStringLiteral("…");
    QString user = QStringLiteral("…");
};

SessionNames sessionNames(Connection &connection)
{
    SessionNames names;
    auto rows =
        connection.run(QStringLiteral("SELECT quote_ident(current_database()), quote_ident(current_user)"));
    if (rows && rows->next()) {
        names.database = rows->text(0);
        names.user = rows->text(1);
    }
    return names;
}

Error cannotWrite(Connection &connection, const QString &schema, const Error &error)
{
    if (!hasState(error, {"42501"}))
        return error;
    return makeError(error.fault, QStringLiteral("The database user may not write to it."), {},
                     QStringLiteral("Ask the index's owner to run: GRANT USAGE ON SCHEMA %1 TO %2; GRANT "
                                    "ALL ON ALL TABLES IN SCHEMA %1 TO %2;")
                         .arg(schema, sessionNames(connection).user),
                     error.code);
}

// A server may lack pg_trgm, and says in many words which file it has not found.
Error cannotMake(Connection &connection, const QString &schema, const Error &error)
{
    if (hasState(error, {"0A000", "58P01"}))
        return makeError(error.fault, QStringLiteral("The server does not have the extension pg_trgm."), {},
                         QStringLiteral("Ask the server's owner to install PostgreSQL's additional modules "
                                        "(postgresql-contrib), then open the database again."),
                         error.code);
    if (!isForbidden(error))
        return error;
    const auto others = connection.first(
        QStringLiteral("SELECT 1 FROM pg_namespace WHERE quote_ident(nspname) = ?"), {schema});
    if (others && *others)
        return cannotWrite(connection, schema, error);
    const SessionNames names = sessionNames(connection);
    return makeError(error.fault, QStringLiteral("The database user may not make one."), {},
                     QStringLiteral("Ask the server's owner to run: CREATE EXTENSION IF NOT EXISTS pg_trgm; "
                                    "GRANT CREATE ON DATABASE %1 TO %2;")
                         .arg(names.database, names.user),
                     error.code);
}

Result<Done> makeServersIndex(Connection &connection, const TableInfo &table, const QString &schema)
{
    const QString mark = serversMark(table);
    const QString name = schema + QLatin1Char('.') + quoted(table.name);
    const auto isMade = [&]() -> Result<bool> {
        MOVIEDB_TRY(held, connection.first(
                              QStringLiteral("SELECT obj_description(to_regclass(?), 'pg_class')"), {name}));
        return held.value_or(QVariant()).toString() == mark;
    };
    if (const auto made = isMade(); !made || *made)
        return made ? Result<Done>(Done{}) : made.error();
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(meanwhile, isMade()); // another program was faster
    if (meanwhile)
        return Done{};
    MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("CREATE EXTENSION IF NOT EXISTS pg_trgm")));
    MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("CREATE SCHEMA IF NOT EXISTS ") + schema));
    MOVIEDB_CHECK(connection.executeRaw(QStringLiteral("DROP TABLE IF EXISTS ") + name));
    MOVIEDB_CHECK(connection.executeRaw(
        QStringLiteral("CREATE TABLE %1 (row_id BIGINT PRIMARY KEY, words TEXT NOT NULL)").arg(name)));
    MOVIEDB_CHECK(makePairs(connection, name));
    MOVIEDB_CHECK(
        connection.executeRaw(QStringLiteral("COMMENT ON TABLE %1 IS '%2'")
                                  .arg(name, QString(mark).replace(QLatin1Char('\''), QLatin1String("''")))));
    MOVIEDB_CHECK(letAllWait(connection, table));
    return transaction.commit();
}

Result<int> sqliteBurst(Connection &connection, const TableInfo &table)
{
    const QString some = QStringLiteral("SELECT row_id FROM search_waiting WHERE table_name = '%1' ORDER BY "
                                        "row_id LIMIT %2")
                             .arg(table.name)
                             .arg(indexedAtOnce);
    MOVIEDB_TRY(waits, connection.first(some));
    if (!waits)
        return 0;
    MOVIEDB_TRY(transaction, connection.begin());
    const QStringList columns = quotedColumns(table);
    QStringList texts;
    for (const QString &column : columns)
        texts << QStringLiteral("%1 || %2").arg(column, QLatin1String(textEnd));
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral("INSERT INTO %1 (rowid, %2) SELECT %3, %4 FROM %5 WHERE %3 IN (%6) ORDER BY %3")
            .arg(quoted(indexTable(table)), columns.join(QLatin1String(", ")), keyOf(table),
                 texts.join(QLatin1String(", ")), quoted(table.name), some)));
    MOVIEDB_TRY(taken,
                connection.execute(QStringLiteral("DELETE FROM search_waiting WHERE table_name = '%1' AND "
                                                  "row_id IN (%2)")
                                       .arg(table.name, some)));
    MOVIEDB_CHECK(transaction.commit());
    return int(taken);
}

// Rows that a transaction is just changing are left for later. What is read is read in a statement of its own: it sees what
// was stored while the entries were waited for.
Result<QStringList> takeWaiting(Connection &connection, const TableInfo &table)
{
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT row_id FROM search_waiting WHERE table_name = ? "
                                                    "ORDER BY row_id LIMIT ? FOR UPDATE SKIP LOCKED"),
                                     {table.name, indexedAtOnceOnServer}));
    QStringList keys;
    while (rows.next())
        keys << QString::number(rows.integer(0));
    return keys;
}

// Gives the texts, as they are in the index now.
Result<QStringList> putIntoIndex(Connection &connection, const TableInfo &table, const QString &index,
                                 const QString &keys)
{
    MOVIEDB_TRY(
        rows,
        connection.run(
            QStringLiteral(
                "INSERT INTO %1 (row_id, words) SELECT %2, lower(concat_ws(chr(31), %3)) "
                "FROM %4 WHERE %2 = ANY(CAST(? AS BIGINT[])) ON CONFLICT (row_id) DO UPDATE SET words = "
                "EXCLUDED.words RETURNING words")
                .arg(index, keyOf(table), quotedColumns(table).join(QLatin1String(", ")), quoted(table.name)),
            {QString(QLatin1Char('{') + keys + QLatin1Char('}'))}));
    QStringList texts;
    while (rows.next())
        texts << rows.text(0);
    MOVIEDB_CHECK(rows.end());
    return texts;
}

Result<int> serversBurst(Connection &connection, const TableInfo &table, const QString &schema)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(keys, takeWaiting(connection, table));
    if (keys.isEmpty())
        return 0;
    const QString among = keys.join(QLatin1Char(','));
    const QString index = schema + QLatin1Char('.') + quoted(table.name);
    MOVIEDB_TRY(texts, putIntoIndex(connection, table, index, among));
    MOVIEDB_CHECK(notePairs(connection, index, texts));
    MOVIEDB_CHECK(connection.executeRaw(
        QStringLiteral("DELETE FROM search_waiting WHERE table_name = '%1' AND row_id IN (%2)")
            .arg(table.name, among)));
    MOVIEDB_CHECK(transaction.commit());
    return int(keys.size());
}

// Built over what is there, an index takes a fraction of the time that its rows would take one by one.
Result<Done> buildServersIndex(Connection &connection, const TableInfo &table, const QString &schema)
{
    MOVIEDB_TRY(ready, readableIndex(connection, table));
    if (!ready.isEmpty())
        return Done{};
    MOVIEDB_TRY(place, connection.first(QStringLiteral(
                           "SELECT quote_ident(n.nspname) FROM pg_extension e JOIN pg_namespace n ON n.oid = "
                           "e.extnamespace WHERE e.extname = 'pg_trgm'")));
    return connection.executeRaw(QStringLiteral("CREATE INDEX %1 ON %2.%3 USING gin (words %4.gin_trgm_ops)")
                                     .arg(quoted(table.name + QLatin1String("_words_idx")), schema,
                                          quoted(table.name), place.value_or(QVariant()).toString()));
}

} // namespace

// A role may lack the right to make an extension or a schema, or to write to an index that another role made.
bool isForbidden(const Error &error)
{
    constexpr int endOfSqliteCodes = 0x10000; // states of Postgres are larger numbers
    if (error.code < endOfSqliteCodes)
        return (error.code & 0xff) == sqlitecode::readOnly;
    return hasState(error, {"42501", "0A000", "58P01", "22023", "42704"});
}

Result<Done> makeIndexes(Connection &connection, const SchemaInfo &schema)
{
    QString place;
    if (!connection.isSqlite()) {
        MOVIEDB_TRY(named, indexSchema(connection));
        place = named;
    }
    for (const TableInfo &table : schema.tables) {
        if (!isSearched(table))
            continue;
        if (connection.isSqlite()) {
            MOVIEDB_TRY(ready, readableIndex(connection, table));
            if (ready.isEmpty())
                MOVIEDB_CHECK(makeSqliteIndex(connection, table));
        } else if (const auto made = makeServersIndex(connection, table, place); !made) {
            return cannotMake(connection, place, made.error());
        }
    }
    return Done{};
}

Result<bool> indexSome(Connection &connection, const SchemaInfo &schema)
{
    QString place;
    if (!connection.isSqlite()) {
        MOVIEDB_TRY(named, indexSchema(connection));
        place = named;
    }
    for (const TableInfo &table : schema.tables) {
        if (!isSearched(table))
            continue;
        const auto taken =
            connection.isSqlite() ? sqliteBurst(connection, table) : serversBurst(connection, table, place);
        if (!taken)
            return cannotWrite(connection, place, taken.error());
        if (*taken > 0)
            return true;
        if (!connection.isSqlite())
            MOVIEDB_CHECK(buildServersIndex(connection, table, place));
    }
    return false;
}

Result<qint64> waitingRows(Connection &connection)
{
    MOVIEDB_TRY(count, connection.first(QStringLiteral("SELECT COUNT(*) FROM search_waiting")));
    return count.value_or(0).toLongLong();
}

} // namespace moviedb::store
