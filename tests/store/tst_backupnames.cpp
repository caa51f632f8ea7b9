// Backups that are made by themselves have names of their own, however many one second sees.
#include "core/store/copying/filework.h"
#include "tests/store/backupdesk.h"

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

class TestBackupNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void twoOfOneSecond_data();
    void twoOfOneSecond();
    void leavesWhatOthersWriteAlone();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBackupNames::twoOfOneSecond_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<QString>("occasion");
    for (const char *occasion : {"manual", "daily", "before-migration"})
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres})
            QTest::addRow("%s of %s", occasion, engine == Engine::Sqlite ? "sqlite" : "postgres")
                << engine << QString::fromLatin1(occasion);
}

// As many as several fit into one second: each is there afterwards, under a name that tells when it was made.
void TestBackupNames::twoOfOneSecond()
{
    MOVIEDB_DATABASE(database);
    QFETCH(QString, occasion);
    const auto acts = filledDatabase(database);
    QVERIFY(acts);
    BackupPlace place;
    place.url = database.url();
    place.folder = database.folder() + QStringLiteral("/backups");
    const DatabaseUrl url = database.options().url;
    const QDateTime now = QDateTime::fromString(nowText, Qt::ISODate);
    WorkWatch watch;
    QStringList made;
    for (int number = 1; number <= 3; ++number) {
        const auto one = writeBackup(*acts->connection, migrations(),
                                     {backupFileName(place.folder, url, occasion, now), occasion,
                                      QStringLiteral("test"), nowText, true},
                                     watch);
        MOVIEDB_OK(one);
        QVERIFY2(!made.contains(one->file), qPrintable(one->file));
        made << one->file;
        const auto name = readBackupName(one->file);
        QVERIFY2(name, qPrintable(one->file));
        QCOMPARE(name->at, now);
        QCOMPARE(name->occasion, occasion);
        QCOMPARE(name->number, number);
        QCOMPARE(store::newestBackup(place.folder, url), one->file);
    }
    QStringList listed;
    for (const BackupInfo &one : store::listBackups(place.folder))
        listed.prepend(one.file);
    QCOMPARE(listed, made);
    const auto first = createBackup(place, {}, occasion, std::make_shared<WorkWatch>());
    const auto second = createBackup(place, {}, occasion, std::make_shared<WorkWatch>());
    MOVIEDB_OK(first.result());
    MOVIEDB_OK(second.result());
    QCOMPARE(filesIn(place.folder).size(), made.size() + 2);
}

// Another program is writing the backup of that name, or has just finished it.
void TestBackupNames::leavesWhatOthersWriteAlone()
{
    const auto nameOf = [this](int number) {
        return numberedBackup(m_folder->filePath(QStringLiteral("a-0123ab-2026-11-27T204500Z-daily.backup")),
                              number);
    };
    auto first = PartFile::beginFree(nameOf);
    MOVIEDB_OK(first);
    const auto second = PartFile::beginFree(nameOf);
    MOVIEDB_OK(second);
    QCOMPARE((*first)->file(), nameOf(1));
    QCOMPARE((*second)->file(), nameOf(2));
    QFile written((*first)->path());
    QVERIFY(written.open(QIODevice::WriteOnly) && written.write("first") == 5);
    written.close();
    MOVIEDB_OK((*first)->putInPlace());
    first->reset();
    const auto third = PartFile::beginFree(nameOf);
    MOVIEDB_OK(third);
    QCOMPARE((*third)->file(), nameOf(3));
}

QTEST_GUILESS_MAIN(TestBackupNames)
#include "tst_backupnames.moc"
