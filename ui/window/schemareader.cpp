#include "ui/window/schemareader.h"

#include "core/base/future.h"
#include "ui/kit/plaintip.h"

namespace moviedb::ui {

void readSchema(const std::shared_ptr<MovieStore> &store, QObject *context,
                const std::function<void(const Result<SchemaInfo> &)> &done)
{
    onFinished(store->schema(), context, [done](Result<SchemaInfo> schema) {
        if (schema)
            schema->tables = schema->tablesAsShown();
        if (schema)
            for (TableInfo &table : schema->tables)
                table.title = inWords(table.title);
        done(schema);
    });
}

} // namespace moviedb::ui
