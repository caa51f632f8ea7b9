// A database as text: its schema to the last detail and a checksum of the rows of each table, one line each, sorted. Equal
// for two databases that nobody can tell apart.
#pragma once

#include "core/store/engine/connection.h"

#include <QCryptographicHash>
#include <QTest>

namespace moviedb::test {

// The lines of one statement, its columns joined. `what` stands before each.
inline void addLines(store::Connection &connection, const char *what, const QString &sql, int columns,
                     QStringList &lines)
{
    auto rows = connection.run(sql);
    QVERIFY2(rows.ok(), rows.ok() ? "" : qPrintable(rows.error().oneLine() + QLatin1Char('\n') + sql));
    while (rows->next()) {
        QStringList parts{QLatin1String(what)};
        for (int column = 0; column < columns; ++column)
            parts << (rows->isNull(column) ? QStringLiteral("NULL") : rows->text(column));
        lines << parts.join(QLatin1Char('|'));
    }
}

inline QStringList textsOf(store::Connection &connection, const QString &sql)
{
    QStringList texts;
    auto rows = connection.run(sql);
    while (rows && rows->next())
        texts << rows->text(0);
    return texts;
}

// Without what waits for the search index: it is no data.
inline QStringList tablesOf(store::Connection &connection)
{
    return textsOf(
        connection,
        connection.isSqlite()
            ? QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> "
                             "'search_waiting' ORDER BY 1")
            : QStringLiteral(
                  "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1"));
}

inline QStringList columnsOf(store::Connection &connection, const QString &table)
{
    return textsOf(
        connection,
        (connection.isSqlite()
             ? QStringLiteral("SELECT name FROM pragma_table_info('%1') ORDER BY name")
             : QStringLiteral("SELECT column_name FROM information_schema.columns WHERE table_schema = "
                              "current_schema() AND table_name = '%1' ORDER BY 1"))
            .arg(table));
}

// A row as one text: the values of these columns.
inline QString rowTextSql(const store::Connection &connection, const QStringList &columns)
{
    QStringList parts;
    for (const QString &column : columns)
        parts << (connection.isSqlite() ? QStringLiteral("quote(%1)").arg(store::quoted(column))
                                        : QStringLiteral("COALESCE(quote_literal(CAST(%1 AS TEXT)), 'NULL')")
                                              .arg(store::quoted(column)));
    return parts.join(QStringLiteral(" || ',' || "));
}

// Of these columns of all rows; the order of rows does not count, for a rebuilt table may have another one.
inline QString rowsChecksum(store::Connection &connection, const QString &table, const QStringList &columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    int count = 0;
    for (const QString &row :
         textsOf(connection, QStringLiteral("SELECT %1 FROM %2 ORDER BY 1")
                                 .arg(rowTextSql(connection, columns), store::quoted(table)))) {
        hash.addData(row.toUtf8() + '\n');
        ++count;
    }
    return QStringLiteral("%1 rows %2").arg(count).arg(QLatin1String(hash.result().toHex()));
}

// When a file was applied is not what it did.
inline QStringList statedColumns(const QString &table, const QStringList &columns)
{
    return table == QLatin1String("schema_migrations")
               ? QStringList{QStringLiteral("version"), QStringLiteral("checksum")}
               : columns;
}

// The same of all tables at once, worked out by the server in two questions.
inline void addPostgresRows(store::Connection &connection, QStringList &lines)
{
    QMap<QString, QStringList> tables;
    auto columns = connection.run(
        QStringLiteral("SELECT c.relname, a.attname FROM pg_class c JOIN pg_namespace n ON n.oid = "
                       "c.relnamespace AND n.nspname = current_schema() JOIN pg_attribute a ON a.attrelid = "
                       "c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE c.relkind = 'r' AND c.relname <> "
                       "'search_waiting' ORDER BY 1, 2"));
    while (columns && columns->next())
        tables[columns->text(0)] << columns->text(1);
    QStringList sums;
    for (auto table = tables.cbegin(); table != tables.cend(); ++table)
        sums << QStringLiteral("SELECT '%1', CAST(COUNT(*) AS TEXT), CAST(SUM(hashtextextended(%2, 0)) AS "
                               "TEXT) FROM %3")
                    .arg(table.key(), rowTextSql(connection, statedColumns(table.key(), *table)),
                         store::quoted(table.key()));
    if (!sums.isEmpty())
        addLines(connection, "rows", sums.join(QStringLiteral(" UNION ALL ")), 3, lines);
}

inline void addSchemaLines(store::Connection &connection, QStringList &lines)
{
    if (connection.isSqlite())
        return addLines(connection, "object",
                        QStringLiteral("SELECT type, name, tbl_name, sql FROM main.sqlite_master"), 4, lines);
    addLines(connection, "column",
             QStringLiteral(
                 "SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), "
                 "CAST(a.attnotnull AS TEXT), CAST(a.attidentity AS TEXT), pg_get_expr(d.adbin, d.adrelid) "
                 "FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'v') "
                 "JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() "
                 "LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum "
                 "WHERE a.attnum > 0 AND NOT a.attisdropped"),
             6, lines);
    addLines(connection, "constraint",
             QStringLiteral("SELECT CAST(CAST(c.conrelid AS regclass) AS TEXT), c.conname, "
                            "pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN pg_namespace n ON n.oid = "
                            "c.connamespace WHERE n.nspname = current_schema()"),
             3, lines);
    addLines(connection, "index",
             QStringLiteral("SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()"), 1, lines);
    addLines(connection, "trigger",
             QStringLiteral(
                 "SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
                 "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema() "
                 "AND NOT t.tgisinternal"),
             1, lines);
    addLines(connection, "function",
             QStringLiteral("SELECT pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_namespace n ON n.oid = "
                            "p.pronamespace WHERE n.nspname = current_schema()"),
             1, lines);
    addLines(
        connection, "sequence",
        QStringLiteral("SELECT sequencename, CAST(last_value AS TEXT) FROM pg_sequences WHERE schemaname = "
                       "current_schema()"),
        2, lines);
}

inline QStringList stateOf(store::Connection &connection)
{
    QStringList lines;
    addSchemaLines(connection, lines);
    if (!connection.isSqlite())
        addPostgresRows(connection, lines);
    else
        for (const QString &table : tablesOf(connection))
            lines << QStringLiteral("rows|%1|%2")
                         .arg(table, rowsChecksum(connection, table,
                                                  statedColumns(table, columnsOf(connection, table))));
    lines.sort();
    return lines;
}

// The lines that only one of them has, for messages; empty when they are equal.
inline QString differenceOf(const QStringList &expected, const QStringList &found)
{
    QString text;
    for (const QString &line : expected)
        if (!found.contains(line))
            text += QStringLiteral("\n- ") + line;
    for (const QString &line : found)
        if (!expected.contains(line))
            text += QStringLiteral("\n+ ") + line;
    return text;
}

} // namespace moviedb::test
