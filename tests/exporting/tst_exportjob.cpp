// An export from the first question to the file: which rows it asks for, in which order, and what is left behind
// when it is cancelled or a disk is full.
#include "core/exporting/exportjob.h"
#include "core/store/moviestore/openstore.h"
#include "tests/support/tempdatabase.h"
#include "tests/ui/fakemoviestore.h"

#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <sys/stat.h>

using namespace moviedb;
using namespace moviedb::test;

namespace {

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

// A device in memory that takes `room` bytes; may fail to go back to its begin, or to give back what it took.
class SmallDevice : public QIODevice
{
public:
    explicit SmallDevice(qint64 room, bool seekFails = false, bool readFails = false)
        : m_room(room), m_seekFails(seekFails), m_readFails(readFails)
    {
        open(QIODevice::ReadWrite | QIODevice::Unbuffered);
    }
    bool seek(qint64 position) override
    {
        if (m_seekFails) {
            setErrorString(QStringLiteral("no space left"));
            return false;
        }
        return QIODevice::seek(position);
    }
    qint64 size() const override { return m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (m_readFails)
            return -1;
        const qint64 count = qMin(most, m_bytes.size() - pos());
        memcpy(data, m_bytes.constData() + pos(), size_t(count));
        return count;
    }
    qint64 writeData(const char *data, qint64 count) override
    {
        if (m_bytes.size() + count > m_room) {
            setErrorString(QStringLiteral("no space left"));
            return -1;
        }
        m_bytes.append(data, count);
        return count;
    }

private:
    qint64 m_room;
    bool m_seekFails;
    bool m_readFails;
    QByteArray m_bytes;
};

QByteArray contentOf(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QVariantList> keysFrom(const QList<qint64> &ids)
{
    QList<QVariantList> keys;
    for (const qint64 id : ids)
        keys << QVariantList{id};
    return keys;
}

QByteArray lines(const QList<qint64> &ids)
{
    QByteArray text;
    for (const qint64 id : ids)
        text += "{\"note_id\":" + QByteArray::number(id) + "}\n";
    return text;
}

} // namespace

class TestExportJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void selection_data();
    void selection();
    void largeSelectionIsAskedInParts();
    void selectedFilms();
    void rowsComeAndGoMeanwhile();
    void tableWithoutKey();
    void cancelLeavesNoFile_data();
    void cancelLeavesNoFile();
    void fullDisk_data();
    void fullDisk();
    void straightIntoAPipe();
    void fullDeviceIsNoticedAtTheEnd();
    void textInANumberColumn_data();
    void textInANumberColumn();
    void unknownFormat();

private:
    QString fileName(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
};

void TestExportJob::selection_data()
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
void TestExportJob::selection()
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
    for (const QByteArray &line : contentOf(request.fileName).split('\n')) {
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

void TestExportJob::largeSelectionIsAskedInParts()
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
    QCOMPARE(contentOf(request.fileName), lines(wanted));
    QCOMPARE(running.progressMaximum(), int(wanted.size()));
    QCOMPARE(running.progressValue(), int(wanted.size()));
    qsizetype keys = 0;
    for (const TableQuery &query : std::as_const(store->asked)) {
        QVERIFY(!query.keys.isEmpty() && query.keys.size() <= 400);
        keys += query.keys.size();
    }
    QCOMPARE(keys, wanted.size());
}

void TestExportJob::selectedFilms()
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
    const auto document = nlohmann::json::parse(contentOf(request.fileName).toStdString(), nullptr, false);
    QVERIFY(document.is_object());
    QCOMPARE(document["movies"].size(), size_t(2));
    QCOMPARE(document["movies"][1]["movie_id"].get<int>(), 250);
    QCOMPARE(QByteArray::fromStdString(document["filter"].get<std::string>()), QByteArray("2 selected"));
}

// A crawl that writes meanwhile neither hides a row nor brings one twice.
void TestExportJob::rowsComeAndGoMeanwhile()
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
    QCOMPARE(contentOf(request.fileName), lines(expected));
    QCOMPARE(running.progressMaximum(), 2500);
    QVERIFY(store->asked.first().counted);
    QVERIFY(!store->asked.last().counted); // counting a large table for every window would double its cost
}

void TestExportJob::tableWithoutKey()
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
    QCOMPARE(contentOf(request.fileName), lines(store->ids));
}

void TestExportJob::cancelLeavesNoFile_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<bool>("fileBefore");
    QTest::newRow("rows") << QStringLiteral("notes") << false;
    QTest::newRow("rows over an older file") << QStringLiteral("notes") << true;
    QTest::newRow("films") << QStringLiteral("movies") << false;
    QTest::newRow("films over an older file") << QStringLiteral("movies") << true;
}

void TestExportJob::cancelLeavesNoFile()
{
    QFETCH(QString, table);
    QFETCH(bool, fileBefore);
    const QString target =
        m_folder.filePath(QStringLiteral("cancelled-%1-%2.json").arg(table).arg(fileBefore));
    if (fileBefore) {
        QFile old(target);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("older");
    }
    const auto store = ScriptedStore::withRows(5000);
    std::promise<void> mayGoOn;
    std::shared_future<void> go = mayGoOn.get_future().share();
    std::atomic<int> pages = 0;
    store->onPage = [&pages, go](ScriptedStore &) {
        if (++pages == 2)
            go.wait(); // the second window comes after the cancel
    };
    ExportRequest request;
    request.table = table;
    request.fileName = target;
    auto running = runExport(store, request);
    QTRY_VERIFY(pages == 2);
    running.cancel();
    mayGoOn.set_value();
    QTRY_VERIFY(running.isFinished());
    QTRY_COMPARE(store.use_count(), 1L); // the job has let go of everything
    QCOMPARE(QFile::exists(target), fileBefore);
    if (fileBefore)
        QCOMPARE(contentOf(target), QByteArray("older"));
    QVERIFY(pages <= 3);
    QCOMPARE(QDir(m_folder.path())
                 .entryList({QStringLiteral("cancelled-%1-%2*").arg(table).arg(fileBefore)})
                 .size(),
             fileBefore ? 1 : 0);
}

