#include "tests/crawl/programprocess.h"
#include "tests/support/migrateddatabases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace moviedb::test {

namespace {

QByteArray listToSettle(int films)
{
    QByteArray text;
    for (int film = 0; film < films; ++film)
        if (!SmallWorld::key(film).isEmpty())
            text += QStringLiteral("%1 (%2)\n")
                        .arg(SmallWorld::title(film))
                        .arg(SmallWorld::year(film) + (film / 10) % 2)
                        .toUtf8();
    return text;
}

} // namespace

ProgramProcess::ProgramProcess(const WorldServer &server, QString folder, QString database)
    : m_server(server), m_folder(std::move(folder)),
      m_database(database.isEmpty() ? migratedFileUrl(m_folder + QStringLiteral("/movies.db"))
                                    : std::move(database))
{
}

std::unique_ptr<QProcess> ProgramProcess::start(const QStringList &arguments) const
{
    QProcessEnvironment environment = m_server.environment();
    environment.insert(QStringLiteral("MOVIEDB_DATA_DIR"), m_folder + QStringLiteral("/data"));
    environment.insert(QStringLiteral("MOVIEDB_CACHE_DIR"), m_folder + QStringLiteral("/cache"));
    environment.insert(QStringLiteral("MOVIEDB_CONFIG"), m_folder + QStringLiteral("/settings.json"));
    environment.insert(QStringLiteral("HOME"), m_folder);
    for (auto variable = m_variables.cbegin(); variable != m_variables.cend(); ++variable)
        environment.insert(variable.key(), variable.value());
    auto program = std::make_unique<QProcess>();
    program->setProcessEnvironment(environment);
    program->start(qEnvironmentVariable("MOVIEDB_PROGRAM", QStringLiteral(MOVIEDB_PROGRAM)),
                   QStringList{QStringLiteral("--db"), m_database} + arguments);
    return program;
}

Told ProgramProcess::run(const QStringList &arguments, int exitCode) const
{
    const auto process = start(arguments);
    toItsEnd(*process, exitCode);
    return {process->readAllStandardOutput(), QString::fromUtf8(process->readAllStandardError())};
}

QString crawlListToSettle(const ProgramProcess &program, const QTemporaryDir &folder, int films)
{
    constexpr int waitsForPerson = 3; // exit code
    const QString fileName = folder.filePath(QStringLiteral("films.txt"));
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(listToSettle(films)) <= 0)
        return {};
    file.close();
    program.run({QStringLiteral("crawl"), fileName}, waitsForPerson);
    return fileName;
}

QString groupToSettle(const ProgramProcess &program)
{
    const Told told = program.run({QStringLiteral("review"), QStringLiteral("groups")}, 0);
    const QJsonObject first = QJsonDocument::fromJson(told.answers.split('\n').first()).object();
    return first[QStringLiteral("proposed")].toArray().isEmpty() ? QString()
                                                                 : first[QStringLiteral("group")].toString();
}

void toItsEnd(QProcess &program, int exitCode)
{
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 120000);
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    if (program.exitCode() != exitCode) // its messages are left to be read by the test
        QFAIL(program.readAllStandardError().constData());
}

void killAtOnce(QProcess &program)
{
    program.kill();
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 20000);
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
}

} // namespace moviedb::test
