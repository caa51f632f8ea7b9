// An export and its rows: which it asks for, in which order, and what it writes for a value that does not fit.
#include "core/exporting/exporter.h"
#include "core/store/moviestore/openstore.h"
#include "tests/exporting/scriptedstore.h"
#include "tests/support/bytesof.h"
#include "tests/support/tempdatabase.h"

#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;

namespace {

std::shared_ptr<MovieStore> opened(const TempDatabase &database)
{
    StoreOptions options;
    options.url = database.migratedUrl();
    const auto store = openStore(options).result();
    return store ? *store : nullptr;
}

} // namespace

class TestExportRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void selection_data();
    void selection();
    void largeSelection_data() { addEngineRows(); }
    void largeSelection();
    void selectedFilms();
    void oneMoment_data();
    void oneMoment();
    void tableWithoutKey_data() { addEngineRows(); }
    void tableWithoutKey();
    void stoppedWhileNothingFits_data() { addEngineRows(); }
    void stoppedWhileNothingFits();
    void textInANumberColumn_data();
    void textInANumberColumn();

private:
    QString fileName(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
};

void TestExportRows::selection_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QList<QVariantList>>("keys");
    QTest::addColumn<QByteArray>("content");
    const auto pair = [](qint64 movie, qint64 genre) { return QVariantList{movie, genre}; };
    for (const auto engine : {store::Engine::Sqlite, store::Engine::Postgres}) {
        const char *prefix = engine == store::Engine::Sqlite ? "sqlite" : "postgres";
        QTest::addRow("%s: numbers", prefix)
            << engine << QStringLiteral("genres") << QList<QVariantList>{{qint64(3)}, {qint64(1)}}
            << QByteArray("Drama\nWestern\n");
        QTest::addRow("%s: pairs", prefix)
            << engine << QStringLiteral("movie_genres") << QList<QVariantList>{pair(2, 1), pair(1, 3)}
            << QByteArray("1-3\n2-1\n");
        QTest::addRow("%s: text", prefix)
            << engine << QStringLiteral("table_info")
            << QList<QVariantList>{{QStringLiteral("movies")}, {QStringLiteral("actors")}}
            << QByteArray("Actors\nMovies\n");
    }
}

// On the real store: only the selected rows are written, in the order of the table.
void TestExportRows::selection()
{
    QFETCH(QString, table);
    QFETCH(QList<QVariantList>, keys);
    QFETCH(QByteArray, content);
    MOVIEDB_DATABASE(database);
    {
        auto connection = database.connectMigrated();
        QVERIFY(connection);
        for (const char *sql : {"INSERT INTO genres (name) VALUES ('Drama'), ('Horror'), ('Western')",
                                "INSERT INTO movies (title) VALUES ('Tide'), ('Ebb')",
                                "INSERT INTO movie_genres (movie_id, genre_id, position) VALUES (1, 1, 1), "
                                "(1, 3, 2), (2, 1, 1), (2, 3, 2)"})
            MOVIEDB_OK(connection->executeRaw(QLatin1String(sql)));
    }
    StoreOptions options;
    options.url = database.migratedUrl();
    auto opening = openStore(options);
    QTRY_VERIFY(opening.isFinished());
    MOVIEDB_OK(opening.result());
    ExportRequest request;
    request.format = QStringLiteral("jsonl");
    request.table = table;
    request.keys = keys;
    request.fileName = fileName("selection.jsonl");
    auto running = runExport(*opening.result(), request);
    QTRY_VERIFY(running.isFinished());
    MOVIEDB_OK(running.result());
    QCOMPARE(running.result()->rows, keys.size());
    QByteArray found;
    for (const QByteArray &line : bytesOf(request.fileName).split('\n')) {
        const auto object = nlohmann::json::parse(line.toStdString(), nullptr, false);
        if (!object.is_object())
            continue;
        for (const char *column : {"name", "title"})
            if (object.contains(column))
                found += QByteArray::fromStdString(object[column].get<std::string>()) + '\n';
        if (object.contains("genre_id") && object.contains("movie_id"))
            found += QByteArray::number(object["movie_id"].get<int>()) + '-' +
                     QByteArray::number(object["genre_id"].get<int>()) + '\n';
    }
    QCOMPARE(found, content);
}

