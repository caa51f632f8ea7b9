// Tables in memory behind the store's interface, for tests of models and pages: any number of rows made on
// demand, edits kept, refusals and slow answers on demand. Films and people are invented.
#pragma once

#include "tests/ui/fakemoviestore.h"

#include <QHash>
#include <QTimer>

namespace moviedb::test {

inline ColumnInfo fakeColumn(const char *name, const char *type, ColumnKind kind)
{
    ColumnInfo column;
    column.name = QLatin1String(name);
    column.type = QLatin1String(type);
    column.kind = kind;
    return column;
}

// movies(movie_id, title, release_date + precision, runtime, rating, budget, director_id, plot, poster_url).
inline TableInfo fakeMoviesTable()
{
    TableInfo table;
    table.name = QStringLiteral("movies");
    table.title = QStringLiteral("Movies");
    table.labelColumn = QStringLiteral("title");
    table.primaryKey = {QStringLiteral("movie_id")};
    ColumnInfo id = fakeColumn("movie_id", "INTEGER", ColumnKind::Integer);
    id.generated = true;
    id.nullable = false;
    ColumnInfo title = fakeColumn("title", "VARCHAR(255)", ColumnKind::Text);
    title.maxLength = 255;
    title.nullable = false;
    ColumnInfo rating = fakeColumn("rating", "NUMERIC(3, 1)", ColumnKind::Decimal);
    rating.precision = 3;
    rating.scale = 1;
    ColumnInfo budget = fakeColumn("budget", "NUMERIC(15, 2)", ColumnKind::Decimal);
    budget.precision = 15;
    budget.scale = 2;
    ColumnInfo precision = fakeColumn("release_date_precision", "VARCHAR(5)", ColumnKind::Text);
    precision.maxLength = 5;
    ColumnInfo director = fakeColumn("director_id", "INTEGER", ColumnKind::Integer);
    director.references = Reference{QStringLiteral("directors"), QStringLiteral("director_id")};
    ColumnInfo poster = fakeColumn("poster_url", "VARCHAR(255)", ColumnKind::Text);
    poster.maxLength = 255;
    table.columns = {id,
                     title,
                     fakeColumn("release_date", "DATE", ColumnKind::Date),
                     precision,
                     fakeColumn("runtime", "INTEGER", ColumnKind::Integer),
                     rating,
                     budget,
                     director,
                     fakeColumn("plot", "TEXT", ColumnKind::Text),
                     poster};
    return table;
}

enum FakeColumn {
    IdColumn,
    TitleColumn,
    DateColumn,
    PrecisionColumn,
    RuntimeColumn,
    RatingColumn,
    BudgetColumn,
    DirectorColumn,
    PlotColumn,
    PosterColumn
};

inline QString fakeTitle(qint64 number)
{
    static const QStringList first{QStringLiteral("The Salt"),  QStringLiteral("A Quiet"),
                                   QStringLiteral("Paper"),     QStringLiteral("Winter"),
                                   QStringLiteral("The Ninth"), QStringLiteral("Copper")};
    static const QStringList second{QStringLiteral("Harbour"), QStringLiteral("Orchard"),
                                    QStringLiteral("Signal"), QStringLiteral("Ferry"),
                                    QStringLiteral("Almanac")};
    return first[number % 6] + QLatin1Char(' ') + second[(number / 6) % 5] +
           (number >= 30 ? QStringLiteral(" %1").arg(number / 30 + 1) : QString());
}

class FakeTableStore : public FakeMovieStore
{
public:
    static constexpr int directorCount = 4;

    qint64 rowCount = 60;
    qint64 goneInFront = 0;   // so many of the first rows have been removed by somebody
    qint64 newestInFront = 0; // so many of the last rows stand before the first one
    int delayMs = 0;          // answers to page() come later
    bool refusePages = false; // page() fails
    bool refuseChoices = false;
    QList<TableQuery> asked; // every page() call
    int answered = 0;        // … that has been answered
    QList<CellEdit> edits;   // every edit() call
    QList<RowRemoval> removed;
    QList<GiveBack> givenBack;
    QList<RowInsert> inserted;
    MovieDocument document; // answered for every film
    QList<Claim> statedClaims;
    SchemaInfo info;
    QHash<std::pair<qint64, int>, QVariant> changedCells;

    FakeTableStore()
    {
        info.version = 7;
        info.tables = {fakeMoviesTable()};
    }

    static QString directorName(qint64 key)
    {
        static const QStringList names{QStringLiteral("Ines Valdoro"), QStringLiteral("Marit Oldenkott"),
                                       QStringLiteral("Tobin Arkwell"), QStringLiteral("Sefa Lindqvist")};
        return names.value(int(key) - 1);
    }

    QString description() const override { return QStringLiteral("films.db · SQLite · v7"); }
    QFuture<Result<SchemaInfo>> schema() override
    {
        return readyFuture(schemaError ? Result<SchemaInfo>(*schemaError) : Result<SchemaInfo>(info));
    }

    // Row `number` (0-based) of the unfiltered table; descending sorts turn the order around.
    Row makeRow(qint64 number) const
    {
        const qint64 id = number + 1;
        Row row;
        row.key = {id};
        row.values = {id,
                      fakeTitle(number),
                      QStringLiteral("%1-05-01").arg(1950 + number % 70),
                      QStringLiteral("month"),
                      80 + number % 60,
                      4.0 + (number % 50) / 10.0,
                      1000000.0 * double(1 + number % 90),
                      1 + number % directorCount,
                      QStringLiteral("A lighthouse keeper counts the ships that do not come."),
                      QString()};
        for (int column = 0; column < row.values.size(); ++column)
            if (changedCells.contains({id, column}))
                row.values[column] = changedCells.value({id, column});
        row.labels.resize(row.values.size());
        row.labels[DirectorColumn] = directorName(row.values[DirectorColumn].toLongLong());
        return row;
    }

