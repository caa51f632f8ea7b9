#include "core/sources/tmdb/tmdbsource.h"

#include "core/base/partialdate.h"
#include "core/domain/ids.h"
#include "core/sources/wire/wire.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace moviedb::tmdb {

namespace {

const EndpointInfo api{QStringLiteral("tmdb"), QStringLiteral("https://api.themoviedb.org/3")};
const EndpointInfo posters{QStringLiteral("tmdb_images"), QStringLiteral("https://image.tmdb.org/t/p")};

// A read access token is a signed JSON object in three parts and travels as a header; the older key is a short word
// and travels in the address. https://developer.themoviedb.org/docs/authentication-application
bool isToken(const QString &key)
{
    return key.count(u'.') == 2 && key.size() > 60;
}

const Document *documentOf(const NeedKind &kind, const QList<Document> &known)
{
    for (const Document &document : known)
        if (document.kind == kind)
            return &document;
    return nullptr;
}

// The first film that the find answer names.
QString foundId(const Document &document)
{
    const auto json = parseJson(document.body, document.key);
    return json ? ids::tmdb(JsonPlace(*json)["movie_results"].at(0)["id"].textOrNumber()) : QString();
}

SourceInfo describe()
{
    SourceInfo info;
    info.id = QStringLiteral("tmdb");
    info.title = QStringLiteral("TMDB");
    info.service = info.id;
    info.licence = QStringLiteral("This product uses the TMDB API but is not endorsed or certified by TMDB.");
    info.extractor = QStringLiteral("tmdb/1");
    info.endpoints = {api, posters};
    info.pacing = {50, 3};
    info.kinds = {{.kind = need::filmByImdbId,
                   .maxBytes = 4 << 20,
                   .perTitle = 0.3,
                   .perBareTitle = 0.3,
                   .notFoundIsMissing = true,
                   .keeps = Keeps::LikeSearches},
                  {.kind = need::filmDetails,
                   .maxBytes = 4 << 20,
                   .perTitle = 1,
                   .perBareTitle = 1,
                   .notFoundIsMissing = true,
                   .keeps = Keeps::LikeDetails}};
    // A second opinion, except on its own rating.
    info.trust = {40, {{QStringLiteral("ratings"), 5}}};
    info.consent = Consent::Key;
    info.words =
        QStringLiteral("TMDB knows budgets, age ratings, taglines and casts of most films. It is asked for "
                       "accepted films only, and only with a key of your own.");
    info.choice =
        QStringLiteral("The key is free for personal use: themoviedb.org, Settings, API. It is kept as plain "
                       "text in the settings file, or comes from MOVIEDB_TMDB_KEY.");
    return info;
}

// What a film's details say. TMDB writes 0 and "" for what it does not know; rows that are not what they should be are
// left out. https://developer.themoviedb.org/reference/movie-details

QString imdbIdOf(const JsonPlace &film)
{
    const QString own = ids::imdb(film["imdb_id"].text());
    return own.isEmpty() ? ids::imdb(film["external_ids"]["imdb_id"].text()) : own;
}

QString cleanText(const JsonPlace &place)
{
    return place.text().simplified();
}

void addValue(SourceFacts &facts, const char *field, const QVariant &value, const QString &snippet)
{
    facts.values.append({QLatin1String(field), value, snippet});
}

void addText(SourceFacts &facts, const char *field, const JsonPlace &place)
{
    if (const QString text = cleanText(place); !text.isEmpty())
        addValue(facts, field, text, place.text());
}

void addTexts(const JsonPlace &film, SourceFacts &facts)
{
    addText(facts, "title", film["title"]);
    addText(facts, "original_title", film["original_title"]);
    addText(facts, "tagline", film["tagline"]);
    if (const QString plot = film["overview"].text().trimmed(); !plot.isEmpty())
        addValue(facts, "plot", plot, wire::openingWords(plot));
    const QString homepage = film["homepage"].text();
    if (homepage.startsWith(QLatin1String("https://")) || homepage.startsWith(QLatin1String("http://")))
        addValue(facts, "homepage", homepage, homepage);
    if (const QString id = ids::tmdb(film["id"].textOrNumber()); !id.isEmpty())
        addValue(facts, "tmdb_id", id, id);
    if (const QString id = imdbIdOf(film); !id.isEmpty())
        addValue(facts, "imdb_id", id, id);
}

void addNumbers(const JsonPlace &film, SourceFacts &facts)
{
    const auto known = [&film](const char *name) -> std::optional<qint64> {
        const auto number = film[name].integer();
        return number && *number > 0 ? number : std::nullopt;
    };
    if (const auto minutes = known("runtime"))
        addValue(facts, "runtime", *minutes, QString::number(*minutes));
    if (const auto dollars = known("budget"))
        addValue(facts, "budget", double(*dollars), QString::number(*dollars));
    if (const auto dollars = known("revenue"))
        addValue(facts, "box_office", double(*dollars), QString::number(*dollars));
    const auto score = film["vote_average"].number();
    const auto votes = known("vote_count");
    if (score && *score > 0 && *score <= 10 && votes)
        facts.ratings.append(
            {QStringLiteral("TMDB"), *score, votes, fromUtf8(film["vote_average"].json().dump())});
}

void addPoster(const JsonPlace &film, const QString &images, SourceFacts &facts)
{
    static const QRegularExpression shape(QStringLiteral("^/[\\w-]+\\.(jpg|jpeg|png|webp)$"));
    const QString path = film["poster_path"].text();
    if (shape.match(path).hasMatch())
        addValue(facts, "poster_url", images + QStringLiteral("/w500") + path, path);
}

// One country's list of releases; each has a type (2 limited, 3 theatrical), a date and perhaps an age rating.
// https://developer.themoviedb.org/reference/movie-release-dates
JsonPlace releasesIn(const JsonPlace &film, const QString &country)
{
    const JsonPlace countries = film["release_dates"]["results"];
    for (qsizetype i = 0; i < countries.size(); ++i)
        if (countries.at(i)["iso_3166_1"].text() == country)
            return countries.at(i)["release_dates"];
    return countries.at(-1);
}

void addRelease(const JsonPlace &film, const QString &country, SourceFacts &facts)
{
    const JsonPlace releases = releasesIn(film, country);
    std::optional<PartialDate> first;
    QString snippet;
    QString ageRating;
    for (qsizetype i = 0; i < releases.size(); ++i) {
        const JsonPlace release = releases.at(i);
        const qint64 type = release["type"].integer().value_or(0);
        if (const QString rating = cleanText(release["certification"]);
            ageRating.isEmpty() && rating.size() <= 10)
            ageRating = rating;
        const QString written = release["release_date"].text();
        const auto date = PartialDate::parse(written.left(10));
        if ((type == 2 || type == 3) && date && (!first || date->iso() < first->iso())) {
            first = date;
            snippet = written;
        }
    }
    if (!first) {
        snippet = film["release_date"].text();
        first = PartialDate::parse(snippet);
    }
    if (first)
        addValue(facts, "release_date", first->iso(), snippet);
    if (!ageRating.isEmpty())
        addValue(facts, "age_rating", ageRating, ageRating);
}

// Entries of one list are counted from 1; one name has one place in it, in the cast one for each role.
class ListOfLinks
{
public:
    ListOfLinks(SourceFacts &facts, const char *list) : m_facts(facts), m_list(QLatin1String(list)) {}

