// Every setting of the program as one plain value: read once, passed down, never looked up globally.
// Order: built-in default < settings file (JSON) < environment variable < command line.
// Passwords are not settings: they come from the keychain (core/secrets), PGPASSFILE or a prompt, and an address of the database that holds one is
// refused wherever it stands. Keys of sources are settings, see SourceSetting.
// Thread: values.
// Failure: Config (the text names the key and what it may be, never a secret), Io.
#pragma once

#include "core/base/result.h"
#include "core/domain/sourceinfo.h"
#include "core/settings/savedconnection.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QUrl>

namespace moviedb {

// What a person has given to one source.
struct SourceSetting
{
    bool accepted = false; // Consent::Terms
    QString key;           // Consent::Key; a secret: never in a log, a task, a document or a receipt

    bool operator==(const SourceSetting &) const = default;
};

struct Settings
{
    Endpoints endpoints;
    QString contact;                      // address in the User-Agent; required before the first request
    QMap<QString, SourceSetting> sources; // by SourceInfo::id; none = nothing given
    QString country = QStringLiteral("US");
    QString language = QStringLiteral("en");
    // Per service; looser than polite only on loopback.
    std::optional<int> minIntervalMs;
    std::optional<int> maxParallel;
    QString database;                   // "sqlite:PATH" or "postgresql://…"; empty = movies.db in dataDir
    QList<SavedConnection> connections; // that a person has named or opened, without any password
    QString dataDir;
    QString cacheDir;
    QString file; // the settings file itself
    // Millions of bytes that the store of answers may take; none = standardAnswersMb; 0 = nothing is kept.
    std::optional<int> answersMb;
    bool offline = false;  // read stored pages only, send nothing
    int recheckDays = 180; // after which a person's No is asked about again; 0 = in every crawl
    // Hours for which an answer that was kept stands for a new one; 0 = asked anew in every crawl.
    int pagesFreshHours =
        24; // pages and items: then their revision is checked; 0 = details and names neither
    int detailsFreshHours = 24;   // details of titles, with their offers
    int searchesFreshHours = 168; // what a search has found, and which item an id belongs to
    int namesFreshHours = 720;    // items of people, companies and the like that a film names
    int unchangedFreshHours =
        168; // details of a title whose row in the gallery is as it was, the item of a film whose page is
    int settledAfterHours =
        48; // a change of a page or item that is known already counts when it is as old; 0 = at once
    QString backupDir;                        // empty = backups in dataDir
    bool backUpDaily = true;                  // when the window is open
    int keepDaily = 7;                        // of the daily backups: the newest of each of so many days,
    int keepWeekly = 4;                       // weeks
    int keepMonthly = 12;                     // and months
    bool serve = false;                       // the window answers other programs, from its start on
    int servePort = standardServePort;        // 0 = any that is free
    QString serveOrigins;                     // whose pages may read the answers, with blanks between
    QString theme = QStringLiteral("system"); // "system", "light", "dark"
    QString interfaceLanguage;                // "" = the system's; "en", "it"
    // Key in the settings file → its value (as JSON text) that an environment variable gave: kept out of the
    // file by saveSettings() as long as it stays so.
    QMap<QString, QString> environmentGiven;

    bool accepts(const QString &sourceId) const { return sources.value(sourceId).accepted; }
    // The source has what it needs before it may be asked anything.
    bool mayAsk(const SourceInfo &source) const;
    // The source's own rule, changed by the two overrides where allowed: looser only where all its endpoints are
    // loopback addresses.
    PacingRule pacingFor(const SourceInfo &source) const;
    // "MovieDB/1.0 (https://github.com/…; contact) Qt/6.4.2". Error Config when there is no contact.
    Result<QByteArray> userAgent() const;
    QString databaseUrl() const;      // `database` or its default
    QString standardDatabase() const; // "sqlite:…/movies.db"
    QString sampleDatabase() const;   // of the sample alone, thrown away as a whole
    bool isSampleDatabase() const { return databaseUrl() == sampleDatabase(); }
    QString backupFolder() const; // `backupDir` or its default
    qint64 answerBytes() const { return qint64(answersMb.value_or(standardAnswersMb)) * 1000000; }

    QStringList serveOriginList() const { return serveOrigins.split(u' ', Qt::SkipEmptyParts); }

    static constexpr int standardAnswersMb = 2000; // some 100,000 films
    static constexpr int standardServePort = 5000;
};

// `sources` bring settings of their own: <endpoint>_url, accept_<id>_terms, <id>_key.
// `file` empty = the standard place (MOVIEDB_CONFIG or <config dir>/moviedb/settings.json). A missing file is
// not an error.
Result<Settings> loadSettings(const QString &file, const QProcessEnvironment &environment,
                              const QList<SourceInfo> &sources);

// Writes only what differs from the defaults; atomic; unknown keys of the file are kept. `environment`-given
// values are not written. A file with a key in it is readable by its owner only.
Result<Done> saveSettings(const Settings &settings, const QList<SourceInfo> &sources);

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::SourceSetting, Q_RELOCATABLE_TYPE);
