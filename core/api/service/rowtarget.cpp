#include "core/api/service/rowtarget.h"

#include "core/contract/jsonvalue.h"
#include "core/exporting/misfits.h"
#include "core/exporting/where.h"

#include <algorithm>
#include <limits>

namespace moviedb::api {

Result<QList<Filter>> readFilter(const TableInfo &table, const QString &text)
{
    if (text.trimmed().isEmpty())
        return QList<Filter>();
    auto filters = parseWhere(text, table);
    if (filters)
        return filters;
    Error error = filters.error();
    error.where.replace(QLatin1String("--where"), QLatin1String("filter"));
    return error;
}

Error noSuchColumn(const TableInfo &table, const QString &name, const QString &where)
{
    QStringList columns;
    for (const ColumnInfo &column : table.columns)
        columns.append(column.name);
    return makeError(Fault::Usage, QStringLiteral("%1 has no column “%2”.").arg(table.title, name.left(60)),
                     where, QStringLiteral("Columns: %1.").arg(columns.join(QLatin1String(", "))));
}

Result<QList<SortKey>> readSort(const TableInfo &table, const QString &text)
{
    QList<SortKey> keys;
    for (const QString &part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const bool descending = part.startsWith(QLatin1Char('-'));
        const QString name = descending ? part.mid(1) : part;
        const bool twice =
            std::any_of(keys.begin(), keys.end(), [&name](const SortKey &key) { return key.column == name; });
        if (table.column(name) == nullptr)
            return noSuchColumn(table, name, QStringLiteral("sort"));
        if (twice)
            return makeError(Fault::Usage, QStringLiteral("“%1” is named twice.").arg(name),
                             QStringLiteral("sort"), QStringLiteral("Name each column once."));
        keys.append({name, descending});
    }
    return keys;
}

void withStoredFilm(Service &service, const Call &call, std::function<void(const MovieDocument &)> next)
{
    MovieQuery query;
    query.ids = {call.number("id")};
    query.limit = 1;
    service.then(service.store().movies(query), call,
                 [call, next = std::move(next)](const QList<MovieDocument> &films) {
                     if (!films.isEmpty())
                         return next(films.first());
                     call.fail(makeError(
                         Fault::NotFound, QStringLiteral("No film has the number %1.").arg(call.number("id")),
                         QStringLiteral("id"), QStringLiteral("/v1/movies lists the films.")));
                 });
}

const TableInfo *tableOfCall(const Service &service, const Call &call, bool toEdit)
{
    const QString name = call.text("table");
    const TableInfo *table = service.schema().table(name);
    if (table == nullptr)
        call.fail(makeError(Fault::NotFound, QStringLiteral("There is no table “%1”.").arg(name.left(60)),
                            QStringLiteral("table"), QStringLiteral("/v1/tables lists the tables.")));
    else if (toEdit && table->role == TableRole::System) {
        call.fail(
            403,
            makeError(Fault::Usage,
                      QStringLiteral("%1 is kept by the program and not edited by hand.").arg(table->title),
                      name, QStringLiteral("/v1/tables tells which tables are editable.")));
        return nullptr;
    }
    return table;
}

std::optional<QVariantList> keyFromText(const TableInfo &table, const QString &text)
{
    const QStringList parts = table.primaryKey.size() == 1 ? QStringList{text} : text.split(QLatin1Char(','));
    if (table.primaryKey.isEmpty() || parts.size() != table.primaryKey.size())
        return std::nullopt;
    QVariantList key;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const ColumnInfo *column = table.column(table.primaryKey.at(i));
        if (column == nullptr || column->kind != ColumnKind::Integer) {
            key.append(parts.at(i));
            continue;
        }
        bool ok = false;
        key.append(parts.at(i).toLongLong(&ok));
        if (!ok)
            return std::nullopt;
    }
    return key;
}

QString keyText(const QVariantList &key)
{
    QStringList parts;
    for (const QVariant &part : key)
        parts.append(part.toString());
    return parts.join(QLatin1Char(','));
}

OrderedJson rowJson(const TableInfo &table, Row row, const QStringList &columns)
{
    Misfits misfits;
    misfits.takeOut(table, row);
    OrderedJson json = OrderedJson::object();
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        if (columns.isEmpty() || columns.contains(table.columns.at(i).name))
            json[utf8(table.columns.at(i).name)] = contract::value(row.values.value(i));
    return json;
}

void withStoredRow(Service &service, const Call &call, const TableInfo &table,
                   std::function<void(const Row &)> next)
{
    const Error missing = makeError(
        Fault::NotFound, QStringLiteral("%1 has no row “%2”.").arg(table.title, call.text("key").left(60)),
        QStringLiteral("key"),
        QStringLiteral("Give the values of its primary key (%1), with commas between them.")
            .arg(table.primaryKey.join(QLatin1String(", "))));
    const auto key = keyFromText(table, call.text("key"));
    if (!key)
        return call.fail(missing);
    TableQuery query;
    query.table = table.name;
    query.keys = {*key};
    query.limit = 1;
    query.counted = false;
    service.then(service.store().page(query), call,
                 [call, missing, next = std::move(next)](const TablePage &page) {
                     if (page.rows.isEmpty())
                         return call.fail(missing);
                     next(page.rows.first());
                 });
}

bool matchesWanted(const Call &call, const QByteArray &bytes)
{
    if (tagListed(call.request.header("if-match"), entityTag(bytes), false))
        return true;
    call.fail(412, makeError(Fault::Conflict, QStringLiteral("It was changed since you have read it."),
                             QStringLiteral("If-Match"), QStringLiteral("Read it again, then change it.")));
    return false;
}

Result<QVariant> storedValue(const Json &json, const QString &name)
{
    if (json.is_null())
        return QVariant();
    if (json.is_boolean())
        return QVariant(json.get<bool>());
    if (json.is_number_integer() && !json.is_number_unsigned())
        return QVariant(json.get<qint64>());
    if (json.is_number_unsigned() && json.get<quint64>() <= quint64(std::numeric_limits<qint64>::max()))
        return QVariant(qint64(json.get<quint64>()));
    if (json.is_number())
        return QVariant(json.get<double>());
    if (json.is_string()) {
        const QString text = fromUtf8(json.get_ref<const std::string &>());
        if (!text.contains(QChar(0)))
            return QVariant(text);
    }
    const bool isText = json.is_string(); // with a character of number nought, which no database takes
    return makeError(Fault::Usage,
                     isText
                         ? QStringLiteral("“%1” holds the character U+0000.").arg(name.left(60))
                         : QStringLiteral("“%1” is no text, number, true, false or null.").arg(name.left(60)),
                     name.left(60),
                     isText ? QStringLiteral("Send it without that character.")
                            : QStringLiteral("Send one value; rows of other tables have their own address."));
}

} // namespace moviedb::api
