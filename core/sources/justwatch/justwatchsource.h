// JustWatch as a source: its requests, and the cutting of its answers into one document per key.
// Wire format: the GraphQL operations other clients use (undocumented); field by field in the parsers.
// Thread: pure and const, any thread.
// Failure: Parse (with the JSON path), Refused, RateLimited, Limit.
#pragma once

#include "core/ports/source.h"

namespace moviedb::justwatch {

namespace need {

// Keys: a country "US"; a GalleryKey; a node id "tm19698".
inline const NeedKind packages{QStringLiteral("packages"), 1};
inline const NeedKind galleryPage{QStringLiteral("gallery_page"), 2};
inline const NeedKind titleDetails{QStringLiteral("title_details"), 3};

} // namespace need

SourcePointer makeSource(const SourceSetup &setup);

class JustWatchSource : public Source
{
public:
    JustWatchSource(Endpoints endpoints, QString country, QString language);
    const SourceInfo &info() const override;
    Result<HttpRequest> request(const NeedKind &kind, const QStringList &keys) const override;
    Result<QList<Document>> split(const NeedKind &kind, const QStringList &keys,
                                  const HttpResponse &response) const override;
    QList<Need> factNeeds(const FilmIds &ids, const QList<Document> &known) const override;
    Result<std::optional<SourceFacts>> facts(const FilmIds &ids, const QList<Document> &known) const override;

private:
    Endpoints m_endpoints;
    QString m_country;
    QString m_language;
};

} // namespace moviedb::justwatch
