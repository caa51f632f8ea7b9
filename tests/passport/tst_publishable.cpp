// An export of what may be passed on: values of other sources are left out one by one, on both engines.
#include "core/exporting/exporter.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/tempdatabase.h"

#include "core/base/jsonread.h"

#include <QFile>

using namespace moviedb;
using namespace moviedb::store;
using namespace moviedb::test;

namespace {

// 1: some values of each source; 2: its title is of a closed one; 3: nobody stated anything.
bool fill(Connection &connection)
{
    for (const char *sql :
         {"INSERT INTO directors (director_id, name, bio) VALUES (5, 'Anna Berg', 'Of somebody else.')",
          "INSERT INTO genres (genre_id, name) VALUES (7, 'Drama')",
          "INSERT INTO movies (movie_id, title, runtime, plot, release_date, release_date_precision, "
          "director_id) VALUES "
          "(1, 'Harbour', 91, 'A ship.', '1986-05-01', 'month', 5), (2, 'Calm', 80, NULL, NULL, NULL, NULL), "
          "(3, 'Storm', 70, NULL, NULL, NULL, NULL)",
          "INSERT INTO movie_directors (movie_id, director_id, position) VALUES (1, 5, 1)",
          "INSERT INTO movie_genres (movie_id, genre_id, position) VALUES (1, 7, 1)",
          "INSERT INTO offers (movie_id, provider, provider_id, monetization, country) VALUES (1, 'Stream', "
          "8, 'RENT', 'US')",
          "INSERT INTO receipts (receipt_id, entity, entity_id, source, fetched_at, extractor) VALUES "
          "(1, 'movies', 1, 'wikidata', '2026-10-01 10:00:00', 'x/1'), "
          "(2, 'movies', 1, 'justwatch', '2026-10-01 10:00:00', 'x/1'), "
          "(3, 'movies', 2, 'justwatch', '2026-10-01 10:00:00', 'x/1'), "
          "(4, 'directors', 5, 'justwatch', '2026-10-01 10:00:00', 'x/1')",
          "INSERT INTO claims (entity, entity_id, field, position, value, source, chosen, receipt_id) VALUES "
          "('movies', 1, 'title', 0, 'Harbour', 'wikidata', TRUE, 1), "
          "('movies', 1, 'directors', 1, 'Anna Berg', 'wikidata', TRUE, 1), "
          "('movies', 1, 'runtime', 0, '91', 'wikidata', TRUE, 1), "
          "('movies', 1, 'runtime', 0, '90', 'justwatch', FALSE, 2), "
          "('movies', 1, 'plot', 0, 'A ship.', 'justwatch', TRUE, 2), "
          "('movies', 1, 'release_date', 0, '1986-05', 'justwatch', TRUE, 2), "
          "('movies', 1, 'genres', 1, 'Drama', 'justwatch', TRUE, 2), "
          "('movies', 1, 'offers.US', 1, 'Stream', 'justwatch', TRUE, 2), "
          "('movies', 2, 'title', 0, 'Calm', 'justwatch', TRUE, 3), "
          "('directors', 5, 'name', 0, 'Anna Berg', 'justwatch', TRUE, 4), "
          "('directors', 5, 'bio', 0, 'Of somebody else.', 'justwatch', TRUE, 4)"})
        if (const auto done = connection.execute(QLatin1String(sql)); !done) {
            qWarning("%s", qPrintable(done.error().oneLine()));
            return false;
        }
    return true;
}

} // namespace

class PublishableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesOfOthersAreLeftOut_data() { addEngineRows(); }
    void valuesOfOthersAreLeftOut();
    void rowsOfATableAreRefused_data() { addEngineRows(); }
    void rowsOfATableAreRefused();

private:
    Result<ExportSummary> exported(const TempDatabase &database, ExportRequest request)
    {
        StoreOptions options;
        options.url = database.migratedUrl();
        const auto store = openStore(options).result();
        if (!store)
            return store.error();
        m_file = database.folder() + QStringLiteral("/films.json");
        request.fileName = m_file;
        return runExport(*store, request).result();
    }
    Json document() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll().toStdString(), nullptr, false)
                                              : Json();
    }
    QString m_file;
};

void PublishableTest::valuesOfOthersAreLeftOut()
{
    MOVIEDB_DATABASE(database);
    {
        const auto connection = database.connectMigrated();
        QVERIFY(connection && fill(*connection));
    }
    ExportRequest request;
    MOVIEDB_OK(exported(database, request));
    const Json all = document();
    QCOMPARE(all["movies"].size(), size_t(3));
    QVERIFY(!all.contains("sources"));
    request.sources = {QStringLiteral("user"), QStringLiteral("wikidata")};
    MOVIEDB_OK(exported(database, request));
    const Json open = document();
    QCOMPARE(open["movies"].size(), size_t(2)); // without Calm
    QVERIFY((open["sources"] == Json{"user", "wikidata"}));
    const Json harbour = open["movies"][0];
    QVERIFY(harbour["title"] == Json("Harbour"));
    QVERIFY(harbour["runtime"] == Json(91));
    QVERIFY(harbour["director_id"] == Json(5));
    for (const char *column : {"plot", "release_date", "release_date_precision"})
        QVERIFY2(harbour[column].is_null(), column);
    for (const char *list : {"genres", "offers"})
        QVERIFY2(harbour[list].empty() && !all["movies"][0][list].empty(), list);
    QVERIFY(harbour["directors"][0]["name"] == Json("Anna Berg")); // whom Wikidata names
    QVERIFY(harbour["directors"][0]["bio"].is_null());
    QVERIFY(open["movies"][1]["title"] == Json("Storm"));
    QVERIFY(open["counts"]["movies"] == Json(2));
    request.keys = {{QVariant(2)}, {QVariant(1)}};
    MOVIEDB_OK(exported(database, request));
    QCOMPARE(document()["movies"].size(), size_t(1));
}

void PublishableTest::rowsOfATableAreRefused()
{
    MOVIEDB_DATABASE(database);
    ExportRequest request;
    request.sources = {QStringLiteral("user")};
    for (const char *table : {"", "directors"}) {
        request.table = QLatin1String(table);
        request.format = QStringLiteral("csv");
        const auto done = exported(database, request);
        QVERIFY(!done);
        QCOMPARE(done.error().fault, Fault::Usage);
        QVERIFY(!QFile::exists(m_file));
    }
}

QTEST_GUILESS_MAIN(PublishableTest)
#include "tst_publishable.moc"
