// Films written from blocks are those of the contract, byte by byte, on both engines, however they are asked for.
#include "core/contract/shapes.h"
#include "core/exporting/exporter.h"
#include "core/exporting/filmwriter.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/bytesof.h"
#include "tests/support/tempdatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

constexpr int films = 1203; // more than two blocks

// Lists of any length and order, links in gaps of the ids, words that a collation would sort otherwise.
QStringList invented()
{
    const QStringList odd{QStringLiteral("plain"),     QStringLiteral("a \"b\" \\ c"),
                          QStringLiteral("=1+1, x"),   QStringLiteral("tab\tand\nlines"),
                          QStringLiteral("東京 é"),    QStringLiteral("\U0001F600"),
                          QStringLiteral("\uFB01nal"), QStringLiteral("Ü")};
    const auto word = [&](int i) { return QLatin1Char('\'') + odd.at(i % odd.size()) + QLatin1Char('\''); };
    const auto orNull = [](bool known, const QString &value) {
        return known ? value : QStringLiteral("NULL");
    };
    QStringList people, genres, studios, movies, directors, cast, movieGenres, movieStudios, ratings, offers;
    for (int i = 1; i <= 40; ++i) {
        people << QStringLiteral("(%1, %2, %3)")
                      .arg(word(i), orNull(i % 3, QStringLiteral("'1931-05-09'")),
                           orNull(i % 2, word(i + 1)));
        genres << QStringLiteral("('Genre %1')").arg(i);
        studios << QStringLiteral("('Studio %1')").arg(i);
    }
    for (int i = 1; i <= films; ++i) {
        const QString precision = QStringList{QStringLiteral("'day'"), QStringLiteral("'month'"),
                                              QStringLiteral("'year'"), QStringLiteral("NULL")}
                                      .at(i % 4);
        movies << QStringLiteral("(%1, %2, %3, %4, %5, %6, %7, %8)")
                      .arg(word(i), orNull(i % 5, word(i + 3)), orNull(i % 7, QStringLiteral("'1996-05-09'")),
                           precision, orNull(i % 3, QString::number(60 + i % 90)),
                           orNull(i % 2, QStringLiteral("%1.5").arg(i * 1000)),
                           orNull(i % 4, QStringLiteral("%1.%2").arg(i % 9).arg(i % 10)),
                           orNull(i % 6 == 0, QString::number(1 + i % 40)));
        for (int j = 0; j < i % 4; ++j) {
            directors << QStringLiteral("(%1, %2, %3)").arg(i).arg((i * 7 + j) % 40 + 1).arg(3 - j);
            movieGenres << QStringLiteral("(%1, %2, %3)").arg(i).arg((i + j) % 40 + 1).arg(j % 2);
            movieStudios << QStringLiteral("(%1, %2, %3)").arg(i).arg((i + j) % 40 + 1).arg(j + 1);
            ratings << QStringLiteral("(%1, '%2', %3, %4)")
                           .arg(i)
                           .arg(odd.at((i + j) % odd.size()).simplified())
                           .arg(j + 0.5)
                           .arg(orNull(j % 2, QString::number(i)));
            offers << QStringLiteral("(%1, %2, %3, 'rent', %4, %5, '%6')")
                          .arg(i)
                          .arg(word(i + j))
                          .arg(10 - j)
                          .arg(orNull(j % 2, QStringLiteral("'4k, , hd'")),
                               orNull(j % 3, QStringLiteral("3.99")),
                               j % 2 ? QStringLiteral("DE") : QStringLiteral("IT"));
        }
        for (int j = 0; j < i % 6; ++j)
            cast << QStringLiteral("(%1, %2, %3, %4)")
                        .arg(i)
                        .arg((i + j * 3) % 40 + 1)
                        .arg(j % 2 ? word(i + j) : QStringLiteral("''"),
                             orNull(j % 3, QString::number(9 - j)));
    }
    const auto insert = [](const char *table, const QStringList &rows) {
        return QStringLiteral("INSERT INTO %1 VALUES %2")
            .arg(QLatin1String(table), rows.join(QLatin1String(", ")));
    };
    return {insert("directors (name, dob, bio)", people),
            insert("actors (name, dob, bio)", people),
            insert("genres (name)", genres),
            insert("studios (name)", studios),
            insert("movies (title, plot, release_date, release_date_precision, runtime, budget, rating, "
                   "director_id)",
                   movies),
            insert("movie_directors (movie_id, director_id, position)", directors),
            insert("movie_genres (movie_id, genre_id, position)", movieGenres),
            insert("movie_studios (movie_id, studio_id, position)", movieStudios),
            insert("\"cast\" (movie_id, actor_id, role, billing_order)", cast),
            insert("ratings (movie_id, source, score, votes)", ratings),
            insert("offers (movie_id, provider, provider_id, monetization, presentation, price, country)",
                   offers),
            QStringLiteral("DELETE FROM \"cast\" WHERE movie_id IN (6, 11)")};
}

