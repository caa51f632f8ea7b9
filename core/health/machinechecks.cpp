#include "core/health/machinechecks.h"

#include "core/health/healthwords.h"

namespace moviedb::health {

namespace {

constexpr qint64 leastRoom = 200'000'000; // a crawl of a large gallery needs as much
constexpr qint64 usualRoom = 1'000'000'000;
constexpr qint64 manyPictureBytes = 2'000'000'000;
constexpr double fullAnswers = 1.1; // of what they may take: more means that making room fails

const FolderFacts *fullestFolder(const MachineFacts &machine)
{
    const FolderFacts *fullest = nullptr;
    for (const FolderFacts &folder : machine.folders)
        if (folder.freeBytes && (fullest == nullptr || *folder.freeBytes < *fullest->freeBytes))
            fullest = &folder;
    return fullest;
}

// A backup and a migration write as much again as the database has.
HealthCheck roomCheck(const HealthFacts &facts)
{
    HealthCheck check{QStringLiteral("disk-space"), Words::tr("Free space"), HealthState::Fine, {}, {}, {}};
    check.meaning = Words::tr("A backup takes as much again as the database has.");
    const FolderFacts *folder = fullestFolder(facts.machine);
    if (folder == nullptr) {
        check.text = Words::tr("The file system does not say how much is free.");
        return check;
    }
    const qint64 copy = facts.store.isFile ? facts.store.bytes : 0;
    check.text = Words::tr("%1 are free where the %2 is.").arg(bytesText(*folder->freeBytes), folder->title);
    if (*folder->freeBytes >= usualRoom + 2 * copy)
        return check;
    check.state = *folder->freeBytes < leastRoom + copy ? HealthState::Trouble : HealthState::Attention;
    check.text =
        Words::tr("Only %1 are free where the %2 is.").arg(bytesText(*folder->freeBytes), folder->title);
    check.mend = toAct(HealthMend::Kind::EmptyAnswers, Words::tr("Empty the store of answers"));
    if (facts.machine.answerBytes < facts.machine.pictureBytes)
        check.mend = toAct(HealthMend::Kind::EmptyPictures, Words::tr("Empty the pictures"));
    if (facts.machine.answerBytes + facts.machine.pictureBytes < leastRoom) // nothing would be won
        check.mend = {HealthMend::Kind::ShowFolder, Words::tr("Open the folder"), folder->path, {}};
    return check;
}

HealthCheck foldersCheck(const MachineFacts &machine)
{
    HealthCheck check{QStringLiteral("folders"), Words::tr("Folders"), HealthState::Fine, {}, {}, {}};
    check.meaning = Words::tr("Data, backups and what is kept to save requests lie in them.");
    check.text = Words::tr("All of them can be written to.");
    for (const FolderFacts &folder : machine.folders) {
        if (folder.writable)
            continue;
        check.state = HealthState::Trouble;
        check.text = Words::tr("Nothing can be written where the %1 is.").arg(folder.title);
        check.meaning = Words::tr("Check the permissions of %1, or choose another folder.").arg(folder.path);
        check.mend = {HealthMend::Kind::ShowFolder, Words::tr("Open the folder"), folder.path, {}};
        break;
    }
    return check;
}

HealthCheck answersCheck(const MachineFacts &machine)
{
    HealthCheck check{
        QStringLiteral("answers"), Words::tr("Store of answers"), HealthState::Fine, {}, {}, {}};
    check.meaning =
        Words::tr("It saves requests and lets facts be read again; whoever throws it away loses no fact.");
    if (!machine.hasAnswers) {
        check.text = machine.answerCap == 0 ? Words::tr("Nothing is kept, as the settings say.")
                                            : Words::tr("Nothing is kept yet.");
        return check;
    }
    const HealthMend empty = toAct(HealthMend::Kind::EmptyAnswers, Words::tr("Empty the store of answers"));
    if (!machine.answersReadable) {
        check.state = HealthState::Trouble;
        check.text = Words::tr("It cannot be read.");
        check.mend = empty;
        return check;
    }
    check.text = Words::tr("It holds %1 of at most %2.")
                     .arg(bytesText(machine.answerBytes), bytesText(machine.answerCap));
    if (double(machine.answerBytes) <= fullAnswers * double(machine.answerCap))
        return check;
    check.state = HealthState::Attention;
    check.text = Words::tr("It holds %1, more than the %2 it may.")
                     .arg(bytesText(machine.answerBytes), bytesText(machine.answerCap));
    check.mend = empty;
    return check;
}

HealthCheck picturesCheck(const MachineFacts &machine)
{
    HealthCheck check{QStringLiteral("pictures"), Words::tr("Pictures"), HealthState::Fine, {}, {}, {}};
    check.text = machine.pictures == 1
                     ? Words::tr("1 picture is kept, %1.").arg(bytesText(machine.pictureBytes))
                     : Words::tr("%1 pictures are kept, %2.")
                           .arg(numberText(machine.pictures), bytesText(machine.pictureBytes));
    check.meaning = Words::tr("They are loaded again when they are looked at.");
    if (machine.pictureBytes < manyPictureBytes)
        return check;
    check.state = HealthState::Attention;
    check.mend = toAct(HealthMend::Kind::EmptyPictures, Words::tr("Empty the pictures"));
    return check;
}

HealthCheck logCheck(const MachineFacts &machine)
{
    HealthCheck check{QStringLiteral("log"), Words::tr("Log"), HealthState::Fine, {}, {}, {}};
    check.text = Words::tr("It is written.");
    check.meaning = Words::tr("What goes wrong while nobody looks stands in it.");
    if (machine.logWritable)
        return check;
    check.state = HealthState::Attention;
    check.text = Words::tr("It cannot be written.");
    check.meaning = Words::tr("Check the permissions of %1.").arg(machine.logFolder);
    check.mend = {HealthMend::Kind::ShowFolder, Words::tr("Open the folder"), machine.logFolder, {}};
    return check;
}

HealthCheck partsCheck(const MachineFacts &machine)
{
    HealthCheck check{
        QStringLiteral("parts"), Words::tr("Parts of the system"), HealthState::Fine, {}, {}, {}};
    check.text = Words::tr("Database drivers, encryption, letters and picture formats are there.");
    check.meaning = Words::tr("The program finds them when it starts.");
    QStringList missing;
    if (!machine.drivers.contains(QStringLiteral("QSQLITE")))
        missing << Words::tr("the driver for SQLite (libqt6sql6-sqlite)");
    if (machine.wantsServer && !machine.drivers.contains(QStringLiteral("QPSQL")))
        missing << Words::tr("the driver for Postgres (libqt6sql6-psql)");
    if (!machine.encrypts)
        missing << Words::tr("encryption for https (qt6-base's TLS plugin)");
    if (machine.hasFonts == false)
        missing << Words::tr("a font");
    if (!machine.showsPictures)
        missing << Words::tr("the formats JPEG and SVG");
    if (missing.isEmpty())
        return check;
    check.state = HealthState::Trouble;
    check.text = Words::tr("Missing: %1.").arg(missing.join(QStringLiteral(", ")));
    check.meaning = Words::tr("Install it and start Movie DB again.");
    return check;
}

} // namespace

QList<HealthCheck> machineChecks(const HealthFacts &facts)
{
    const MachineFacts &machine = facts.machine;
    return {roomCheck(facts),       foldersCheck(machine), answersCheck(machine),
            picturesCheck(machine), logCheck(machine),     partsCheck(machine)};
}

} // namespace moviedb::health
