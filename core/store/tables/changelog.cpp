#include "core/store/tables/changelog.h"

#include "core/base/jsonread.h"

namespace moviedb::store {

namespace {

OrderedJson changeValueJson(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return nullptr;
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::Int:
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Double:
        return value.toDouble();
    default:
        return value.isNull() ? OrderedJson(nullptr) : OrderedJson(utf8(value.toString()));
    }
}

QVariant changeJsonText(const std::optional<ColumnValues> &values)
{
    if (!values)
        return {};
    OrderedJson object = OrderedJson::object();
    for (auto value = values->begin(); value != values->end(); ++value)
        object[utf8(value.key())] = changeValueJson(value.value());
    return fromUtf8(object.dump(-1, ' ', false, OrderedJson::error_handler_t::replace));
}

} // namespace

Result<qint64> beginChangeStep(Connection &connection, const QString &actor, const QString &description)
{
    return connection.insert(
        QStringLiteral("INSERT INTO change_steps (actor, description) VALUES (?, ?) RETURNING step_id"),
        {actor, description});
}

Result<Done> addChange(Connection &connection, qint64 stepId, const QString &table, const QVariantList &key,
                       const std::optional<ColumnValues> &before, const std::optional<ColumnValues> &after)
{
    OrderedJson keys = OrderedJson::array();
    for (const QVariant &part : key)
        keys.push_back(changeValueJson(part));
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral(
            "INSERT INTO changes (step_id, table_name, row_key, before, after) VALUES (?, ?, ?, ?, ?)"),
        {stepId, table, fromUtf8(keys.dump(-1, ' ', false, OrderedJson::error_handler_t::replace)),
         changeJsonText(before), changeJsonText(after)}));
    return Done{};
}

Result<QList<ChangeLogEntry>> readChangeLog(Connection &connection, int limit)
{
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT step_id, at, actor, description, undone FROM "
                                                    "change_steps ORDER BY step_id DESC LIMIT ?"),
                                     {limit}));
    QList<ChangeLogEntry> entries;
    while (rows.next())
        entries << ChangeLogEntry{rows.integer(0), rows.timestamp(1), rows.text(2), rows.text(3),
                                  rows.boolean(4)};
    return entries;
}

} // namespace moviedb::store
