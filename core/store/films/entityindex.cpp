#include "core/store/films/entityindex.h"

#include "core/base/partialdate.h"
#include "core/store/engine/among.h"
#include "core/store/engine/bulkinsert.h"
#include "core/store/engine/storabletext.h"
#include "core/store/tables/columnfit.h"

namespace moviedb::store {

namespace {

const QString idColumns[3] = {QStringLiteral("wikidata_id"), QStringLiteral("imdb_id"),
                              QStringLiteral("justwatch_id")};
const QString nameColumn = QStringLiteral("name");
const QString codeColumn = QStringLiteral("code");

// As it is stored, so that it is found again.
QString idOf(const EntityRef &ref, int kind)
{
    return storableText(kind == 0 ? ref.wikidataId : kind == 1 ? ref.imdbId : ref.justwatchId);
}

bool hasAnyId(const EntityRef &ref)
{
    return !idOf(ref, 0).isEmpty() || !idOf(ref, 1).isEmpty() || !idOf(ref, 2).isEmpty();
}

} // namespace

EntityIndex::EntityIndex(const TableInfo &table)
    : m_table(table), m_key(table.primaryKey.value(0)),
      m_uniqueName(table.unique.contains(QStringList{nameColumn})), m_identities(table.name, m_uniqueName)
{
}

QString EntityIndex::nameKey(const QString &name) const
{
    return m_uniqueName ? name.toCaseFolded() : name;
}

QString EntityIndex::current(const EntityRow &row, const QString &column)
{
    const auto wanted = row.wanted.constFind(column);
    return wanted != row.wanted.cend() ? wanted->toString() : row.stored.value(column).toString();
}

Result<Done> EntityIndex::load(Connection &connection, const QList<EntityRef> &refs,
                               const QList<qint64> &movieIds)
{
    if (m_uniqueName) { // short lists, compared in any case
        if (!m_loadedAll)
            MOVIEDB_CHECK(loadWhere(connection, QStringLiteral("1 = 1"), {}));
        m_loadedAll = true;
        return loadIdentities(connection, refs, movieIds);
    }
    for (int kind = 0; kind < 3; ++kind) {
        if (!has(idColumns[kind]))
            continue;
        QSet<QString> ids;
        for (const EntityRef &ref : refs)
            if (const QString id = idOf(ref, kind);
                !id.isEmpty() && !m_byId[kind].contains(id) && (kind == 0 || mayConcern(ref, kind)))
                ids.insert(id);
        MOVIEDB_CHECK(loadBy(connection, idColumns[kind], ids.values()));
    }
    QSet<QString> names;
    for (const EntityRef &ref : refs)
        if (!hasAnyId(ref))
            names.insert(storableText(ref.name));
    MOVIEDB_CHECK(loadBy(connection, nameColumn, names.values()));
    return loadIdentities(connection, refs, movieIds);
}

// Somebody may be found by this id of theirs, or may lack it: it is then theirs unless another row holds it.
bool EntityIndex::mayConcern(const EntityRef &ref, int kind) const
{
    const EntityRow *found = m_byId[0].value(idOf(ref, 0));
    return found == nullptr || current(*found, idColumns[kind]).isEmpty();
}

Result<Done> EntityIndex::loadIdentities(Connection &connection, const QList<EntityRef> &refs,
                                         const QList<qint64> &movieIds)
{
    MOVIEDB_CHECK(m_identities.load(connection, movieIds));
    return inParts(m_identities.rowsFor(refs).values(), [&](const QList<qint64> &part) {
        return loadWhere(connection, among(connection, quoted(m_key), part), amongBinds(connection, part));
    });
}

Result<Done> EntityIndex::loadBare(Connection &connection, const QString &linkTable,
                                   const QList<EntityRef> &refs)
{
    QSet<QString> names;
    for (const EntityRef &ref : refs)
        if (hasAnyId(ref))
            names.insert(storableText(ref.name));
    if (m_uniqueName || names.isEmpty())
        return Done{};
    QString condition;
    for (const QString &column : idColumns)
        if (has(column))
            condition += QStringLiteral(" AND %1 IS NULL").arg(column);
    MOVIEDB_CHECK(inParts(names.values(), [&](const QList<QString> &part) {
        return loadWhere(connection, among(connection, nameColumn, part) + condition,
                         amongBinds(connection, part));
    }));
    QList<qint64> ids; // of a name that a bare row has, all rows
    for (const QString &name : std::as_const(names)) {
        const QList<EntityRow *> named = m_byName.value(nameKey(name));
        if (std::any_of(named.cbegin(), named.cend(),
                        [](const EntityRow *row) { return row->id != 0 && isBare(*row); }))
            for (const EntityRow *row : named)
                ids.append(row->id);
    }
    return inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1, movie_id FROM %2 WHERE %3")
                                             .arg(quoted(m_key), quoted(linkTable),
                                                  among(connection, quoted(m_key), part)),
                                         amongBinds(connection, part)));
        while (rows.next())
            m_filmsOf[rows.integer(0)].insert(rows.integer(1));
        return Done{};
    });
}

