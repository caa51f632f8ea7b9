#include "core/store/history/rowimages.h"

#include "core/store/engine/bulkinsert.h"
#include "core/store/history/capture.h"

#include <map>

namespace moviedb::store {

Result<QList<RowImage>> readImages(Connection &connection, const TableInfo &table, const QString &column,
                                   const QVariantList &values, const QString &condition,
                                   const QVariantList &conditionBinds)
{
    QList<RowImage> images;
    QString select = QStringLiteral("SELECT %1, %2 FROM %3 r WHERE ")
                         .arg(rowKeySql(connection, table, QStringLiteral("r")),
                              rowImageSql(connection, table, QStringLiteral("r")), quoted(table.name));
    if (!condition.isEmpty())
        select += condition + QLatin1String(" AND ");
    MOVIEDB_CHECK(inParts(values, [&](const QVariantList &part) -> Result<Done> {
        MOVIEDB_TRY(
            rows,
            connection.run(select + QStringLiteral("r.%1 IN (%2)").arg(quoted(column), inList(part.size())),
                           conditionBinds + padded(part, part.size())));
        while (rows.next())
            images << RowImage{rows.text(0), utf8(rows.text(1))};
        return Done{};
    }));
    return images;
}

QVariant imageValue(const Json &value)
{
    if (value.is_null())
        return {};
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number_integer())
        return qint64(value.get<std::int64_t>());
    if (value.is_number())
        return value.get<double>();
    if (value.is_string())
        return fromUtf8(value.get_ref<const std::string &>());
    return fromUtf8(value.dump());
}

namespace {

// A claim that was noted before receipts had a table of their own (migration 10) brings its receipt along.
Result<Json> withReceipt(Connection &connection, Json claim)
{
    const auto text = [&claim](const char *column) {
        return claim.contains(column) ? imageValue(claim[column]) : QVariant();
    };
    MOVIEDB_TRY(
        rows, connection.run(QStringLiteral("INSERT INTO receipts (entity, entity_id, source, url, revision, "
                                            "fetched_at, extractor) VALUES (?, ?, ?, ?, ?, ?, ?) "
                                            "RETURNING receipt_id"),
                             {text("entity"), text("entity_id"), text("source"), text("url"),
                              text("revision"), text("fetched_at"), text("extractor")}));
    if (rows.next())
        claim["receipt_id"] = rows.integer(0);
    return claim;
}

} // namespace

Result<Done> writeImages(Connection &connection, const TableInfo &table, const QList<Json> &images)
{
    std::map<QStringList, BulkInsert> inserts; // by columns: images of different versions may differ in them
    for (const Json &noted : images) {
        if (!noted.is_object())
            return makeError(Fault::Parse, QStringLiteral("A row of the history is damaged."), table.name);
        const bool lacksReceipt = table.name == QLatin1String("claims") && !noted.contains("receipt_id");
        const auto image = lacksReceipt ? withReceipt(connection, noted) : Result<Json>(noted);
        if (!image)
            return image.error();
        QStringList columns;
        QVariantList values;
        for (const ColumnInfo &column : table.columns) {
            const auto value = image->find(utf8(column.name));
            if (value == image->end() || !column.computedAs.isEmpty())
                continue;
            columns << column.name;
            values << imageValue(*value);
        }
        inserts.try_emplace(columns, table.name, columns).first->second.add(values);
    }
    for (auto &[columns, insert] : inserts)
        MOVIEDB_CHECK(insert.flush(connection));
    return Done{};
}

Result<QVariantList> keyValues(const QString &key)
{
    MOVIEDB_TRY(json, parseJson(key.toUtf8(), QStringLiteral("changes.row_key")));
    if (!json.is_array())
        return makeError(Fault::Parse, QStringLiteral("A key of the history is damaged."), key);
    QVariantList values;
    for (const Json &part : json)
        values << imageValue(part);
    return values;
}

QString keyMatch(const TableInfo &table)
{
    QStringList parts;
    for (const QString &column : table.primaryKey)
        parts << quoted(column) + QLatin1String(" = ?");
    return parts.join(QLatin1String(" AND "));
}

} // namespace moviedb::store
