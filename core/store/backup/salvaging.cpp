#include "core/store/backup/salvaging.h"

#include "core/store/backup/damagedfile.h"
#include "core/store/copying/filework.h"
#include "core/store/copying/integrity.h"
#include "core/store/copying/tablereading.h"
#include "core/store/migrate/migrator.h"
#include "core/store/schema/reflection.h"

#include <QFileInfo>

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr int mostRounds = 20; // a row that goes may leave others without what they refer to

bool isOfText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

bool isWholeNumber(const QVariant &value)
{
    return value.typeId() == QMetaType::LongLong;
}

// Where pages were overwritten, bytes that mean nothing are read as values.
bool mayStandIn(const ColumnInfo &column, const QVariant &value)
{
    if (value.isNull())
        return true;
    switch (column.kind) {
    case ColumnKind::Integer:
    case ColumnKind::Boolean:
        return isWholeNumber(value);
    case ColumnKind::Decimal:
        return isWholeNumber(value) || value.typeId() == QMetaType::Double;
    case ColumnKind::Date:
    case ColumnKind::Timestamp:
        return isOfText(value) && !value.toString().isEmpty() && value.toString().at(0).isDigit();
    case ColumnKind::Text:
        break;
    }
    return isOfText(value) && (!column.maxLength || value.toString().size() <= *column.maxLength);
}

// The program's own schema, as old as the damaged file says it is.
Result<int> versionOf(const DamagedFile &damaged, const QList<MigrationFile> &files)
{
    const QList<int> applied = damaged.appliedMigrations();
    int version = 0;
    while (version < applied.size() && applied.at(version) == version + 1)
        ++version;
    if (version > files.size())
        return makeError(Fault::Database, QStringLiteral("The database was made by a newer Movie DB."), {},
                         QStringLiteral("Update Movie DB."));
    return version > 0 ? version : int(files.size());
}

struct Saving
{
    const DamagedFile &damaged;
    Connection &into;
    WorkWatch &watch;
    RecoveryOutcome outcome;
};

Result<SavedTable> saveTable(Saving &saving, const TableInfo &table)
{
    SavedTable saved{table.name, 0, 0, true};
    const QStringList known = saving.damaged.columnsOf(table.name);
    QList<ColumnInfo> columns;
    QStringList names, quotedNames;
    for (const ColumnInfo &column : table.columns)
        if (known.contains(column.name)) {
            columns << column;
            names << column.name;
            quotedNames << quoted(column.name);
        }
    if (names.isEmpty()) {
        saved.countable = false;
        return saved;
    }
    const QString insert = QStringLiteral("INSERT INTO %1 (rowid, %2) VALUES (?, %3)")
                               .arg(quoted(table.name), quotedNames.join(QLatin1String(", ")),
                                    Connection::placeholders(names.size()));
    const auto keep = [&](qint64 number, QVariantList &row) -> Result<Done> {
        bool fits = true;
        for (qsizetype i = 0; i < row.size(); ++i)
            fits = fits && mayStandIn(columns.at(i), row.at(i));
        row.prepend(number);
        const auto stored = fits ? saving.into.execute(insert, row) : Result<qint64>(0);
        if (!stored && stored.error().fault != Fault::Constraint)
            return stored.error();
        ++(fits && stored ? saved.saved : saved.lost);
        return saving.watch.goOn();
    };
    MOVIEDB_CHECK(saving.damaged.readRows(table.name, names, saved, keep));
    return saved;
}

// The column of a reference that leads nowhere, when it may be empty.
Result<QString> columnToEmpty(Connection &into, const TableInfo &table, qint64 reference)
{
    MOVIEDB_TRY(column,
                into.first(QStringLiteral("SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE id = ?"),
                           {table.name, reference}));
    const ColumnInfo *info = column ? table.column(column->toString()) : nullptr;
    return info != nullptr && info->nullable ? info->name : QString();
}

struct Dangling
{
    QString table;
    qint64 row = 0;
    qint64 reference = 0;
};

Result<QList<Dangling>> danglingRows(Connection &into)
{
    QList<Dangling> dangling;
    MOVIEDB_TRY(rows, into.run(QStringLiteral("PRAGMA foreign_key_check")));
    while (rows.next())
        dangling << Dangling{rows.text(0), rows.integer(1), rows.integer(3)};
    MOVIEDB_CHECK(rows.end());
    return dangling;
}

Result<Done> mendReferences(Saving &saving, const SchemaInfo &schema)
{
    for (int round = 0; round < mostRounds; ++round) {
        MOVIEDB_TRY(dangling, danglingRows(saving.into));
        if (dangling.isEmpty())
            return Done{};
        for (const Dangling &one : std::as_const(dangling)) {
            const TableInfo *table = schema.table(one.table);
            if (table == nullptr)
                continue;
            MOVIEDB_TRY(column, columnToEmpty(saving.into, *table, one.reference));
            if (!column.isEmpty()) {
                MOVIEDB_CHECK(saving.into.execute(QStringLiteral("UPDATE %1 SET %2 = NULL WHERE rowid = ?")
                                                      .arg(quoted(one.table), quoted(column)),
                                                  {one.row}));
                continue;
            }
            MOVIEDB_TRY(gone, saving.into.execute(
                                  QStringLiteral("DELETE FROM %1 WHERE rowid = ?").arg(quoted(one.table)),
                                  {one.row}));
            for (SavedTable &saved : saving.outcome.tables)
                if (saved.table == one.table) {
                    saved.saved -= gone;
                    saved.lost += gone;
                }
        }
    }
    return makeError(Fault::Database, QStringLiteral("What was saved does not fit together."));
}

