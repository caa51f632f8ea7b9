#include "core/domain/cellmeaning.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace moviedb {

namespace {

constexpr int firstFilmYear = 1874; // Passage de Vénus
constexpr int yearsAhead = 20;      // films are announced long before they come

bool isAmong(const QString &name, std::initializer_list<const char *> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&name](const char *one) { return name == QLatin1String(one); });
}

std::optional<QString> numberMeaning(const QString &name, double number)
{
    if (isAmong(name, {"runtime"}) && number <= 0)
        return QStringLiteral("A runtime is more than 0 minutes.");
    if (isAmong(name, {"budget", "box_office", "rating_count", "price"}) && number < 0)
        return QStringLiteral("%1 cannot be less than 0.").arg(name);
    if (isAmong(name, {"rating", "score"}) && (number < 0 || number > 10))
        return QStringLiteral("%1 lies between 0 and 10.").arg(name);
    return {};
}

std::optional<QString> dateMeaning(const QString &name, const QDate &date, const QDate &today)
{
    if (name == QLatin1String("release_date") &&
        (date.year() < firstFilmYear || date.year() > today.year() + yearsAhead))
        return QStringLiteral("A film comes out between %1 and %2.")
            .arg(firstFilmYear)
            .arg(today.year() + yearsAhead);
    if (isAmong(name, {"dob", "founded"}) && date > today)
        return QStringLiteral("%1 lies in the future.").arg(name);
    return {};
}

std::optional<QString> textMeaning(const QString &name, const QString &text)
{
    if (name == QLatin1String("url") || name == QLatin1String("homepage") ||
        name.endsWith(QLatin1String("_url"))) {
        const QUrl url(text, QUrl::StrictMode);
        const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
        if (!url.isValid() || !isWeb || url.host().isEmpty())
            return QStringLiteral("\"%1\" is not an address; it begins with https:// or http://.")
                .arg(text.left(60));
    }
    static const QRegularExpression imdb(QStringLiteral("^(tt|nm|co)[0-9]+$"));
    if (name == QLatin1String("imdb_id") && !imdb.match(text).hasMatch())
        return QStringLiteral("\"%1\" is no id of IMDb; one looks like tt0117998.").arg(text.left(60));
    static const QRegularExpression wikidata(QStringLiteral("^Q[1-9][0-9]*$"));
    if (name == QLatin1String("wikidata_id") && !wikidata.match(text).hasMatch())
        return QStringLiteral("\"%1\" is no id of Wikidata; one looks like Q11424.").arg(text.left(60));
    return {};
}

} // namespace

std::optional<QString> contradictedMeaning(const ColumnInfo &column, const QVariant &value,
                                           const QDate &today)
{
    if (value.isNull() || column.references)
        return {};
    switch (column.kind) {
    case ColumnKind::Integer:
    case ColumnKind::Decimal:
        return numberMeaning(column.name, value.toDouble());
    case ColumnKind::Date:
        return dateMeaning(column.name, QDate::fromString(value.toString(), Qt::ISODate), today);
    case ColumnKind::Text:
        return textMeaning(column.name, value.toString());
    case ColumnKind::Boolean:
    case ColumnKind::Timestamp:
        break;
    }
    return {};
}

} // namespace moviedb
