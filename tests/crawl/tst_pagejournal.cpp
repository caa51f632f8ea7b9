// The journal of received documents: written, read again, torn, damaged, tidied.
#include "core/base/packedbytes.h"
#include "core/crawl/fetch/pagejournal.h"

#include <QCborMap>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace moviedb;
using namespace moviedb::crawl;

namespace {

namespace need {

const NeedKind entities{QStringLiteral("entities")};
const NeedKind entitiesByPage{QStringLiteral("entities_by_page")};

} // namespace need

Document document(const QString &key, const QByteArray &body)
{
    Document out;
    out.source = QStringLiteral("wikidata");
    out.kind = need::entities;
    out.key = key;
    out.body = body;
    out.url = QStringLiteral("https://example.org/") + key;
    out.revision = QStringLiteral("7");
    out.fetchedAt = QDateTime(QDate(2026, 11, 21), QTime(20, 0, 0, 123), Qt::UTC);
    return out;
}

Need needOf(const QString &key)
{
    return {QStringLiteral("wikidata"), need::entities, key};
}

} // namespace

class TstPageJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void memoryOnly();
    void comesBackWhole();
    void whatWasPackedBeforeIsNotPackedAgain();
    void readsWhatEarlierVersionsWrote();
    void damage_data();
    void damage();
    void newRunEmptiesTheFile();
    void olderOnesAnswerOffline();
    void keepsTheNewest();
    void sparesOnesThatAreOpen();
    void oneProgramWrites();
    void unwritableFolder();

