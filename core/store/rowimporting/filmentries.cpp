#include "core/store/rowimporting/filmentries.h"

#include "core/store/engine/among.h"

namespace moviedb::store {

namespace {

const QString filmsOfEntries = QStringLiteral("movies");
const QString imdbRating = QStringLiteral("IMDb");

} // namespace

Result<Done> FilmEntries::load(Connection &connection, const QList<CheckedRow> &rows, const QString &source)
{
    QSet<qint64> known;
    for (const CheckedRow &row : rows)
        known.insert(filmOf(row));
    const QList<qint64> films(known.cbegin(), known.cend());
    MOVIEDB_TRY(said, whoSaidOf(connection, filmsOfEntries, films, source));
    m_said = said;
    if (m_wasEmpty || m_shape.list->isRatings())
        return Done{};
    return inParts(films, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(filled, connection.run(QStringLiteral("SELECT DISTINCT movie_id FROM %1 WHERE %2")
                                               .arg(quoted(m_shape.table.name),
                                                    among(connection, QStringLiteral("movie_id"), part)),
                                           amongBinds(connection, part)));
        while (filled.next())
            m_filled.insert(filled.integer(0));
        return filled.end();
    });
}

bool FilmEntries::isPersonal(const CheckedRow &row) const
{
    const QSet<QString> said = m_said.value(filmOf(row)).byPerson;
    if (said.contains(m_shape.list->name))
        return true;
    // A person's word on the film's own rating is one on IMDb's alone.
    const int rater = m_shape.list->isRatings() ? m_shape.placeOf(m_shape.list->linked->name) : -1;
    if (rater >= 0 && row.values.at(rater).toString() != imdbRating)
        return false;
    return std::any_of(said.cbegin(), said.cend(),
                       [&](const QString &field) { return m_columns.value(field) == m_shape.list->name; });
}

bool FilmEntries::isByFile(qint64 film) const
{
    return m_said.value(film).byFile.contains(m_shape.list->name);
}

bool FilmEntries::isOpen(const CheckedRow &row) const
{
    return !m_filled.contains(filmOf(row)) || isByFile(filmOf(row));
}

namespace {

Result<Done> followColumn(Connection &connection, const RowShape &shape, const QString &column,
                          const QString &value, const QString &which, const QVariantList &binds,
                          const QString &source)
{
    const QString link = quoted(shape.table.name);
    const QString entries = QStringLiteral("FROM %1 entry%2 WHERE entry.movie_id = movies.movie_id%3")
                                .arg(link,
                                     shape.list->keepsKey() || shape.list->isRatings()
                                         ? QString()
                                         : QStringLiteral(" JOIN %1 named ON named.%2 = entry.%3")
                                               .arg(quoted(shape.list->entity->name),
                                                    quoted(shape.list->linked->references->column),
                                                    quoted(shape.list->linked->name)),
                                     which);
    const QString order = shape.list->order.isEmpty()
                              ? QString()
                              : QStringLiteral("entry.%1 IS NULL, entry.%1, ").arg(quoted(shape.list->order));
    MOVIEDB_CHECK(connection.execute(
        QStringLiteral(
            "UPDATE movies SET %1 = (SELECT %2 %3 ORDER BY %4entry.%5 LIMIT 1) WHERE %1 IS NULL AND "
            "EXISTS (SELECT 1 %3) AND EXISTS (SELECT 1 FROM claims c WHERE c.entity = 'movies' AND "
            "c.entity_id = movies.movie_id AND c.field = ? AND c.source = ? AND c.chosen)")
            .arg(quoted(column), value, entries, order, quoted(shape.list->linked->name)),
        binds + binds + QVariantList{shape.list->name, source}));
    return Done{};
}

} // namespace

Result<Done> followEntries(Connection &connection, const RowShape &shape, const QString &source,
                           QList<TableChange> &changes)
{
    const FilmList &list = *shape.list;
    changes.append({filmsOfEntries, {}});
    if (list.isRatings()) {
        for (const auto &[column, value] : {std::pair("rating", "score"), std::pair("rating_count", "votes")})
            MOVIEDB_CHECK(followColumn(connection, shape, QLatin1String(column),
                                       QStringLiteral("entry.") + QLatin1String(value),
                                       QStringLiteral(" AND entry.source = ?"), {imdbRating}, source));
        return Done{};
    }
    if (list.single.isEmpty())
        return Done{};
    const QString value = list.keepsKey() ? QStringLiteral("entry.") + quoted(list.linked->name)
                                          : QStringLiteral("named.") + quoted(list.entity->labelColumn);
    return followColumn(connection, shape, list.single, value, {}, {}, source);
}

} // namespace moviedb::store
