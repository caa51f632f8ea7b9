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

class TestExportRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void selection_data();
    void selection();
    void largeSelectionIsAskedInParts();
    void selectedFilms();
    void rowsComeAndGoMeanwhile();
    void tableWithoutKey();
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
    options.url = database.url();
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

void TestExportRows::largeSelectionIsAskedInParts()
{
    const auto store = ScriptedStore::withRows(2000);
    QList<qint64> wanted;
    for (qint64 id = 1900; id > 0; id -= 2)
        wanted << id;
    ExportRequest request;
    request.format = QStringLiteral("jsonl");
    request.table = QStringLiteral("notes");
    request.keys = keysFrom(wanted);
    request.fileName = fileName("large.jsonl");
    auto running = runExport(store, request);
    QTRY_VERIFY(running.isFinished());
    MOVIEDB_OK(running.result());
    std::reverse(wanted.begin(), wanted.end());
    QCOMPARE(bytesOf(request.fileName), lines(wanted));
    QCOMPARE(running.progressMaximum(), int(wanted.size()));
    QCOMPARE(running.progressValue(), int(wanted.size()));
    qsizetype keys = 0;
    for (const TableQuery &query : std::as_const(store->asked)) {
        QVERIFY(!query.keys.isEmpty() && query.keys.size() <= 400);
        keys += query.keys.size();
    }
    QCOMPARE(keys, wanted.size());
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
    QCOMPARE(store->askedMovies.first().ids, (QList<qint64>{7, 250}));
    const auto document = nlohmann::json::parse(bytesOf(request.fileName).toStdString(), nullptr, false);
    QVERIFY(document.is_object());
    QCOMPARE(document["movies"].size(), size_t(2));
    QCOMPARE(document["movies"][1]["movie_id"].get<int>(), 250);
    QCOMPARE(QByteArray::fromStdString(document["filter"].get<std::string>()), QByteArray("2 selected"));
}

// A crawl that writes meanwhile neither hides a row nor brings one twice.
void TestExportRows::rowsComeAndGoMeanwhile()
{
    const auto store = ScriptedStore::withRows(2500);
    store->onPage = [](ScriptedStore &changed) {
        if (changed.asked.size() == 2) // between two windows: rows before, behind and far behind
            for (const qint64 gone : {3, 500, 1500})
                changed.ids.removeOne(gone);
        if (changed.asked.size() == 3)
            changed.ids.prepend(-1);
    };
    ExportRequest request;
    request.format = QStringLiteral("jsonl");
    request.table = QStringLiteral("notes");
    request.fileName = fileName("changing.jsonl");
    auto running = runExport(store, request);
    QTRY_VERIFY(running.isFinished());
    MOVIEDB_OK(running.result());
    QList<qint64> expected;
    for (qint64 id = 1; id <= 2500; ++id)
        if (id != 1500)
            expected << id;
    QCOMPARE(bytesOf(request.fileName), lines(expected));
    QCOMPARE(running.progressMaximum(), 2500);
    QVERIFY(store->asked.first().counted);
    QVERIFY(!store->asked.last().counted); // counting a large table for every window would double its cost
}

void TestExportRows::tableWithoutKey()
{
    const auto store = ScriptedStore::withRows(2100);
    store->hasKey = false;
    ExportRequest request;
    request.format = QStringLiteral("jsonl");
    request.table = QStringLiteral("notes");
    request.fileName = fileName("keyless.jsonl");
    auto running = runExport(store, request);
    QTRY_VERIFY(running.isFinished());
    MOVIEDB_OK(running.result());
    QCOMPARE(bytesOf(request.fileName), lines(store->ids));
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
    options.url = database.url();
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
