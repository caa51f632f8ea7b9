// A long random program of acts, done by processes that are killed in the middle of it: taken back it leaves what was
// there before, done again what it had left, whatever the processes had under way when they went.
// MOVIEDB_TEST_ACTS and MOVIEDB_TEST_KILLS make it longer: 2000 and 50 take some minutes.
#include "tests/store/everyact.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QProcess>
#include <QUuid>

#include <cstdio>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::store;

namespace {

constexpr int patienceMs = 600000;

int numberOf(const char *variable, int usual)
{
    const int given = qEnvironmentVariableIntValue(variable);
    return given > 0 ? given : usual;
}

// The part of a child: one line on standard output for everything it has done.
void tellDone()
{
    std::fputs("done\n", stdout);
    std::fflush(stdout);
}

int failed(const Error &error)
{
    std::fputs(qPrintable(error.oneLine() + QLatin1Char('\n')), stderr);
    return 1;
}

int perform(Acts &acts, int count, quint32 seed)
{
    acts.newRun();
    EveryAct random(acts, seed);
    for (int i = 0; i < count; ++i) {
        random.act();
        tellDone();
    }
    return 0;
}

// One step after the other, as a person who holds down the keys.
int moveAll(Acts &acts, HistoryMove::Kind kind)
{
    while (true) {
        const auto moved = acts.move(kind);
        if (!moved)
            return moved.error().fault == Fault::NotFound ? 0 : failed(moved.error());
        tellDone();
    }
}

int child(const QStringList &arguments) // phase, database, acts, seed
{
    const auto url = DatabaseUrl::parse(arguments.at(1));
    if (!url)
        return failed(url.error());
    ConnectionOptions options;
    options.url = *url;
    options.author = {QStringLiteral("anna on laptop"), QUuid::createUuid().toString(QUuid::WithoutBraces)};
    auto window = openWindow(options);
    if (!window)
        return 1;
    Acts acts(std::move(window));
    if (arguments.first() == QLatin1String("perform"))
        return perform(acts, arguments.at(2).toInt(), arguments.at(3).toUInt());
    return moveAll(acts, arguments.first() == QLatin1String("undo") ? HistoryMove::Kind::Undo
                                                                    : HistoryMove::Kind::Redo);
}

} // namespace

class TestHistoryKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backAndAgain_data() { addEngineRows(); }
    void backAndAgain();

private:
    void play(const QString &phase, int kills, int expected);
    void playOnce(const QString &phase, int linesToKill);
    QByteArray checksum();
    void waitUntilAlone();

    std::unique_ptr<Acts> m_acts;
    QString m_url;
    QRandomGenerator m_random{4711};
    int m_done = 0;   // lines of the phase
    int m_killed = 0; // children
    bool m_ended = false;
};

QByteArray TestHistoryKilled::checksum()
{
    return QCryptographicHash::hash(m_acts->content().toUtf8(), QCryptographicHash::Sha256).toHex();
}

// The server finishes what a killed client had sent it.
void TestHistoryKilled::waitUntilAlone()
{
    if (m_acts->connection->isSqlite())
        return;
    QTRY_COMPARE_WITH_TIMEOUT(
        (*m_acts->connection->first(
             QStringLiteral("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                            "pid <> pg_backend_pid()")))
            ->toInt(),
        0, 20000);
}

// Kills the child once it has done so much and a little more; 0 = it comes to its end.
void TestHistoryKilled::playOnce(const QString &phase, int linesToKill)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const int left = numberOf("MOVIEDB_TEST_ACTS", 60) - m_done;
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--child"), phase, m_url, QString::number(left),
                   QString::number(m_random.generate())});
    int lines = 0;
    while (process.waitForReadyRead(patienceMs)) {
        lines += int(process.readAllStandardOutput().count('\n'));
        if (linesToKill > 0 && lines >= linesToKill) {
            QTest::qSleep(m_random.bounded(8));
            process.kill();
        }
    }
    QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(patienceMs));
    m_done += lines + int(process.readAllStandardOutput().count('\n'));
    const bool killed = process.exitStatus() == QProcess::CrashExit;
    m_killed += killed ? 1 : 0;
    m_ended = !killed;
    QVERIFY(killed || process.exitCode() == 0);
    waitUntilAlone();
}

void TestHistoryKilled::play(const QString &phase, int kills, int expected)
{
    m_done = 0;
    m_ended = false;
    const int before = m_killed;
    while (!m_ended) {
        const int left = kills - (m_killed - before);
        const int part =
            left > 0 ? 1 + m_random.bounded(std::max(1, 2 * (expected - m_done) / (left + 1))) : 0;
        playOnce(phase, part);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestHistoryKilled::backAndAgain()
{
    MOVIEDB_DATABASE(temp);
    m_acts = std::make_unique<Acts>(temp);
    m_url = temp.url();
    MOVIEDB_OK(m_acts->commit(films(1, 5)));
    const QByteArray start = checksum();
    const qsizetype ownSteps = m_acts->steps().size();
    const int kills = numberOf("MOVIEDB_TEST_KILLS", 4);
    m_killed = 0;
    QElapsedTimer clock;
    clock.start();
    play(QStringLiteral("perform"), kills - 2 * (kills / 3), numberOf("MOVIEDB_TEST_ACTS", 60));
    if (QTest::currentTestFailed())
        return;
    const qint64 performed = clock.restart();
    const QByteArray end = checksum();
    QVERIFY(start != end);
    const int steps = int(m_acts->steps().size() - ownSteps);
    play(QStringLiteral("undo"), kills / 3, steps);
    if (QTest::currentTestFailed())
        return;
    const qint64 undone = clock.restart();
    QCOMPARE(checksum(), start);
    play(QStringLiteral("redo"), kills / 3, steps);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(checksum(), end);
    qInfo("%d steps, killed %d times: done in %lld ms, undone in %lld ms, done again in %lld ms", steps,
          m_killed, performed, undone, clock.elapsed());
    m_acts.reset();
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--child"))
        return child(arguments.mid(2));
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT")) // of the long program
        qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");
    TestHistoryKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_historykilled.moc"
