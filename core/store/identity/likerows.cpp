#include "core/store/identity/likerows.h"

#include "core/stitch/likenames.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/history/steps.h"
#include "core/store/identity/aliases.h"
#include "core/store/identity/filmtitles.h"
#include "core/store/identity/rowuses.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace moviedb::store {

namespace {

using stitch::NameKind;
using stitch::NameLikeness;

// Two of so many names with one key are alike by chance: "John S.".
constexpr qsizetype mostOfOneKey = 400;
constexpr double leastLikeness = 0.6;
constexpr double oneFilm = 0.15; // that names both
constexpr double moreFilms = 0.2;
constexpr double sameBirth = 0.2;
constexpr qsizetype namedFilms = 3;

using Pair = std::pair<qint64, qint64>;

struct KnownRow
{
    QString name;
    QString wikidataId;
    QString mark;
    QString birth;
};

struct Alike
{
    Pair rows;
    NameLikeness name;
};

NameKind kindOf(const TableInfo &table)
{
    if (table.unique.contains(QStringList{table.labelColumn}))
        return NameKind::Word;
    return table.column(u"dob") != nullptr ? NameKind::Person : NameKind::Company;
}

Result<QMap<qint64, KnownRow>> rowsOf(Connection &connection, const TableInfo &table)
{
    const auto column = [&table](const char *name) {
        return table.column(QString::fromLatin1(name)) != nullptr ? quoted(QLatin1String(name))
                                                                  : QStringLiteral("NULL");
    };
    const QString exact = table.column(u"dob_precision") == nullptr
                              ? QStringLiteral("NULL")
                              : QStringLiteral("CASE WHEN dob_precision = 'day' THEN dob END");
    MOVIEDB_TRY(
        rows, connection.run(QStringLiteral("SELECT %1, name, %2, %3, %4, %5 FROM %6 ORDER BY %1")
                                 .arg(quoted(table.primaryKey.first()), column("wikidata_id"),
                                      column("imdb_id"), column("justwatch_id"), exact, quoted(table.name))));
    QMap<qint64, KnownRow> known;
    while (rows.next()) {
        KnownRow row{rows.text(1), rows.text(2), {}, rows.date(5)};
        for (int id = 4; id >= 2; --id)
            if (!rows.text(id).isEmpty())
                row.mark = rows.text(id);
        known.insert(rows.integer(0), row);
    }
    return known;
}

bool mayBeOne(const KnownRow &one, const KnownRow &other)
{
    const bool twoItems = !one.wikidataId.isEmpty() && !other.wikidataId.isEmpty(); // ids are unique
    const bool twoBirths = !one.birth.isEmpty() && !other.birth.isEmpty() && one.birth != other.birth;
    return !twoItems && !twoBirths;
}

// Which rows have which of the keys by which names are alike. A key stands there as a number made of it: two that make the same
// only mean that two names more are compared. Texts, and a set of all pairs that were compared, took half a gigabyte
// for 300,000 people.
class RowsByKey
{
public:
    RowsByKey(const QMap<qint64, KnownRow> &rows, NameKind kind)
    {
        for (auto row = rows.cbegin(); row != rows.cend(); ++row)
            for (const QString &key : stitch::likenessKeys(row->name, kind))
                m_keysOfRows.emplace_back(qHash(key, keySeed), row.key());
        m_rowsOfKeys = m_keysOfRows;
        std::sort(m_rowsOfKeys.begin(), m_rowsOfKeys.end());
    }

    // `each`: of every row, its key, and those behind it that have a key of it, in their order.
    template <class Each> void forEachRow(Each each) const
    {
        std::vector<qint64> others;
        for (auto entry = m_keysOfRows.cbegin(); entry != m_keysOfRows.cend();) {
            const qint64 row = entry->second;
            others.clear();
            for (; entry != m_keysOfRows.cend() && entry->second == row; ++entry)
                addOthers(*entry, others);
            std::sort(others.begin(), others.end());
            others.erase(std::unique(others.begin(), others.end()), others.end());
            each(row, others);
        }
    }

private:
    using KeyOfRow = std::pair<size_t, qint64>;

