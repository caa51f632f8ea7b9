#include "core/crawl/run/resources.h"

#include "core/sources/registry/sources.h"

#include <algorithm>

namespace moviedb::crawl {

namespace {

constexpr int networkMs = 5; // what the network may take from the gap between two requests on its way

bool hasKind(const SourceInfo &source, bool ServedKind::*property)
{
    return std::any_of(source.kinds.cbegin(), source.kinds.cend(),
                       [property](const ServedKind &kind) { return kind.*property; });
}

Error isOff(const SourceInfo &source, const QString &where)
{
    const QString remedy =
        source.consent == Consent::Key
            ? QStringLiteral("Give its key in the settings, or set MOVIEDB_%1_KEY.")
            : QStringLiteral(
                  "Read its paragraph in the settings and turn it on, or set MOVIEDB_ACCEPT_%1_TERMS=1.");
    return makeError(Fault::Config, QStringLiteral("%1 is off (%2).").arg(source.title, source.licence),
                     where,
                     remedy.arg(source.id.toUpper()) + QStringLiteral(" Lists of titles work without it."));
}

} // namespace

QString Resources::countryFor(const QString &country) const
{
    return (country.isEmpty() ? settings.country : country).toUpper();
}

std::optional<Error> Resources::whyNot(bool gallery, const QString &where) const
{
    if (gallery)
        for (const SourceInfo &source : sources::descriptions())
            if (hasKind(source, &ServedKind::lists) && !settings.mayAsk(source))
                return isOff(source, where);
    if (!settings.offline)
        if (const auto agent = settings.userAgent(); !agent)
            return agent.error();
    return std::nullopt;
}

QString Resources::world(const QString &country) const
{
    QStringList words{country, settings.language};
    for (const SourceInfo &source : sources::descriptions())
        for (const EndpointInfo &endpoint : source.endpoints)
            if (const QUrl moved = settings.endpoints.moved(endpoint.name); !moved.isEmpty())
                words << endpoint.name + QLatin1Char('=') + moved.toString();
    return words.join(QLatin1Char(' '));
}

Fetcher::Setup Resources::fetcherSetup(const QString &country) const
{
    Fetcher::Setup setup;
    setup.client = client;
    setup.pacing = pacing;
    setup.sources = sources::makeSources(settings, country);
    setup.offline = settings.offline;
    setup.answers = KeptAnswers(answers, world(country), settings.offline);
    return setup;
}

QMap<QString, CarrierPart> Resources::services() const
{
    QMap<QString, CarrierPart> parts;
    for (const SourcePointer &source : sources::makeSources(settings, settings.country)) {
        CarrierPart &part = parts[source->info().service];
        part.rule = settings.pacingFor(source->info());
        if (part.rule.minIntervalMs > 0)
            part.rule.minIntervalMs += networkMs;
        for (const EndpointInfo &endpoint : source->info().endpoints)
            part.hosts << hostAndPort(settings.endpoints.of(endpoint, settings.language));
    }
    return parts;
}

Carrier::Setup Resources::carrierSetup(qint64 runId) const
{
    return {exchange, runId, client, services()};
}

std::unique_ptr<SharedClient> Resources::sharedClient(qint64 runId) const
{
    if (!exchange || settings.offline)
        return nullptr;
    return std::make_unique<SharedClient>(SharedClient::Setup{carrierSetup(runId), pacing, takesOver});
}

Freshness Resources::freshness() const
{
    Freshness::Hours hours;
    hours.pages = settings.pagesFreshHours;
    hours.searches = settings.searchesFreshHours;
    hours.details = settings.detailsFreshHours;
    hours.names = settings.namesFreshHours;
    hours.vouched = settings.unchangedFreshHours;
    return {sources::descriptions(), hours};
}

Revalidation Resources::revalidation(const QList<SourcePointer> &sources) const
{
    return {sources, settings.settledAfterHours, settings.unchangedFreshHours};
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
    context.recheck = {settings.recheckDays, QDateTime::currentDateTimeUtc()};
    for (const SourceInfo &source : sources::descriptions())
        if (hasKind(source, &ServedKind::dispensable) && settings.mayAsk(source))
            context.detailSources << source.id;
    return context;
}

bool asksGallery(const CrawlScope &scope)
{
    return scope.kind == CrawlScope::Kind::Provider || scope.kind == CrawlScope::Kind::GalleryUrl;
}

} // namespace moviedb::crawl
