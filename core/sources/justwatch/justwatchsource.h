// JustWatch as a source: its requests, and the cutting of its answers into one document per key.
// Wire format: the GraphQL operations other clients use (undocumented); field by field in the parsers.
// Thread: pure and const, any thread.
// Failure: Parse (with the JSON path), Refused, RateLimited, Limit.
#pragma once

#include "core/ports/source.h"
#include "core/settings/settings.h"

namespace moviedb::justwatch {

class JustWatchSource : public Source
{
public:
    JustWatchSource(Endpoints endpoints, QString country, QString language);
    const SourceInfo &info() const override;
    int batchSize(NeedKind kind) const override; // Packages 1, GalleryPage 1, TitleDetails 20 (aliased nodes)
    Result<HttpRequest> request(NeedKind kind, const QStringList &keys) const override;
    Result<QList<Document>> split(NeedKind kind, const QStringList &keys,
                                  const HttpResponse &response) const override;

private:
    Endpoints m_endpoints;
    QString m_country;
    QString m_language;
};

} // namespace moviedb::justwatch
