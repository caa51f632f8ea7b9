// What runs in the window is noted in the book of tasks: crawls, the search index, and every act of the backups.
#include "app/system/bookedbackups.h"
#include "app/system/commandtasks.h"
#include "app/window/tasknotes.h"
#include "core/base/future.h"
#include "core/sample/sampleclient.h"
#include "core/sample/samplesettings.h"
#include "tests/ui/fakelocalserver.h"
#include "tests/ui/fakemoviestore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;

using State = TaskRecord::State;

namespace {

CrawlParts sampleParts()
{
    Upstream sample;
    sample.makeClient = [](const Settings &) { return makeSampleClient(); };
    sample.adapt = &sampleSettings;
    return {{sample}, {}};
}

// Everything fails, or everything answers.
class FakeBackups : public Backups
{
public:
    bool fails = false;

    QString folder() const override { return QStringLiteral("/nowhere"); }
    QFuture<Result<QList<BackupInfo>>> list() override { return answer<QList<BackupInfo>>({}); }
    QFuture<Result<BackupInfo>> create(const WatchPointer &) override { return answer(made()); }
    QFuture<Result<BackupInfo>> verify(const QString &, const WatchPointer &) override
    {
        return answer(made());
    }
    QFuture<Result<DatabaseVerdict>> verifyDatabase(const WatchPointer &) override
    {
        return answer(DatabaseVerdict{QStringLiteral("12 rows were read.")});
    }
    QFuture<Result<PendingRestorePointer>> prepareRestore(const QString &, const WatchPointer &) override
    {
        return answer(PendingRestorePointer());
    }
    QFuture<Result<MoveOutcome>> move(const QString &, const QString &, const WatchPointer &) override
    {
        return answer(MoveOutcome());
    }
    QFuture<Result<RecoveryOutcome>> recover(const QString &, const WatchPointer &) override
    {
        return answer(RecoveryOutcome());
    }

private:
    static BackupInfo made()
    {
        BackupInfo backup;
        backup.films = 42;
        backup.bytes = 2'000'000;
        return backup;
    }
    template <class T> QFuture<Result<T>> answer(const T &value) const
    {
        return readyFuture(fails ? Result<T>(makeError(Fault::Io, QStringLiteral("The disk is full.")))
                                 : Result<T>(value));
    }
};

} // namespace

class TaskNotesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void crawlsAreNoted_data();
    void crawlsAreNoted();
    void crawlUnderWay();
    void searchIndexIsNoted();
    void serverIsNoted();
    void serverThatCannotListen();
    void backupsAreNoted();
    void commandsThatAreTasks_data();
    void commandsThatAreTasks();

private:
    QTemporaryDir m_folder;
    int m_books = 0;
    std::shared_ptr<TaskBook> newBook()
    {
        return std::make_shared<TaskBook>(m_folder.filePath(QStringLiteral("%1.jsonl").arg(++m_books)));
    }
};

void TaskNotesTest::crawlsAreNoted_data()
{
    QTest::addColumn<QString>("stoppedBy");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("result");
    const QString counts = QStringLiteral("40 listed, 30 stored, 2 failed");
    QTest::newRow("to its end") << QString() << QString() << int(State::Done) << counts;
    QTest::newRow("a limit") << QStringLiteral("limit") << QString() << int(State::Done) << counts;
    QTest::newRow("by the person") << QStringLiteral("user") << QString() << int(State::Stopped) << counts;
    QTest::newRow("refused") << QStringLiteral("refused") << QStringLiteral("The service refused us.")
                             << int(State::Failed) << QStringLiteral("The service refused us.");
}