// More keys than a statement takes.
void TestExportRows::largeSelection()
{
    MOVIEDB_DATABASE(database);
    {
        auto connection = database.connectMigrated();
        QVERIFY(connection);
        QStringList names;
        for (int i = 1; i <= 1500; ++i)
            names << QStringLiteral("('Genre %1')").arg(i);
        MOVIEDB_OK(connection->executeRaw(QStringLiteral("INSERT INTO genres (name) VALUES ") +
                                          names.join(QLatin1Char(','))));
    }
    ExportRequest request;
    request.format = QStringLiteral("csv");
    request.table = QStringLiteral("genres");
    request.fileName = fileName("large.csv");
    QByteArrayList expected;
    for (qint64 id = 1400; id > 0; id -= 2) {
        request.keys << QVariantList{id};
        expected.prepend(QByteArray::number(id));
    }
    const auto store = opened(database);
    QVERIFY(store);
    auto running = runExport(store, request);
    QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 30000);
    MOVIEDB_OK(running.result());
    QByteArrayList found;
    for (const QByteArray &line : bytesOf(request.fileName).split('\n').mid(1))
        if (!line.isEmpty())
            found << line.left(line.indexOf(','));
    QCOMPARE(found, expected);
    QCOMPARE(running.progressMaximum(), 700);
    QCOMPARE(running.progressValue(), 700);
}

void TestExportRows::selectedFilms()
{
    const auto store = ScriptedStore::withRows(300);
    ExportRequest request;
    request.keys = keysFrom({7, 250});
    request.fileName = fileName("films.json");
    auto running = runExport(store, request);
    QTRY_VERIFY(running.isFinished());
    MOVIEDB_OK(running.result());
    QCOMPARE(running.result()->rows, 2);
    QCOMPARE(store->asked.first().keys, keysFrom({7, 250}));
    const auto document = nlohmann::json::parse(bytesOf(request.fileName).toStdString(), nullptr, false);
    QVERIFY(document.is_object());
    QCOMPARE(document["movies"].size(), size_t(2));
    QCOMPARE(document["movies"][1]["movie_id"].get<int>(), 250);
    QCOMPARE(QByteArray::fromStdString(document["filter"].get<std::string>()), QByteArray("2 selected"));
}

void TestExportRows::oneMoment_data()
{
    QTest::addColumn<store::Engine>("engine");
    QTest::addColumn<QString>("table");
    for (const auto engine : {store::Engine::Sqlite, store::Engine::Postgres})
        for (const char *table : {"rows", "films"})
            QTest::addRow("%s: %s", engine == store::Engine::Sqlite ? "sqlite" : "postgres", table)
                << engine << QString::fromLatin1(table);
}

// What is written meanwhile is not seen, whole or in part.
void TestExportRows::oneMoment()
{
    QFETCH(QString, table);
    MOVIEDB_DATABASE(database);
    auto connection = database.connectMigrated();
    QVERIFY(connection);
    QStringList titles;
    for (int i = 1; i <= 9000; ++i)
        titles << QStringLiteral("('Film %1')").arg(i);
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("INSERT INTO movies (title) VALUES ") +
                                      titles.join(QLatin1Char(','))));
    MOVIEDB_OK(connection->executeRaw(QStringLiteral("INSERT INTO genres (name) VALUES ('Drama')")));
    const auto store = opened(database);
    QVERIFY(store);
    std::atomic<qint64> total = 0;
    qint64 rows = 0;
    qint64 links = 0;
    const auto writeMeanwhile = [&]() -> Result<Done> {
        if (rows > 0)
            return Done{};
        const auto other = database.connect(); // of this thread
        if (other == nullptr)
            return makeError(Fault::Database, QStringLiteral("no second connection"));
        for (const char *sql :
             {"DELETE FROM movies WHERE movie_id IN (3, 8999)", "INSERT INTO movies (title) VALUES ('New')",
              "INSERT INTO movie_genres (movie_id, genre_id, position) VALUES (8000, 1, 1)"})
            MOVIEDB_CHECK(other->executeRaw(QLatin1String(sql)));
        return Done{};
    };
    const ReadQuery query{QStringLiteral("movies"), {}, {}, {}, false};
    const auto setTotal = [&total](qint64 count) { total = count; };
    const auto never = [] { return false; };
    Result<Done> done;
    if (table == QLatin1String("rows"))
        done = store
                   ->readRows(query, {setTotal,
                                      [&](RowBlock block) -> Result<Done> {
                                          MOVIEDB_CHECK(writeMeanwhile());
                                          rows += block.rows();
                                          return Done{};
                                      },
                                      never})
                   .result();
    else
        done = store
                   ->readFilms(query, {setTotal,
                                       [&](FilmBlock block) -> Result<Done> {
                                           MOVIEDB_CHECK(writeMeanwhile());
                                           rows += block.movies.rows();
                                           for (const FilmBlock::List &list : std::as_const(block.lists))
                                               links += qint64(list.row.size());
                                           return Done{};
                                       },
                                       never})
                   .result();
    MOVIEDB_OK(done);
    QCOMPARE(total.load(), 9000);
    QCOMPARE(rows, 9000);
    QCOMPARE(links, 0);
}

