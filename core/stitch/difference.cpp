#include "core/stitch/difference.h"

#include "core/base/partialdate.h"
#include "core/stitch/linklists.h"
#include "core/stitch/meaning.h"
#include "core/stitch/rulebook.h"
#include "core/stitch/values.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace moviedb::stitch {

namespace {

constexpr qsizetype comparedLetters = 120;
constexpr double halfwayDays = 365; // a year apart is half of everything

// Both to the precision of the less exact one.
qint64 daysApart(const QString &left, const QString &right)
{
    auto a = PartialDate::parse(left);
    auto b = PartialDate::parse(right);
    if (!a || !b)
        return 0;
    if (a->month == 0 || b->month == 0)
        a->month = b->month = 0;
    if (a->day == 0 || b->day == 0)
        a->day = b->day = 0;
    return std::abs(
        QDate::fromString(a->isoDay(), Qt::ISODate).daysTo(QDate::fromString(b->isoDay(), Qt::ISODate)));
}

// Letters to add, drop or change (Levenshtein), as a share of the longer text.
double wordingDistance(const QString &left, const QString &right)
{
    const QString a = wordingKey(left).left(comparedLetters);
    const QString b = wordingKey(right).left(comparedLetters);
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype changed = diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
        }
    }
    const qsizetype longer = std::max({a.size(), b.size(), qsizetype(1)});
    return double(row.last()) / double(longer);
}

QString timesWords(double ratio)
{
    return ratio < 1.1 ? QStringLiteral("%1 % more").arg((ratio - 1) * 100, 0, 'f', ratio < 1.02 ? 1 : 0)
                       : QStringLiteral("%1 times as much").arg(ratio, 0, 'f', ratio < 10 ? 1 : 0);
}

// "$2.1 million" for 2,123,456: a sum supports its own rounding, as a day supports its year.
bool isRounding(double rounded, double exact)
{
    constexpr double least = 1000; // fewer zeros happen by chance
    double step = 1;
    while (step < 1e12 && std::fmod(rounded, step * 10) == 0)
        step *= 10;
    return step >= least && std::round(exact / step) * step == rounded;
}

Difference numbersApart(double left, double right)
{
    const double smaller = std::min(std::abs(left), std::abs(right));
    const double larger = std::max(std::abs(left), std::abs(right));
    if (smaller <= 0 || left * right < 0)
        return {1, QStringLiteral("nothing against something")};
    return {1 - smaller / larger, timesWords(larger / smaller)};
}

// An id is the same or another one.
bool isId(const QString &field)
{
    return field.endsWith(QLatin1String("_id"));
}

} // namespace

bool canDisagree(const QString &field)
{
    static const QStringList own{QStringLiteral("plot"),       QStringLiteral("tagline"),
                                 QStringLiteral("poster_url"), QStringLiteral("trailer_url"),
                                 QStringLiteral("homepage"),   QStringLiteral("genres"),
                                 QStringLiteral("age_rating"), QStringLiteral("ratings")};
    return ruledFields().contains(field) && !own.contains(field);
}

Difference difference(const QString &field, const QVariant &left, const QVariant &right)
{
    if (left.isNull() || right.isNull() || sameMeaning(field, left, right))
        return {};
    if (isId(field))
        return {1, QStringLiteral("another id")};
    switch (valueKind(field, left)) {
    case ValueKind::Decimal:
        if (isRounding(left.toDouble(), right.toDouble()) || isRounding(right.toDouble(), left.toDouble()))
            return {};
        return numbersApart(left.toDouble(), right.toDouble());
    case ValueKind::Integer:
        return numbersApart(left.toDouble(), right.toDouble());
    case ValueKind::Date: {
        const qint64 days = daysApart(left.toString(), right.toString());
        return {double(days) / (double(days) + halfwayDays),
                days == 1 ? QStringLiteral("1 day apart") : QStringLiteral("%1 days apart").arg(days)};
    }
    case ValueKind::Text: {
        const double share = wordingDistance(left.toString(), right.toString());
        return {share,
                QStringLiteral("%1 % of the letters differ").arg(std::max(1.0, share * 100), 0, 'f', 0)};
    }
    }
    return {};
}

Difference listDifference(const QList<LinkFact> &left, const QList<LinkFact> &right)
{
    const QList<LinkFact> &shorter = left.size() <= right.size() ? left : right;
    const QList<LinkFact> &longer = left.size() <= right.size() ? right : left;
    if (shorter.isEmpty())
        return {};
    const auto lacking = std::count_if(shorter.cbegin(), shorter.cend(), [&](const LinkFact &link) {
        return std::none_of(longer.cbegin(), longer.cend(),
                            [&](const LinkFact &other) { return sameEntity(link.entity, other.entity); });
    });
    if (lacking == 0)
        return {};
    const QString words = shorter.size() == 1 ? QStringLiteral("another name")
                          : lacking == 1
                              ? QStringLiteral("1 of %1 names differs").arg(shorter.size())
                              : QStringLiteral("%1 of %2 names differ").arg(lacking).arg(shorter.size());
    return {double(lacking) / double(shorter.size()), words};
}

} // namespace moviedb::stitch
