// The store of answers: what was kept comes back as it came, equal bytes once, by need, world and time; it stays within
// its size, survives kills and two writers, and believes nothing that a damaged file says.
#include "core/base/packedbytes.h"
#include "core/store/answers/sqlanswerstore.h"
#include "core/store/engine/connection.h"
#include "tests/support/checks.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace moviedb;

namespace {

const QString usWorld = QStringLiteral("US en");

QDateTime minute(int number)
{
    return QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC).addSecs(60 * number);
}

Document documentOf(const QString &key, const QByteArray &body, const QDateTime &at = minute(0))
{
    Document document;
    document.source = QStringLiteral("wikipedia");
    document.kind = NeedKind{QStringLiteral("pages"), 3};
    document.key = key;
    document.body = body;
    document.url = QStringLiteral("https://example.org/") + key;
    document.revision = QStringLiteral("r7");
    document.etag = QStringLiteral("\"e7\"");
    document.lastModified = QStringLiteral("Thu, 26 Nov 2026 12:00:00 GMT");
    document.fetchedAt = at;
    return document;
}

Need needOf(const QString &key)
{
    return {QStringLiteral("wikipedia"), NeedKind{QStringLiteral("pages"), 3}, key};
}

// Does not shrink when packed.
QByteArray noise(int bytes, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray body(bytes, Qt::Uninitialized);
    for (char &byte : body)
        byte = char(random.bounded(256));
    return body;
}

// Each answer is waited for here: none waits for company.
std::shared_ptr<AnswerStore> openedStore(const QString &path, qint64 cap)
{
    return store::makeAnswerStore(path, cap, std::chrono::milliseconds(0));
}

bool keeps(AnswerStore &store, const QList<Document> &documents, const QString &world = usWorld)
{
    const auto kept = store.keep(world, documents);
    return QTest::qWaitFor([&kept] { return kept.isFinished(); }, 30000) && kept.result().ok();
}

std::optional<Document> answerOf(AnswerStore &store, const QString &key, const QDateTime &asOf = {},
                                 const QString &world = usWorld)
{
    const auto found = store.reader(world, asOf)->answer(needOf(key));
    return found ? *found : std::nullopt;
}

// The file read and changed without the code that is tested.
qint64 number(const QString &path, const QString &sql, const QVariantList &binds = {})
{
    store::ConnectionOptions options;
    options.url.path = path;
    auto connection = store::Connection::open(options);
    if (!connection)
        return -1;
    const auto found = (*connection)->first(sql, binds);
    return found && *found ? (*found)->toLongLong() : -1;
}

