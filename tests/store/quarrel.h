// Two sources that say something else of the same film, for tests of rules and disagreements.
#pragma once

#include "core/sources/registry/sources.h"
#include "core/stitch/stitch.h"
#include "tests/store/filmfixture.h"

namespace moviedb::test {

// Two sources about one film: a runtime, a date and a director.
inline QList<EntryOutcome> quarrel(int number, int wikipediaRuntime, const QString &wikipediaDate,
                                   const QString &director)
{
    EntryOutcome outcome = filmOutcome(number);
    const auto facts = [&](const char *source, int runtime, const QString &date, const QString &name) {
        SourceFacts stated;
        stated.receipt = receipt(QLatin1String(source));
        stated.values = {{QStringLiteral("title"), QStringLiteral("Quay %1").arg(number), {}},
                         {QStringLiteral("runtime"), runtime, QString::number(runtime)},
                         {QStringLiteral("release_date"), date, date}};
        LinkFact link;
        link.list = QStringLiteral("directors");
        link.entity.name = name;
        stated.links << link;
        return stated;
    };
    stitch::Identity identity;
    identity.justwatchId = outcome.film->justwatchId;
    identity.wikidataId = outcome.film->wikidataId;
    outcome.film =
        stitch::choose(identity,
                       {facts("wikidata", 100, QStringLiteral("1999-03-31"), QStringLiteral("Ann Lee")),
                        facts("wikipedia", wikipediaRuntime, wikipediaDate, director)},
                       {}, sources::descriptions());
    return {outcome};
}

} // namespace moviedb::test
