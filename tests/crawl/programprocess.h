// The program itself, as a process of its own against a world behind a port: for tests that kill it.
// Thread: the one that made it.
#pragma once

#include "tests/crawl/worldserver.h"

#include <QMap>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace moviedb::test {

struct Told
{
    QByteArray answers;
    QString messages;
};

class ProgramProcess
{
public:
    // Data, cache and settings in `folder`; `database` "" = a file there. The server outlives this.
    ProgramProcess(const WorldServer &server, QString folder, QString database = {});

    void setVariable(const QString &name, const QString &value) { m_variables.insert(name, value); }
    std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    // Waits for the end, as toItsEnd() does.
    Told run(const QStringList &arguments, int exitCode) const;

private:
    const WorldServer &m_server;
    const QString m_folder;
    const QString m_database;
    QMap<QString, QString> m_variables; // of the environment
};

// Waits for the end of the program, which must come by itself and with this code.
void toItsEnd(QProcess &program, int exitCode);
// Crawls a list of the first films of the world of which ten of every twenty are a year late: right, but to be settled by a
// person. The list's name, which names the crawl; empty when it could not be written.
QString crawlListToSettle(const ProgramProcess &program, const QTemporaryDir &folder, int films);
// The first group of review with proposed pages; empty when there is none.
QString groupToSettle(const ProgramProcess &program);
// SIGKILL, and waits until it is gone.
void killAtOnce(QProcess &program);

} // namespace moviedb::test