void TaskNotesTest::crawlsAreNoted()
{
    const auto book = newBook();
    const auto store = std::make_shared<test::FakeMovieStore>();
    CrawlService crawl(nullptr, {}, sampleParts());
    test::FakeLocalServer server;
    const TaskNotes notes(book, &crawl, store.get(), &server);
    CrawlProgress progress;
    progress.gallery = QStringLiteral("provider:us/max");
    Q_EMIT crawl.progressed(progress); // idle
    QVERIFY(book->read(5).isEmpty());
    progress.state = CrawlProgress::State::Running;
    Q_EMIT crawl.progressed(progress);
    Q_EMIT crawl.progressed(progress);
    QCOMPARE(book->read(5).size(), 1);
    QCOMPARE(book->read(5).first().state, State::Running);
    QCOMPARE(book->read(5).first().what, progress.gallery);
    CrawlSummary summary;
    summary.counts.listed = 40;
    summary.counts.stored = 30;
    summary.counts.failed = 2;
    QFETCH(QString, stoppedBy);
    QFETCH(QString, error);
    summary.stoppedBy = stoppedBy;
    summary.error = error;
    Q_EMIT crawl.finished(summary);
    QTEST(int(book->read(5).first().state), "state");
    QTEST(book->read(5).first().result, "result");
    Q_EMIT crawl.finished(summary); // of a crawl that never began
    QCOMPARE(book->read(5).size(), 1);
}

// The window is closed meanwhile.
void TaskNotesTest::crawlUnderWay()
{
    const auto book = newBook();
    const auto store = std::make_shared<test::FakeMovieStore>();
    CrawlService crawl(nullptr, {}, sampleParts());
    {
        test::FakeLocalServer server;
        const TaskNotes notes(book, &crawl, store.get(), &server);
        CrawlProgress progress;
        progress.state = CrawlProgress::State::Waiting;
        Q_EMIT crawl.progressed(progress);
    }
    QCOMPARE(book->read(5).first().state, State::Stopped);
}

void TaskNotesTest::searchIndexIsNoted()
{
    const auto book = newBook();
    const auto store = std::make_shared<test::FakeMovieStore>();
    CrawlService crawl(nullptr, {}, sampleParts());
    test::FakeLocalServer server;
    const TaskNotes notes(book, &crawl, store.get(), &server);
    Q_EMIT store->indexing(0); // there was nothing to do
    QVERIFY(book->read(5).isEmpty());
    Q_EMIT store->indexing(5000);
    Q_EMIT store->indexing(2000);
    QCOMPARE(book->read(5).first().state, State::Running);
    Q_EMIT store->indexing(0);
    QCOMPARE(book->read(5).size(), 1);
    QCOMPARE(book->read(5).first().kind, QStringLiteral("search-index"));
    QCOMPARE(book->read(5).first().state, State::Done);
}

// At each port that it listens at, and what it answered there; the window is closed while it does.
void TaskNotesTest::serverIsNoted()
{
    const auto book = newBook();
    const auto store = std::make_shared<test::FakeMovieStore>();
    CrawlService crawl(nullptr, {}, sampleParts());
    test::FakeLocalServer server;
    {
        const TaskNotes notes(book, &crawl, store.get(), &server);
        server.stop(); // it was off
        QVERIFY(book->read(5).isEmpty());
        server.start({5000, {}});
        QCOMPARE(book->read(5).size(), 1);
        QCOMPARE(book->read(5).first().kind, QStringLiteral("serve"));
        QCOMPARE(book->read(5).first().what, QStringLiteral("http://127.0.0.1:5000/"));
        QCOMPARE(book->read(5).first().state, State::Running);
        server.ask(QStringLiteral("GET"), QStringLiteral("/v1/movies"), 200);
        server.ask(QStringLiteral("GET"), QStringLiteral("/v1/tables"), 200);
        server.stop();
        QCOMPARE(book->read(5).size(), 1);
        QCOMPARE(book->read(5).first().state, State::Stopped);
        QCOMPARE(book->read(5).first().result, QStringLiteral("2 requests"));
        server.start({5000, {}});
        server.start({5001, {}});
        QCOMPARE(book->read(5).size(), 3);
        QCOMPARE(book->read(5).at(1).state, State::Stopped);
        QCOMPARE(book->read(5).first().state, State::Running);
        server.ask(QStringLiteral("GET"), QStringLiteral("/"), 200);
    }
    QCOMPARE(book->read(5).first().state, State::Stopped);
    QCOMPARE(book->read(5).first().result, QStringLiteral("1 request"));
}

