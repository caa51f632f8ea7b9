// A PostgreSQL cluster of one test's own, that may be stopped, put behind a PgBouncer and given certificates; gone when
// the object goes.
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace moviedb::test {

class OwnServer
{
public:
    OwnServer();
    ~OwnServer();
    OwnServer(const OwnServer &) = delete;
    OwnServer &operator=(const OwnServer &) = delete;

    // Empty when the server runs; otherwise why not.
    QString skipReason() const { return m_skipReason; }
    // "halt", "resume", "tls", "bouncer" or "unbouncer"; see tests/support/pgcluster. False when it failed.
    bool act(const QString &action) const;
    QString url() const { return line(QStringLiteral("url")); }
    QString bouncerUrl() const { return line(QStringLiteral("bouncer")); }
    QString certificate(const QString &file) const; // path
    // Statements on the server, as its owner; false when one was refused.
    bool run(const QString &sql, const QString &database = QStringLiteral("postgres")) const;
    // The address with another user, host or database, and options.
    static QString address(QString url, const QString &user, const QString &database,
                           const QString &options = {});

private:
    QString line(const QString &key) const;

    QTemporaryDir m_folder;
    QString m_skipReason;
};

// "" when that program is installed; else why a test cannot run.
QString missingProgram(const QString &program);

} // namespace moviedb::test
