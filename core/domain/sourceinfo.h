// What a web source says of itself. Settings, pacing, forecast, stitching, receipts, the settings page and the command
// line go through these descriptions, so that none of them names a source.
// Thread: values.
// Failure: none.
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace moviedb {

// A kind of thing that a source can be asked for. Each source declares its own in its header.
struct NeedKind
{
    QString name; // kept with tasks and documents: it never changes
    int turn = 0; // among the kinds of one source the smaller goes first

    friend bool operator==(const NeedKind &left, const NeedKind &right) { return left.name == right.name; }
    friend bool operator<(const NeedKind &left, const NeedKind &right)
    {
        return left.turn != right.turn ? left.turn < right.turn : left.name < right.name;
    }
};

// Whether an answer may stand for a new one for some hours.
enum class Keeps {
    Never,       // what changes while one looks: galleries, revisions
    LikePages,   // setting pages_fresh_hours
    LikeDetails, // setting details_fresh_hours: what has no revision that could be checked
    LikeSearches // setting searches_fresh_hours
};

// How a source serves a kind of need.
struct ServedKind
{
    NeedKind kind;
    int batch = 1;              // most keys one request may carry
    qint64 maxBytes = 16 << 20; // of an answer, unpacked; a larger one is refused
    // For the forecast, as measured on crawls of galleries and of lists:
    double perTitle = 0;            // keys that a title takes on average which comes with ids
    double perBareTitle = 0;        // the same for one of which only name and year are known
    double perCrawl = 0;            // keys that all titles share: languages, countries, genres
    double perAgedTitle = 0;        // keys that a title takes whose kept answers are too old
    double full = 1;                // of a batch, on average
    bool lists = false;             // asked at least once to list a gallery, not for a title of it
    bool notFoundIsMissing = false; // HTTP 404 says that the one key asked for does not exist
    bool dispensable = false;       // a title goes on without it when the answers cannot be read
    Keeps keeps = Keeps::Never;
    bool givesNames = false; // also asked for who or what a film names: then setting names_fresh_hours
    bool vouched =
        false; // a gallery's row or a film's page tells whether it has likely changed: setting unchanged_fresh_hours
};

struct EndpointInfo
{
    QString name; // the setting is <name>_url, the variable MOVIEDB_<NAME>_URL
    QString url;  // its own address; "%1" stands for the language of the articles

    bool dependsOnLanguage() const { return url.contains(QLatin1String("%1")); }
};

// Where the sources are reached: at their own addresses, except those that a setting has moved.
class Endpoints
{
public:
    QUrl of(const EndpointInfo &endpoint, const QString &language = {}) const;
    QUrl moved(const QString &name) const { return m_moved.value(name); } // empty = at its own address
    void move(const QString &name, const QUrl &url);                      // empty = back to its own address

    bool operator==(const Endpoints &) const = default;

private:
    QMap<QString, QUrl> m_moved;
};

// True for an address of this machine and for one that cannot exist (RFC 2606: ".invalid"): nobody there needs sparing.
bool isLoopback(const QUrl &url);

struct PacingRule
{
    int minIntervalMs = 300; // between the starts of two requests
    int maxParallel = 3;     // requests under way at once
};

// Whom to believe: the smaller number is the more trusted source.
struct Trust
{
    int usually = 1000;
    QMap<QString, int> inField; // field → number, where it differs

    int in(const QString &field) const { return inField.value(field, usually); }
};

// What has to be given before a source is asked anything.
enum class Consent {
    None,  // always on
    Terms, // a person has read `words` and turned it on: setting accept_<id>_terms, MOVIEDB_ACCEPT_<ID>_TERMS
    Key,   // a key of the service: setting <id>_key, variable MOVIEDB_<ID>_KEY
};

struct SourceInfo
{
    QString id;        // in claims, receipts, tasks and settings
    QString title;     // "JustWatch"
    QString service;   // HttpRequest::service: sources of one service are paced together
    QString licence;   // of its data and how it wants to be named, in one line
    QString extractor; // Receipt::extractor; a new number when the same page is read differently
    QList<EndpointInfo> endpoints;
    QStringList imageHosts; // where its pictures lie, besides the endpoints
    PacingRule pacing;
    QList<ServedKind> kinds;
    Trust trust;
    Consent consent = Consent::None;
    QString words;  // for whom gives consent: what the source is for and how the program behaves there
    QString choice; // Terms: the sentence beside the tick; Key: where a key comes from
    // A web page where data was asked for means that the service has closed its door, not that it is resting.
    bool webPageMeansRefusal = false;

    const ServedKind *served(const NeedKind &kind) const;
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::ServedKind, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::EndpointInfo, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::Trust, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::SourceInfo, Q_RELOCATABLE_TYPE);
