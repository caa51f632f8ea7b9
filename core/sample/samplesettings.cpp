#include "core/sample/samplesettings.h"

#include "core/sample/samplegallery.h"

namespace moviedb {

Settings sampleSettings(Settings settings)
{
    const QString base = QStringLiteral("https://") + QString::fromLatin1(sampleHost);
    settings.endpoints.move(QStringLiteral("justwatch"), QUrl(base + QStringLiteral("/justwatch")));
    settings.endpoints.move(QStringLiteral("justwatch_graphql"),
                            QUrl(base + QStringLiteral("/justwatch/graphql")));
    settings.endpoints.move(QStringLiteral("justwatch_images"), QUrl(base + QStringLiteral("/images")));
    settings.endpoints.move(QStringLiteral("wikipedia"), QUrl(base + QStringLiteral("/wikipedia")));
    settings.endpoints.move(QStringLiteral("wikidata"), QUrl(base + QStringLiteral("/wikidata")));
    settings.endpoints.move(QStringLiteral("sparql"), QUrl(base + QStringLiteral("/wikidata/sparql")));
    settings.sources = {{QStringLiteral("justwatch"), {true, {}}}}; // and no keys
    settings.minIntervalMs = 0;
    settings.maxParallel = 4;
    if (settings.contact.isEmpty())
        settings.contact = QStringLiteral("sample@example.org");
    return settings;
}

} // namespace moviedb
