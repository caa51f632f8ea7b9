// A store of invented rows for exports, and what their JSON Lines look like.
#pragma once

#include "tests/ui/fakemoviestore.h"

#include <mutex>

namespace moviedb::test {

// Tables of invented rows; remembers what it was asked and calls `onPage` before every answer.
class ScriptedStore : public FakeMovieStore
{
public:
    QList<qint64> ids;  // of the rows and films
    bool hasKey = true; // a primary key
    std::function<void(ScriptedStore &)> onPage = [](ScriptedStore &) {};
    std::mutex mutex;
    QList<TableQuery> asked;
    QList<MovieQuery> askedMovies;

    static std::shared_ptr<ScriptedStore> withRows(int count)
    {
        auto store = std::make_shared<ScriptedStore>();
        for (int id = 1; id <= count; ++id)
            store->ids << id;
        return store;
    }

    QFuture<Result<SchemaInfo>> schema() override
    {
        SchemaInfo info;
        for (const char *name : {"movies", "notes"}) {
            TableInfo table;
            table.name = QLatin1String(name);
            table.columns.resize(1);
            table.columns[0].name = QStringLiteral("note_id");
            if (hasKey)
                table.primaryKey = {QStringLiteral("note_id")};
            info.tables << table;
        }
        return readyFuture(Result<SchemaInfo>(info));
    }

    QFuture<Result<TablePage>> page(const TableQuery &query) override
    {
        const std::lock_guard lock(mutex);
        asked << query;
        onPage(*this);
        TablePage page;
        page.total = query.counted ? ids.size() : -1;
        qint64 skip = query.offset;
        for (const qint64 id : std::as_const(ids)) {
            if (!query.keys.isEmpty() && !query.keys.contains(QVariantList{id}))
                continue;
            if (!query.afterKey.isEmpty() && id <= query.afterKey.first().toLongLong())
                continue;
            if (skip-- > 0 || page.rows.size() == query.limit)
                continue;
            page.rows << Row{hasKey ? QVariantList{id} : QVariantList(), {id}, {QString()}};
        }
        return readyFuture(Result<TablePage>(page));
    }

    QFuture<Result<QList<MovieDocument>>> movies(const MovieQuery &query) override
    {
        const std::lock_guard lock(mutex);
        askedMovies << query;
        onPage(*this);
        QList<MovieDocument> found;
        for (const qint64 id : std::as_const(ids))
            if (id > query.afterId && (query.ids.isEmpty() || query.ids.contains(id)) &&
                found.size() < query.limit) {
                MovieDocument movie;
                movie.movieId = id;
                movie.columns = {{QStringLiteral("movie_id"), id}};
                found << movie;
            }
        return readyFuture(Result<QList<MovieDocument>>(found));
    }
};

inline QList<QVariantList> keysFrom(const QList<qint64> &ids)
{
    QList<QVariantList> keys;
    for (const qint64 id : ids)
        keys << QVariantList{id};
    return keys;
}

// In JSON Lines, one number a row.
inline QByteArray lines(const QList<qint64> &ids)
{
    QByteArray text;
    for (const qint64 id : ids)
        text += "{\"note_id\":" + QByteArray::number(id) + "}\n";
    return text;
}

} // namespace moviedb::test
