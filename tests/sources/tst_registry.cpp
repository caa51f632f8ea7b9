// What the sources say of themselves fits together: ids, settings, kinds, and whom to believe.
#include "core/sources/registry/sources.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace moviedb;

class RegistryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreUnique();
    void everyDescriptionIsWhole_data();
    void everyDescriptionIsWhole();
    void orderOfTrust_data();
    void orderOfTrust();
    void onlyAllowedOnesAreMade();
    void titles();
};

void RegistryTest::namesAreUnique()
{
    QSet<QString> names;
    for (const SourceInfo &source : sources::descriptions()) {
        QStringList own{QStringLiteral("id ") + source.id};
        for (const EndpointInfo &endpoint : source.endpoints)
            own << QStringLiteral("endpoint ") + endpoint.name;
        for (const ServedKind &served : source.kinds)
            own << QStringLiteral("kind ") + source.id + u' ' + served.kind.name;
        for (const QString &name : std::as_const(own)) {
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
        }
    }
}

void RegistryTest::everyDescriptionIsWhole_data()
{
    QTest::addColumn<int>("place");
    for (qsizetype i = 0; i < sources::descriptions().size(); ++i)
        QTest::newRow(qPrintable(sources::descriptions().at(i).id)) << int(i);
}

void RegistryTest::everyDescriptionIsWhole()
{
    QFETCH(int, place);
    const SourceInfo &source = sources::descriptions().at(place);
    QVERIFY(!source.title.isEmpty() && !source.service.isEmpty() && !source.licence.isEmpty());
    QVERIFY(source.extractor.startsWith(source.id + u'/'));
    QVERIFY(!source.endpoints.isEmpty() && !source.kinds.isEmpty());
    for (const EndpointInfo &endpoint : source.endpoints)
        QVERIFY2(endpoint.url.startsWith(QLatin1String("https://")), qPrintable(endpoint.url));
    QVERIFY(source.pacing.maxParallel >= 1 && source.pacing.maxParallel <= 3 &&
            source.pacing.minIntervalMs > 0);
    for (const ServedKind &served : source.kinds) {
        QVERIFY(served.batch >= 1 && !served.kind.name.isEmpty());
        QVERIFY(!served.notFoundIsMissing || served.batch == 1); // else nobody knows which key is missing
    }
    if (source.consent != Consent::None)
        QVERIFY(!source.words.isEmpty() && !source.choice.isEmpty());
}

// The order that films are stored by; a change here changes what is shown.
void RegistryTest::orderOfTrust_data()
{
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("order");
    const auto row = [](const char *name, const char *fields, const char *order) {
        QTest::newRow(name) << QString::fromLatin1(fields) << QString::fromLatin1(order);
    };
    row("most fields",
        "title original_title release_date runtime budget box_office directors writers studios "
        "distributors countries languages country language imdb_id tmdb_id homepage",
        "wikidata wikipedia justwatch tmdb");
    row("plot", "plot", "wikipedia justwatch wikidata tmdb");
    row("cast", "cast", "wikidata justwatch wikipedia tmdb");
    row("poster", "poster_url", "justwatch wikipedia wikidata tmdb");
    row("what galleries know", "genres rating rating_count age_rating trailer_url justwatch_id tagline",
        "justwatch wikidata wikipedia tmdb");
    row("a rater's own word goes first", "ratings", "tmdb justwatch wikidata wikipedia");
}

void RegistryTest::orderOfTrust()
{
    QFETCH(QString, fields);
    for (const QString &field : fields.split(u' ')) {
        QList<SourceInfo> sorted = sources::descriptions();
        std::sort(sorted.begin(), sorted.end(), [&field](const SourceInfo &left, const SourceInfo &right) {
            return left.trust.in(field) < right.trust.in(field);
        });
        QStringList order;
        for (const SourceInfo &source : std::as_const(sorted))
            order << source.id;
        QTEST(order.join(u' '), "order");
    }
}

void RegistryTest::onlyAllowedOnesAreMade()
{
    const auto made = [](const Settings &settings) {
        QStringList ids;
        for (const SourcePointer &source : sources::makeSources(settings))
            ids << source->info().id;
        ids.sort();
        return ids.join(u' ');
    };
    Settings settings;
    QCOMPARE(made(settings), QStringLiteral("wikidata wikipedia"));
    settings.sources[QStringLiteral("justwatch")].accepted = true;
    QCOMPARE(made(settings), QStringLiteral("justwatch wikidata wikipedia"));
    settings.sources[QStringLiteral("tmdb")].accepted = true; // a key is what it asks for
    QCOMPARE(made(settings), QStringLiteral("justwatch wikidata wikipedia"));
    settings.sources[QStringLiteral("tmdb")].key = QStringLiteral("k");
    QCOMPARE(made(settings), QStringLiteral("justwatch tmdb wikidata wikipedia"));
}

void RegistryTest::titles()
{
    QCOMPARE(sources::titleOf(QStringLiteral("justwatch")), QStringLiteral("JustWatch"));
    QCOMPARE(sources::titleOf(QStringLiteral("of_old_times")), QStringLiteral("of_old_times"));
}

QTEST_GUILESS_MAIN(RegistryTest)
#include "tst_registry.moc"