Result<Done> EntityIndex::loadBy(Connection &connection, const QString &column, const QStringList &values)
{
    return inParts(values, [&](const QList<QString> &part) {
        return loadWhere(connection, among(connection, quoted(column), part), amongBinds(connection, part));
    });
}

Result<Done> EntityIndex::loadWhere(Connection &connection, const QString &condition,
                                    const QVariantList &binds)
{
    QList<const ColumnInfo *> columns{m_table.column(m_key)};
    QStringList names{quoted(m_key)};
    for (const ColumnInfo &column : m_table.columns)
        if (!column.generated && column.name != m_key) {
            columns.append(&column);
            names << quoted(column.name);
        }
    MOVIEDB_TRY(rows, connection.run(QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %4")
                                         .arg(names.join(QLatin1String(", ")), quoted(m_table.name),
                                              condition, quoted(m_key)),
                                     binds));
    while (rows.next()) {
        EntityRow row;
        row.id = rows.integer(0);
        if (m_byRowId.contains(row.id))
            continue;
        for (int i = 1; i < columns.size(); ++i)
            if (const QVariant value = rows.value(i, columns.at(i)->kind); !value.isNull())
                row.stored.insert(columns.at(i)->name, value);
        m_rows.push_back(row);
        m_byRowId.insert(row.id, &m_rows.back());
        index(m_rows.back());
    }
    return Done{};
}

void EntityIndex::index(EntityRow &row)
{
    for (int kind = 0; kind < 3; ++kind) {
        const QString id = current(row, idColumns[kind]);
        if (!id.isEmpty())
            m_byId[kind].insert(id, &row);
    }
    QList<EntityRow *> &named = m_byName[nameKey(current(row, nameColumn))];
    if (!named.contains(&row))
        named.append(&row);
}

bool EntityIndex::isBare(const EntityRow &row)
{
    return std::all_of(std::begin(idColumns), std::end(idColumns),
                       [&row](const QString &column) { return current(row, column).isEmpty(); });
}

// An id that counts for more says that it is somebody else.
bool EntityIndex::contradicts(const EntityRow &row, const EntityRef &ref, int kind) const
{
    for (int higher = 0; higher < kind; ++higher) {
        const QString held = current(row, idColumns[higher]);
        if (!held.isEmpty() && !idOf(ref, higher).isEmpty() && held != idOf(ref, higher))
            return true;
    }
    return false;
}

EntityRow *EntityIndex::findById(const EntityRef &ref)
{
    for (int kind = 0; kind < 3; ++kind) {
        const QString id = idOf(ref, kind);
        EntityRow *row = id.isEmpty() ? nullptr : m_byId[kind].value(id);
        if (row == nullptr && !id.isEmpty())
            row = theOne(m_identities.meantById(kind, id));
        if (row != nullptr && !contradicts(*row, ref, kind))
            return row;
    }
    return nullptr;
}