void TestExportRows::tableWithoutKey()
{
    MOVIEDB_DATABASE(database);
    {
        auto connection = database.connectMigrated();
        QVERIFY(connection);
        MOVIEDB_OK(connection->executeRaw(QStringLiteral("CREATE TABLE my_notes (note TEXT)")));
        QStringList notes;
        for (int i = 1; i <= 5000; ++i)
            notes << QStringLiteral("('n%1')").arg(i);
        MOVIEDB_OK(connection->executeRaw(QStringLiteral("INSERT INTO my_notes (note) VALUES ") +
                                          notes.join(QLatin1Char(','))));
    }
    const auto store = opened(database);
    QVERIFY(store);
    ExportRequest request;
    request.format = QStringLiteral("csv");
    request.table = QStringLiteral("my_notes");
    request.fileName = fileName("keyless.csv");
    auto running = runExport(store, request);
    QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 30000);
    MOVIEDB_OK(running.result());
    QByteArray expected = "note\r\n";
    for (int i = 1; i <= 5000; ++i)
        expected += 'n' + QByteArray::number(i) + "\r\n";
    QCOMPARE(bytesOf(request.fileName), expected);
}

// A filter that nothing fits hands on no block: the reading is stopped all the same.
void TestExportRows::stoppedWhileNothingFits()
{
    MOVIEDB_DATABASE(database);
    {
        auto connection = database.connectMigrated();
        QVERIFY(connection);
        MOVIEDB_OK(connection->executeRaw(
            engine == store::Engine::Sqlite
                ? QStringLiteral(
                      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
                      "INSERT INTO genres (name) SELECT 'Genre ' || i FROM n")
                : QStringLiteral("INSERT INTO genres (name) SELECT 'Genre ' || i FROM "
                                 "generate_series(1, 50000) AS i")));
    }
    const auto store = opened(database);
    QVERIFY(store);
    ReadQuery query{QStringLiteral("genres"), {}, QStringLiteral("no such text"), {}, false};
    const auto done = store
                          ->readRows(query, {[](qint64) {}, [](RowBlock) { return Result<Done>(Done{}); },
                                             [] { return true; }})
                          .result();
    QVERIFY(!done);
    QCOMPARE(done.error().fault, Fault::Cancelled);
    // The connection of who browses is another one.
    TableQuery window;
    window.table = QStringLiteral("genres");
    QVERIFY(store->page(window).result());
}

void TestExportRows::textInANumberColumn_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("json") << QStringLiteral("movies") << QByteArray("\"runtime\":null");
    QTest::newRow("csv") << QStringLiteral("movies") << QByteArray(",,");
    QTest::newRow("jsonl") << QStringLiteral("genres") << QByteArray("\"genre_id\":1");
}

// Shown as it is, exported as unknown: a reader of the export expects a number.
void TestExportRows::textInANumberColumn()
{
    QFETCH(QString, table);
    QFETCH(QByteArray, holds);
    const TempDatabase database(store::Engine::Sqlite);
    {
        auto connection = database.connectMigrated();
        QVERIFY(connection);
        for (const char *sql : {"INSERT INTO genres (name) VALUES ('Drama')",
                                "INSERT INTO movies (title, runtime) VALUES ('Tide', 'two hours')"})
            MOVIEDB_OK(connection->executeRaw(QLatin1String(sql)));
    }
    StoreOptions options;
    options.url = database.migratedUrl();
    auto opening = openStore(options);
    QTRY_VERIFY(opening.isFinished());
    MOVIEDB_OK(opening.result());
    TableQuery query;
    query.table = QStringLiteral("movies");
    const auto page = (*opening.result())->page(query).result();
    MOVIEDB_OK(page);
    QVERIFY(page->rows.first().values.contains(QStringLiteral("two hours")));
    ExportRequest request;
    request.format = QString::fromLatin1(QTest::currentDataTag());
    request.table = table;
    request.fileName = fileName("misfit");
    auto running = runExport(*opening.result(), request);
    QTRY_VERIFY(running.isFinished());
    MOVIEDB_OK(running.result());
    const QByteArray content = bytesOf(request.fileName);
    QVERIFY2(content.contains(holds), content.constData());
    QVERIFY(!content.contains("two hours"));
    const QStringList warnings = running.result()->warnings;
    QCOMPARE(warnings.size(), table == QLatin1String("movies") ? 1 : 0);
    if (!warnings.isEmpty())
        QCOMPARE(warnings.first(),
                 QStringLiteral("movies.runtime of row 1 is no number but “two hours”: exported as "
                                "null."));
}

QTEST_GUILESS_MAIN(TestExportRows)
#include "tst_exportrows.moc"
