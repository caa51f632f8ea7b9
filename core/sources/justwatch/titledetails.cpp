#include "core/sources/justwatch/titledetails.h"

#include "core/sources/justwatch/endpoints.h"
#include "core/sources/justwatch/graphqlanswer.h"
#include "core/sources/justwatch/nodecountry.h"
#include "core/sources/justwatch/nodevalues.h"
#include "core/sources/wire/wire.h"

#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace moviedb::justwatch {

namespace {

constexpr const char *extractorName = "justwatch/1";

void addValue(SourceFacts &facts, const char *field, const QVariant &value, const QString &snippet)
{
    facts.values.append({QLatin1String(field), value, snippet});
}

QString asWritten(const JsonPlace &place)
{
    return place.isText() ? place.text() : QString::fromUtf8(place.written());
}

void addText(SourceFacts &facts, const char *field, const QString &value, const JsonPlace &place)
{
    if (!value.isEmpty())
        addValue(facts, field, value, asWritten(place));
}

void readIds(const JsonPlace &node, const GalleryEntry &entry, SourceFacts &facts)
{
    const JsonPlace ids = node["content"]["externalIds"];
    addText(facts, "justwatch_id", entry.justwatchId, node["id"]);
    addText(facts, "imdb_id", entry.imdbId, ids["imdbId"]);
    addText(facts, "tmdb_id", entry.tmdbId, ids["tmdbId"]);
    addText(facts, "wikidata_id", entry.wikidataId, ids["wikidataId"]);
}

void readValues(const JsonPlace &content, const GalleryEntry &entry, SourceFacts &facts)
{
    addText(facts, "title", entry.title, content["title"]);
    addText(facts, "original_title", entry.originalTitle, content["originalTitle"]);
    const JsonPlace released = content["originalReleaseDate"];
    if (const QString day = filmDay(released, entry.year); !day.isEmpty())
        addValue(facts, "release_date", day, released.text());
    else if (entry.year)
        addValue(facts, "release_date", QString::number(*entry.year),
                 asWritten(content["originalReleaseYear"]));
    if (entry.runtime)
        addValue(facts, "runtime", qint64(*entry.runtime), asWritten(content["runtime"]));
    const QString plot = cleanProse(content["shortDescription"]);
    if (!plot.isEmpty())
        addValue(facts, "plot", plot, wire::openingWords(plot));
    addText(facts, "poster_url", entry.posterUrl, content["posterUrl"]);
    addText(facts, "age_rating", cleanWord(content["ageCertification"]), content["ageCertification"]);
}

void addLink(SourceFacts &facts, const char *list, int position, EntityRef entity, const QString &snippet,
             const QString &role = {})
{
    LinkFact link;
    link.list = QLatin1String(list);
    link.entity = std::move(entity);
    link.role = role;
    link.position = position;
    link.snippet = snippet;
    facts.links.append(link);
}

// A person is told once, an actor once for each character; without a character it is the same one again. Who has an id in
// one place and none in another is known by the name.
class CreditList
{
public:
    CreditList(SourceFacts &facts, const char *list) : m_facts(facts), m_list(list) {}

    void add(const EntityRef &person, const QString &snippet, const QString &character = {})
    {
        const QString key = keyOf(person);
        const bool isNew = !m_told.contains(key);
        Told &told = m_told[key];
        if (!isNew && (character.isEmpty() || told.characters.contains(character)))
            return;
        told.characters.insert(character);
        if (!isNew && told.withoutCharacter >= 0) {
            m_facts.links[std::exchange(told.withoutCharacter, -1)].role = character;
            return;
        }
        if (character.isEmpty())
            told.withoutCharacter = m_facts.links.size();
        addLink(m_facts, m_list, ++m_count, person, snippet, character);
    }

private:
    struct Told
    {
        QSet<QString> characters;
        qsizetype withoutCharacter = -1; // where it stands among the links
    };