    void addOthers(const KeyOfRow &entry, std::vector<qint64> &others) const
    {
        const auto own = std::lower_bound(m_rowsOfKeys.cbegin(), m_rowsOfKeys.cend(), entry);
        const auto begin = std::lower_bound(m_rowsOfKeys.cbegin(), own,
                                            KeyOfRow{entry.first, std::numeric_limits<qint64>::min()});
        auto end = own;
        while (end != m_rowsOfKeys.cend() && end->first == entry.first && end - begin <= mostOfOneKey)
            ++end;
        if (end - begin > mostOfOneKey)
            return;
        for (auto other = std::next(own); other != end; ++other)
            if (other->second != entry.second) // two keys of one row that made the same number
                others.push_back(other->second);
    }

    static constexpr size_t keySeed = 0;
    std::vector<KeyOfRow> m_keysOfRows; // by row
    std::vector<KeyOfRow> m_rowsOfKeys; // by key
};

// By name alone, the least likely ones too: what else is known comes later.
QList<Alike> alikeByName(const QMap<qint64, KnownRow> &rows, NameKind kind, const QSet<Pair> &apart)
{
    QList<Alike> found;
    RowsByKey(rows, kind).forEachRow([&](qint64 id, const std::vector<qint64> &others) {
        const KnownRow &row = *rows.constFind(id);
        for (const qint64 otherId : others) {
            const KnownRow &other = *rows.constFind(otherId);
            if (apart.contains({id, otherId}) || !mayBeOne(row, other))
                continue;
            const NameLikeness name = stitch::nameLikeness(row.name, other.name, kind);
            if (name.likeness > 0)
                found.append({{id, otherId}, name});
        }
    });
    return found;
}

// The one to keep: with a Wikidata id, in more films, known for longer.
bool standsFirst(const LikeRow &one, const KnownRow &known, const LikeRow &other, const KnownRow &otherKnown)
{
    if (known.wikidataId.isEmpty() != otherKnown.wikidataId.isEmpty())
        return !known.wikidataId.isEmpty();
    if (one.films != other.films)
        return one.films > other.films;
    return one.id < other.id;
}

class LikeRowsOfTable
{
public:
    LikeRowsOfTable(Connection &connection, const SchemaInfo &schema, const TableInfo &table)
        : m_connection(connection), m_schema(schema), m_table(table)
    {
    }
    Result<QList<LikeRows>> find();

private:
    LikeRows weighed(const Alike &alike, const QHash<qint64, QString> &titles) const;

