#include "core/domain/receipts.h"

#include "core/base/partialdate.h"

#include <QHash>
#include <QSet>

namespace moviedb {

namespace {

const QLatin1String precisionEnd("_precision");
const QLatin1String filmsRater("IMDb "); // movies.rating and its votes are theirs

bool isRating(const QString &column)
{
    return column == QLatin1String("rating") || column == QLatin1String("rating_count");
}

// What the claim says of the column; null when nothing.
QVariant derivedValue(const QString &column, const Claim &claim)
{
    const QString text = claim.value.toString();
    if (column.endsWith(precisionEnd)) {
        const auto date = PartialDate::parse(text);
        return date ? QVariant(date->precision()) : QVariant();
    }
    if (isRating(column)) {
        if (!text.startsWith(filmsRater))
            return {};
        const QString number = text.mid(filmsRater.size());
        return column == QLatin1String("rating") ? QVariant(number.toDouble())
                                                 : QVariant(number.toLongLong());
    }
    if (column == QLatin1String("wikipedia_url")) // the page itself
        return claim.receipt.source == QLatin1String("wikipedia") ? QVariant(claim.receipt.url) : QVariant();
    return claim.position <= 1 ? claim.value : QVariant(); // the first of a list
}

} // namespace

QString receiptField(const ColumnInfo &column)
{
    static const QHash<QString, QString> fields{
        {QStringLiteral("wikipedia_url"), QStringLiteral("wikipedia_key")},
        {QStringLiteral("rating"), QStringLiteral("ratings")},
        {QStringLiteral("rating_count"), QStringLiteral("ratings.votes")},
        {QStringLiteral("country"), QStringLiteral("countries")},
        {QStringLiteral("language"), QStringLiteral("languages")}};
    if (column.name.endsWith(precisionEnd))
        return column.name.chopped(precisionEnd.size());
    return column.references ? column.references->table : fields.value(column.name);
}

QList<Claim> derivedClaims(const TableInfo &movies, const QList<Claim> &stated)
{
    QSet<QString> own;
    for (const Claim &claim : stated)
        if (claim.chosen)
            own.insert(claim.field);
    QList<Claim> derived;
    for (const ColumnInfo &column : movies.columns) {
        const QString field = receiptField(column);
        if (field.isEmpty() || own.contains(column.name))
            continue;
        for (const Claim &claim : stated) {
            const QVariant value = claim.field == field ? derivedValue(column.name, claim) : QVariant();
            if (value.isNull())
                continue;
            Claim one = claim;
            one.field = column.name;
            one.position = 0;
            one.value = value;
            one.receipt.extractor += QStringLiteral(", from ") + field;
            derived.append(one);
        }
    }
    return derived;
}

} // namespace moviedb
