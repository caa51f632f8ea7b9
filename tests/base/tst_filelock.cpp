// A lock between programs: held by one, free again however that one ends.
#include "core/base/filelock.h"
#include "core/base/holder.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace moviedb;

class TstFileLock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secondOneIsTold();
    void leftBehindLocksNothing();
    void freeWhenItsHolderIsKilled();
    void folderThatIsNotThere();

private:
    QString file() const { return m_folder.filePath(QStringLiteral("thing.lock")); }
    QTemporaryDir m_folder;
};

void TstFileLock::secondOneIsTold()
{
    {
        const auto first = FileLock::take(file(), QStringLiteral("Run 3"));
        QVERIFY(first.ok());
        for (int again = 0; again < 2; ++again) { // a refusal leaves the lock as it is
            const auto second = FileLock::take(file(), QStringLiteral("Run 3"));
            QVERIFY(!second.ok());
            QCOMPARE(int(second.error().fault), int(Fault::Conflict));
            QCOMPARE(second.error().text,
                     QStringLiteral("Run 3 is being worked on by %1.").arg(thisProgram()));
            QCOMPARE(second.error().where, file());
            QVERIFY(!second.error().remedy.isEmpty());
        }
    }
    QVERIFY(!QFile::exists(file()));
    QVERIFY(FileLock::take(file(), QStringLiteral("Run 3")).ok());
}

void TstFileLock::leftBehindLocksNothing()
{
    QFile left(file());
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("moviedb (process 1 on this-machine)\n");
    left.close();
    QVERIFY(FileLock::take(file(), QStringLiteral("Run 3")).ok());
}

void TstFileLock::freeWhenItsHolderIsKilled()
{
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = FileLock::take(file(), QStringLiteral("Run 3"));
        const char held = lock.ok() ? 'y' : 'n';
        if (::write(ready[1], &held, 1) == 1)
            ::pause();
        ::_exit(1);
    }
    char held = 0;
    QCOMPARE(::read(ready[0], &held, 1), ssize_t(1));
    QCOMPARE(held, 'y');
    QVERIFY(!FileLock::take(file(), QStringLiteral("Run 3")).ok());
    QCOMPARE(::kill(child, SIGKILL), 0);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QVERIFY(QFile::exists(file())); // left behind
    QVERIFY(FileLock::take(file(), QStringLiteral("Run 3")).ok());
    ::close(ready[0]);
    ::close(ready[1]);
}

void TstFileLock::folderThatIsNotThere()
{
    const auto lock = FileLock::take(QStringLiteral("/proc/no/such.lock"), QStringLiteral("Run 3"));
    QVERIFY(!lock.ok());
    QCOMPARE(int(lock.error().fault), int(Fault::Io));
    QCOMPARE(lock.error().where, QStringLiteral("/proc/no/such.lock"));
}

QTEST_GUILESS_MAIN(TstFileLock)
#include "tst_filelock.moc"