    // `written`: the name as it stands there.
    void add(const JsonPlace &written, const QString &role = {}, const QString &code = {})
    {
        const QString name = cleanText(written);
        if (name.isEmpty() || m_seen.contains({name, role}))
            return;
        m_seen.insert({name, role});
        LinkFact link;
        link.list = m_list;
        link.entity.name = name;
        link.entity.code = code;
        link.role = role;
        link.position = int(m_seen.size());
        link.snippet = written.text();
        m_facts.links.append(link);
    }

private:
    SourceFacts &m_facts;
    QString m_list;
    QSet<std::pair<QString, QString>> m_seen;
};

void addCrew(const JsonPlace &crew, SourceFacts &facts)
{
    static const QStringList writing{QStringLiteral("Writer"), QStringLiteral("Screenplay"),
                                     QStringLiteral("Story")};
    ListOfLinks directors(facts, "directors");
    ListOfLinks writers(facts, "writers");
    for (qsizetype i = 0; i < crew.size(); ++i) {
        const QString job = crew.at(i)["job"].text();
        if (job == QLatin1String("Director"))
            directors.add(crew.at(i)["name"]);
        else if (writing.contains(job))
            writers.add(crew.at(i)["name"]);
    }
}

void addCast(const JsonPlace &cast, SourceFacts &facts)
{
    QList<std::pair<qint64, qsizetype>> billing; // order as given → place in the answer
    for (qsizetype i = 0; i < cast.size(); ++i)
        billing.append({cast.at(i)["order"].integer().value_or(1 << 20), i});
    std::sort(billing.begin(), billing.end());
    ListOfLinks actors(facts, "cast");
    for (const auto &[order, place] : std::as_const(billing))
        actors.add(cast.at(place)["name"], cleanText(cast.at(place)["character"]));
}

void addNames(const JsonPlace &rows, const char *list, SourceFacts &facts)
{
    ListOfLinks links(facts, list);
    for (qsizetype i = 0; i < rows.size(); ++i)
        links.add(rows.at(i)["name"]);
}

void addCountries(const JsonPlace &countries, SourceFacts &facts)
{
    ListOfLinks links(facts, "countries");
    for (qsizetype i = 0; i < countries.size(); ++i)
        links.add(countries.at(i)["name"], {}, cleanText(countries.at(i)["iso_3166_1"]));
    addText(facts, "country", countries.at(0)["name"]);
}

// The language it was made in comes first; spoken ones follow in their order.
void addLanguages(const JsonPlace &film, SourceFacts &facts)
{
    const JsonPlace spoken = film["spoken_languages"];
    const QString original = film["original_language"].text();
    ListOfLinks links(facts, "languages");
    for (const bool first : {true, false})
        for (qsizetype i = 0; i < spoken.size(); ++i) {
            const QString code = spoken.at(i)["iso_639_1"].text();
            if ((code == original) != first)
                continue;
            links.add(spoken.at(i)["english_name"], {}, code);
            if (first)
                addText(facts, "language", spoken.at(i)["english_name"]);
        }
}

// `country`: whose release and age rating; `images`: where posters lie. The receipt is left empty.
SourceFacts titleFacts(const JsonPlace &film, const QString &country, const QString &images)
{
    SourceFacts facts;
    addTexts(film, facts);
    addNumbers(film, facts);
    addPoster(film, images, facts);
    addRelease(film, country, facts);
    addCrew(film["credits"]["crew"], facts);
    addCast(film["credits"]["cast"], facts);
    addNames(film["production_companies"], "studios", facts);
    addNames(film["genres"], "genres", facts);
    addCountries(film["production_countries"], facts);
    addLanguages(film, facts);
    return facts;
}

} // namespace

