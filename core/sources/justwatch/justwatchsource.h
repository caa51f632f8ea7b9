// JustWatch as a source: its requests, and the cutting of its answers into one document per key.
// Wire format: the GraphQL operations other clients use (undocumented); field by field in the parsers.
// Thread: pure and const, any thread.
// Failure: Parse (with the JSON path), Refused, RateLimited, Limit.
#pragma once

#include "core/ports/source.h"
#include "core/sources/justwatch/queryfields.h"

namespace moviedb::justwatch {

namespace need {

// Keys: a country "US"; a GalleryKey; a node id "tm19698".
inline const NeedKind packages{QStringLiteral("packages"), 1};
inline const NeedKind galleryPage{QStringLiteral("gallery_page"), 3};
inline const NeedKind titleDetails{QStringLiteral("title_details"), 2};

} // namespace need

struct Answer;
SourcePointer makeSource(const SourceSetup &setup);

class JustWatchSource : public Source
{
public:
    // In one request, at least 1 each.
    struct AtOnce
    {
        int details = 50; // of titles
        int pages = 4;    // of a gallery
    };
    // `gone`: fields that are not asked for.
    JustWatchSource(Endpoints endpoints, QString country, QString language, GoneFields gone = {},
                    AtOnce atOnce = {50, 4});
    const SourceInfo &info() const override;
    Result<HttpRequest> request(const NeedKind &kind, const QStringList &keys) const override;
    Result<QList<Document>> split(const NeedKind &kind, const QStringList &keys,
                                  const HttpResponse &response) const override;
    // After a refusal that names fields which the service no longer has: without them. After one that finds the
    // question too large: half as many titles or pages at once.
    std::optional<AskingLess> askingLess(const NeedKind &kind, const HttpResponse &response) const override;
    QList<Need> factNeeds(const FilmIds &ids, const QList<Document> &known) const override;
    Result<std::optional<SourceFacts>> facts(const FilmIds &ids, const QList<Document> &known) const override;

private:
    Document documentFor(const NeedKind &kind, const QString &key, const HttpResponse &response) const;
    Result<QList<Document>> splitGallery(const QStringList &keys, const HttpResponse &response,
                                         const Answer &answer) const;
    Result<QList<Document>> splitDetails(const QStringList &keys, const HttpResponse &response,
                                         const Answer &answer) const;
    std::optional<AskingLess> askingFewer(const NeedKind &kind, const QString &words) const;

    Endpoints m_endpoints;
    QString m_country;
    QString m_language;
    GoneFields m_gone;
    AtOnce m_atOnce;
    SourceInfo m_info;
};

} // namespace moviedb::justwatch
