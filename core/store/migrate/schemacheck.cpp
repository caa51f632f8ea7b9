#include "core/store/migrate/schemacheck.h"

#include "core/store/migrate/migrationplan.h"
#include "core/store/schema/drift.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMutex>

namespace moviedb::store {

namespace {

Result<SchemaShape> makeShape(const QList<MigrationFile> &applied)
{
    ConnectionOptions inMemory;
    inMemory.url.path = QStringLiteral(":memory:");
    MOVIEDB_TRY(scratch, Connection::open(inMemory));
    MOVIEDB_TRY(plan, planMigrations(applied, Engine::Sqlite, 0, int(applied.size()), 0));
    MOVIEDB_TRY(transaction, scratch->begin());
    for (const QString &statement : std::as_const(plan.opening))
        MOVIEDB_CHECK(scratch->executeRaw(statement));
    for (const MigrationStep &step : std::as_const(plan.steps))
        for (const QString &statement : step.statements)
            MOVIEDB_CHECK(scratch->executeRaw(statement));
    MOVIEDB_CHECK(transaction.commit());
    return readShape(*scratch);
}

} // namespace

KnownShape KnownShape::read()
{
    KnownShape known;
    QFile file(QStringLiteral(":/migrations/known-shape.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return known;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QString value = line.section(QLatin1Char(' '), 1);
        if (line.startsWith(QLatin1String("history ")))
            known.history = value;
        else if (line.startsWith(QLatin1String("sqlite ")))
            known.sqlite = value;
        else if (line.startsWith(QLatin1String("postgres ")))
            known.postgres = value;
    }
    return known;
}

QString KnownShape::text() const
{
    return QStringLiteral("history %1\nsqlite %2\npostgres %3\n").arg(history, sqlite, postgres);
}

QString historyOf(const QList<MigrationFile> &applied)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const MigrationFile &file : applied)
        hash.addData(file.checksum.toLatin1() + '\n');
    return QString::fromLatin1(hash.result().toHex());
}

Result<SchemaShape> expectedShape(const QList<MigrationFile> &applied)
{
    const QString history = historyOf(applied);
    static QMutex mutex;
    static QHash<QString, SchemaShape> made;
    {
        const QMutexLocker locker(&mutex);
        if (const auto found = made.constFind(history); found != made.constEnd())
            return *found;
    }
    MOVIEDB_TRY(shape, makeShape(applied));
    const QMutexLocker locker(&mutex);
    made.insert(history, shape);
    return shape;
}

Result<SchemaCheck> checkSchema(Connection &connection, const QList<MigrationFile> &applied)
{
    MOVIEDB_TRY(live, readShape(connection));
    const KnownShape known = KnownShape::read();
    if (known.history == historyOf(applied) &&
        (connection.isSqlite() ? known.sqlite : known.postgres) == fingerprint(live))
        return SchemaCheck{{}, {}, live.schema};
    MOVIEDB_TRY(expected, expectedShape(applied));
    return SchemaCheck{driftBetween(expected, live), additionsIn(expected, live), live.schema};
}

} // namespace moviedb::store
