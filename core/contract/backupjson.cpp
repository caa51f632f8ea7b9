#include "core/contract/backupjson.h"

namespace moviedb::contract {

namespace {

OrderedJson tableSums(const QList<TableSum> &tables)
{
    OrderedJson sums = OrderedJson::array();
    for (const TableSum &table : tables)
        sums.push_back({{"table", utf8(table.table)}, {"rows", table.rows}, {"sum", utf8(table.sum)}});
    return sums;
}

} // namespace

OrderedJson backupLine(const BackupInfo &backup)
{
    return {{"file", utf8(backup.file)},
            {"bytes", backup.bytes},
            {"created_at", textOrNull(backup.createdAt)},
            {"occasion", textOrNull(backup.occasion)},
            {"engine", textOrNull(backup.engine)},
            {"database", textOrNull(backup.database)},
            {"program", textOrNull(backup.program)},
            {"schema_version", backup.schemaVersion},
            {"films", backup.films},
            {"rows", backup.rows},
            {"problem", textOrNull(backup.problem)},
            {"tables", tableSums(backup.tables)}};
}

OrderedJson restoreLine(const RestoreOutcome &outcome, const QString &database)
{
    return {{"restored", utf8(outcome.backup.file)},
            {"database", utf8(database)},
            {"schema_version", outcome.schemaVersion},
            {"films", outcome.backup.films},
            {"rows", outcome.backup.rows},
            {"kept_as", textOrNull(outcome.keptAs)}};
}

OrderedJson moveLine(const MoveOutcome &outcome)
{
    return {{"from", utf8(outcome.from)},
            {"to", utf8(outcome.to)},
            {"films", outcome.films},
            {"rows", outcome.rows},
            {"tables", tableSums(outcome.tables)}};
}

OrderedJson recoveryLine(const RecoveryOutcome &outcome)
{
    OrderedJson tables = OrderedJson::array();
    for (const SavedTable &table : outcome.tables)
        tables.push_back({{"table", utf8(table.table)},
                          {"saved", table.saved},
                          {"lost", table.lost},
                          {"countable", table.countable}});
    return {{"from", utf8(outcome.from)}, {"file", utf8(outcome.file)},     {"saved", outcome.saved},
            {"lost", outcome.lost},       {"countable", outcome.countable}, {"tables", tables}};
}

} // namespace moviedb::contract
