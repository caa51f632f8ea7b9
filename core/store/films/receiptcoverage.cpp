#include "core/store/films/receiptcoverage.h"

namespace moviedb::store {

namespace {

const QString filmKey = QStringLiteral("movie_id");

QString sqlLiteral(const QString &text)
{
    QString escaped = text;
    escaped.replace(QLatin1Char('\''), QLatin1String("''"));
    return QLatin1Char('\'') + escaped + QLatin1Char('\'');
}

QString ofRow(const QString &column)
{
    return QStringLiteral("t.") + quoted(column);
}

// "A claim c is shown for which …"
QString claimed(const QString &entity, const QString &entityId, const QString &condition)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM claims c WHERE c.entity = %1 AND c.entity_id = %2 AND "
                          "c.chosen AND %3)")
        .arg(sqlLiteral(entity), entityId, condition);
}

QString startsWith(const QString &words)
{
    return QStringLiteral("substr(c.value, 1, length(%1)) = %1").arg(words);
}

// The entry of a list that a link row is: at its place, or of its name.
QString entryCondition(const SchemaInfo &schema, const TableInfo &link)
{
    const bool isCast = link.column(u"role") != nullptr;
    const QString list = link.name.startsWith(QLatin1String("movie_")) ? link.name.mid(6) : link.name;
    QString name = QStringLiteral("NULL");
    for (const ColumnInfo &column : link.columns)
        if (column.references && column.name != filmKey)
            if (const TableInfo *named = schema.table(column.references->table);
                named != nullptr && !named->labelColumn.isEmpty())
                name = QStringLiteral("(SELECT e.%1 FROM %2 e WHERE e.%3 = %4)")
                           .arg(quoted(named->labelColumn), quoted(named->name),
                                quoted(column.references->column), ofRow(column.name));
    const QString position = ofRow(isCast ? QStringLiteral("billing_order") : QStringLiteral("position"));
    const QString value = isCast
                              ? QStringLiteral("c.value = %1 || ' as ' || t.role OR c.value = %1").arg(name)
                              : QStringLiteral("c.value = ") + name;
    return QStringLiteral("c.field = %1 AND (c.position = %2 OR %3)").arg(sqlLiteral(list), position, value);
}

// What a rating or an offer is called in the claims of its film; see the words in core/stitch.
QString childCondition(const TableInfo &table, const ColumnInfo &column)
{
    if (table.name == QLatin1String("ratings")) {
        const QString votes =
            QStringLiteral("c.field = 'ratings.votes' OR c.field = 'ratings' AND c.source = 'user'");
        return QStringLiteral("(%1) AND %2")
            .arg(column.name == QLatin1String("votes") ? votes : QStringLiteral("c.field = 'ratings'"),
                 startsWith(QStringLiteral("t.source || ' '")));
    }
    return QStringLiteral("c.field = 'offers.' || t.country AND ") +
           startsWith(QStringLiteral("t.provider || ' (' || CAST(t.provider_id AS TEXT) || ') ' || "
                                     "t.monetization || ' ' || t.country"));
}

QString fieldCondition(const ColumnInfo &column)
{
    const QString own = QStringLiteral("c.field = ") + sqlLiteral(column.name);
    const QString field = receiptField(column);
    if (field.isEmpty())
        return own;
    QString derived = QStringLiteral("c.field = ") + sqlLiteral(field);
    if (field == QLatin1String("ratings") || field == QLatin1String("ratings.votes"))
        derived += QStringLiteral(" AND ") + startsWith(QStringLiteral("'IMDb '"));
    return QStringLiteral("(%1 OR %2)").arg(own, derived);
}

QString receipted(const SchemaInfo &schema, const TableInfo &table, const ColumnInfo &column)
{
    const bool ofFilm = table.column(filmKey) != nullptr && table.name != QLatin1String("movies");
    if (ofFilm && table.role == TableRole::Link)
        return claimed(QStringLiteral("movies"), ofRow(filmKey), entryCondition(schema, table));
    QString condition;
    if (table.primaryKey.size() == 1)
        condition = claimed(table.name, ofRow(table.primaryKey.first()), fieldCondition(column));
    if (!ofFilm)
        return condition;
    return condition + QStringLiteral(" OR ") +
           claimed(QStringLiteral("movies"), ofRow(filmKey), childCondition(table, column));
}

Result<Done> countTable(Connection &connection, const SchemaInfo &schema, const TableInfo &table,
                        QList<ReceiptCount> &counts)
{
    QStringList parts;
    QStringList columns;
    for (const ColumnInfo &column : table.columns) {
        if (column.generated || (column.name == filmKey && column.references))
            continue;
        QString filled = ofRow(column.name) + QStringLiteral(" IS NOT NULL");
        if (column.kind == ColumnKind::Text)
            filled += QStringLiteral(" AND %1 <> ''").arg(ofRow(column.name));
        parts << QStringLiteral("COUNT(CASE WHEN %1 THEN 1 END)").arg(filled)
              << QStringLiteral("COUNT(CASE WHEN %1 AND (%2) THEN 1 END)")
                     .arg(filled, receipted(schema, table, column));
        columns << column.name;
    }
    if (parts.isEmpty())
        return Done{};
    MOVIEDB_TRY(
        rows,
        connection.run(
            QStringLiteral("SELECT %1 FROM %2 t").arg(parts.join(QLatin1String(", ")), quoted(table.name))));
    while (rows.next())
        for (int i = 0; i < columns.size(); ++i)
            counts.append({table.name, columns.at(i), rows.integer(2 * i), rows.integer(2 * i + 1)});
    return Done{};
}

} // namespace

Result<QList<ReceiptCount>> receiptCoverage(Connection &connection, const SchemaInfo &schema)
{
    QList<ReceiptCount> counts;
    for (const TableInfo &table : schema.tables)
        if (table.role != TableRole::System)
            MOVIEDB_CHECK(countTable(connection, schema, table, counts));
    return counts;
}

} // namespace moviedb::store