// A child that writes until it is killed.
int writeWithoutEnd(const QString &path)
{
    const auto store = openedStore(path, 1 << 30);
    for (int i = 0;; ++i) {
        auto kept =
            store->keep(usWorld, {documentOf(QStringLiteral("page%1").arg(i), noise(20000, quint32(i)))});
        while (!kept.isFinished())
            QThread::usleep(50);
        if (!kept.result().ok())
            return 1;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

} // namespace

class TestAnswerStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void whatIsKeptComesBack();
    void ofOneNeedTheNewestByThatTime();
    void worldsAreApart();
    void equalBytesAreKeptOnce();
    void whatWasPackedBeforeIsNotPackedAgain();
    void whatIsGatheredIsWrittenTogether();
    void whatIsGatheredIsWrittenAtTheEnd();
    void nothingIsThereBeforeTheFirstAnswer();
    void itStaysWithinItsSize();
    void theLeastRecentlyUsedGoes();
    void withoutRoomNothingIsKept();
    void damagedFilesAreReplaced_data();
    void damagedFilesAreReplaced();
    void aBodyCountsWhileItsHashIsItsName_data();
    void aBodyCountsWhileItsHashIsItsName();
    void framesThatLieTakeNoMemory();
    void killedInMidWrite();
    void twoProgramsWriteAtOnce();
    void aFolderThatCannotBeWrittenIsTold();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("answers.sqlite")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAnswerStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestAnswerStore::whatIsKeptComesBack()
{
    Document missing = documentOf(QStringLiteral("None"), {});
    missing.missing = true;
    const Document page = documentOf(QStringLiteral("Alien"), QByteArray("a\0b\xff", 4));
    {
        const auto store = openedStore(path(), 1 << 20);
        QVERIFY(keeps(*store, {page, missing, documentOf(QStringLiteral("Empty"), {})}));
    }
    const auto store = openedStore(path(), 1 << 20);
    const auto found = answerOf(*store, QStringLiteral("Alien"));
    QVERIFY(found);
    QCOMPARE(found->source, page.source);
    QCOMPARE(found->kind.name, page.kind.name);
    QCOMPARE(found->key, page.key);
    QCOMPARE(found->body, page.body);
    QCOMPARE(found->url, page.url);
    QCOMPARE(found->revision, page.revision);
    QCOMPARE(found->etag, page.etag);
    QCOMPARE(found->lastModified, page.lastModified);
    QCOMPARE(found->fetchedAt, page.fetchedAt);
    QVERIFY(!found->missing);
    QVERIFY(answerOf(*store, QStringLiteral("None"))->missing);
    QVERIFY(answerOf(*store, QStringLiteral("Empty"))->body.isEmpty());
    QVERIFY(!answerOf(*store, QStringLiteral("Empty"))->missing);
    QVERIFY(!answerOf(*store, QStringLiteral("Aliens")));
    const auto head = store->reader(usWorld, {})->head(needOf(QStringLiteral("Alien")));
    QVERIFY(head && head->body.isEmpty() && !head->missing);
    QCOMPARE(head->revision, page.revision);
    QCOMPARE(head->url, page.url);
    QCOMPARE(head->fetchedAt, page.fetchedAt);
    QVERIFY(store->reader(usWorld, {})->head(needOf(QStringLiteral("None")))->missing);
    QVERIFY(!store->reader(usWorld, {})->head(needOf(QStringLiteral("Aliens"))).has_value());
}

void TestAnswerStore::ofOneNeedTheNewestByThatTime()
{
    const auto store = openedStore(path(), 1 << 20);
    QVERIFY(keeps(*store, {documentOf(QStringLiteral("A"), "one", minute(1)),
                           documentOf(QStringLiteral("A"), "three", minute(3)),
                           documentOf(QStringLiteral("A"), "two", minute(2))}));
    QCOMPARE(answerOf(*store, QStringLiteral("A"))->body, QByteArray("three"));
    QCOMPARE(answerOf(*store, QStringLiteral("A"), minute(2))->body, QByteArray("two"));
    QCOMPARE(answerOf(*store, QStringLiteral("A"), minute(2).addSecs(-1))->body, QByteArray("one"));
    QVERIFY(!answerOf(*store, QStringLiteral("A"), minute(0)));
    QVERIFY(!store->reader(usWorld, minute(0))->head(needOf(QStringLiteral("A"))).has_value());
}

void TestAnswerStore::worldsAreApart()
{
    const auto store = openedStore(path(), 1 << 20);
    QVERIFY(keeps(*store, {documentOf(QStringLiteral("A"), "here")}));
    QVERIFY(keeps(*store, {documentOf(QStringLiteral("A"), "there")}, QStringLiteral("IT it")));
    QCOMPARE(answerOf(*store, QStringLiteral("A"))->body, QByteArray("here"));
    QCOMPARE(answerOf(*store, QStringLiteral("A"), {}, QStringLiteral("IT it"))->body, QByteArray("there"));
    QVERIFY(!answerOf(*store, QStringLiteral("A"), {}, QStringLiteral("DE de")));
}

void TestAnswerStore::equalBytesAreKeptOnce()
{
    const QByteArray body = noise(50000, 1);
    {
        const auto store = openedStore(path(), 1 << 30);
        for (int i = 0; i < 30; ++i)
            QVERIFY(keeps(*store, {documentOf(QStringLiteral("page%1").arg(i % 3), body, minute(i))},
                          i % 2 ? usWorld : QStringLiteral("IT it")));
        QCOMPARE(answerOf(*store, QStringLiteral("page1"))->body, body);
    }
    QCOMPARE(number(path(), QStringLiteral("SELECT COUNT(*) FROM bodies")), 1);
    QCOMPARE(number(path(), QStringLiteral("SELECT COUNT(*) FROM answers")), 30);
    QVERIFY(number(path(), QStringLiteral("SELECT LENGTH(packed) FROM bodies")) > 0);
}

void TestAnswerStore::whatWasPackedBeforeIsNotPackedAgain()
{
    Document document = documentOf(QStringLiteral("A"), noise(5000, 1));
    document.packed = *BytePacker(BytePacker::fastLevel).packed(document.body);
    {
        const auto store = openedStore(path(), 1 << 20);
        QVERIFY(keeps(*store, {document}));
        QCOMPARE(answerOf(*store, QStringLiteral("A"))->body, document.body);
    }
    QCOMPARE(number(path(), QStringLiteral("SELECT LENGTH(packed) FROM bodies")), document.packed.size());
}

void TestAnswerStore::whatIsGatheredIsWrittenTogether()
{
    const auto store = store::makeAnswerStore(path(), 1 << 20, std::chrono::milliseconds(50));
    QList<QFuture<Result<Done>>> kept;
    for (const QString &world : {usWorld, QStringLiteral("IT it"), usWorld})
        kept << store->keep(
            world, {documentOf(QStringLiteral("page%1").arg(kept.size()), noise(500, 1), minute(1))});
    QTRY_VERIFY(kept.first().isFinished());
    for (QFuture<Result<Done>> &one : kept) {
        QVERIFY(one.isFinished()); // with the first one
        MOVIEDB_OK(one.result());
    }
    QVERIFY(answerOf(*store, QStringLiteral("page0")));
    QVERIFY(!answerOf(*store, QStringLiteral("page1")));
    QVERIFY(answerOf(*store, QStringLiteral("page2")));
}

void TestAnswerStore::whatIsGatheredIsWrittenAtTheEnd()
{
    auto store = store::makeAnswerStore(path(), 1 << 20, std::chrono::hours(1));
    auto kept = store->keep(usWorld, {documentOf(QStringLiteral("A"), "x")});
    QVERIFY(!kept.isFinished());
    store.reset();
    QVERIFY(kept.isFinished());
    QVERIFY(answerOf(*openedStore(path(), 1 << 20), QStringLiteral("A")));
}

void TestAnswerStore::nothingIsThereBeforeTheFirstAnswer()
{
    const auto store = openedStore(path(), 1 << 20);
    const auto reader = store->reader(usWorld);
    QVERIFY(reader->answer(needOf(QStringLiteral("A"))).ok());
    QVERIFY(reader->isEmpty());
    QVERIFY(!QFile::exists(path()));
    QVERIFY(keeps(*store, {documentOf(QStringLiteral("A"), "x")}));
    QVERIFY(reader->head(needOf(QStringLiteral("A"))).has_value()); // the same reader
    QVERIFY(!reader->isEmpty());
    QVERIFY(store->reader(QStringLiteral("IT it"))->isEmpty());
}

void TestAnswerStore::itStaysWithinItsSize()
{
    constexpr qint64 cap = 2000000;
    const auto store = openedStore(path(), cap);
    for (int i = 0; i < 400; ++i)
        QVERIFY(keeps(*store, {documentOf(QStringLiteral("page%1").arg(i), noise(20000, quint32(i)))}));
    // What is in use; the file itself is a little behind.
    QVERIFY2(QFileInfo(path()).size() <= cap * 11 / 10,
             qPrintable(QString::number(QFileInfo(path()).size())));
    QVERIFY2(QFileInfo(path()).size() > cap / 2, qPrintable(QString::number(QFileInfo(path()).size())));
    QVERIFY(answerOf(*store, QStringLiteral("page399")));
    QVERIFY(!answerOf(*store, QStringLiteral("page0")));
    QCOMPARE(
        number(path(),
               QStringLiteral("SELECT COUNT(*) FROM bodies b WHERE NOT EXISTS (SELECT 1 FROM answers a WHERE "
                              "a.body_id = b.body_id)")),
        0);
}

void TestAnswerStore::theLeastRecentlyUsedGoes()
{
    {
        const auto store = openedStore(path(), 100000000);
        for (int i = 0; i < 300; ++i)
            QVERIFY(keeps(*store, {documentOf(QStringLiteral("page%1").arg(i), noise(20000, quint32(i)))}));
    }
    // A day later the first pages are read.
    QCOMPARE(number(path(), QStringLiteral("UPDATE answers SET used = used - 86400 RETURNING 1")), 1);
    {
        const auto store = openedStore(path(), 100000000);
        for (int i = 0; i < 20; ++i)
            QVERIFY(answerOf(*store, QStringLiteral("page%1").arg(i)));
    }
    const auto store = openedStore(path(), 2000000);
    QVERIFY(keeps(*store, {documentOf(QStringLiteral("new"), noise(20000, 5000))}));
    for (int i = 0; i < 20; ++i)
        QVERIFY2(answerOf(*store, QStringLiteral("page%1").arg(i)), qPrintable(QString::number(i)));
    QVERIFY(!answerOf(*store, QStringLiteral("page20")));
    QVERIFY(answerOf(*store, QStringLiteral("new")));
    QCOMPARE(number(path(), QStringLiteral("PRAGMA wal_checkpoint(truncate)")), 0);
    QVERIFY(QFileInfo(path()).size() <= 2000000); // a smaller size is kept to
}

void TestAnswerStore::withoutRoomNothingIsKept()
{
    const auto store = openedStore(path(), 0);
    QVERIFY(keeps(*store, {documentOf(QStringLiteral("A"), "x")}));
    QVERIFY(!answerOf(*store, QStringLiteral("A")));
    QVERIFY(!QFile::exists(path()));
}

void TestAnswerStore::damagedFilesAreReplaced_data()
{
    QTest::addColumn<QString>("damage");
    for (const char *damage : {"no database", "empty", "cut in half", "holes in it", "another program's",
                               "a trigger of its own", "of another version", "without its log"})
        QTest::newRow(damage) << QString::fromLatin1(damage);
}

void TestAnswerStore::damagedFilesAreReplaced()
{
    QFETCH(QString, damage);
    {
        const auto store = openedStore(path(), 1 << 30);
        for (int i = 0; i < 50; ++i)
            QVERIFY(keeps(*store, {documentOf(QStringLiteral("page%1").arg(i), noise(20000, quint32(i)))}));
    }
    const auto change = [this](const QString &sql) { number(path(), sql); };
    if (damage == QLatin1String("a trigger of its own"))
        change(QStringLiteral("CREATE TRIGGER mine AFTER INSERT ON answers BEGIN DELETE FROM bodies; END"));
    else if (damage == QLatin1String("of another version"))
        change(QStringLiteral("PRAGMA user_version = 7"));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    if (damage == QLatin1String("no database")) {
        file.resize(0);
        file.write("This is no database, but a text that somebody has written here.");
    } else if (damage == QLatin1String("empty")) {
        file.resize(0);
    } else if (damage == QLatin1String("cut in half")) {
        file.resize(size / 2);
    } else if (damage == QLatin1String("holes in it")) {
        for (qint64 at = 4096; at < size; at += 8192) {
            file.seek(at);
            file.write(QByteArray(4096, 'x'));
        }
    }
    file.close();
    if (damage == QLatin1String("another program's")) {
        QFile::remove(path());
        change(QStringLiteral("CREATE TABLE theirs (a)"));
    } else if (damage == QLatin1String("without its log")) {
        QFile wal(path() + QStringLiteral("-wal"));
        QVERIFY(wal.open(QIODevice::WriteOnly));
        wal.write(noise(5000, 3));
    }
    const auto store = openedStore(path(), 1 << 30);
    for (int i = 0; i < 50; ++i) // whatever is there is right, and nothing breaks
        if (const auto found = answerOf(*store, QStringLiteral("page%1").arg(i)))
            QCOMPARE(found->body, noise(20000, quint32(i)));
    for (int i = 100; i < 200; ++i)
        QVERIFY(keeps(*store, {documentOf(QStringLiteral("page%1").arg(i), noise(20000, quint32(i)))}));
    QCOMPARE(answerOf(*store, QStringLiteral("page199"))->body, noise(20000, 199));
}

void TestAnswerStore::aBodyCountsWhileItsHashIsItsName_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("other bytes under this name")
        << QStringLiteral("UPDATE bodies SET packed = (SELECT packed FROM bodies WHERE body_id = 2)");
    QTest::newRow("no frame") << QStringLiteral("UPDATE bodies SET packed = x'00112233'");
    QTest::newRow("nothing") << QStringLiteral("UPDATE bodies SET packed = x''");
    QTest::newRow("a text") << QStringLiteral("UPDATE bodies SET packed = 'text'");
    QTest::newRow("another size") << QStringLiteral("UPDATE bodies SET size = 3");
    QTest::newRow("a size below nothing") << QStringLiteral("UPDATE bodies SET size = -1");
    QTest::newRow("more than there is memory")
        << QStringLiteral("UPDATE bodies SET size = 9000000000000000000");
    QTest::newRow("a body that is not there") << QStringLiteral("UPDATE answers SET body_id = 99");
}