private:
    QString file(qint64 run = 1) { return PageJournal::fileName(m_folder->path(), run, QStringLiteral("t")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TstPageJournal::memoryOnly()
{
    PageJournal journal;
    QVERIFY(!journal.read(needOf(QStringLiteral("Q1"))));
    QVERIFY(journal.append({document(QStringLiteral("Q1"), "one")}).ok());
    QCOMPARE(journal.read(needOf(QStringLiteral("Q1")))->body, QByteArray("one"));
}

void TstPageJournal::readsWhatEarlierVersionsWrote()
{
    const QCborMap map{{QStringLiteral("source"), QStringLiteral("wikidata")},
                       {QStringLiteral("kind"), QStringLiteral("entities")},
                       {QStringLiteral("key"), QStringLiteral("Q1")},
                       {QStringLiteral("body"), QByteArray(1000, 'a')}};
    const QByteArray packed = qCompress(map.toCborValue().toCbor(), 1);
    quint32 crc = ~0U;
    for (const char byte : packed) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? 0xEDB88320U ^ (crc >> 1) : crc >> 1;
    }
    QByteArray record(8, '\0');
    qToBigEndian(quint32(packed.size()), record.data());
    qToBigEndian(~crc, record.data() + 4);
    QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
    QFile written(file());
    QVERIFY(written.open(QIODevice::WriteOnly) &&
            written.write(record + packed) == record.size() + packed.size());
    written.close();
    PageJournal journal;
    QVERIFY(journal.open(file(), true).ok());
    QCOMPARE(journal.read(needOf(QStringLiteral("Q1")))->body, QByteArray(1000, 'a'));
    QVERIFY(journal.append({document(QStringLiteral("Q2"), "new")}).ok());
    QCOMPARE(journal.read(needOf(QStringLiteral("Q1")))->body, QByteArray(1000, 'a'));
}

void TstPageJournal::comesBackWhole()
{
    Document gone = document(QStringLiteral("Q2"), {});
    gone.missing = true;
    {
        PageJournal journal;
        QVERIFY(journal.open(file(), false).ok());
        QVERIFY(journal.append({document(QStringLiteral("Q1"), QByteArray(100000, 'a')), gone}).ok());
        QVERIFY(journal.append({document(QStringLiteral("Ödland \"x\""), "three")}).ok());
        QCOMPARE(journal.read(needOf(QStringLiteral("Q1")))->body, QByteArray(100000, 'a'));
        QVERIFY(journal.append({document(QStringLiteral("Q4"), "after a read")}).ok());
    }
    PageJournal journal;
    QVERIFY(journal.open(file(), true).ok());
    QCOMPARE(journal.size(), 4);
    const auto first = journal.read(needOf(QStringLiteral("Q1")));
    QVERIFY(first);
    QCOMPARE(first->body, QByteArray(100000, 'a'));
    QCOMPARE(first->url, QStringLiteral("https://example.org/Q1"));
    QCOMPARE(first->revision, QStringLiteral("7"));
    QCOMPARE(first->fetchedAt, QDateTime(QDate(2026, 11, 21), QTime(20, 0, 0, 123), Qt::UTC));
    QVERIFY(!first->missing);
    QVERIFY(journal.read(needOf(QStringLiteral("Q2")))->missing);
    QCOMPARE(journal.read(needOf(QStringLiteral("Ödland \"x\"")))->body, QByteArray("three"));
    QVERIFY(!journal.contains({QStringLiteral("wikidata"), need::entitiesByPage, QStringLiteral("Q1")}));
}

void TstPageJournal::whatWasPackedBeforeIsNotPackedAgain()
{
    Document packed = document(QStringLiteral("Q1"), QByteArray(100000, 'a'));
    packed.packed = *BytePacker().packed(packed.body);
    Document damaged = document(QStringLiteral("Q2"), "two");
    damaged.packed = "no frame";
    {
        PageJournal journal;
        QVERIFY(journal.open(file(), false).ok());
        QVERIFY(journal.append({packed, document(QStringLiteral("Q3"), "three"), damaged}).ok());
    }
    QVERIFY(QFileInfo(file()).size() < 2000);
    QFile written(file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains(packed.packed));
    PageJournal journal;
    QVERIFY(journal.open(file(), true).ok());
    QCOMPARE(journal.read(needOf(QStringLiteral("Q1")))->body, packed.body);
    QCOMPARE(journal.read(needOf(QStringLiteral("Q1")))->revision, packed.revision);
    QCOMPARE(journal.read(needOf(QStringLiteral("Q3")))->body, QByteArray("three"));
    QVERIFY(!journal.read(needOf(QStringLiteral("Q2")))); // is asked for again
}

void TstPageJournal::damage_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<int>("left");
    QTest::newRow("torn head") << QStringLiteral("append:xyz") << 3;
    QTest::newRow("torn body") << QStringLiteral("cut:5") << 2;
    QTest::newRow("cut to a head") << QStringLiteral("cut:lots") << 0;
    QTest::newRow("a byte of the last record turned") << QStringLiteral("flip:end") << 2;
    QTest::newRow("absurd length") << QStringLiteral("append:\xff\xff\xff\xff....") << 3;
    QTest::newRow("other file") << QStringLiteral("replace") << 0;
}

void TstPageJournal::damage()
{
    QFETCH(QString, how);
    QFETCH(int, left);
    {
        PageJournal journal;
        QVERIFY(journal.open(file(), false).ok());
        for (const char *key : {"Q1", "Q2", "Q3"})
            QVERIFY(journal.append({document(QString::fromLatin1(key), key)}).ok());
    }
    QFile raw(file());
    QVERIFY(raw.open(QIODevice::ReadWrite));
    QByteArray bytes = raw.readAll();
    if (how.startsWith(QLatin1String("append:")))
        bytes += how.mid(7).toLatin1();
    else if (how == QLatin1String("cut:lots"))
        bytes.truncate(6);
    else if (how == QLatin1String("cut:5"))
        bytes.chop(5);
    else if (how == QLatin1String("flip:end"))
        bytes[bytes.size() - 3] = char(bytes[bytes.size() - 3] ^ 0x40);
    else
        bytes = "this is no journal at all, but a letter";
    raw.resize(0);
    raw.seek(0);
    raw.write(bytes);
    raw.close();
    {
        PageJournal journal;
        QVERIFY(journal.open(file(), true).ok());
        QCOMPARE(journal.size(), left);
        QVERIFY(journal.append({document(QStringLiteral("Q9"), "new")}).ok());
    }
    PageJournal journal;
    QVERIFY(journal.open(file(), true).ok());
    QCOMPARE(journal.size(), left + 1);
    QCOMPARE(journal.read(needOf(QStringLiteral("Q9")))->body, QByteArray("new"));
}

