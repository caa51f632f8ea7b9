#include "core/store/schematext/postgrestext.h"

namespace moviedb::store {

namespace {

Result<QString> toldStatements(Connection &connection, const char *sql, const QVariantList &binds = {})
{
    MOVIEDB_TRY(rows, connection.run(QString::fromLatin1(sql), binds));
    QString text;
    while (rows.next()) {
        QString statement = rows.text(0).trimmed();
        if (!statement.endsWith(QLatin1Char(';')))
            statement += QLatin1Char(';');
        text += statement + QLatin1Char('\n');
    }
    return text;
}

constexpr const char *toldEnumerations =
    "SELECT 'CREATE TYPE ' || quote_ident(t.typname) || ' AS ENUM (' || (SELECT string_agg("
    "quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) || "
    "')' "
    "FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace AND n.nspname = current_schema() "
    "WHERE t.typtype = 'e' ORDER BY t.oid";

constexpr const char *toldDomains =
    "SELECT 'CREATE DOMAIN ' || quote_ident(t.typname) || ' AS ' || format_type(t.typbasetype, t.typtypmod) "
    "|| "
    "CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END || COALESCE(' DEFAULT ' || t.typdefault, '') || "
    "COALESCE((SELECT string_agg(' CONSTRAINT ' || quote_ident(c.conname) || ' ' || "
    "pg_get_constraintdef(c.oid), '') "
    "FROM pg_constraint c WHERE c.contypid = t.oid), '') "
    "FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace AND n.nspname = current_schema() "
    "WHERE t.typtype = 'd' ORDER BY t.oid";

// Those of identity columns come with their column.
constexpr const char *toldSequences =
    "SELECT 'CREATE SEQUENCE ' || quote_ident(c.relname) FROM pg_class c "
    "JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() WHERE c.relkind = 'S' "
    "AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'i') ORDER BY c.oid";

constexpr const char *toldPartitions =
    "SELECT 'CREATE TABLE ' || quote_ident(c.relname) || ' PARTITION OF ' || quote_ident(p.relname) || ' ' "
    "|| "
    "pg_get_expr(c.relpartbound, c.oid) || COALESCE(' PARTITION BY ' || pg_get_partkeydef(c.oid), '') "
    "FROM pg_class c JOIN pg_inherits i ON i.inhrelid = c.oid JOIN pg_class p ON p.oid = i.inhparent "
    "JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() "
    "WHERE c.relispartition AND c.relkind IN ('r', 'p') AND COALESCE(CAST(? AS text), '') IN ('', p.relname) "
    "ORDER BY "
    "c.oid";

constexpr const char *toldConstraints =
    "SELECT 'ALTER TABLE ' || quote_ident(t.relname) || ' ADD CONSTRAINT ' || quote_ident(c.conname) || ' ' "
    "|| "
    "pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid "
    "JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema() "
    "WHERE c.contype IN ('u', 'c', 'x', 'f') AND c.conparentid = 0 AND c.conislocal AND NOT t.relispartition "
    "AND COALESCE(CAST(? AS text), '') IN ('', t.relname) ORDER BY c.contype = 'f', t.oid, c.conname";

constexpr const char *toldIndexes =
    "SELECT pg_get_indexdef(x.indexrelid) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid "
    "JOIN pg_class t ON t.oid = x.indrelid "
    "JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema() "
    "WHERE x.indisvalid AND NOT i.relispartition AND t.relkind <> 't' AND COALESCE(CAST(? AS text), '') IN "
    "('', t.relname) "
    "AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid AND c.contype IN ('p', "
    "'u', 'x')) "
    "ORDER BY t.oid, i.relname";

constexpr const char *toldFunctions =
    "SELECT pg_get_functiondef(p.oid) FROM pg_proc p "
    "JOIN pg_namespace n ON n.oid = p.pronamespace AND n.nspname = current_schema() WHERE p.prokind IN ('f', "
    "'p') "
    "AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY p.oid";

constexpr const char *toldTriggers =
    "SELECT pg_get_triggerdef(g.oid) FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid "
    "JOIN pg_namespace n ON n.oid = t.relnamespace AND n.nspname = current_schema() "
    "WHERE NOT g.tgisinternal AND g.tgparentid = 0 "
    "AND g.tgname NOT IN ('history_insert', 'history_update', 'history_delete') "
    "AND COALESCE(CAST(? AS text), '') IN ('', t.relname) ORDER BY t.oid, g.tgname";

constexpr const char *toldViews =
    "SELECT CASE c.relkind WHEN 'm' THEN 'CREATE MATERIALIZED VIEW ' ELSE 'CREATE VIEW ' END || "
    "quote_ident(c.relname) || ' AS ' || pg_get_viewdef(c.oid) FROM pg_class c "
    "JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() "
    "WHERE c.relkind IN ('v', 'm') AND COALESCE(CAST(? AS text), '') IN ('', c.relname) ORDER BY c.oid";

} // namespace

Result<PostgresText> readPostgresText(Connection &connection, const QString &table)
{
    PostgresText text;
    if (table.isEmpty()) {
        for (const char *sql : {toldEnumerations, toldDomains, toldSequences}) {
            MOVIEDB_TRY(statements, toldStatements(connection, sql));
            text.before += statements;
        }
    }
    {
        MOVIEDB_TRY(rows,
                    connection.run(QStringLiteral(
                        "SELECT c.relname, pg_get_partkeydef(c.oid) FROM pg_class c JOIN pg_namespace n "
                        "ON n.oid = c.relnamespace AND n.nspname = current_schema() WHERE c.relkind = 'p'")));
        while (rows.next())
            text.partitioning.insert(rows.text(0), QStringLiteral(" PARTITION BY ") + rows.text(1));
    }
    for (const char *sql : {toldPartitions, toldConstraints, toldIndexes}) {
        MOVIEDB_TRY(statements, toldStatements(connection, sql, {table}));
        text.after += statements;
    }
    if (table.isEmpty()) {
        MOVIEDB_TRY(statements, toldStatements(connection, toldFunctions));
        text.after += statements;
    }
    for (const char *sql : {toldTriggers, toldViews}) {
        MOVIEDB_TRY(statements, toldStatements(connection, sql, {table}));
        text.after += statements;
    }
    return text;
}

} // namespace moviedb::store
