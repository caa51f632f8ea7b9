#include "core/store/backup/damagedfile.h"

#include "core/store/backup/firstpage.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <limits>

namespace moviedb::store {

namespace {

constexpr int mostGaps = 10000;

QString inQuotes(const QString &name)
{
    return QLatin1Char('"') + name + QLatin1Char('"');
}

// What of the numbers of rows lies between two of them.
qint64 gapBetween(qint64 last, qint64 next)
{
    return next > last && last >= 0 ? next - last - 1 : std::max<qint64>(next - 1, 0);
}

} // namespace

Result<std::unique_ptr<DamagedFile>> DamagedFile::copyOf(const QString &file)
{
    const QString name = QStringLiteral("damaged-") + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<DamagedFile> damaged(new DamagedFile(name));
    const QString copy = damaged->m_folder.filePath(QStringLiteral("damaged.db"));
    for (const char *ending : {"", "-wal", "-journal"}) {
        const QString part = file + QLatin1String(ending);
        if ((*ending == '\0' || QFileInfo::exists(part)) && !QFile::copy(part, copy + QLatin1String(ending)))
            return makeError(Fault::Io, QStringLiteral("The damaged file cannot be copied."), part,
                             QStringLiteral("Check that it can be read, and the free space in %1.")
                                 .arg(damaged->m_folder.path()));
        QFile::setPermissions(copy + QLatin1String(ending), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    MOVIEDB_CHECK(mendFirstPage(copy, QFileInfo::exists(copy + QStringLiteral("-wal"))));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(copy);
    if (!database.open())
        return makeError(Fault::Database, QStringLiteral("The file cannot be opened even as a damaged one."),
                         file);
    QSqlQuery query(database);
    for (const char *pragma : {"writable_schema = on", "cell_size_check = on", "trusted_schema = off"})
        query.exec(QLatin1String("PRAGMA ") + QLatin1String(pragma));
    return damaged;
}

DamagedFile::~DamagedFile()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

QStringList DamagedFile::columnsOf(const QString &table) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    QStringList columns;
    if (query.exec(QStringLiteral("SELECT name FROM pragma_table_info('%1') ORDER BY name").arg(table)))
        while (query.next())
            columns << query.value(0).toString();
    return columns;
}

QList<int> DamagedFile::appliedMigrations() const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    QList<int> versions;
    if (query.exec(QStringLiteral("SELECT version FROM schema_migrations NOT INDEXED ORDER BY version")))
        while (query.next())
            versions << query.value(0).toInt();
    return versions;
}

QMap<QString, qint64> DamagedFile::sequences() const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    QMap<QString, qint64> numbers;
    if (query.exec(QStringLiteral("SELECT name, seq FROM sqlite_sequence")))
        while (query.next())
            numbers.insert(query.value(0).toString(), query.value(1).toLongLong());
    return numbers;
}

// The least number behind `behind` from which on something can be read, found by growing steps and then between the last
// one that failed and the first that did not. Nothing = there is only damage up to the end.
std::optional<qint64> DamagedFile::nextReadable(const QString &select, qint64 behind) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    const auto readable = [&](qint64 from) {
        const bool ran =
            query.exec(select + QStringLiteral(" WHERE rowid >= %1 ORDER BY rowid LIMIT 1").arg(from));
        const bool found = ran && query.next() && query.value(0).toLongLong() > behind;
        const bool good = ran && (found || !query.lastError().isValid());
        query.finish();
        return good;
    };
    qint64 failing = behind + 1;
    qint64 step = 1;
    while (!readable(failing + step)) {
        failing += step;
        if (failing > std::numeric_limits<qint64>::max() / 4)
            return {};
        step *= 2;
    }
    qint64 good = failing + step;
    while (good - failing > 1) {
        const qint64 middle = failing + (good - failing) / 2;
        (readable(middle) ? good : failing) = middle;
    }
    return good;
}

Result<Done> DamagedFile::readRows(const QString &table, const QStringList &columns, SavedTable &outcome,
                                   const std::function<Result<Done>(qint64, QVariantList &)> &take) const
{
    QStringList names;
    for (const QString &column : columns)
        names << inQuotes(column);
    const QString select = QStringLiteral("SELECT rowid, %1 FROM %2 NOT INDEXED")
                               .arg(names.join(QLatin1String(", ")), inQuotes(table));
    const qint64 highest = sequences().value(table);
    qint64 last = -1; // of those that were read; numbers begin with 1
    qint64 from = 0;
    for (int gaps = 0; gaps < mostGaps; ++gaps) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        query.setForwardOnly(true);
        bool damaged = !query.exec(select + QStringLiteral(" WHERE rowid >= %1 ORDER BY rowid").arg(from));
        while (!damaged && query.next()) {
            const qint64 number = query.value(0).toLongLong();
            damaged = number <= last; // pages that lead in a circle
            if (damaged)
                break;
            QVariantList row;
            for (int place = 1; place <= columns.size(); ++place)
                row << query.value(place);
            last = number;
            MOVIEDB_CHECK(take(number, row));
        }
        if (!damaged && !query.lastError().isValid())
            return Done{};
        query.finish();
        const auto next = nextReadable(select, std::max<qint64>(last, 0));
        if (!next)
            break;
        from = *next;
        QSqlQuery first(QSqlDatabase::database(m_name, false));
        const bool more =
            first.exec(select + QStringLiteral(" WHERE rowid >= %1 ORDER BY rowid LIMIT 1").arg(from)) &&
            first.next();
        if (!more)
            break;
        outcome.lost += gapBetween(last, first.value(0).toLongLong());
    }
    // Damage up to the end: how far it went is known where the file still says which number was given last.
    outcome.lost += std::max<qint64>(highest - std::max<qint64>(last, 0), 0);
    outcome.countable = outcome.countable && highest > 0;
    return Done{};
}

} // namespace moviedb::store
