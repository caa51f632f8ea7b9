#include "tests/support/ownserver.h"

#include "core/store/engine/connection.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

namespace moviedb::test {

namespace {

constexpr int actionMs = 60000;

} // namespace

OwnServer::OwnServer()
{
    if (!act(QStringLiteral("start")))
        m_skipReason = QStringLiteral("the cluster did not start");
    else if (url().isEmpty())
        m_skipReason = line(QStringLiteral("missing"));
}

OwnServer::~OwnServer()
{
    act(QStringLiteral("stop"));
}

bool OwnServer::act(const QString &action) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.setStandardOutputFile(QProcess::nullDevice()); // a server that keeps it open would be waited for
    process.start(QStringLiteral(MOVIEDB_PGCLUSTER), {action, m_folder.filePath(QStringLiteral("cluster"))});
    return process.waitForFinished(actionMs) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

QString OwnServer::line(const QString &key) const
{
    QFile file(m_folder.filePath(QStringLiteral("cluster")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(key.toUtf8() + '='))
            return QString::fromUtf8(line.mid(key.size() + 1));
    return {};
}

QString OwnServer::certificate(const QString &file) const
{
    return line(QStringLiteral("certificates")) + QLatin1Char('/') + file;
}

bool OwnServer::run(const QString &sql, const QString &database) const
{
    const auto parsed = store::DatabaseUrl::parse(address(url(), QStringLiteral("moviedb"), database));
    if (!parsed)
        return false;
    const auto connection = store::Connection::open({*parsed, {}, false});
    const auto done = connection ? (*connection)->executeRaw(sql) : Result<Done>(connection.error());
    if (!done)
        qWarning("%s", qPrintable(done.error().oneLine()));
    return done.ok();
}

QString OwnServer::address(QString url, const QString &user, const QString &database, const QString &options)
{
    QUrl parts(url);
    parts.setUserName(user);
    parts.setPath(QLatin1Char('/') + database);
    parts.setQuery(options);
    return parts.toString(QUrl::FullyEncoded);
}

QString missingProgram(const QString &program)
{
    const bool found = !QStandardPaths::findExecutable(program).isEmpty() ||
                       QFileInfo::exists(QStringLiteral("/usr/sbin/") + program);
    return found ? QString() : QStringLiteral("%1 is not installed").arg(program);
}

} // namespace moviedb::test