void TestAnswerStore::aBodyCountsWhileItsHashIsItsName()
{
    QFETCH(QString, sql);
    {
        const auto store = openedStore(path(), 1 << 20);
        QVERIFY(keeps(*store, {documentOf(QStringLiteral("A"), noise(5000, 1)),
                               documentOf(QStringLiteral("B"), noise(5000, 2))}));
    }
    const QString keysOff = QStringLiteral("PRAGMA foreign_keys = off");
    {
        store::ConnectionOptions options;
        options.url.path = path();
        auto connection = store::Connection::open(options);
        QVERIFY(connection.ok());
        QVERIFY((*connection)->executeRaw(keysOff).ok());
        QVERIFY((*connection)->executeRaw(sql).ok());
    }
    const auto store = openedStore(path(), 1 << 20);
    const auto found = store->reader(usWorld)->answer(needOf(QStringLiteral("A")));
    QVERIFY(found.ok());
    QVERIFY(!found->has_value());
}

void TestAnswerStore::framesThatLieTakeNoMemory()
{
    BytePacker packer;
    const QByteArray zeroes(100 << 20, '\0');
    const auto bomb = packer.packed(zeroes);
    QVERIFY(bomb.ok());
    QVERIFY(bomb->size() < 100000);
    QVERIFY(!unpacked(*bomb, 1000));
    QVERIFY(!unpacked(bomb->left(bomb->size() / 2), zeroes.size()));
    QCOMPARE(unpacked(*bomb, zeroes.size())->size(), zeroes.size());
    QVERIFY(!unpacked({}, 0));
}

