#include "core/store/identity/knownidentities.h"

#include "core/store/engine/storabletext.h"

namespace moviedb::store {

namespace {

void addMeaning(QHash<QString, QList<qint64>> &meanings, const QString &word, qint64 row)
{
    if (!word.isEmpty() && !meanings.value(word).contains(row))
        meanings[word].append(row);
}

} // namespace

Result<Done> KnownIdentities::load(Connection &connection, const QList<qint64> &movieIds)
{
    if (!m_loaded) {
        MOVIEDB_TRY(aliases, aliasesOf(connection, m_table));
        for (const Alias &alias : std::as_const(aliases)) {
            addMeaning(m_byName, key(alias.name), alias.entityId);
            for (size_t kind = 0; kind < m_byId.size(); ++kind)
                addMeaning(m_byId[kind], alias.ids[kind], alias.entityId);
        }
        m_loaded = true;
    }
    MOVIEDB_TRY(separations, separationsIn(connection, m_table, movieIds));
    for (const Separation &one : std::as_const(separations))
        m_separations[one.movieId].append(one);
    return Done{};
}

QSet<qint64> KnownIdentities::rowsFor(const QList<EntityRef> &refs) const
{
    QSet<qint64> rows;
    for (const QList<Separation> &ofFilm : m_separations)
        for (const Separation &one : ofFilm)
            rows << one.entityId << one.otherId;
    if (m_byName.isEmpty())
        return rows;
    for (const EntityRef &ref : refs) {
        QList<qint64> meant = meantByName(ref.name);
        meant += meantById(0, ref.wikidataId) + meantById(1, ref.imdbId) + meantById(2, ref.justwatchId);
        rows.unite(QSet<qint64>(meant.cbegin(), meant.cend()));
    }
    return rows;
}

QList<qint64> KnownIdentities::meantById(int kind, const QString &id) const
{
    return m_byId[size_t(kind)].value(storableText(id));
}

QList<qint64> KnownIdentities::meantByName(const QString &name) const
{
    return m_byName.value(key(storableText(name)));
}

bool KnownIdentities::isNamed(const Separation &separation, const QString &name) const
{
    return key(separation.name) == key(storableText(name));
}

} // namespace moviedb::store