    Connection &m_connection;
    const SchemaInfo &m_schema;
    const TableInfo &m_table;
    QMap<qint64, KnownRow> m_rows;
    QHash<qint64, QSet<qint64>> m_films;
};

LikeRows LikeRowsOfTable::weighed(const Alike &alike, const QHash<qint64, QString> &titles) const
{
    const auto row = [this](qint64 id) {
        return LikeRow{id, m_rows[id].name, m_rows[id].mark, m_films.value(id).size()};
    };
    LikeRows pair{m_table.name,        row(alike.rows.first), row(alike.rows.second),
                  alike.name.likeness, {alike.name.words},    {}};
    QList<qint64> shared = (m_films.value(pair.one.id) & m_films.value(pair.other.id)).values();
    std::sort(shared.begin(), shared.end());
    for (const qint64 film : std::as_const(shared))
        if (pair.sharedFilms.size() < namedFilms)
            pair.sharedFilms << titles.value(film);
    if (!shared.isEmpty()) {
        pair.likeness += shared.size() > 1 ? moreFilms : oneFilm;
        pair.reasons << (shared.size() == 1 ? QStringLiteral("both in %1").arg(pair.sharedFilms.first())
                                            : QStringLiteral("both in %1 films").arg(shared.size()));
    }
    const KnownRow &one = m_rows[pair.one.id], &other = m_rows[pair.other.id];
    if (!one.birth.isEmpty() && one.birth == other.birth) {
        pair.likeness += sameBirth;
        pair.reasons << QStringLiteral("born on the same day");
    }
    pair.likeness = std::min(1.0, pair.likeness);
    if (!standsFirst(pair.one, one, pair.other, other))
        std::swap(pair.one, pair.other);
    return pair;
}

Result<QList<LikeRows>> LikeRowsOfTable::find()
{
    MOVIEDB_TRY(rows, rowsOf(m_connection, m_table));
    m_rows = rows;
    MOVIEDB_TRY(apart, separatedPairs(m_connection, m_table.name));
    const QList<Alike> alike = alikeByName(m_rows, kindOf(m_table), apart);
    QSet<qint64> ids;
    for (const Alike &one : alike)
        ids << one.rows.first << one.rows.second;
    MOVIEDB_TRY(films, filmsOf(m_connection, m_schema, m_table, ids.values()));
    m_films = films;
    QSet<qint64> shared;
    for (const Alike &one : alike)
        shared.unite(m_films.value(one.rows.first) & m_films.value(one.rows.second));
    MOVIEDB_TRY(titles, filmTitles(m_connection, shared.values()));
    QList<LikeRows> found;
    for (const Alike &one : alike)
        if (const LikeRows pair = weighed(one, titles); pair.likeness >= leastLikeness)
            found.append(pair);
    return found;
}

} // namespace

Result<QList<LikeRows>> likeRows(Connection &connection, const SchemaInfo &schema, const LikeRowsQuery &query)
{
    QList<const TableInfo *> tables = identityTables(schema);
    if (!query.table.isEmpty()) {
        MOVIEDB_TRY(table, identityTable(schema, query.table));
        tables = {table};
    }
    QList<LikeRows> found;
    for (const TableInfo *table : std::as_const(tables)) {
        MOVIEDB_TRY(some, LikeRowsOfTable(connection, schema, *table).find());
        found += some;
    }
    std::sort(found.begin(), found.end(), [](const LikeRows &left, const LikeRows &right) {
        return std::tuple(-left.likeness, left.table, left.one.id, left.other.id) <
               std::tuple(-right.likeness, right.table, right.one.id, right.other.id);
    });
    if (query.limit > 0)
        found = found.mid(0, query.limit);
    return found;
}

Result<Done> keepApart(Connection &connection, const SchemaInfo &schema, const RowPair &pair,
                       QList<TableChange> &changes)
{
    MOVIEDB_TRY(transaction, connection.begin());
    MOVIEDB_TRY(table, identityTable(schema, pair.table));
    if (pair.one == pair.other)
        return makeError(Fault::Usage, QStringLiteral("This is twice the same row."), pair.table);
    MOVIEDB_TRY(one, rowNameOf(connection, *table, pair.one));
    MOVIEDB_TRY(other, rowNameOf(connection, *table, pair.other));
    MOVIEDB_TRY(apart, separatedPairs(connection, table->name));
    if (apart.contains(std::minmax(pair.one, pair.other)))
        return Done{};
    MOVIEDB_TRY(
        step, beginStep(connection, schema, QStringLiteral("apart"),
                        QStringLiteral("%1: “%2” and “%3” are not the same").arg(table->title, one, other)));
    MOVIEDB_CHECK(addSeparation(connection, table->name, {pair.one, pair.other, 0, other}));
    QList<TableChange> told{{QStringLiteral("separations"), {}}};
    MOVIEDB_CHECK(endStep(connection, step, told));
    MOVIEDB_CHECK(transaction.commit());
    changes += told;
    return Done{};
}

} // namespace moviedb::store
