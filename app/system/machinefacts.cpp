#include "app/system/machinefacts.h"

#include "app/picturecache.h"
#include "core/health/healthwords.h"
#include "core/settings/settingsfile.h"
#include "core/sources/registry/sources.h"
#include "core/store/backup/backups.h"
#include "core/store/health/storefacts.h"
#include "core/store/moviestore/openstore.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QImageReader>
#include <QSslSocket>
#include <QStorageInfo>
#include <QTemporaryFile>

namespace moviedb {

namespace {

constexpr qint64 logTailBytes = 1 << 17;
constexpr qint64 mostLogBytes = 1 << 20;

// The folder, or the nearest one above it that is there.
QString nearestFolder(const QString &folder)
{
    QFileInfo place(QDir::cleanPath(folder));
    while (!place.exists() && !place.isRoot())
        place = QFileInfo(place.absolutePath());
    return place.absoluteFilePath();
}

bool canMakeFileIn(const QString &folder)
{
    QTemporaryFile file(QDir(nearestFolder(folder)).filePath(QStringLiteral(".moviedb-look")));
    return file.open();
}

QString folderOfDatabase(const Settings &settings)
{
    const QString file = pathOfSqlite(settings.databaseUrl());
    return file.isEmpty() ? QString() : QFileInfo(file).absolutePath();
}

void addFolders(const MachineQuestion &question, health::MachineFacts &facts)
{
    const Settings &settings = question.settings;
    const QList<std::pair<QString, QString>> folders{
        {health::Words::tr("database"), folderOfDatabase(settings)},
        {health::Words::tr("data folder"), settings.dataDir},
        {health::Words::tr("cache folder"), settings.cacheDir},
        {health::Words::tr("backup folder"), settings.backupFolder()}};
    for (const auto &[title, folder] : folders)
        if (!folder.isEmpty())
            facts.folders << health::FolderFacts{title, folder, canMakeFileIn(folder), question.room(folder)};
}

void addSettings(const Settings &settings, health::MachineFacts &facts)
{
    const auto unknown = unknownSettings(settings.file, sources::descriptions());
    if (unknown)
        facts.unknownSettings = *unknown;
    else
        facts.settingsTrouble = unknown.error();
    if (const auto agent = settings.userAgent(); !agent) {
        facts.contactProblem = agent.error().text;
        facts.contactRemedy = agent.error().remedy;
    }
    for (const SourceInfo &source : sources::descriptions())
        if (source.consent == Consent::Terms)
            facts.acceptsTerms = settings.accepts(source.id);
    QStringList addresses{settings.databaseUrl()};
    for (const SavedConnection &connection : settings.connections)
        addresses << connection.address;
    for (const QString &address : std::as_const(addresses))
        facts.keepsPasswords = facts.keepsPasswords || !passwordAccount(address).isEmpty();
    facts.wantsServer = facts.keepsPasswords;
    facts.secretsUnreadable =
        QFileInfo::exists(QDir(settings.dataDir).filePath(QStringLiteral("secrets.unreadable")));
}

void addPictures(const QString &cacheDir, health::MachineFacts &facts)
{
    QDirIterator files(picturesFolder(cacheDir), QDir::Files);
    while (files.hasNext()) {
        files.next();
        ++facts.pictures;
        facts.pictureBytes += files.fileInfo().size();
    }
}

bool readsPictures()
{
    const QList<QByteArray> formats = QImageReader::supportedImageFormats();
    return formats.contains("jpeg") && formats.contains("svg");
}

} // namespace

std::optional<qint64> freeRoom(const QString &folder)
{
    const QStorageInfo storage(nearestFolder(folder));
    if (!storage.isValid() || storage.bytesAvailable() < 0)
        return {};
    return storage.bytesAvailable();
}

QStringList privateFiles(const MachineQuestion &question)
{
    QStringList files{question.settings.file, question.logFile};
    if (question.settings.database.isEmpty()) // what a person has put elsewhere keeps the rights they gave it
        for (const char *part : {"", "-wal", "-shm"})
            files << pathOfSqlite(question.settings.standardDatabase()) + QLatin1String(part);
    return files;
}

health::MachineFacts gatherMachineFacts(const MachineQuestion &question)
{
    health::MachineFacts facts;
    const Settings &settings = question.settings;
    addFolders(question, facts);
    addSettings(settings, facts);
    facts.logFolder = QFileInfo(question.logFile).absolutePath();
    QFile log(question.logFile);
    facts.logWritable = log.open(QIODevice::Append | QIODevice::WriteOnly);
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
    for (const QString &file : privateFiles(question))
        if (bool(QFileInfo(file).permissions() & others))
            facts.readableByOthers << QFileInfo(file).fileName();
    facts.drivers = store::sqlDrivers();
    facts.encrypts = QSslSocket::supportsSsl();
    facts.hasFonts = question.hasFonts;
    facts.showsPictures = !question.hasFonts || readsPictures();
    facts.answerCap = settings.answerBytes();
    store::addAnswerFacts(settings.cacheDir, facts);
    addPictures(settings.cacheDir, facts);
    return facts;
}

LogLines logBehind(const QString &logFile, qint64 from)
{
    QFile file(logFile);
    LogLines part{{}, from};
    if (!file.open(QIODevice::ReadOnly))
        return part;
    part.next = from > file.size() ? 0 : from;
    const bool cut = file.size() - part.next > mostLogBytes;
    if (cut)
        part.next = file.size() - mostLogBytes;
    if (!file.seek(part.next))
        return part;
    QByteArray bytes = file.readAll();
    bytes.truncate(bytes.lastIndexOf('\n') + 1); // the rest of a line comes with the next look
    part.next += bytes.size();
    if (cut)
        bytes.remove(0, bytes.indexOf('\n') + 1);
    part.lines = QString::fromUtf8(bytes).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return part;
}

QStringList lastErrors(const QString &logFile, int most)
{
    QFile file(logFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - logTailBytes));
    QStringList lines;
    for (const QString &line :
         QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString level = line.section(QLatin1Char(' '), 1, 1);
        if (level == QLatin1String("warning") || level == QLatin1String("error"))
            lines << line;
    }
    return lines.mid(std::max<qsizetype>(0, lines.size() - most));
}

} // namespace moviedb