void TaskNotesTest::serverThatCannotListen()
{
    const auto book = newBook();
    const auto store = std::make_shared<test::FakeMovieStore>();
    CrawlService crawl(nullptr, {}, sampleParts());
    test::FakeLocalServer server;
    const TaskNotes notes(book, &crawl, store.get(), &server);
    server.taken = 5000;
    server.start({5000, {}});
    QCOMPARE(book->read(5).size(), 1);
    QCOMPARE(book->read(5).first().state, State::Failed);
    QCOMPARE(book->read(5).first().result, QStringLiteral("Port 5000 is taken by another program."));
    server.start({5001, {}});
    QCOMPARE(book->read(5).size(), 2);
    QCOMPARE(book->read(5).first().state, State::Running);
}

void TaskNotesTest::backupsAreNoted()
{
    const auto book = newBook();
    const auto fake = std::make_shared<FakeBackups>();
    BookedBackups backups(fake, book);
    const auto watch = std::make_shared<WorkWatch>();
    const auto all = [&] {
        return backups.create(watch).result().ok() +
               backups.verify(QStringLiteral("/a/b.backup"), watch).result().ok() +
               backups.verifyDatabase(watch).result().ok() +
               backups.prepareRestore(QStringLiteral("/a/b.backup"), watch).result().ok() +
               backups.move(QStringLiteral("postgresql://anna:hunter2@db.example/films"), {}, watch)
                   .result()
                   .ok() +
               backups.recover(QStringLiteral("/a/movies.db"), watch).result().ok();
    };
    QCOMPARE(all(), 6);
    QCOMPARE(book->read(20).size(), 6);
    for (const TaskRecord &task : book->read(20))
        QVERIFY2(task.state == State::Done && !task.result.isEmpty(), qPrintable(task.kind));
    QCOMPARE(book->read(20).last().result, QStringLiteral("42 films, 2.0 MB"));
    QVERIFY(!book->read(20).at(1).what.contains(QStringLiteral("hunter2")));
    QVERIFY(backups.list().result().ok()); // no task
    fake->fails = true;
    QCOMPARE(all(), 0);
    QCOMPARE(book->read(20).size(), 12);
    for (const TaskRecord &task : book->read(6))
        QVERIFY2(task.state == State::Failed && task.result == QStringLiteral("The disk is full."),
                 qPrintable(task.kind));
}

void TaskNotesTest::commandsThatAreTasks_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("what"); // null = it is no task
    const auto row = [](const char *name, const QStringList &words, const QString &what) {
        QTest::newRow(name) << words << what;
    };
    row("crawl", {QStringLiteral("crawl"), QStringLiteral("provider:us/max")},
        QStringLiteral("provider:us/max"));
    row("forecast",
        {QStringLiteral("crawl"), QStringLiteral("provider:us/max"), QStringLiteral("--forecast")}, {});
    row("backup", {QStringLiteral("backup"), QStringLiteral("create")}, QStringLiteral("create"));
    row("list of backups", {QStringLiteral("backup"), QStringLiteral("list")}, {});
    row("move", {QStringLiteral("move"), QStringLiteral("--to"), QStringLiteral("sqlite:b.db")},
        QStringLiteral("sqlite:b.db"));
    row("migrate status", {QStringLiteral("migrate"), QStringLiteral("status")}, {});
    row("migrate up", {QStringLiteral("migrate"), QStringLiteral("up")}, QStringLiteral("up"));
    row("export", {QStringLiteral("export"), QStringLiteral("--out"), QStringLiteral("/a/films.json")},
        QStringLiteral("films.json"));
    row("schema", {QStringLiteral("schema")}, {});
    row("system", {QStringLiteral("system")}, {});
}

void TaskNotesTest::commandsThatAreTasks()
{
    QFETCH(QStringList, words);
    QFETCH(QString, what);
    const auto line = parseCommandLine(words);
    QVERIFY2(line.ok(), line.ok() ? "" : qPrintable(line.error().oneLine()));
    const auto task = taskOf(*line);
    QCOMPARE(task.has_value(), !what.isNull());
    if (task)
        QCOMPARE(*task, what);
}

QTEST_GUILESS_MAIN(TaskNotesTest)
#include "tst_tasknotes.moc"
