#include "app/identity/onerow.h"

#include "app/knownnames.h"

#include <QRegularExpression>

namespace moviedb {

namespace {

// The column that the word is looked for in.
QString columnOf(const TableInfo &table, const QString &named)
{
    static const QRegularExpression number(QStringLiteral("^\\d+$")), item(QStringLiteral("^Q\\d+$")),
        person(QStringLiteral("^nm\\d+$"));
    if (number.match(named).hasMatch())
        return table.primaryKey.value(0);
    if (item.match(named).hasMatch())
        return QStringLiteral("wikidata_id");
    if (person.match(named).hasMatch() && table.column(u"imdb_id") != nullptr)
        return QStringLiteral("imdb_id");
    return QStringLiteral("name");
}

// Rows of these have a name.
QStringList tablesOfNames(const SchemaInfo &schema)
{
    QStringList names;
    for (const TableInfo &table : schema.tables)
        if (table.role != TableRole::System && table.column(u"name") != nullptr)
            names << table.name;
    return names;
}

Error notOneRow(const TableInfo &table, const QString &named, const QList<Row> &rows)
{
    if (rows.isEmpty())
        return makeError(Fault::NotFound, QStringLiteral("%1 has no “%2”.").arg(table.title, named),
                         table.name, QStringLiteral("Give a number, an id (Q…, nm…) or the whole name."));
    QStringList numbers;
    for (const Row &row : rows)
        numbers << row.key.value(0).toString();
    return makeError(Fault::Usage,
                     QStringLiteral("Several rows of %1 are called “%2”: %3.")
                         .arg(table.title, named, numbers.join(QLatin1String(", "))),
                     table.name, QStringLiteral("Give one of these numbers."));
}

} // namespace

void withRow(CommandContext &context, const std::shared_ptr<MovieStore> &store, const QString &table,
             const QString &named, std::function<void(qint64 id)> next)
{
    context.then(store->schema(), [&context, store, table, named,
                                   next = std::move(next)](const SchemaInfo &schema) {
        const TableInfo *info = schema.table(table);
        if (info == nullptr || info->column(u"name") == nullptr)
            return context.fail(makeError(
                Fault::Usage, QStringLiteral("There is no table “%1” of people or companies.").arg(table), {},
                QStringLiteral("It can be: %1.").arg(tablesOfNames(schema).join(QLatin1String(", ")))));
        TableQuery query;
        query.table = table;
        query.filters = {{columnOf(*info, named), Comparison::OneOf, spellingsOf(named)}};
        context.then(store->page(query), [&context, info = *info, named, next](const TablePage &page) {
            if (page.rows.size() == 1)
                next(page.rows.first().key.value(0).toLongLong());
            else
                context.fail(notOneRow(info, named, page.rows));
        });
    });
}

QString useLine(const RowUse &use)
{
    return QStringLiteral("  %1 %2 (%3)")
        .arg(use.movieId)
        .arg(use.title.simplified(), use.role.isEmpty()
                                         ? use.list
                                         : QStringLiteral("%1, as %2").arg(use.list, use.role.simplified()));
}

} // namespace moviedb