    QString keyOf(const EntityRef &person)
    {
        const QString &name = person.name;
        if (person.justwatchId.isEmpty()) {
            if (!m_keyOfName.contains(name)) {
                m_keyOfName.insert(name, name);
                m_withoutId.insert(name);
            }
            return m_keyOfName.value(name);
        }
        if (const auto known = m_keyOfId.constFind(person.justwatchId); known != m_keyOfId.constEnd())
            return *known;
        const QString key = m_withoutId.remove(name) ? name : u'#' + person.justwatchId;
        if (!m_keyOfName.contains(name))
            m_keyOfName.insert(name, key);
        m_keyOfId.insert(person.justwatchId, key);
        return key;
    }

    SourceFacts &m_facts;
    const char *m_list;
    int m_count = 0;
    QHash<QString, Told> m_told;
    QHash<QString, QString> m_keyOfName;
    QHash<QString, QString> m_keyOfId;
    QSet<QString> m_withoutId; // names
};

void readCredits(const JsonPlace &credits, SourceFacts &facts)
{
    CreditList directors(facts, "directors");
    CreditList cast(facts, "cast");
    for (qsizetype i = 0; i < credits.size(); ++i) {
        const JsonPlace credit = credits.at(i);
        const QString role = credit["role"].text().trimmed().toUpper();
        EntityRef person;
        person.name = cleanText(credit["name"]);
        person.justwatchId = personId(credit["personId"]);
        if (person.name.isEmpty())
            continue;
        if (role == QLatin1String("DIRECTOR"))
            directors.add(person, credit["name"].text());
        else if (role == QLatin1String("ACTOR"))
            cast.add(person, credit["name"].text(), cleanText(credit["characterName"]));
    }
}

QString genreName(const QString &shortName)
{
    static const QHash<QString, QString> names{{QStringLiteral("act"), QStringLiteral("Action & Adventure")},
                                               {QStringLiteral("ani"), QStringLiteral("Animation")},
                                               {QStringLiteral("cmy"), QStringLiteral("Comedy")},
                                               {QStringLiteral("crm"), QStringLiteral("Crime")},
                                               {QStringLiteral("doc"), QStringLiteral("Documentary")},
                                               {QStringLiteral("drm"), QStringLiteral("Drama")},
                                               {QStringLiteral("eur"), QStringLiteral("Made in Europe")},
                                               {QStringLiteral("fml"), QStringLiteral("Kids & Family")},
                                               {QStringLiteral("fnt"), QStringLiteral("Fantasy")},
                                               {QStringLiteral("hrr"), QStringLiteral("Horror")},
                                               {QStringLiteral("hst"), QStringLiteral("History")},
                                               {QStringLiteral("msc"), QStringLiteral("Music & Musical")},
                                               {QStringLiteral("rly"), QStringLiteral("Reality TV")},
                                               {QStringLiteral("rma"), QStringLiteral("Romance")},
                                               {QStringLiteral("scf"), QStringLiteral("Science-Fiction")},
                                               {QStringLiteral("spt"), QStringLiteral("Sport")},
                                               {QStringLiteral("trl"), QStringLiteral("Mystery & Thriller")},
                                               {QStringLiteral("war"), QStringLiteral("War & Military")},
                                               {QStringLiteral("wsn"), QStringLiteral("Western")}};
    return names.value(shortName);
}

void readGenresAndCountries(const JsonPlace &content, SourceFacts &facts)
{
    int position = 0;
    QSet<QString> told;
    const JsonPlace genres = content["genres"];
    for (qsizetype i = 0; i < genres.size(); ++i) {
        const JsonPlace shortName = genres.at(i)["shortName"];
        const QString code = shortName.text().trimmed().toLower();
        EntityRef genre;
        genre.name = cleanText(genres.at(i)["translation"]);
        const bool translated = !genre.name.isEmpty();
        if (!translated)
            genre.name = genreName(code);
        // What has no code where codes are told is the service's own: "TEST COLONIA_History".
        const bool isInternal = code.isEmpty() && genres.at(i).keys().contains(QStringLiteral("shortName"));
        const QString name = genre.name.toLower();
        if (!name.isEmpty() && !isInternal && !told.contains(name) &&
            (code.isEmpty() || !told.contains(u'#' + code)))
            addLink(facts, "genres", ++position, genre,
                    translated ? genres.at(i)["translation"].text() : shortName.text());
        told << name << u'#' + code;
    }
    position = 0;
    told.clear();
    const JsonPlace countries = content["productionCountries"];
    for (qsizetype i = 0; i < countries.size(); ++i) {
        const NodeCountry known = nodeCountry(countries.at(i));
        if (known.name.isEmpty() || told.contains(known.name))
            continue;
        told.insert(known.name);
        EntityRef country;
        country.name = known.name;
        country.code = known.code;
        addLink(facts, "countries", ++position, country, countries.at(i).text());
    }
}

// `factor`: what makes it one of ten.
void addRating(SourceFacts &facts, const char *source, const JsonPlace &score, double factor, bool zeroCounts,
               const JsonPlace &votes = JsonPlace(Json()))
{
    const auto number = nodeScore(score, 10 / factor);
    const double points = std::round(number.value_or(-1) * factor * 10) / 10;
    if (!number || points < 0 || points > 10 || (points == 0 && !zeroCounts))
        return;
    RatingFact rating;
    rating.source = QLatin1String(source);
    rating.score = points;
    rating.votes = nodeCount(votes);
    rating.snippet = asWritten(score);
    facts.ratings.append(rating);
}

void readScoring(const JsonPlace &scoring, SourceFacts &facts)
{
    // A score of nothing stands for "nobody has voted", except where it is a percentage of critics.
    addRating(facts, "IMDb", scoring["imdbScore"], 1, false, scoring["imdbVotes"]);
    addRating(facts, "TMDB", scoring["tmdbScore"], 1, false);
    addRating(facts, "Rotten Tomatoes", scoring["tomatoMeter"], 0.1, true);
    addRating(facts, "JustWatch", scoring["jwRating"], 10, false);
}

QString qualityOf(QString word)
{
    if (word.startsWith(u'_'))
        word.remove(0, 1); // "_4K": GraphQL names cannot begin with a digit
    return word;
}

void foldOffer(const JsonPlace &offer, const QString &country, QList<OfferFact> &offers)
{
    static const QRegularExpression currencyShape(QStringLiteral("^[A-Z]{3}$"));
    const JsonPlace package = offer["package"];
    const char *nameOfProvider = cleanText(package["clearName"]).isEmpty() ? "technicalName" : "clearName";
    const QString provider = cleanText(package[nameOfProvider]);
    const qint64 providerId = nodeCount(package["packageId"]).value_or(0);
    const QString monetization = offer["monetizationType"].text().trimmed().toUpper();
    if (provider.isEmpty() || monetization.isEmpty())
        return;
    OfferFact *folded = nullptr;
    for (OfferFact &known : offers)
        if (known.providerId == providerId && (providerId != 0 || known.provider == provider) &&
            known.monetization == monetization)
            folded = &known;
    if (folded == nullptr) {
        offers.append(OfferFact{});
        folded = &offers.last();
        folded->provider = provider;
        folded->providerId = providerId;
        folded->monetization = monetization;
        folded->country = country;
        folded->snippet = package[nameOfProvider].text();
    }
    if (const QString quality = qualityOf(offer["presentationType"].text().trimmed().toUpper());
        !quality.isEmpty() && !folded->presentation.contains(quality))
        folded->presentation.append(quality);
    const bool isNumber = nodePrice(offer["retailPriceValue"]).has_value();
    const auto price = nodePrice(offer[isNumber ? "retailPriceValue" : "retailPrice"]); // "$3.99"
    const QString written = offer["currency"].text().trimmed().toUpper();
    const QString currency = currencyShape.match(written).hasMatch() ? written : QString();
    const bool isCheaper = price && (!folded->price || *price < *folded->price);
    if (!currency.isEmpty() && (isCheaper || folded->currency.isEmpty()))
        folded->currency = currency; // of its own price
    if (isCheaper)
        folded->price = price;
    if (folded->url.isEmpty())
        folded->url = wire::webAddress(offer["standardWebURL"].text());
    constexpr qsizetype wholeDay = 10; // the column holds no month
    if (const QString until = filmDay(offer["availableTo"], std::nullopt);
        folded->availableTo.isEmpty() && until.size() == wholeDay)
        folded->availableTo = until;
}

void readOffers(const JsonPlace &offers, const QString &country, SourceFacts &facts)
{
    static const QStringList order{QStringLiteral("SD"), QStringLiteral("HD"), QStringLiteral("4K")};
    constexpr qsizetype mostOffers =
        1000; // no country has more services; each is compared with those before it
    for (qsizetype i = 0; i < offers.size() && facts.offers.size() < mostOffers; ++i)
        foldOffer(offers.at(i), country, facts.offers);
    for (OfferFact &offer : facts.offers) {
        const auto rank = [](const QString &word) {
            const qsizetype at = order.indexOf(word);
            return at < 0 ? order.size() : at;
        };
        std::stable_sort(offer.presentation.begin(), offer.presentation.end(),
                         [&](const QString &left, const QString &right) { return rank(left) < rank(right); });
        if (!offer.price)
            offer.currency.clear();
    }
}

Result<GalleryEntry> readEntry(const JsonPlace &node, const Document &document, const Endpoints &endpoints)
{
    if (const auto object = node["content"].requireObject(); !object)
        return object.error();
    const QString type = node["objectType"].text().trimmed().toUpper();
    const bool isFilm =
        type.isEmpty() ? !node["id"].text().startsWith(QLatin1String("ts")) : type == QLatin1String("MOVIE");
    if (!isFilm)
        return makeError(Fault::Parse, QStringLiteral("JustWatch says that %1 is no film.").arg(document.key),
                         document.key);
    auto entry = entryOfNode(node, endpoints);
    if (!entry)
        return makeError(Fault::Parse, QStringLiteral("$.content.title: expected text"), document.key);
    entry->detailed = true;
    return *std::move(entry);
}

} // namespace