void TestAnswerStore::killedInMidWrite()
{
    QRandomGenerator random(10);
    for (int round = 0; round < 12; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path()});
        QVERIFY(writer.waitForReadyRead(20000));
        QTest::qWait(random.bounded(60));
        ::kill(pid_t(writer.processId()), SIGKILL);
        QVERIFY(writer.waitForFinished());
        const QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
        QVERIFY(lines.size() > 1);
        const int last = lines.at(lines.size() - 2).toInt(); // a line that is whole
        const auto store = openedStore(path(), 1 << 30);
        for (const int i : {0, last / 2, last}) {
            const auto found = answerOf(*store, QStringLiteral("page%1").arg(i));
            QVERIFY2(found, qPrintable(QString::number(i)));
            QCOMPARE(found->body, noise(20000, quint32(i)));
        }
        QVERIFY(keeps(*store, {documentOf(QStringLiteral("after"), "x", minute(round))}));
    }
    QCOMPARE(number(path(), QStringLiteral(
                                "SELECT COUNT(*) FROM pragma_integrity_check WHERE integrity_check = 'ok'")),
             1);
}

void TestAnswerStore::twoProgramsWriteAtOnce()
{
    QProcess one, two;
    for (QProcess *writer : {&one, &two})
        writer->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), path()});
    QVERIFY(one.waitForReadyRead(20000) && two.waitForReadyRead(20000));
    const auto store = openedStore(path(), 1 << 30);
    for (int i = 0; i < 30; ++i)
        QVERIFY(
            keeps(*store, {documentOf(QStringLiteral("mine%1").arg(i), noise(20000, quint32(10000 + i)))}));
    for (QProcess *writer : {&one, &two}) {
        QCOMPARE(writer->state(), QProcess::Running);
        ::kill(pid_t(writer->processId()), SIGKILL);
        QVERIFY(writer->waitForFinished());
    }
    for (int i = 0; i < 30; ++i)
        QCOMPARE(answerOf(*store, QStringLiteral("mine%1").arg(i))->body, noise(20000, quint32(10000 + i)));
    QCOMPARE(answerOf(*store, QStringLiteral("page0"))->body, noise(20000, 0)); // both wrote it: kept once
    QCOMPARE(number(path(), QStringLiteral("SELECT COUNT(*) - COUNT(DISTINCT hash) FROM bodies")), 0);
}

void TestAnswerStore::aFolderThatCannotBeWrittenIsTold()
{
    QFile blocking(m_folder->filePath(QStringLiteral("file")));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    const auto store = openedStore(blocking.fileName() + QStringLiteral("/answers.sqlite"), 1 << 20);
    const auto kept = store->keep(usWorld, {documentOf(QStringLiteral("A"), "x")});
    QVERIFY(QTest::qWaitFor([&kept] { return kept.isFinished(); }, 30000));
    QVERIFY(!kept.result().ok());
    QVERIFY(!kept.result().error().text.isEmpty());
    QVERIFY(!answerOf(*store, QStringLiteral("A")));
}

int main(int count, char **words)
{
    QCoreApplication application(count, words);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String("--write"))
        return writeWithoutEnd(arguments.value(2));
    TestAnswerStore test;
    return QTest::qExec(&test, count, words);
}

#include "tst_answerstore.moc"