EntityRow *EntityIndex::theOne(const QList<qint64> &ids) const
{
    EntityRow *found = nullptr;
    for (const qint64 id : ids) {
        EntityRow *row = m_byRowId.value(id);
        if (row != nullptr && found != nullptr)
            return nullptr;
        found = row != nullptr ? row : found;
    }
    return found;
}

// A bare name means the row that has no id either, then the row that a person has said it to mean; of several people of
// that name nobody knows which one it means, and it gets a row of its own.
EntityRow *EntityIndex::findByName(const EntityRef &ref)
{
    EntityRow *found = nullptr;
    bool foundBare = false;
    int known = 0; // rows of this name that an id tells apart
    for (EntityRow *row : m_byName.value(nameKey(storableText(ref.name)))) {
        const bool bare = isBare(*row);
        known += bare ? 0 : 1;
        // Rows without ids first; among equals the oldest, new ones (id 0) last.
        const bool older = found == nullptr || (row->id != 0 && (found->id == 0 || row->id < found->id));
        if (found == nullptr || (bare && !foundBare) || (bare == foundBare && older)) {
            found = row;
            foundBare = bare;
        }
    }
    if (!foundBare && (found == nullptr || !m_uniqueName))
        if (EntityRow *meant = theOne(m_identities.meantByName(ref.name)); meant != nullptr)
            return meant;
    return !foundBare && known > 1 && !m_uniqueName ? nullptr : found;
}

// A row of this name without any id, by which the film named them until now. Whoever the film named beside that row before
// is not meant.
EntityRow *EntityIndex::findBare(const EntityRef &ref, const NamingFilm &film, const EntityRow *found)
{
    if (film.movieId == 0 || !film.isSamePage || m_uniqueName || !hasAnyId(ref) ||
        film.bareNames.contains(ref.name) ||
        (found != nullptr && m_filmsOf.value(found->id).contains(film.movieId)))
        return nullptr;
    for (EntityRow *row : m_byName.value(nameKey(storableText(ref.name))))
        if (isBare(*row) && m_filmsOf.value(row->id).contains(film.movieId))
            return row;
    return nullptr;
}

EntityRow *EntityIndex::separated(const EntityRef &ref, qint64 movieId, const EntityRow *found,
                                  bool &setApart)
{
    for (const Separation &one : m_identities.separations(movieId)) {
        EntityRow *row = m_byRowId.value(one.entityId);
        setApart = row != nullptr && found != nullptr && found->id == one.otherId;
        if (setApart || (row != nullptr && found == nullptr && m_identities.isNamed(one, ref.name)))
            return row;
    }
    return nullptr;
}

EntityRow *EntityIndex::create(const EntityRef &ref, QStringList &warnings)
{
    const auto name = fitted(*m_table.column(QStringLiteral("name")), ref.name);
    if (!name || name->isNull()) {
        warnings << QStringLiteral("%1: %2").arg(m_table.name, name ? QStringLiteral("an entry has no name")
                                                                    : name.error().text);
        return nullptr;
    }
    EntityRow row;
    row.wanted.insert(QStringLiteral("name"), *name);
    m_rows.push_back(row);
    m_new.append(&m_rows.back());
    return &m_rows.back();
}

// An id that another row holds is not taken from it.
void EntityIndex::completeIds(EntityRow &row, const EntityRef &ref)
{
    for (int kind = 0; kind < 3; ++kind) {
        const QString id = idOf(ref, kind);
        if (id.isEmpty() || !has(idColumns[kind]) || !current(row, idColumns[kind]).isEmpty() ||
            m_byId[kind].contains(id))
            continue;
        const auto value = fitted(*m_table.column(idColumns[kind]), id);
        if (value && !value->isNull())
            row.wanted.insert(idColumns[kind], *value);
    }
    if (has(codeColumn) && !ref.code.isEmpty() && current(row, codeColumn).isEmpty())
        if (const auto code = fitted(*m_table.column(codeColumn), ref.code); code && !code->isNull())
            row.wanted.insert(codeColumn, *code);
}

