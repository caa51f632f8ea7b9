// An export and its file: what is left behind when it is cancelled or a disk is full, and what is written through to.
#include "core/exporting/exportjob.h"
#include "core/exporting/exportoutput.h"
#include "tests/exporting/scriptedstore.h"
#include "tests/support/bytesof.h"
#include "tests/support/checks.h"

#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <future>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace moviedb;
using namespace moviedb::test;

namespace {

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

} // namespace

class TestExportJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cancelLeavesNoFile_data();
    void cancelLeavesNoFile();
    void fullDisk_data();
    void fullDisk();
    void straightIntoAPipe();
    void fullDeviceIsNoticedAtTheEnd();
    void saysWhyItDoesNotFit_data();
    void saysWhyItDoesNotFit();
    void unknownFormat();
    void databaseInUseIsNoTarget();

private:
    QString fileName(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QTemporaryDir m_folder;
};

void TestExportJob::cancelLeavesNoFile_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("fileBefore");
    QTest::addColumn<bool>("byItsWatch"); // else through the future
    QTest::newRow("rows") << QStringLiteral("notes") << QStringLiteral("json") << false << false;
    QTest::newRow("rows over an older file")
        << QStringLiteral("notes") << QStringLiteral("json") << true << false;
    QTest::newRow("films") << QStringLiteral("movies") << QStringLiteral("json") << false << false;
    QTest::newRow("films, by the watch")
        << QStringLiteral("movies") << QStringLiteral("json") << false << true;
    QTest::newRow("workbook") << QStringLiteral("notes") << QStringLiteral("xlsx") << false << false;
    QTest::newRow("database of rows")
        << QStringLiteral("notes") << QStringLiteral("sqlite") << false << false;
    QTest::newRow("database of films over an older file")
        << QStringLiteral("movies") << QStringLiteral("sqlite") << true << false;
    QTest::newRow("films over an older file")
        << QStringLiteral("movies") << QStringLiteral("json") << true << false;
}

void TestExportJob::cancelLeavesNoFile()
{
    QFETCH(QString, table);
    QFETCH(QString, format);
    QFETCH(bool, fileBefore);
    QFETCH(bool, byItsWatch);
    const QString target =
        m_folder.filePath(QStringLiteral("cancelled-%1-%2.%3").arg(table).arg(fileBefore).arg(format));
    if (fileBefore) {
        QFile old(target);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("older");
    }
    const auto store = ScriptedStore::withRows(5000);
    std::promise<void> mayGoOn;
    std::shared_future<void> go = mayGoOn.get_future().share();
    std::atomic<int> blocks = 0;
    store->onBlock = [&blocks, go](ScriptedStore &) {
        if (++blocks == 2)
            go.wait(); // the second block comes after the cancel
    };
    ExportRequest request;
    request.table = table;
    request.format = format;
    request.fileName = target;
    const auto watch = std::make_shared<WorkWatch>();
    auto running = runExport(store, request, watch);
    QTRY_VERIFY(blocks == 2);
    if (byItsWatch)
        watch->cancel();
    else
        running.cancel();
    mayGoOn.set_value();
    QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 30000);
    if (byItsWatch) // what goes on behind it is told
        QCOMPARE(running.result().error().fault, Fault::Cancelled);
    QTRY_COMPARE(store.use_count(), 1L); // the job has let go of everything
    QCOMPARE(QFile::exists(target), fileBefore);
    if (fileBefore)
        QCOMPARE(bytesOf(target), QByteArray("older"));
    QCOMPARE(blocks.load(), 2);
    QCOMPARE(QDir(m_folder.path())
                 .entryList({QStringLiteral("cancelled-%1-%2.%3*").arg(table).arg(fileBefore).arg(format)})
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
    QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 30000);
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
    auto reading = std::async(std::launch::async, [pipe] { return bytesOf(pipe); });
    ExportRequest request;
    request.format = QStringLiteral("jsonl");
    request.table = QStringLiteral("notes");
    request.fileName = pipe;
    auto running = runExport(ScriptedStore::withRows(3), request);
    QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 30000);
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

void TestExportJob::saysWhyItDoesNotFit_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<int>("piece");
    QTest::addColumn<int>("pieces");
    QTest::newRow("in the middle of small pieces") << 30000 << 1000 << 100;
    QTest::newRow("in the middle of a large piece") << 30000 << 100000 << 1;
    QTest::newRow("at the end") << 100 << 50 << 3;
}

// A disk that fills up takes a part of a write first, without a reason. A limit on the size of files stands for it.
void TestExportJob::saysWhyItDoesNotFit()
{
    QFETCH(int, room);
    QFETCH(int, piece);
    QFETCH(int, pieces);
    const auto before = std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
    rlimit full = usual;
    full.rlim_cur = rlim_t(room);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    Result<Done> written;
    {
        auto output = ExportOutput::open(fileName("limited.json"));
        for (int number = 0; output && written && number < pieces; ++number)
            written = output->write(QByteArray(piece, 'x'));
        if (output && written)
            written = output->commit();
    }
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
    std::signal(SIGXFSZ, before);
    QVERIFY(!written);
    QVERIFY2(written.error().text.contains(QString::fromLocal8Bit(std::strerror(EFBIG))),
             qPrintable(written.error().text));
    QVERIFY(!QFile::exists(fileName("limited.json")));
}

// As a window holds it: an export over it would take the films away.
void TestExportJob::databaseInUseIsNoTarget()
{
    const QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("films.db"));
    const auto write = [](const QString &path, const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(name, QByteArray("SQLite format 3\0 and pages", 26)));
    QVERIFY(ExportOutput::open(name).ok()); // nobody works with it: as any other file
    QVERIFY(write(name + QStringLiteral("-wal"), {}));
    const auto refused = ExportOutput::open(name);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().text, QStringLiteral("This is a database that a program works with."));
    QCOMPARE(refused.error().where, name);
    QVERIFY(write(name, "no database"));
    QVERIFY(ExportOutput::open(name).ok());
}

void TestExportJob::unknownFormat()
{
    ExportRequest request;
    request.format = QStringLiteral("ods");
    request.fileName = fileName("unknown.ods");
    auto running = runExport(ScriptedStore::withRows(1), request);
    QTRY_VERIFY_WITH_TIMEOUT(running.isFinished(), 30000);
    QCOMPARE(running.result().error().fault, Fault::Usage);
    QVERIFY(!QFile::exists(request.fileName));
}

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