Result<GalleryEntry> parseTitleEntry(const Document &document, const Endpoints &endpoints)
{
    MOVIEDB_TRY(json, scanJson(document.body, document.key));
    return readEntry(JsonPlace(json), document, endpoints);
}

Result<TitleDetails> parseTitleDetails(const Document &document, const Endpoints &endpoints,
                                       const QString &country)
{
    MOVIEDB_TRY(json, scanJson(document.body, document.key));
    const JsonPlace node(json);
    MOVIEDB_TRY(entry, readEntry(node, document, endpoints));
    TitleDetails details;
    details.entry = std::move(entry);
    const JsonPlace content = node["content"];
    details.facts.receipt.source = QStringLiteral("justwatch");
    details.facts.receipt.url = document.url;
    if (details.facts.receipt.url.isEmpty() && details.entry.jwHref.startsWith(u'/'))
        details.facts.receipt.url = endpoints.of(site).toString() + details.entry.jwHref;
    details.facts.receipt.fetchedAt = document.fetchedAt;
    details.facts.receipt.extractor = QLatin1String(extractorName);
    readIds(node, details.entry, details.facts);
    readValues(content, details.entry, details.facts);
    readCredits(content["credits"], details.facts);
    readGenresAndCountries(content, details.facts);
    readScoring(content["scoring"], details.facts);
    readOffers(node["offers"], country, details.facts);
    return details;
}

} // namespace moviedb::justwatch
