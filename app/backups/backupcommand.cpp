#include "app/backups/backupcommand.h"

#include "app/backups/backupplaces.h"
#include "app/streams/wholefile.h"
#include "core/contract/backupjson.h"

#include <QFileInfo>

namespace moviedb {

namespace {

void printJsonLine(CommandContext &context, const OrderedJson &line)
{
    context.print(contract::toBytes(line) + '\n');
}

// The file that was named, "" = none.
QString namedFile(const CommandContext &context)
{
    return context.line().arguments.value(1);
}

// A file that was named is there; none needs to be.
Result<Done> checkNamedFile(const CommandContext &context)
{
    const QString file = namedFile(context);
    return file.isEmpty() ? Result<Done>() : checkInputFile(file);
}

Error wantsForce(const QString &text, const QString &where)
{
    return makeError(Fault::Usage, text, where, QStringLiteral("Say --force when that is meant."));
}

QString rowWords(const BackupInfo &backup)
{
    return QStringLiteral("%1 films, %2 rows, schema %3")
        .arg(backup.films)
        .arg(backup.rows)
        .arg(backup.schemaVersion);
}

void createBackupFile(CommandContext &context)
{
    const QString file = namedFile(context);
    if (QFileInfo::exists(file) && !context.line().has("force"))
        return context.fail(wantsForce(QStringLiteral("There is a file of this name already."), file));
    const WatchPointer watch = watched(context);
    withPassword<BackupInfo>(
        context,
        [&context, file, watch](const QString &password) {
            BackupPlace place = backupPlace(context);
            place.password = password;
            return createBackup(place, file, QStringLiteral("manual"), watch);
        },
        [&context](const BackupInfo &backup) {
            printJsonLine(context, contract::backupLine(backup));
            context.sayOutcome(
                QStringLiteral("Written, opened again and compared: %1.").arg(rowWords(backup)));
            context.finish(exitcode::done);
        });
}

void listBackupFiles(CommandContext &context)
{
    context.then(listBackups(context.settings().backupFolder()), [&context](
                                                                     const QList<BackupInfo> &backups) {
        for (const BackupInfo &backup : backups)
            printJsonLine(context, contract::backupLine(backup));
        if (backups.isEmpty())
            context.say(QStringLiteral("There are no backups in %1.").arg(context.settings().backupFolder()));
        context.finish(exitcode::done);
    });
}

// Without a file the database itself is looked at: everything of it is read once.
void verify(CommandContext &context)
{
    const WatchPointer watch = watched(context);
    if (const auto named = checkNamedFile(context); !named)
        return context.fail(named.error());
    if (const QString file = namedFile(context); !file.isEmpty())
        return context.then(verifyBackup(file, watch), [&context](const BackupInfo &backup) {
            printJsonLine(context, contract::backupLine(backup));
            context.sayOutcome(QStringLiteral("The backup is whole: %1.").arg(rowWords(backup)));
            context.finish(exitcode::done);
        });
    withPassword<DatabaseVerdict>(
        context,
        [&context, watch](const QString &password) {
            BackupPlace place = backupPlace(context);
            place.password = password;
            return verifyDatabase(place, watch);
        },
        [&context](const DatabaseVerdict &verdict) {
            context.sayOutcome(verdict.words);
            context.finish(exitcode::done);
        });
}

void putBack(CommandContext &context, const BackupPlace &place, const QString &file,
             const WatchPointer &watch)
{
    context.then(
        prepareRestore(place, file, watch), [&context, place, watch](const RestorePointer &prepared) {
            context.then(putInPlace(prepared, watch), [&context, place](const RestoreOutcome &outcome) {
                printJsonLine(context, contract::restoreLine(outcome, place.url));
                context.sayOutcome(outcome.keptAs.isEmpty()
                                       ? QStringLiteral("Restored: %1.").arg(rowWords(outcome.backup))
                                       : QStringLiteral("Restored: %1. What was there before is kept: %2")
                                             .arg(rowWords(outcome.backup), outcome.keptAs));
                context.finish(exitcode::done);
            });
        });
}

void restore(CommandContext &context)
{
    if (const auto named = checkNamedFile(context); !named)
        return context.fail(named.error());
    const WatchPointer watch = watched(context);
    const QString file =
        namedFile(context).isEmpty() ? newestBackup(backupPlace(context)) : namedFile(context);
    if (file.isEmpty())
        return context.fail(makeError(Fault::NotFound, QStringLiteral("There is no backup of this database."),
                                      context.settings().backupFolder(),
                                      QStringLiteral("Name a file: moviedb backup restore FILE.")));
    const auto place = std::make_shared<BackupPlace>(backupPlace(context));
    withPassword<bool>(
        context,
        [place](const QString &password) {
            place->password = password;
            return holdsSomething(*place);
        },
        [&context, place, file, watch](bool holds) {
            if (holds && !context.line().has("force"))
                return context.fail(wantsForce(
                    QStringLiteral(
                        "The backup %1 would take the place of the present database, which would be kept "
                        "aside.")
                        .arg(file),
                    place->url));
            putBack(context, *place, file, watch);
        });
}

QString lossWords(const RecoveryOutcome &outcome)
{
    if (!outcome.countable)
        return QStringLiteral("%1 rows were saved; what else there was can no longer be told.")
            .arg(outcome.saved);
    return QStringLiteral("%1 rows were saved, at most %2 are lost.").arg(outcome.saved).arg(outcome.lost);
}

void recover(CommandContext &context)
{
    if (const auto named = checkNamedFile(context); !named)
        return context.fail(named.error());
    context.then(
        recoverDatabase(backupPlace(context), namedFile(context), context.line().option("out"),
                        watched(context)),
        [&context](const RecoveryOutcome &outcome) {
            printJsonLine(context, contract::recoveryLine(outcome));
            context.sayOutcome(lossWords(outcome));
            context.say(
                QStringLiteral("The new database is %1; the damaged one stays as it is.").arg(outcome.file));
            context.finish(exitcode::done);
        });
}

void backup(CommandContext &context)
{
    const QStringList &words = context.line().arguments;
    if (words.size() > 1 &&
        words.at(1).isEmpty()) // as of a variable that is not set: not as if none was named
        return context.fail(makeError(Fault::Usage, QStringLiteral("The name of the file is empty."), {},
                                      QStringLiteral("moviedb backup --help tells more.")));
    const QString &what = words.first();
    if (what == QLatin1String("create"))
        createBackupFile(context);
    else if (what == QLatin1String("list"))
        listBackupFiles(context);
    else if (what == QLatin1String("verify"))
        verify(context);
    else if (what == QLatin1String("restore"))
        restore(context);
    else
        recover(context);
}

} // namespace

Command backupCommand()
{
    return {
        QStringLiteral("backup"),
        {QStringLiteral("create [FILE]"), QStringLiteral("list"), QStringLiteral("verify [FILE]"),
         QStringLiteral("restore [FILE]"), QStringLiteral("recover FILE")},
        QStringLiteral(
            "Makes, lists, checks and restores copies of the database, each one checked file; saves what a "
            "damaged file still holds."),
        {optionOf("create|restore",
                  switchOption("force",
                               "create: replace FILE; restore: replace what is there, which is kept aside")),
         optionOf(
             "recover",
             textOption("out", "FILE", "recover: the new database, instead of one beside the damaged file"))},
        &backup};
}

} // namespace moviedb