ResolvedEntity EntityIndex::resolve(const EntityRef &ref, const NamingFilm &film, QStringList &warnings)
{
    ResolvedEntity found;
    found.row = findById(ref);
    EntityRow *bare = findBare(ref, film, found.row);
    if (found.row == nullptr && (m_uniqueName || !hasAnyId(ref)))
        found.row = findByName(ref);
    if (EntityRow *own = separated(ref, film.movieId, found.row, found.setApart); own != nullptr) {
        found.row = own;
        bare = nullptr;
    }
    if (found.row == nullptr && bare != nullptr && !film.doubled.contains(ref.name) &&
        m_filmsOf.value(bare->id).size() == 1)
        found.row = bare; // nobody else uses it: it is them from now on
    if (found.row == nullptr)
        found.row = create(ref, warnings);
    if (found.row == nullptr)
        return found;
    found.bare = bare == found.row ? nullptr : bare;
    if (!found.setApart)
        completeIds(*found.row, ref);
    index(*found.row);
    return found;
}

// True when the fact is about what the row is, not about what it is like.
bool EntityIndex::addIdentityClaim(EntityRow &row, const EntityFacts &facts, const Fact &fact) const
{
    const bool isIdentity =
        fact.field == nameColumn || fact.field == codeColumn ||
        std::find(std::begin(idColumns), std::end(idColumns), fact.field) != std::end(idColumns);
    if (!isIdentity)
        return false;
    const bool isMention = !facts.list.isEmpty();
    const QString place = fact.field + QLatin1Char('\n') + facts.receipt.source;
    if (!has(fact.field) || (isMention && row.claims.contains(place)))
        return true;
    Claim claim;
    claim.entity = m_table.name;
    claim.field = fact.field;
    claim.value = fact.value;
    claim.receipt = facts.receipt;
    claim.snippet = fact.snippet;
    row.claims.insert(place, claim);
    if (isMention)
        row.mentioned.insert(facts.receipt.source);
    else
        row.mentioned.remove(facts.receipt.source);
    return true;
}

void EntityIndex::addFacts(EntityRow &row, const EntityFacts &facts, QStringList &warnings)
{
    for (const Fact &fact : facts.values) {
        const ColumnInfo *column = m_table.column(fact.field);
        if (addIdentityClaim(row, facts, fact) || column == nullptr || column->generated ||
            column->references || fact.field.endsWith(QLatin1String("_precision")))
            continue;
        const QVariant stated = fact.value;
        const auto value = fitted(*column, stated);
        if (!value)
            warnings << QStringLiteral("%1.%2").arg(m_table.name, value.error().text);
        Claim claim;
        claim.entity = m_table.name;
        claim.field = fact.field;
        claim.value = stated;
        claim.receipt = facts.receipt;
        claim.snippet = fact.snippet;
        claim.chosen = value && !value->isNull();
        for (Claim &earlier : row.claims) // one value is shown, the last one stated
            if (claim.chosen && earlier.field == claim.field)
                earlier.chosen = false;
        row.claims.insert(fact.field + QLatin1Char('\n') + facts.receipt.source, claim);
        if (!claim.chosen)
            continue;
        row.wanted.insert(fact.field, *value);
        const QString precisionColumn = fact.field + QStringLiteral("_precision");
        const auto date = PartialDate::parse(stated.toString());
        if (column->kind == ColumnKind::Date && date && m_table.column(precisionColumn) != nullptr)
            row.wanted.insert(precisionColumn, date->precision());
    }
}

