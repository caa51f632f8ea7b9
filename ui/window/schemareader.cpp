#include "ui/window/schemareader.h"

#include "core/base/future.h"

namespace moviedb::ui {
namespace {

SchemaInfo ordered(SchemaInfo schema, const QList<Row> &order)
{
    QHash<QString, int> places;
    for (const Row &row : order)
        places.insert(row.key.value(0).toString(), int(places.size()));
    const int last = int(places.size());
    std::stable_sort(schema.tables.begin(), schema.tables.end(),
                     [&places, last](const TableInfo &left, const TableInfo &right) {
                         return places.value(left.name, last) < places.value(right.name, last);
                     });
    return schema;
}

} // namespace

void readSchema(const std::shared_ptr<MovieStore> &store, QObject *context,
                const std::function<void(const Result<SchemaInfo> &)> &done)
{
    onFinished(store->schema(), context, [store, context, done](const Result<SchemaInfo> &schema) {
        if (!schema)
            return done(schema);
        TableQuery query;
        query.table = QStringLiteral("table_info");
        query.sort = {SortKey{QStringLiteral("position"), false}};
        onFinished(store->page(query), context,
                   [schema = *schema, done](const Result<moviedb::TablePage> &order) {
                       done(order ? ordered(schema, order->rows) : schema);
                   });
    });
}

} // namespace moviedb::ui
