// A store of invented rows for exports, and what their JSON Lines look like.
#pragma once

#include "tests/ui/fakemoviestore.h"

#include <QtConcurrentRun>

namespace moviedb::test {

// Tables of invented rows; remembers what it was asked and calls `onBlock` before every block it hands on.
class ScriptedStore : public FakeMovieStore
{
public:
    QList<qint64> ids; // of the rows and films
    std::function<void(ScriptedStore &)> onBlock = [](ScriptedStore &) {};
    QList<ReadQuery> asked;

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
        for (const auto &[name, key] : {std::pair("movies", "movie_id"), std::pair("notes", "note_id")}) {
            TableInfo table;
            table.name = QLatin1String(name);
            table.columns.resize(1);
            table.columns[0].name = QLatin1String(key);
            table.columns[0].kind = ColumnKind::Integer;
            table.primaryKey = {QLatin1String(key)};
            info.tables << table;
        }
        return readyFuture(Result<SchemaInfo>(info));
    }

    QFuture<Result<Done>> readRows(const ReadQuery &query, const RowReader &reader) override
    {
        asked << query;
        return QtConcurrent::run(
            [this, query, reader] { return handOn(query, reader, [](RowBlock rows) { return rows; }); });
    }

    QFuture<Result<Done>> readFilms(const ReadQuery &query, const FilmReader &reader) override
    {
        asked << query;
        return QtConcurrent::run([this, query, reader] {
            return handOn(query, reader, [](RowBlock rows) {
                FilmBlock films;
                films.movies = std::move(rows);
                return films;
            });
        });
    }

private:
    static constexpr qsizetype rowsOfBlock = 1000;

    template <class Block, class Make>
    Result<Done> handOn(const ReadQuery &query, const Reader<Block> &reader, Make make)
    {
        QList<qint64> found;
        for (const qint64 id : std::as_const(ids))
            if (query.keys.isEmpty() || query.keys.contains(QVariantList{id}))
                found << id;
        reader.total(found.size());
        for (qsizetype from = 0; from < found.size(); from += rowsOfBlock) {
            onBlock(*this);
            RowBlock rows(1);
            for (const qint64 id : found.mid(from, rowsOfBlock))
                rows.addInteger(id);
            MOVIEDB_CHECK(reader.take(make(std::move(rows))));
        }
        return Done{};
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
