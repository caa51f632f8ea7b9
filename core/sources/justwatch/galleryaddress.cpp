#include "core/sources/justwatch/galleryaddress.h"

#include "core/domain/sourceinfo.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

namespace moviedb::justwatch {

namespace {

QString percentEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString countryOf(const QString &pathWord)
{
    const QString country = pathWord.toUpper();
    return country == QLatin1String("UK") ? QStringLiteral("GB") : country; // the path says uk, the API GB
}

bool isCountryWord(const QString &word)
{
    return word.size() == 2 && word[0].isLetter() && word[0].unicode() < 128 && word[1].isLetter() &&
           word[1].unicode() < 128;
}

// Words that come before the slug of one title, or name a page that lists no films.
bool isOtherWord(const QString &word)
{
    static const QStringList words{
        QStringLiteral("movie"),     QStringLiteral("tv-show"),  QStringLiteral("tv-shows"),
        QStringLiteral("film"),      QStringLiteral("serie"),    QStringLiteral("series"),
        QStringLiteral("séries"),    QStringLiteral("pelicula"), QStringLiteral("filme"),
        QStringLiteral("serien"),    QStringLiteral("serie-tv"), QStringLiteral("elokuva"),
        QStringLiteral("person"),    QStringLiteral("search"),   QStringLiteral("new"),
        QStringLiteral("sports"),    QStringLiteral("guide"),    QStringLiteral("lists"),
        QStringLiteral("watchlist"), QStringLiteral("upcoming"), QStringLiteral("buscar"),
        QStringLiteral("recherche"), QStringLiteral("suche"),    QStringLiteral("cerca")};
    return words.contains(word.toLower());
}

bool isOurHost(const QString &host)
{
    static const QRegularExpression local(QStringLiteral("^(localhost|::1|127(\\.\\d{1,3}){3})$"));
    return host == QLatin1String("justwatch.com") || host.endsWith(QLatin1String(".justwatch.com")) ||
           host.endsWith(QLatin1String(".invalid")) || local.match(host).hasMatch();
}

bool isSlug(const QString &slug)
{
    static const QRegularExpression shape(QStringLiteral("^[\\p{L}\\p{N}][\\p{L}\\p{N}+._-]{0,99}$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return shape.match(slug).hasMatch();
}

std::optional<GalleryAddress> fromShortForm(const QString &text)
{
    const QStringList parts = text.mid(9).split(u'/');
    if (parts.size() != 2 || !isCountryWord(parts[0]) || !isSlug(parts[1]))
        return std::nullopt;
    GalleryAddress address;
    address.country = countryOf(parts[0]);
    address.provider = parts[1].toLower();
    const QString word =
        address.country == QLatin1String("GB") ? QStringLiteral("uk") : address.country.toLower();
    address.path = QStringLiteral("/%1/provider/%2/movies").arg(word, address.provider);
    return address;
}

// Filters as the web address writes them, and as the service's query names them.
struct FilterName
{
    const char *inAddress;
    const char *inQuery;
};
constexpr FilterName filterNames[] = {
    {"genres", "genres"},
    {"exclude_genres", "excludeGenres"},
    {"production_countries", "productionCountries"},
    {"exclude_production_countries", "excludeProductionCountries"},
    {"age_certifications", "ageCertifications"},
    {"monetization_types", "monetizationTypes"},
    {"presentation_types", "presentationTypes"},
};

bool isFilterCode(const QString &code)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9_+-]{1,20}$"));
    return shape.match(code).hasMatch();
}

// The address writes "us", "flatrate" and "4k" where the query wants US, FLATRATE and _4K.
QString filterCode(const QByteArray &inAddress, const QString &value)
{
    if (inAddress.endsWith("genres"))
        return value.toLower();
    if (inAddress == "presentation_types" && !value.isEmpty() && value[0].isDigit())
        return u'_' + value.toUpper();
    return inAddress == "age_certifications" ? value : value.toUpper();
}

void readFilter(GalleryAddress &address, const QString &name, const QString &value)
{
    if (name == QLatin1String("sort_by") || name == QLatin1String("page"))
        return; // neither changes which films there are
    bool number = false;
    const int year = value.toInt(&number);
    if (name == QLatin1String("release_year_from") && number) {
        address.yearFrom = year;
        return;
    }
    if (name == QLatin1String("release_year_until") && number) {
        address.yearTo = year;
        return;
    }
    QStringList codes;
    for (const FilterName &known : filterNames)
        if (name == QLatin1String(known.inAddress)) {
            for (const QString &part : value.split(u',', Qt::SkipEmptyParts))
                codes.append(filterCode(known.inAddress, part));
            if (!codes.isEmpty() && std::all_of(codes.cbegin(), codes.cend(), isFilterCode)) {
                address.filters.insert(QLatin1String(known.inQuery), codes);
                return;
            }
        }
    address.ignored.append(name + u'=' + value);
}

bool readKeyFilter(GalleryKey &key, QStringView name, const QString &value)
{
    const bool known =
        std::any_of(std::begin(filterNames), std::end(filterNames),
                    [name](const FilterName &filter) { return name == QLatin1String(filter.inQuery); });
    const QStringList codes = value.split(u',');
    if (!known || !std::all_of(codes.cbegin(), codes.cend(), isFilterCode))
        return false;
    key.filters.insert(name.toString(), codes);
    return true;
}

} // namespace

QString GalleryKey::text() const
{
    QStringList parts{QStringLiteral("country=") + country};
    if (!packageCode.isEmpty())
        parts.append(QStringLiteral("package=") + percentEncoded(packageCode));
    if (yearFrom)
        parts.append(QStringLiteral("from=%1").arg(*yearFrom));
    if (yearTo)
        parts.append(QStringLiteral("to=%1").arg(*yearTo));
    for (auto it = filters.cbegin(); it != filters.cend(); ++it)
        parts.append(it.key() + u'=' + percentEncoded(it.value().join(u',')));
    if (!cursor.isEmpty())
        parts.append(QStringLiteral("after=") + percentEncoded(cursor));
    parts.append(QStringLiteral("first=%1").arg(first));
    if (!pagePath.isEmpty())
        parts.append(QStringLiteral("page=") + percentEncoded(pagePath));
    return parts.join(u'&');
}

std::optional<GalleryKey> GalleryKey::parse(QStringView text)
{
    static const QRegularExpression code(QStringLiteral("^[A-Za-z0-9]{1,20}$"));
    GalleryKey key;
    for (const QStringView part : text.split(u'&')) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals < 0)
            return std::nullopt;
        const QStringView name = part.first(equals);
        const QString value = QUrl::fromPercentEncoding(part.sliced(equals + 1).toUtf8());
        bool number = false;
        const int whole = value.toInt(&number);
        if (name == u"country")
            key.country = value;
        else if (name == u"package" && code.match(value).hasMatch())
            key.packageCode = value;
        else if (name == u"from" && number)
            key.yearFrom = whole;
        else if (name == u"to" && number)
            key.yearTo = whole;
        else if (name == u"after")
            key.cursor = value;
        else if (name == u"first" && number && whole >= 1 && whole <= 100)
            key.first = whole;
        else if (name == u"page" && value.startsWith(u'/') && !value.startsWith(QLatin1String("//")))
            key.pagePath = value;
        else if (!readKeyFilter(key, name, value))
            return std::nullopt;
    }
    if (!isCountryWord(key.country) || key.country != key.country.toUpper())
        return std::nullopt;
    return key;
}