// Numbers that were given once are not given again, as far as anybody still knows them.
Result<Done> keepCounting(Saving &saving, const SchemaInfo &schema)
{
    MOVIEDB_TRY(counted, readSequences(saving.into, schema));
    QMap<QString, qint64> sequences = counted;
    const QMap<QString, qint64> before = saving.damaged.sequences();
    for (auto entry = before.begin(); entry != before.end(); ++entry)
        if (schema.table(entry.key()) != nullptr)
            sequences[entry.key()] = std::max(sequences.value(entry.key()), entry.value());
    return writeSequences(saving.into, schema, sequences);
}

Result<Done> saveAll(Saving &saving)
{
    MOVIEDB_TRY(schema, reflect(saving.into));
    MOVIEDB_CHECK(saving.into.executeRaw(QStringLiteral("PRAGMA foreign_keys = off")));
    MOVIEDB_TRY(transaction, saving.into.begin());
    for (const TableColumns &table : allColumns(schema)) {
        if (table.table.name == QLatin1String("schema_migrations"))
            continue;
        MOVIEDB_CHECK(saving.into.execute(QStringLiteral("DELETE FROM %1").arg(quoted(table.table.name))));
        MOVIEDB_TRY(saved, saveTable(saving, table.table));
        saving.outcome.tables << saved;
    }
    MOVIEDB_CHECK(mendReferences(saving, schema));
    MOVIEDB_CHECK(keepCounting(saving, schema));
    return transaction.commit();
}

Result<Done> addUp(RecoveryOutcome &outcome)
{
    for (const SavedTable &table : std::as_const(outcome.tables)) {
        outcome.saved += table.saved;
        outcome.lost += table.lost;
        outcome.countable = outcome.countable && table.countable;
    }
    if (outcome.saved == 0)
        return makeError(Fault::Database, QStringLiteral("Nothing in this file can be read any more."),
                         outcome.from, QStringLiteral("Restore a backup: “moviedb backup list” shows them."));
    return Done{};
}

} // namespace

Result<RecoveryOutcome> recoverDatabase(const QString &damaged, const QString &file,
                                        const QList<MigrationFile> &files, WorkWatch &watch)
{
    if (!QFileInfo(damaged).isFile())
        return makeError(Fault::Io, QStringLiteral("There is no such file."), damaged,
                         QStringLiteral("Look at its name and folder again."));
    if (QFileInfo::exists(file))
        return makeError(Fault::Conflict, QStringLiteral("There is a file of this name already."), file,
                         QStringLiteral("Name another one; nothing is overwritten."));
    auto copied = DamagedFile::copyOf(damaged);
    if (!copied) { // of the file that the person knows, not of its copy
        Error error = copied.error();
        error.where = damaged;
        return error;
    }
    const std::unique_ptr<DamagedFile> copy = *std::move(copied);
    MOVIEDB_TRY(version, versionOf(*copy, files));
    MOVIEDB_TRY(part, PartFile::begin(QFileInfo(file).absoluteFilePath()));
    ConnectionOptions work;
    work.url.path = part->path();
    RecoveryOutcome outcome;
    {
        MOVIEDB_TRY(into, Connection::open(work));
        if (const MigrationReport made = migrate(*into, files.first(version)); !made.ok())
            return made.error;
        Saving saving{*copy, *into, watch, {}};
        saving.outcome.from = QFileInfo(damaged).absoluteFilePath();
        MOVIEDB_CHECK(saveAll(saving));
        MOVIEDB_CHECK(addUp(saving.outcome));
        MOVIEDB_CHECK(into->executeRaw(QStringLiteral("PRAGMA foreign_keys = on")));
        if (const MigrationReport report = migrate(*into, files); !report.ok())
            return report.error;
        MOVIEDB_CHECK(checkStructure(*into, false));
        MOVIEDB_CHECK(into->executeRaw(QStringLiteral("PRAGMA journal_mode = delete")));
        outcome = saving.outcome;
    }
    MOVIEDB_CHECK(part->putInPlace());
    outcome.file = QFileInfo(file).absoluteFilePath();
    return outcome;
}

QString recoveredName(const QString &damaged)
{
    const QFileInfo file(damaged);
    const QString ending = file.suffix().isEmpty() ? QString() : QLatin1Char('.') + file.suffix();
    const QString stem =
        file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".recovered");
    QString name = stem + ending;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = QStringLiteral("%1-%2%3").arg(stem).arg(number).arg(ending);
    return name;
}

} // namespace moviedb::store
