// A web source: which requests bring which documents, and how an answer splits into documents. One of the
// three interfaces. Sources are const and stateless, never see the network or the database, and may be used
// from any thread.
#pragma once

#include "core/base/result.h"
#include "core/domain/film.h"
#include "core/ports/httpclient.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <QUrl>

namespace moviedb {

// What can be needed. Each key of a need becomes one document.
enum class NeedKind {
    Packages,      // key: country "US"                    → the country's provider list
    GalleryPage,   // key: see justwatch::GalleryKey       → one page of a gallery
    TitleDetails,  // key: node id "tm19698"               → everything the gallery service knows of a title
    ItemsByImdbId, // key: "tt0117998"                     → item id and article
    Entities,      // key: "Q106571"                       → one Wikidata entity
    EntitiesByPage, // key: page key "Twister_(1996_film)"  → the entity behind a Wikipedia page
    Search,         // key: the query text                  → one search answer
    Pages,          // key: page key                        → one page: text, description, item id, poster
};
QString needKindName(NeedKind kind);
std::optional<NeedKind> needKindFromName(QStringView name);

// One piece of an answer, as raw as it came: kept on disk, so that a better parser can read it again without
// the network.
struct Document
{
    QString source; // SourceInfo::id
    NeedKind kind = NeedKind::Pages;
    QString key;          // the key that was asked for
    QByteArray body;      // the part of the answer that belongs to the key; empty when missing
    bool missing = false; // the source says it has no such thing
    QString url;          // for receipts: a page a person can open
    QString revision;
    QDateTime fetchedAt; // UTC
};

struct SourceInfo
{
    QString id;      // "justwatch", "wikipedia", "wikidata"
    QString title;   // "JustWatch"
    QString service; // HttpRequest::service
    QString licence; // of its data, in one line
};

class Source
{
public:
    virtual ~Source() = default;
    virtual const SourceInfo &info() const = 0;
    // Most keys one request may carry; 0 = this source does not serve that kind.
    virtual int batchSize(NeedKind kind) const = 0;
    virtual Result<HttpRequest> request(NeedKind kind, const QStringList &keys) const = 0;
    // One document per key (missing ones marked). Errors: Parse, RateLimited (maxlag in a 200 answer),
    // NotFound with `where` = the key that spoils the whole batch (no-such-entity): ask again without it.
    // Keys that the answer leaves out because it was cut short come back in no document: ask again for them.
    virtual Result<QList<Document>> split(NeedKind kind, const QStringList &keys,
                                          const HttpResponse &response) const = 0;
};

} // namespace moviedb