void TstPageJournal::newRunEmptiesTheFile()
{
    {
        PageJournal journal;
        QVERIFY(journal.open(file(), false).ok());
        QVERIFY(journal.append({document(QStringLiteral("Q1"), "old")}).ok());
    }
    PageJournal journal;
    QVERIFY(journal.open(file(), false).ok());
    QCOMPARE(journal.size(), 0);
}

void TstPageJournal::olderOnesAnswerOffline()
{
    {
        PageJournal one;
        QVERIFY(one.open(file(1), false).ok());
        QVERIFY(
            one.append({document(QStringLiteral("Q1"), "older"), document(QStringLiteral("Q2"), "only here")})
                .ok());
    }
    QTest::qWait(20); // file times
    {
        PageJournal two;
        QVERIFY(two.open(file(2), false).ok());
        QVERIFY(two.append({document(QStringLiteral("Q1"), "newer")}).ok());
    }
    PageJournal journal;
    QVERIFY(journal.open(file(3), false).ok());
    journal.addOlder(m_folder->path() + QStringLiteral("/runs"));
    QCOMPARE(journal.read(needOf(QStringLiteral("Q1")))->body, QByteArray("newer"));
    QCOMPARE(journal.read(needOf(QStringLiteral("Q2")))->body, QByteArray("only here"));
}

void TstPageJournal::keepsTheNewest()
{
    const QString runs = m_folder->path() + QStringLiteral("/runs");
    for (int run = 1; run <= 5; ++run) {
        PageJournal journal;
        QVERIFY(journal.open(file(run), false).ok());
        QTest::qWait(15); // file times
    }
    PageJournal::tidy(runs, 2);
    QCOMPARE(QDir(runs).entryList(QDir::Files, QDir::Name),
             QStringList({QStringLiteral("4-t.pages"), QStringLiteral("5-t.pages")}));
}

void TstPageJournal::sparesOnesThatAreOpen()
{
    const QString runs = m_folder->path() + QStringLiteral("/runs");
    PageJournal oldest;
    QVERIFY(oldest.open(file(1), false).ok());
    for (int run = 2; run <= 4; ++run) {
        QTest::qWait(15); // file times
        PageJournal journal;
        QVERIFY(journal.open(file(run), false).ok());
    }
    PageJournal::tidy(runs, 1);
    QCOMPARE(QDir(runs).entryList({QStringLiteral("*.pages")}, QDir::Files, QDir::Name),
             QStringList({QStringLiteral("1-t.pages"), QStringLiteral("4-t.pages")}));
    QVERIFY(oldest.append({document(QStringLiteral("Q1"), "kept")}).ok());
    QCOMPARE(oldest.read(needOf(QStringLiteral("Q1")))->body, QByteArray("kept"));
}

void TstPageJournal::oneProgramWrites()
{
    {
        PageJournal first;
        QVERIFY(first.open(file(), false).ok());
        QVERIFY(first.append({document(QStringLiteral("Q1"), "mine")}).ok());
        PageJournal second;
        const auto refused = second.open(file(), false);
        QVERIFY(!refused.ok());
        QCOMPARE(int(refused.error().fault), int(Fault::Conflict));
        QVERIFY2(refused.error().text.contains(QStringLiteral("is being worked on by")),
                 qPrintable(refused.error().text));
    }
    PageJournal later;
    QVERIFY(later.open(file(), true).ok());
    QCOMPARE(later.read(needOf(QStringLiteral("Q1")))->body, QByteArray("mine"));
}

void TstPageJournal::unwritableFolder()
{
    PageJournal journal;
    const auto result = journal.open(QStringLiteral("/proc/no/such/folder/1.pages"), false);
    QVERIFY(!result.ok());
    QCOMPARE(int(result.error().fault), int(Fault::Io));
    QVERIFY(result.error().where.contains(QStringLiteral("1.pages")));
}

QTEST_GUILESS_MAIN(TstPageJournal)
#include "tst_pagejournal.moc"
