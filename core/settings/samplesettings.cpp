#include "core/settings/settings.h"

namespace moviedb {

Settings sampleSettings(Settings settings)
{
    const QString base = QStringLiteral("https://") + QString::fromLatin1(sampleHost);
    settings.endpoints.justwatch = QUrl(base + QStringLiteral("/justwatch"));
    settings.endpoints.justwatchGraphql = QUrl(base + QStringLiteral("/justwatch/graphql"));
    settings.endpoints.justwatchImages = QUrl(base + QStringLiteral("/images"));
    settings.endpoints.wikipedia = QUrl(base + QStringLiteral("/wikipedia"));
    settings.endpoints.wikidata = QUrl(base + QStringLiteral("/wikidata"));
    settings.endpoints.sparql = QUrl(base + QStringLiteral("/wikidata/sparql"));
    settings.justwatchAccepted = true;
    settings.minIntervalMs = 0;
    settings.maxParallel = 4;
    if (settings.contact.isEmpty())
        settings.contact = QStringLiteral("sample@example.org");
    return settings;
}

} // namespace moviedb
