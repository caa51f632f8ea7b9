// A web source: which requests bring which documents, how an answer splits into documents, and which of them tell the
// facts of a film.
// Thread: const and stateless, any thread; never sees the network or the database.
// Failure: as values, said at each function.
#pragma once

#include "core/base/result.h"
#include "core/domain/film.h"
#include "core/domain/ids.h"
#include "core/domain/sourceinfo.h"
#include "core/ports/httpclient.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace moviedb {

struct Need
{
    QString source; // SourceInfo::id
    NeedKind kind;
    QString key;

    bool operator==(const Need &) const = default;
};
size_t qHash(const Need &need, size_t seed = 0);

// One piece of an answer, as raw as it came: kept on disk, so that a better parser can read it again without
// the network.
struct Document
{
    QString source; // SourceInfo::id
    NeedKind kind;
    QString key;     // the key that was asked for
    QByteArray body; // the part of the answer that belongs to the key; empty when missing
    // The same bytes as BytePacker packs them, where somebody has done that already: packed once, kept in two places.
    QByteArray packed = {};
    bool missing = false; // the source says it has no such thing
    QString url;          // for receipts: a page a person can open
    QString revision;
    QDateTime fetchedAt; // UTC
    // What the service calls this state of the page (RFC 9110, 8.8); empty where the answer was about several keys.
    QString etag;
    QString lastModified;
    QStringList warnings; // what the source said beside the data, in its words; not kept on disk
};

class Source;
using SourcePointer = std::shared_ptr<const Source>;
// What a person calls the source of this id; the id itself for none of these.
QString sourceTitle(const QList<SourcePointer> &sources, const QString &id);

// How a source goes on when its service no longer has something that it asks for, or does not answer as much at once.
struct AskingLess
{
    SourcePointer source;   // the same, not asking for that; null = nothing else is worth asking
    QString words;          // of the service
    bool fewerKeys = false; // all that is asked for stays, in smaller batches
};

// How a kept answer stands when its source has been asked whether it is still what it would say.
struct Standing
{
    bool same = false; // any doubt is a no
    // Else since when the same page or thing says something else; invalid = not known, or it is another one now.
    QDateTime changedAt;
};

class Source
{
public:
    virtual ~Source() = default;
    virtual const SourceInfo &info() const = 0;

    virtual Result<HttpRequest> request(const NeedKind &kind, const QStringList &keys) const = 0;
    // One document per key (missing ones marked). Errors: Parse, RateLimited (maxlag in a 200 answer),
    // NotFound with `where` = the key that spoils the whole batch (no-such-entity): ask again without it.
    // Keys that the answer leaves out because it was cut short come back in no document: ask again for them.
    virtual Result<QList<Document>> split(const NeedKind &kind, const QStringList &keys,
                                          const HttpResponse &response) const = 0;

    // What to ask next for the facts of an accepted film, when `known` has come so far; nothing = that is all.
    // Sources whose pages decide which film it is (Wikipedia, Wikidata) are read on that way and need nothing here.
    virtual QList<Need> factNeeds(const FilmIds &ids, const QList<Document> &known) const;
    // What it says of the film, from all that factNeeds() has asked for; nothing when it does not know the film.
    // Error: Parse.
    virtual Result<std::optional<SourceFacts>> facts(const FilmIds &ids, const QList<Document> &known) const;

    // After an answer that split() refuses: nothing when the answer is about something else.
    virtual std::optional<AskingLess> askingLess(const NeedKind &kind, const HttpResponse &response) const;

    // What to ask in order to learn whether a kept answer is still what the service would say, without asking for all of it
    // again. `kept` may be without its bytes. Nothing = that cannot be learned.
    virtual std::optional<Need> checkOf(const Document &kept) const;
    // What an answer to that says of it.
    virtual Standing standing(const Document &check, const Document &kept) const;

    // Most keys one request may carry; 0 = this source does not serve that kind.
    int batchSize(const NeedKind &kind) const;

protected:
    // Error Usage: no key, more than one request may carry, or a kind that this source does not serve.
    Result<Done> checkKeyCount(const NeedKind &kind, const QStringList &keys) const;
};

// What a source is made from.
struct SourceSetup
{
    Endpoints endpoints;
    QString country;  // two letters, upper case
    QString language; // of titles and labels
    QString key;      // Consent::Key; a secret
};

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::Need, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(moviedb::Document, Q_RELOCATABLE_TYPE);
