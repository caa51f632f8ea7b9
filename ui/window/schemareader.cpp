#include "ui/window/schemareader.h"

#include "core/base/future.h"

namespace moviedb::ui {

void readSchema(const std::shared_ptr<MovieStore> &store, QObject *context,
                const std::function<void(const Result<SchemaInfo> &)> &done)
{
    onFinished(store->schema(), context, [done](Result<SchemaInfo> schema) {
        if (schema)
            schema->tables = schema->tablesAsShown();
        done(schema);
    });
}

} // namespace moviedb::ui