    QFuture<Result<TablePage>> page(const TableQuery &query) override
    {
        asked.append(query);
        Result<TablePage> answer = diskGone();
        if (!refusePages)
            answer = makePage(query);
        if (delayMs == 0) {
            ++answered;
            return readyFuture(answer);
        }
        auto promise = std::make_shared<QPromise<Result<TablePage>>>();
        promise->start();
        QTimer::singleShot(delayMs, this, [this, promise, answer] {
            ++answered;
            promise->addResult(answer);
            promise->finish();
        });
        return promise->future();
    }

    // What page() answers, as one block.
    QFuture<Result<Done>> readRows(const ReadQuery &query, const RowReader &reader) override
    {
        TableQuery all;
        all.filters = query.filters;
        all.search = query.search;
        all.limit = int(rowCount);
        const TablePage page = makePage(all);
        const TableInfo &table = info.tables.first();
        RowBlock block(table.columns.size() + (query.labels ? 1 : 0));
        for (const Row &row : page.rows) {
            if (!query.keys.isEmpty() && !query.keys.contains(row.key))
                continue;
            for (const QVariant &value : row.values)
                block.add(value);
            if (query.labels)
                block.add(row.labels[DirectorColumn]);
        }
        reader.total(block.rows());
        return readyFuture(reader.take(std::move(block)));
    }

    QFuture<Result<QList<ReferenceChoice>>> choices(const QString &, const QString &prefix, int) override
    {
        if (refuseChoices)
            return readyFuture(Result<QList<ReferenceChoice>>(diskGone()));
        QList<ReferenceChoice> found;
        for (int key = 1; key <= directorCount; ++key)
            if (directorName(key).startsWith(prefix, Qt::CaseInsensitive))
                found.append({qint64(key), directorName(key)});
        return readyFuture(Result<QList<ReferenceChoice>>(found));
    }

    QFuture<Result<Row>> edit(const CellEdit &edit) override
    {
        edits.append(edit);
        if (edit.value.toString() == QLatin1String("refuse me"))
            return readyFuture(
                Result<Row>(makeError(Fault::Constraint, QStringLiteral("The database said no."),
                                      QStringLiteral("movies.") + edit.column)));
        const TableInfo &table = info.tables.first();
        for (int column = 0; column < table.columns.size(); ++column)
            if (table.columns[column].name == edit.column)
                changedCells.insert({edit.key.first().toLongLong(), column}, edit.value);
        return readyFuture(Result<Row>(makeRow(edit.key.first().toLongLong() - 1)));
    }

    QFuture<Result<Row>> insert(const RowInsert &insert) override
    {
        inserted.append(insert);
        ++rowCount;
        return readyFuture(Result<Row>(makeRow(rowCount - 1)));
    }

    QFuture<Result<Done>> giveBack(const GiveBack &what) override
    {
        givenBack.append(what);
        return readyFuture(Result<Done>(Done{}));
    }

    QFuture<Result<RemovalPreview>> previewRemoval(const RowRemoval &) override
    {
        RemovalPreview preview;
        preview.alsoRemoved = {{QStringLiteral("cast"), 12}, {QStringLiteral("movie_genres"), 3}};
        return readyFuture(Result<RemovalPreview>(preview));
    }

    QFuture<Result<Done>> remove(const RowRemoval &removal) override
    {
        removed.append(removal);
        rowCount -= removal.keys.size();
        return readyFuture(Result<Done>(Done{}));
    }

    QFuture<Result<QList<MovieDocument>>> movies(const MovieQuery &query) override
    {
        MovieDocument found = document;
        found.movieId = query.ids.value(0);
        return readyFuture(Result<QList<MovieDocument>>(QList<MovieDocument>{found}));
    }

    QFuture<Result<QList<Claim>>> claims(qint64, const QString &) override
    {
        return readyFuture(Result<QList<Claim>>(statedClaims));
    }

private:
    TablePage makePage(const TableQuery &query) const
    {
        QList<qint64> numbers;
        const bool all = query.search.isEmpty() && query.filters.isEmpty();
        TablePage page;
        page.offset = query.offset;
        if (!all)
            for (qint64 number = 0; number < rowCount; ++number)
                if (holds(query, makeRow(number)))
                    numbers.append(number);
        page.total = all ? rowCount : numbers.size();
        const bool descending = !query.sort.isEmpty() && query.sort.first().descending;
        for (qint64 place = query.offset; place < qMin(page.total, query.offset + query.limit); ++place) {
            const qint64 shown = descending ? page.total - 1 - place : place;
            const qint64 moved = (shown - newestInFront + rowCount) % rowCount;
            page.rows.append(makeRow(all ? goneInFront + moved : numbers[shown]));
        }
        return page;
    }

    bool holds(const TableQuery &query, const Row &row) const
    {
        if (!row.values[TitleColumn].toString().contains(query.search, Qt::CaseInsensitive))
            return false;
        for (const Filter &filter : query.filters) {
            const TableInfo &table = info.tables.first();
            for (int column = 0; column < table.columns.size(); ++column) {
                if (table.columns[column].name != filter.column)
                    continue;
                const QVariant value = row.values[column];
                if (filter.comparison == Comparison::GreaterOrEqual &&
                    value.toDouble() < filter.value.toDouble())
                    return false;
                if (filter.comparison == Comparison::Equals && value.toString() != filter.value.toString())
                    return false;
            }
        }
        return true;
    }
};

} // namespace moviedb::test
