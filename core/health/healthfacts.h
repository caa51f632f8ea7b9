// What is known of the database, the machine and the settings before it is judged: gathered elsewhere, one struct for each
// place it comes from.
// Thread: values.
#pragma once

#include "core/base/result.h"
#include "core/ports/health.h"

#include <QMap>
#include <QStringList>

namespace moviedb::health {

struct BackupFacts
{
    bool wanted = true; // the sample has none
    bool daily = true;  // one is made every day while the window is open
    int count = 0;      // of this database
    QDateTime newest;   // invalid = there is none
    QString problem;    // why the newest cannot be used; "" = it was opened just now
};

// Of a crawl that a service has refused.
struct RefusedCrawl
{
    QString gallery;
    QDateTime at;
};

struct StoreFacts
{
    bool isFile = true;
    QString name;                      // "movies.db", "films on db.example"
    QString engine;                    // "SQLite 3.40.1"
    std::optional<Error> noConnection; // nothing below is known then, but for the sizes
    std::optional<Error> readOnly;
    qint64 bytes = 0;    // of the file, or what the server says
    qint64 logBytes = 0; // SQLite: of the write-ahead log
    qint64 films = 0;

    std::optional<Error> damage;
    QMap<QString, qint64> dangling; // rows that refer to rows that are gone, by table
    QStringList uncheckedRules;     // Postgres: references that the server was told not to check
    int applied = 0;                // the newest migration it has had
    int known = 0;                  // the newest that this program has
    QString edited;                 // a migration that was changed after it had been applied
    QList<Error> drift;

    bool maySearch = true;          // an index can be made here
    QStringList tablesWithoutIndex; // of those that are searched
    qint64 rowsToIndex = 0;

    QDateTime serverTime; // Postgres; read between askedAt and answeredAt
    QDateTime askedAt;
    QDateTime answeredAt;
    QDateTime newestNote; // of what the database has noted with a time

    int openCrawls = 0;
    QString openGallery; // of the newest of them
    QList<RefusedCrawl> refused;
    QStringList collapsedFields; // "wikipedia.runtime": no longer told in the newest crawl
    qint64 failedTitles = 0;     // of the newest crawl
    qint64 waitingTitles = 0;    // for a decision
    QDateTime waitingSince;      // the one that waits longest

    BackupFacts backups;
    // What could not be read though there is a connection, by the id of the check that needs it.
    QMap<QString, Error> unread;
};

struct FolderFacts
{
    QString title; // "data"
    QString path;
    bool writable = true;            // a file could be made in it
    std::optional<qint64> freeBytes; // of its file system; nothing = it does not say
};

struct MachineFacts
{
    QList<FolderFacts> folders;
    bool logWritable = true;
    QString logFolder;
    QStringList drivers;          // of Qt's SQL
    bool wantsServer = false;     // the open database or a remembered one is a server's
    bool encrypts = true;         // TLS is there
    std::optional<bool> hasFonts; // of the window; nothing = there is none
    bool showsPictures = true;    // JPEG and SVG can be read

    std::optional<Error> settingsTrouble;
    QStringList unknownSettings;
    QStringList readableByOthers; // files that tell what somebody watches, or hold a key
    QString contactProblem;       // "" = it can be sent
    QString contactRemedy;
    bool acceptsTerms = false;   // of JustWatch
    bool keepsPasswords = false; // a password of a server may have to be kept
    std::optional<Error> keychain;
    bool secretsUnreadable = false; // a file of passwords that its key did not open was put aside

    bool hasAnswers = false; // the file of the store of answers is there
    bool answersReadable = true;
    qint64 answerBytes = 0;
    qint64 answerCap = 0;
    qint64 pictureBytes = 0;
    qint64 pictures = 0;
};

struct HealthFacts
{
    StoreFacts store;
    MachineFacts machine;
};

} // namespace moviedb::health
