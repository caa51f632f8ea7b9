// The book of tasks: what began and how it ended, after restarts and kills, of several programs, and without passwords.
#include "core/tasks/taskbook.h"

#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace moviedb;

using State = TaskRecord::State;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool addTo(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::Append) && file.write(bytes) == bytes.size();
}

} // namespace

class TaskBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsAndEnds();
    void endsOnce();
    void killedProgram();
    void brokenLines();
    void tellsNoPassword();
    void staysSmall();
    void severalWriters();
    void nowhereToWrite();
    void withoutABook();

private:
    QTemporaryDir m_folder;
    int m_books = 0;
    std::shared_ptr<TaskBook> newBook()
    {
        return std::make_shared<TaskBook>(
            m_folder.filePath(QStringLiteral("%1/log/tasks.jsonl").arg(++m_books)));
    }
};

void TaskBookTest::beginsAndEnds()
{
    const auto book = newBook();
    QVERIFY(book->read(10).isEmpty());
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    book->beginAt(yesterday, QStringLiteral("daily-backup"))->done();
    QCOMPARE(book->read(1).first().startedAt, yesterday);
    const auto backup = book->begin(QStringLiteral("backup"));
    const auto crawl = book->begin(QStringLiteral("crawl"), QStringLiteral("provider:us/max"));
    const auto move = book->begin(QStringLiteral("move"));
    book->begin(QStringLiteral("export")); // nobody says how it ended
    backup->done(QStringLiteral("42 films"));
    move->failed(makeError(Fault::Io, QStringLiteral("The disk is full.")));
    const QList<TaskRecord> tasks = std::make_shared<TaskBook>(book->file())->read(10); // after a restart
    QCOMPARE(tasks.size(), 5);
    QCOMPARE(tasks[0].kind, QStringLiteral("export"));
    QCOMPARE(tasks[0].state, State::Stopped);
    QCOMPARE(tasks[1].state, State::Failed);
    QCOMPARE(tasks[1].result, QStringLiteral("The disk is full."));
    QCOMPARE(tasks[2].state, State::Running);
    QCOMPARE(tasks[2].what, QStringLiteral("provider:us/max"));
    QVERIFY(tasks[2].startedAt.isValid() && !tasks[2].endedAt.isValid());
    QCOMPARE(tasks[3].state, State::Done);
    QCOMPARE(tasks[3].result, QStringLiteral("42 films"));
    QVERIFY(tasks[3].startedAt <= tasks[3].endedAt);
    QCOMPARE(book->read(2).size(), 2);
}

void TaskBookTest::endsOnce()
{
    const auto book = newBook();
    auto note = book->begin(QStringLiteral("backup"));
    note->failed(makeError(Fault::Cancelled, QStringLiteral("Stopped.")));
    note->done(QStringLiteral("late"));
    note.reset();
    QCOMPARE(book->read(5).first().state, State::Stopped);
    QCOMPARE(contentsOf(book->file()).count('\n'), 2);
}

// Its process is gone, or its number belongs to another one by now.
void TaskBookTest::killedProgram()
{
    const auto book = newBook();
    const auto line = [](qint64 process, const QByteArray &machine, const QByteArray &born) {
        return R"({"id":")" + machine + born +
               R"(","kind":"move","what":"","at":"2026-11-28T10:00:00.000Z","process":)" +
               QByteArray::number(process) + R"(,"born":")" + born + R"(","machine":")" + machine + "\"}\n";
    };
    const QByteArray here = QSysInfo::machineHostName().toUtf8();
    book->begin(QStringLiteral("backup"))->done();
    QVERIFY(addTo(book->file(), line(999999999, here, "1") +
                                    line(QCoreApplication::applicationPid(), here, "2") +
                                    line(999999999, "another-machine", "3")));
    const QList<TaskRecord> tasks = book->read(10);
    QCOMPARE(tasks.size(), 4);
    QCOMPARE(tasks[0].state, State::Running); // nobody here can tell
    QCOMPARE(tasks[1].state, State::BrokenOff);
    QCOMPARE(tasks[2].state, State::BrokenOff);
    QVERIFY(!tasks[2].endedAt.isValid());
}

void TaskBookTest::brokenLines()
{
    const auto book = newBook();
    book->begin(QStringLiteral("backup"))->done();
    QVERIFY(
        addTo(book->file(),
              "{\"id\":\"x\",\"kind\":\"mo\n[1, 2]\nnonsense\n{\"id\":\"unknown\",\"state\":\"done\"}\n"));
    book->begin(QStringLiteral("export"))->done();
    QCOMPARE(book->read(10).size(), 2);
}

void TaskBookTest::tellsNoPassword()
{
    const auto book = newBook();
    const auto note = book->begin(QStringLiteral("move"),
                                  QStringLiteral("postgresql://anna:hunter2@db.example/films\nnext"));
    note->failed(makeError(Fault::Database, QStringLiteral("password=hunter2 was refused")));
    QVERIFY(!contentsOf(book->file()).contains("hunter2"));
    QCOMPARE(contentsOf(book->file()).count('\n'), 2);
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    QVERIFY(!bool(QFile::permissions(book->file()) & others));
}

void TaskBookTest::staysSmall()
{
    const auto book = newBook();
    for (int i = 0; i < 2500; ++i)
        book->begin(QStringLiteral("export"), QString(300, QLatin1Char('x')))
            ->done(QString(300, QLatin1Char('y')));
    for (const char *part : {"", ".1"})
        QVERIFY(QFile(book->file() + QLatin1String(part)).size() < 300'000);
    QVERIFY(book->read(100).size() == 100);
}

void TaskBookTest::severalWriters()
{
    const QString file = newBook()->file();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([file] {
            const auto own = std::make_shared<TaskBook>(file); // as another program has it
            for (int n = 0; n < 50; ++n)
                own->begin(QStringLiteral("export"))->done();
        });
    for (std::thread &thread : threads)
        thread.join();
    const QList<TaskRecord> tasks = std::make_shared<TaskBook>(file)->read(1000);
    QCOMPARE(tasks.size(), 200);
    for (const TaskRecord &task : tasks)
        QCOMPARE(task.state, State::Done);
}

void TaskBookTest::nowhereToWrite()
{
    const QString file = m_folder.filePath(QStringLiteral("file"));
    QVERIFY(addTo(file, "x"));
    const auto book = std::make_shared<TaskBook>(file + QStringLiteral("/log/tasks.jsonl"));
    book->begin(QStringLiteral("backup"))->done();
    QVERIFY(book->read(10).isEmpty());
}

void TaskBookTest::withoutABook()
{
    const TaskNotePointer none = beginTask(nullptr, QStringLiteral("backup"));
    QVERIFY(none == nullptr);
    endTask(none, Result<Done>(Done{}));
}

QTEST_GUILESS_MAIN(TaskBookTest)
#include "tst_taskbook.moc"
