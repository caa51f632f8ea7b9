// Every setting of the program as one plain value: read once, passed down, never looked up globally.
// Order: built-in default < settings file (JSON) < environment variable < command line.
// Secrets are not settings: passwords come from the keychain, PGPASSFILE or a prompt.
// Thread: values. Failure: Config (the text names the key and what it may be), Io.
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QUrl>

namespace moviedb {

struct Endpoints
{
    QUrl justwatch{QStringLiteral("https://www.justwatch.com")};
    QUrl justwatchGraphql{QStringLiteral("https://apis.justwatch.com/graphql")};
    QUrl justwatchImages{QStringLiteral("https://images.justwatch.com")};
    QUrl wikipedia; // empty = https://<language>.wikipedia.org
    QUrl wikidata{QStringLiteral("https://www.wikidata.org")};
    QUrl sparql{QStringLiteral("https://query.wikidata.org/sparql")};

    QUrl wikipediaFor(const QString &language) const;
    // True when every endpoint is a loopback address: only then may pacing be looser than the polite
    // defaults.
    bool allLoopback() const;
};

// Host of the built-in sample: RFC 2606 keeps ".invalid" from ever existing, and such requests never leave
// the program.
inline constexpr const char *sampleHost = "sample.invalid";

struct PacingRule
{
    int minIntervalMs = 300;
    int maxParallel = 3;
};

struct Settings
{
    Endpoints endpoints;
    QString contact;                // address in the User-Agent; required before the first request
    bool justwatchAccepted = false; // the person has read the paragraph and turned JustWatch on
    QString country = QStringLiteral("US");
    QString language = QStringLiteral("en");
    std::optional<int>
        minIntervalMs; // MOVIEDB_MIN_INTERVAL_MS, per service; looser than polite only on loopback
    std::optional<int> maxParallel; // MOVIEDB_MAX_PARALLEL
    QString database;               // "sqlite:PATH" or "postgresql://…"; empty = movies.db in dataDir
    QString dataDir;
    QString cacheDir;
    QString file;                             // the settings file itself
    bool offline = false;                     // read stored pages only, send nothing
    QString theme = QStringLiteral("system"); // "system", "light", "dark"
    QString interfaceLanguage;                // "" = the system's
    // Key in the settings file → its value (as JSON text) that an environment variable gave: kept out of the
    // file by saveSettings() as long as it stays so.
    QMap<QString, QString> environmentGiven;

    // JustWatch 1000 ms / 1, Wikimedia 300 ms / 3, images 100 ms / 3, changed by the two overrides where
    // allowed.
    PacingRule pacingFor(const QString &service) const;
    // "MovieDB/1.0 (https://github.com/…; contact) Qt/6.4.2". Error Config when there is no contact.
    Result<QByteArray> userAgent() const;
    QString databaseUrl() const; // `database` or its default
};

// `file` empty = the standard place (MOVIEDB_CONFIG or <config dir>/moviedb/settings.json). A missing file is
// not an error.
Result<Settings> loadSettings(const QString &file, const QProcessEnvironment &environment);
// The same settings with every endpoint on sampleHost, unpaced, allowed and with a contact: for crawling the
// sample.
Settings sampleSettings(Settings settings);

// Writes only what differs from the defaults; atomic; unknown keys of the file are kept. `environment`-given
// values are not written.
Result<Done> saveSettings(const Settings &settings);

} // namespace moviedb