void TestExportJob::fullDisk_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<qint64>("room");     // of the target
    QTest::addColumn<qint64>("filmRoom"); // of the temporary file
    QTest::addColumn<bool>("seekFails");
    QTest::addColumn<bool>("readFails");
    const qint64 much = 1 << 30;
    QTest::newRow("rows: at the first byte")
        << QStringLiteral("notes") << qint64(0) << much << false << false;
    QTest::newRow("rows: in the middle")
        << QStringLiteral("notes") << qint64(15000) << much << false << false;
    QTest::newRow("rows: at the last byte")
        << QStringLiteral("notes") << qint64(40781) << much << false << false;
    QTest::newRow("films: at the header") << QStringLiteral("movies") << qint64(10) << much << false << false;
    QTest::newRow("films: in the middle")
        << QStringLiteral("movies") << qint64(600) << much << false << false;
    QTest::newRow("films: temporary file full")
        << QStringLiteral("movies") << much << qint64(900) << false << false;
    QTest::newRow("films: temporary file full at its last flush")
        << QStringLiteral("movies") << much << much << true << false;
    QTest::newRow("films: temporary file cannot be read")
        << QStringLiteral("movies") << much << much << false << true;
}

void TestExportJob::fullDisk()
{
    QFETCH(QString, table);
    QFETCH(qint64, room);
    QFETCH(qint64, filmRoom);
    QFETCH(bool, seekFails);
    QFETCH(bool, readFails);
    const auto store = ScriptedStore::withRows(2500);
    ExportRequest request;
    request.table = table;
    request.fileName = QStringLiteral("full.json");
    const ExportDevices devices{
        [=]() -> Result<ExportOutput> {
            return ExportOutput(std::make_unique<SmallDevice>(room), QStringLiteral("full.json"));
        },
        [=]() -> Result<std::unique_ptr<QIODevice>> {
            return std::unique_ptr<QIODevice>(std::make_unique<SmallDevice>(filmRoom, seekFails, readFails));
        }};
    auto running = std::make_shared<ExportJob>(store, request, devices)->start();
    QTRY_VERIFY(running.isFinished());
    QVERIFY2(running.isResultReadyAt(0), "the export ended without a word");
    QVERIFY(!running.result());
    QCOMPARE(running.result().error().fault, Fault::Io);
    QVERIFY(!running.result().error().remedy.isEmpty());
    QTRY_COMPARE(store.use_count(), 1L);
}

// What is no regular file is written to, not replaced.
void TestExportJob::straightIntoAPipe()
{
    const QString pipe = fileName("pipe");
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    auto reading = std::async(std::launch::async, [pipe] { return contentOf(pipe); });
    ExportRequest request;
    request.format = QStringLiteral("jsonl");
    request.table = QStringLiteral("notes");
    request.fileName = pipe;
    auto running = runExport(ScriptedStore::withRows(3), request);
    QTRY_VERIFY(running.isFinished());
    MOVIEDB_OK(running.result());
    QCOMPARE(reading.get(), lines({1, 2, 3}));
    QVERIFY(!QFileInfo(pipe).isFile());
}

// A few bytes stay in a buffer until the end: they are lost there, or not at all.
void TestExportJob::fullDeviceIsNoticedAtTheEnd()
{
    auto device = std::make_unique<QFile>(QStringLiteral("/dev/full"));
    if (!device->open(QIODevice::WriteOnly))
        QSKIP("this system has no /dev/full");
    ExportOutput output(std::move(device), QStringLiteral("/dev/full"));
    MOVIEDB_OK(output.write("a few bytes"));
    const auto committed = output.commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error().fault, Fault::Io);
    QCOMPARE(committed.error().where, QStringLiteral("/dev/full"));
}

void TestExportJob::textInANumberColumn_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("json") << QStringLiteral("movies") << QByteArray("\"runtime\":null");
    QTest::newRow("csv") << QStringLiteral("movies") << QByteArray(",,");
    QTest::newRow("jsonl") << QStringLiteral("genres") << QByteArray("\"genre_id\":1");
}

// Shown as it is, exported as unknown: a reader of the export expects a number.
void TestExportJob::textInANumberColumn()
{
    QFETCH(QString, table);
    QFETCH(QByteArray, holds);
    const test::TempDatabase database(store::Engine::Sqlite);
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
    const QByteArray content = contentOf(request.fileName);
    QVERIFY2(content.contains(holds), content.constData());
    QVERIFY(!content.contains("two hours"));
    const QStringList warnings = running.result()->warnings;
    QCOMPARE(warnings.size(), table == QLatin1String("movies") ? 1 : 0);
    if (!warnings.isEmpty())
        QCOMPARE(warnings.first(),
                 QStringLiteral("movies.runtime of row 1 is no number but “two hours”: exported as "
                                "null."));
}

void TestExportJob::unknownFormat()
{
    ExportRequest request;
    request.format = QStringLiteral("xlsx");
    request.fileName = fileName("unknown.xlsx");
    auto running = runExport(ScriptedStore::withRows(1), request);
    QTRY_VERIFY(running.isFinished());
    QCOMPARE(running.result().error().fault, Fault::Usage);
    QVERIFY(!QFile::exists(request.fileName));
}

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
