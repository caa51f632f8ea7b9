#include "core/crawl/run/resources.h"

#include "core/sources/registry/sources.h"

namespace moviedb::crawl {

QString Resources::countryFor(const QString &country) const
{
    return (country.isEmpty() ? settings.country : country).toUpper();
}

std::optional<Error> Resources::whyNot(bool gallery, const QString &where) const
{
    if (gallery && !settings.accepts(source::justwatch))
        return makeError(
            Fault::Config, QStringLiteral("JustWatch is off: its terms reserve automated access."), where,
            QStringLiteral("Read the paragraph in the settings and turn it on, or set "
                           "MOVIEDB_ACCEPT_JUSTWATCH_TERMS=1. Lists of titles work without it."));
    if (!settings.offline)
        if (const auto agent = settings.userAgent(); !agent)
            return agent.error();
    return std::nullopt;
}

Fetcher::Setup Resources::fetcherSetup(const QString &country) const
{
    Fetcher::Setup setup;
    setup.client = client;
    setup.pacing = pacing;
    setup.sources = sources::makeSources(settings, country);
    setup.offline = settings.offline;
    return setup;
}

RunContext Resources::context(Fetcher *fetcher, EntityCache *entities, const QString &country) const
{
    RunContext context;
    context.fetcher = fetcher;
    context.entities = entities;
    context.classifier = classifier;
    context.endpoints = settings.endpoints;
    context.country = country;
    context.language = settings.language;
    context.justwatchAllowed = settings.accepts(source::justwatch);
    return context;
}

bool asksGallery(const CrawlScope &scope)
{
    return scope.kind == CrawlScope::Kind::Provider || scope.kind == CrawlScope::Kind::GalleryUrl;
}

} // namespace moviedb::crawl