// As it was written before there were blocks: document by document, from the values of the store.
QByteArray documents(MovieStore &store, const QList<Filter> &filters, const QList<qint64> &ids)
{
    QByteArray lines;
    MovieQuery query;
    query.filters = filters;
    query.ids = ids;
    query.limit = 10000;
    const auto movies = store.movies(query).result();
    if (!movies)
        return movies.error().oneLine().toUtf8();
    for (const MovieDocument &movie : *movies)
        lines += contract::toBytes(contract::movie(movie)) + '\n';
    return lines;
}

} // namespace

class TestFilmWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameAsTheContract_data() { addEngineRows(); }
    void sameAsTheContract();
    void whatIsForgottenIsWrittenAgain();
};

void TestFilmWriter::sameAsTheContract()
{
    MOVIEDB_DATABASE(database);
    {
        auto connection = database.connectMigrated();
        QVERIFY(connection);
        for (const QString &sql : invented())
            MOVIEDB_OK(connection->executeRaw(sql));
    }
    StoreOptions options;
    options.url = database.migratedUrl();
    const auto store = openStore(options).result();
    MOVIEDB_OK(store);
    const QTemporaryDir folder;
    struct Choice
    {
        QList<Filter> filters;
        QList<qint64> ids;
    };
    const Filter title{QStringLiteral("title"), Comparison::Equals, QStringLiteral("plain")};
    const Filter rare{QStringLiteral("runtime"), Comparison::Equals, 77};
    const Filter none{QStringLiteral("runtime"), Comparison::Equals, 7};
    for (const Choice &choice : {Choice{}, Choice{{title}, {}}, Choice{{rare}, {}}, Choice{{none}, {}},
                                 Choice{{}, {1200, 3, 601, 77}}}) {
        ExportRequest request;
        request.format = QStringLiteral("jsonl");
        request.filters = choice.filters;
        for (const qint64 id : choice.ids)
            request.keys << QVariantList{id};
        request.fileName = folder.filePath(QStringLiteral("films.jsonl"));
        const auto summary = runExport(*store, request).result();
        MOVIEDB_OK(summary);
        const QByteArray written = bytesOf(request.fileName);
        const QByteArray expected = documents(**store, choice.filters, choice.ids);
        QCOMPARE(summary->rows, expected.count('\n'));
        const QByteArrayList lines = written.split('\n');
        const QByteArrayList wanted = expected.split('\n');
        QCOMPARE(lines.size(), wanted.size() + 1);
        for (qsizetype line = 0; line < wanted.size(); ++line)
            QCOMPARE(lines.at(line + 1), wanted.at(line));
    }
}

// The store hands on what is linked once, until it says that it begins anew.
void TestFilmWriter::whatIsForgottenIsWrittenAgain()
{
    SchemaInfo schema;
    for (const auto &[name, key] : {std::pair("movies", "movie_id"), std::pair("genres", "genre_id")}) {
        TableInfo table;
        table.name = QLatin1String(name);
        table.columns.resize(2);
        table.columns[0].name = QLatin1String(key);
        table.columns[0].kind = ColumnKind::Integer;
        table.columns[1].name = QStringLiteral("name");
        table.primaryKey = {QLatin1String(key)};
        schema.tables << table;
    }
    const auto block = [](qint64 film, const QString &newGenre, bool anew) {
        FilmBlock films;
        films.movies = RowBlock(2);
        films.movies.addInteger(film);
        films.movies.addNull();
        films.entitiesBeginAnew = anew;
        FilmBlock::List list;
        list.name = list.table = QStringLiteral("genres");
        list.row = {FilmBlock::none};
        list.entity = {0};
        list.ends = {1};
        list.newEntities = RowBlock(2);
        if (!newGenre.isEmpty()) {
            list.newEntities.addInteger(5);
            list.newEntities.addText(newGenre.toUtf8());
        }
        films.lists << list;
        return films;
    };
    FilmWriter writer(schema);
    Misfits misfits;
    ExportHeader header({});
    const auto genresOf = [&](FilmBlock films) {
        writer.write(films, misfits, header);
        const QByteArray film = writer.film(0).toByteArray();
        const qsizetype from = film.indexOf("\"genres\":");
        return film.mid(from, film.indexOf(']', from) + 1 - from);
    };
    QCOMPARE(genresOf(block(1, QStringLiteral("Drama"), false)), QByteArray("\"genres\":[\"Drama\"]"));
    QCOMPARE(genresOf(block(2, {}, false)), QByteArray("\"genres\":[\"Drama\"]"));
    QCOMPARE(genresOf(block(3, QStringLiteral("Comedy"), true)), QByteArray("\"genres\":[\"Comedy\"]"));
    QVERIFY(header.json({}).contains("\"genres\":1,\"movies\":3"));
}

QTEST_GUILESS_MAIN(TestFilmWriter)
#include "tst_filmwriter.moc"