GalleryKey nextPage(const GalleryKey &key, const QString &cursor)
{
    GalleryKey next = key;
    if (key.pagePath.isEmpty()) {
        next.cursor = cursor;
        return next;
    }
    QUrl url(key.pagePath);
    QUrlQuery query(url);
    query.removeAllQueryItems(QStringLiteral("page"));
    query.addQueryItem(QStringLiteral("page"), cursor);
    url.setQuery(query);
    next.pagePath = url.toString();
    return next;
}

std::optional<GalleryAddress> parseGalleryAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(QLatin1String("provider:"), Qt::CaseInsensitive))
        return fromShortForm(trimmed);
    QUrl url(trimmed);
    if (url.scheme().isEmpty() && !trimmed.startsWith(u'/'))
        url = QUrl(QStringLiteral("https://") + trimmed);
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    if (!url.isValid() || (!url.scheme().isEmpty() && (!web || !isOurHost(url.host()))))
        return std::nullopt;
    QStringList words = url.path().split(u'/', Qt::SkipEmptyParts);
    const bool mirrored = !url.host().isEmpty() && !url.host().endsWith(QLatin1String("justwatch.com"));
    while (mirrored && !words.isEmpty() && !isCountryWord(words.first()))
        words.removeFirst(); // a mirror may serve the site below a folder of its own
    if (words.size() < 2 || words.size() > 4 || !isCountryWord(words[0]) || isOtherWord(words[1]))
        return std::nullopt;
    if (words.size() == 2 && words[1].contains(u'.')) // a file of that name
        return std::nullopt;
    GalleryAddress address;
    address.country = countryOf(words[0]);
    if (words.size() > 2) {
        if (!isSlug(words[2]) || (words.size() == 4 && words[3].startsWith(QLatin1String("tv-"))))
            return std::nullopt;
        address.provider = words[2];
        if (words.size() == 3)
            words.append(QStringLiteral("movies"));
    }
    QUrlQuery query(url);
    query.removeAllQueryItems(QStringLiteral("page"));
    address.path = u'/' + words.join(u'/');
    if (!query.isEmpty())
        address.path += u'?' + query.toString();
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        readFilter(address, name, value);
    return address;
}

GalleryKey galleryOf(const GalleryAddress &address, const QString &packageCode)
{
    GalleryKey key;
    key.country = address.country;
    key.packageCode = packageCode;
    key.yearFrom = address.yearFrom;
    key.yearTo = address.yearTo;
    key.filters = address.filters;
    return key;
}

} // namespace moviedb::justwatch