// Of a name, an id or a code the claim is shown that says what the row has; one, of a page of its own before mentions.
QList<Claim> EntityIndex::settledClaims(const EntityRow &row) const
{
    QList<Claim> claims = row.claims.values();
    QSet<QString> shown;
    for (const bool mentions : {false, true})
        for (Claim &claim : claims) {
            const bool isIdentity = claim.field == nameColumn || claim.field == codeColumn ||
                                    claim.field.endsWith(QLatin1String("_id"));
            if (!isIdentity || row.mentioned.contains(claim.receipt.source) != mentions ||
                shown.contains(claim.field) ||
                storableText(claim.value.toString()).simplified() != current(row, claim.field).simplified())
                continue;
            claim.chosen = true;
            shown.insert(claim.field);
        }
    return claims;
}

Result<Done> EntityIndex::write(Connection &connection, ClaimWriter &claims)
{
    MOVIEDB_CHECK(insertNew(connection));
    QList<qint64> claimed;
    for (const EntityRow &row : m_rows)
        if (!row.isNew && (!row.claims.isEmpty() || !row.wanted.isEmpty()))
            claimed.append(row.id);
    MOVIEDB_CHECK(claims.load(connection, m_table.name, claimed));
    MOVIEDB_CHECK(updateKnown(connection, claims));
    for (EntityRow &row : m_rows) {
        if (row.claims.isEmpty())
            continue;
        MOVIEDB_TRY(replaced,
                    claims.replace(connection, m_table.name, row.id, settledClaims(row), row.mentioned));
        row.written = row.written || replaced.changed;
    }
    return Done{};
}

Result<Done> EntityIndex::insertNew(Connection &connection)
{
    if (m_new.isEmpty())
        return Done{};
    QList<const ColumnInfo *> columns; // only what some new row has: the others keep their defaults
    QStringList names;
    for (const ColumnInfo &column : m_table.columns)
        if (std::any_of(m_new.cbegin(), m_new.cend(),
                        [&](const EntityRow *row) { return !row->wanted.value(column.name).isNull(); })) {
            columns.append(&column);
            names << column.name;
        }
    BulkInsert added(m_table.name, names, m_key);
    for (const EntityRow *row : std::as_const(m_new)) {
        QVariantList values;
        for (const ColumnInfo *column : std::as_const(columns))
            values.append(boundValue(*column, row->wanted.value(column->name)));
        added.add(values);
    }
    MOVIEDB_TRY(ids, added.flush(connection));
    for (qsizetype i = 0; i < m_new.size(); ++i) {
        EntityRow &row = *m_new.at(i);
        row.id = ids.at(i);
        row.stored = row.wanted;
        row.wanted.clear();
        row.isNew = true;
        row.written = true;
    }
    m_wroteRows = true;
    m_new.clear();
    return Done{};
}

Result<Done> EntityIndex::updateKnown(Connection &connection, ClaimWriter &claims)
{
    for (EntityRow &row : m_rows) {
        QStringList sets;
        QVariantList binds;
        for (auto wanted = row.wanted.cbegin(); wanted != row.wanted.cend(); ++wanted) {
            const ColumnInfo &column = *m_table.column(wanted.key());
            QString field = column.name; // a date's precision belongs to the date
            field.remove(QLatin1String("_precision"));
            if (sameStored(column, row.stored.value(column.name), wanted.value()) ||
                claims.isClaimedByPerson(m_table.name, row.id, column.name) ||
                claims.isClaimedByPerson(m_table.name, row.id, field))
                continue;
            sets << quoted(column.name) + QStringLiteral(" = ?");
            binds << boundValue(column, wanted.value());
        }
        if (sets.isEmpty())
            continue;
        MOVIEDB_CHECK(
            connection.execute(QStringLiteral("UPDATE %1 SET %2 WHERE %3 = ?")
                                   .arg(quoted(m_table.name), sets.join(QLatin1String(", ")), quoted(m_key)),
                               binds + QVariantList{row.id}));
        row.written = true;
        m_wroteRows = true;
    }
    return Done{};
}

} // namespace moviedb::store
