#include "core/store/importing/filmdifference.h"

#include "core/base/partialdate.h"
#include "core/stitch/offerwords.h"
#include "core/store/tables/columnfit.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr qsizetype mostWords = 120;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > mostWords ? line.left(mostWords - 1) + QChar(u'…') : line;
}

QVariant valueOf(const MovieDocument &film, const QString &column)
{
    for (const auto &[name, value] : film.columns)
        if (name == column)
            return value;
    return {};
}

// "1986" is what "1986-05-09" is, too.
bool isLessExact(const ColumnInfo &column, const QVariant &value, const QVariant &than)
{
    return column.kind == ColumnKind::Date && !value.isNull() &&
           than.toString().startsWith(value.toString() + u'-');
}

bool sameValue(const ColumnInfo &column, const QVariant &stored, const QVariant &imported)
{
    if (column.kind == ColumnKind::Date)
        return stored.toString() == imported.toString() || isLessExact(column, imported, stored);
    const auto fit = fitted(column, imported);
    return fit && sameStored(column, stored, *fit);
}

QStringList entryNames(const QList<LinkedRow> &rows)
{
    QStringList names;
    for (const LinkedRow &row : rows) {
        const QString name = row.columns.value(QStringLiteral("name")).toString().simplified();
        names << (row.role.isEmpty() ? name : QStringLiteral("%1 as %2").arg(name, row.role.simplified()));
    }
    return names;
}

QString ratingWords(const RatingFact &rating)
{
    return rating.source + u' ' + QString::number(rating.score, 'f', 1);
}

QList<FieldDifference> ratingsDiffer(const MovieDocument &stored, const MovieDocument &film)
{
    QList<FieldDifference> all;
    for (const RatingFact &rating : film.ratings) {
        const auto known = std::find_if(stored.ratings.cbegin(), stored.ratings.cend(),
                                        [&](const RatingFact &one) { return one.source == rating.source; });
        const bool isNew = known == stored.ratings.cend();
        if (isNew || ratingWords(*known) != ratingWords(rating) ||
            (rating.votes && known->votes != rating.votes))
            all.append({QStringLiteral("ratings"), isNew ? QString() : ratingWords(*known),
                        ratingWords(rating), isNew, rating.source, false});
    }
    return all;
}

std::optional<FieldDifference> offersDiffer(const MovieDocument &stored, const MovieDocument &film)
{
    const auto words = [](const MovieDocument &of, const QSet<QString> &countries) {
        QStringList all;
        for (const OfferFact &offer : of.offers)
            if (countries.contains(offer.country))
                all << stitch::offerWords(offer);
        all.sort();
        return all;
    };
    QSet<QString> countries;
    for (const OfferFact &offer : film.offers)
        countries.insert(offer.country);
    const QStringList before = words(stored, countries);
    const QStringList after = words(film, countries);
    if (before == after)
        return {};
    return FieldDifference{QStringLiteral("offers"),
                           shortened(before.join(QLatin1String(" · "))),
                           shortened(after.join(QLatin1String(" · "))),
                           before.isEmpty(),
                           {},
                           false};
}

} // namespace

QList<FieldDifference> differences(const FilmColumns &columns, const MovieDocument &stored,
                                   const MovieDocument &film, bool firstsOnly)
{
    QList<FieldDifference> all;
    const ImportFields fields = importFields(columns, film);
    for (auto value = fields.columns.cbegin(); value != fields.columns.cend(); ++value) {
        const ColumnInfo &column = *columns.movies.column(value.key());
        const QVariant known = valueOf(stored, value.key());
        if (!sameValue(column, known, *value))
            all.append({value.key(),
                        shortened(claimText(known)),
                        shortened(claimText(*value)),
                        known.isNull() || isLessExact(column, known, *value),
                        {},
                        false});
    }
    for (const QString &list : fields.lists) {
        const QStringList before = entryNames(stored.lists.value(list));
        const QStringList after = entryNames(film.lists.value(list));
        const bool isBeginning = firstsOnly && before.first(qMin(before.size(), after.size())) == after;
        if (before != after && !isBeginning)
            all.append({list,
                        shortened(before.join(QLatin1String(", "))),
                        shortened(after.join(QLatin1String(", "))),
                        before.isEmpty(),
                        {},
                        false});
    }
    all += ratingsDiffer(stored, film);
    if (const auto offers = offersDiffer(stored, film))
        all.append(*offers);
    return all;
}

bool isPersonsWord(const FilmColumns &columns, const FieldDifference &difference,
                   const QSet<QString> &byPerson)
{
    const bool isFilmsOwn = difference.rater == QLatin1String("IMDb") && !difference.isNew;
    return byPerson.contains(difference.field) ||
           byPerson.contains(columns.listsOf.value(difference.field)) ||
           (isFilmsOwn && (byPerson.contains(QStringLiteral("rating")) ||
                           byPerson.contains(QStringLiteral("rating_count"))));
}

} // namespace moviedb::store