SourcePointer makeSource(const SourceSetup &setup)
{
    return std::make_shared<TmdbSource>(setup);
}

const SourceInfo &TmdbSource::info() const
{
    static const SourceInfo info = describe();
    return info;
}

Result<HttpRequest> TmdbSource::request(const NeedKind &kind, const QStringList &keys) const
{
    MOVIEDB_CHECK(checkKeyCount(kind, keys));
    const QString &key = keys.first();
    const bool byImdb = kind == need::filmByImdbId;
    if ((byImdb ? ids::imdb(key) : ids::tmdb(key)) != key || key.isEmpty())
        return makeError(Fault::NotFound, QStringLiteral("“%1” is not a key of this kind.").arg(key), key);
    HttpRequest request;
    request.service = info().service;
    const QByteArray language = "language=" + wire::encoded(m_setup.language);
    request.url =
        byImdb
            ? wire::withPathAndQuery(m_setup.endpoints.of(api), QStringLiteral("/find/") + key,
                                     "external_source=imdb_id&" + language)
            : wire::withPathAndQuery(m_setup.endpoints.of(api), QStringLiteral("/movie/") + key,
                                     "append_to_response=credits%2Crelease_dates%2Cexternal_ids&" + language);
    if (isToken(m_setup.key))
        request.authorization = "Bearer " + m_setup.key.toLatin1();
    else
        request.secretQuery = "api_key=" + wire::encoded(m_setup.key);
    return request;
}

Result<QList<Document>> TmdbSource::split(const NeedKind &kind, const QStringList &keys,
                                          const HttpResponse &response) const
{
    if (auto error = wire::statusError(response, info().title))
        return *error;
    const auto json = parseJson(response.body, response.finalUrl.toString());
    if (!json)
        return json.error();
    const JsonPlace root(*json);
    Document document;
    document.source = info().id;
    document.kind = kind;
    document.key = keys.value(0);
    document.fetchedAt = response.fetchedAt;
    document.body = wire::compact(*json);
    if (kind == need::filmByImdbId) {
        MOVIEDB_CHECK(root["movie_results"].requireArray());
        return QList<Document>{document};
    }
    if (const QString id = root["id"].textOrNumber(); id != document.key)
        return makeError(Fault::Parse, QStringLiteral("TMDB answers for film “%1”.").arg(id),
                         QStringLiteral("$.id"));
    document.url = QStringLiteral("https://www.themoviedb.org/movie/") + document.key;
    return QList<Document>{document};
}

QList<Need> TmdbSource::factNeeds(const FilmIds &ids, const QList<Document> &known) const
{
    if (documentOf(need::filmDetails, known) != nullptr)
        return {};
    QString film = ids::tmdb(ids.tmdbId);
    if (film.isEmpty()) {
        const Document *found = documentOf(need::filmByImdbId, known);
        if (found == nullptr && !ids::imdb(ids.imdbId).isEmpty())
            return {{info().id, need::filmByImdbId, ids::imdb(ids.imdbId)}};
        if (found != nullptr && !found->missing)
            film = foundId(*found);
    }
    return film.isEmpty() ? QList<Need>() : QList<Need>{{info().id, need::filmDetails, film}};
}

Result<std::optional<SourceFacts>> TmdbSource::facts(const FilmIds &ids, const QList<Document> &known) const
{
    const Document *details = documentOf(need::filmDetails, known);
    if (details == nullptr || details->missing)
        return std::optional<SourceFacts>();
    MOVIEDB_TRY(film, parseJson(details->body, details->key));
    const QString imdb = imdbIdOf(JsonPlace(film));
    if (!imdb.isEmpty() && !ids.imdbId.isEmpty() && imdb != ids.imdbId)
        return std::optional<SourceFacts>();
    SourceFacts facts =
        titleFacts(JsonPlace(film), m_setup.country, m_setup.endpoints.of(posters).toString());
    facts.receipt = {info().id, details->url, {}, details->fetchedAt, info().extractor};
    return std::optional(facts);
}

} // namespace moviedb::tmdb
