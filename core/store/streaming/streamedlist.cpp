#include "core/store/streaming/streamedlist.h"

#include "core/store/engine/bulkinsert.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr qsizetype sparse = 4; // so many ids for a film, and the films are named instead of a range

// As QString compares: by units of UTF-16, where what UTF-8 writes in four bytes stands before U+E000.
int compareText(QByteArrayView left, QByteArrayView right)
{
    const auto [a, b] = std::mismatch(left.begin(), left.end(), right.begin(), right.end());
    if (a == left.end() || b == right.end())
        return a != left.end() ? 1 : b != right.end() ? -1 : 0;
    const auto weight = [](char c) { return uchar(c) >= 0xF0 ? 0xED00 + uchar(c) : uchar(c) << 8; };
    return weight(*a) < weight(*b) ? -1 : 1;
}

qint64 idOf(const Cell &cell)
{
    return cell.kind == Cell::Kind::Integer ? cell.integer() : 0;
}

bool isOfferBefore(const RowBlock &rows, const Cell *left, const Cell *right)
{
    for (const int column : {FilmBlock::Country, FilmBlock::Provider, FilmBlock::Monetization})
        if (const int order = compareText(rows.text(left[column]), rows.text(right[column])); order != 0)
            return order < 0;
    return idOf(left[FilmBlock::ProviderId]) < idOf(right[FilmBlock::ProviderId]);
}

void appendRow(RowBlock &to, const RowBlock &from, qsizetype row)
{
    for (qsizetype column = 0; column < from.columns(); ++column) {
        const Cell &cell = from.row(row)[column];
        switch (cell.kind) {
        case Cell::Kind::Null:
            to.addNull();
            break;
        case Cell::Kind::Boolean:
            to.addBoolean(cell.boolean());
            break;
        case Cell::Kind::Integer:
            to.addInteger(cell.integer());
            break;
        case Cell::Kind::Decimal:
            to.addDecimal(cell.decimal());
            break;
        case Cell::Kind::Text:
            to.addText(from.text(cell));
            break;
        }
    }
}

} // namespace

StreamedList StreamedList::linked(const QString &name, const ListTables &tables, qsizetype movieColumn)
{
    StreamedList list(tables.isCast() ? Kind::Cast : Kind::Linked, name);
    list.m_table = tables.link->name;
    list.m_columns = {tables.key};
    list.m_kinds = {ColumnKind::Integer};
    const QString order = tables.isCast() ? QStringLiteral("billing_order") : QStringLiteral("position");
    if (tables.isCast()) {
        list.m_columns += {QStringLiteral("role"), QStringLiteral("billing_order")};
        list.m_kinds += {ColumnKind::Text, ColumnKind::Integer};
    }
    list.m_order = QStringLiteral("%1 IS NULL, %1, %2")
                       .arg(quoted(order), tables.isCast() ? QStringLiteral("cast_id") : quoted(tables.key));
    list.m_movieColumn = movieColumn;
    list.m_entities.emplace(*tables.entity);
    return list;
}

StreamedList StreamedList::ratings()
{
    StreamedList list(Kind::Ratings, QStringLiteral("ratings"));
    list.m_table = list.m_name;
    list.m_columns = {QStringLiteral("source"), QStringLiteral("score"), QStringLiteral("votes")};
    list.m_kinds = {ColumnKind::Text, ColumnKind::Decimal, ColumnKind::Integer};
    list.m_order = QStringLiteral("rating_id");
    return list;
}

StreamedList StreamedList::offers()
{
    StreamedList list(Kind::Offers, QStringLiteral("offers"));
    list.m_table = list.m_name;
    list.m_columns = {
        QStringLiteral("provider"),     QStringLiteral("provider_id"),  QStringLiteral("monetization"),
        QStringLiteral("presentation"), QStringLiteral("price"),        QStringLiteral("currency"),
        QStringLiteral("url"),          QStringLiteral("available_to"), QStringLiteral("country")};
    list.m_kinds = {ColumnKind::Text, ColumnKind::Integer, ColumnKind::Text,
                    ColumnKind::Text, ColumnKind::Decimal, ColumnKind::Text,
                    ColumnKind::Text, ColumnKind::Date,    ColumnKind::Text};
    list.m_order = QStringLiteral("offer_id");
    return list;
}

void StreamedList::forget()
{
    if (m_entities)
        m_entities->forget();
}

Result<RowBlock> StreamedList::readRows(Connection &connection, const QList<qint64> &ids,
                                        const std::function<bool()> &isStopped) const
{
    QStringList names{QStringLiteral("movie_id")};
    for (const QString &column : m_columns)
        names << quoted(column);
    const QString select = QStringLiteral("SELECT %1 FROM %2 WHERE movie_id ")
                               .arg(names.join(QLatin1String(", ")), quoted(m_table));
    const QString order = QStringLiteral(" ORDER BY movie_id, ") + m_order;
    BlockQuery query;
    query.kinds = QList<ColumnKind>{ColumnKind::Integer} + m_kinds;
    if (ids.last() - ids.first() < sparse * ids.size()) {
        query.sql = select + QStringLiteral("BETWEEN ? AND ?") + order;
        query.binds = {ids.first(), ids.last()};
        return readBlock(connection, query, isStopped);
    }
    RowBlock all(query.kinds.size());
    const auto read = inParts(ids, [&](const QList<qint64> &part) -> Result<Done> {
        query.sql = select + QStringLiteral("IN (%1)").arg(inList(part.size())) + order;
        query.binds = inBinds(part);
        MOVIEDB_TRY(some, readBlock(connection, query, isStopped));
        for (qsizetype row = 0; row < some.rows(); ++row)
            appendRow(all, some, row);
        return Done{};
    });
    MOVIEDB_CHECK(read);
    return all;
}

QList<qint64> StreamedList::idsToRead(const SomeFilms &films, const RowBlock &rows) const
{
    QList<qint64> ids;
    ids.reserve(rows.rows());
    for (qsizetype row = 0; row < rows.rows(); ++row)
        if (rows.row(row)[FilmBlock::Linked].kind == Cell::Kind::Integer)
            ids << rows.row(row)[FilmBlock::Linked].integer();
    for (qsizetype film = 0; m_movieColumn >= 0 && film < films.ids.size(); ++film)
        if (const Cell &named = films.movies.row(film)[m_movieColumn]; named.kind == Cell::Kind::Integer)
            ids << named.integer();
    return ids;
}

// A person may have set director_id alone: the list shows that director first.
void StreamedList::addLinked(FilmBlock::List &list, const SomeFilms &films, qsizetype film, qsizetype from,
                             qsizetype behind) const
{
    quint32 first = FilmBlock::none;
    if (m_movieColumn >= 0)
        if (const Cell &named = films.movies.row(film)[m_movieColumn]; named.kind == Cell::Kind::Integer)
            first = m_entities->number(named.integer());
    const size_t begin = list.entity.size();
    for (qsizetype row = from; row < behind; ++row) {
        const quint32 number = m_entities->number(idOf(list.rows.row(row)[FilmBlock::Linked]));
        if (number == FilmBlock::none)
            continue;
        list.row.push_back(quint32(row));
        list.entity.push_back(number);
    }
    const auto entries = list.entity.begin() + qsizetype(begin);
    if (first == FilmBlock::none || std::find(entries, list.entity.end(), first) != list.entity.end())
        return;
    list.row.insert(list.row.begin() + qsizetype(begin), FilmBlock::none);
    list.entity.insert(list.entity.begin() + qsizetype(begin), first);
}

// Not by the database: its idea of the order of text depends on the server's language.
void StreamedList::sortEntries(FilmBlock::List &list, qsizetype from) const
{
    const auto begin = list.row.begin() + from;
    const auto sourceOf = [&](quint32 row) {
        return list.rows.text(list.rows.row(row)[FilmBlock::RatingSource]);
    };
    if (m_kind == Kind::Ratings)
        std::stable_sort(begin, list.row.end(),
                         [&](quint32 a, quint32 b) { return compareText(sourceOf(a), sourceOf(b)) < 0; });
    else if (m_kind == Kind::Offers)
        std::stable_sort(begin, list.row.end(), [&](quint32 a, quint32 b) {
            return isOfferBefore(list.rows, list.rows.row(a), list.rows.row(b));
        });
}

Result<FilmBlock::List> StreamedList::read(Connection &connection, const SomeFilms &films,
                                           const std::function<bool()> &isStopped)
{
    FilmBlock::List list;
    list.name = m_name;
    MOVIEDB_TRY(rows, readRows(connection, films.ids, isStopped));
    list.rows = std::move(rows);
    if (m_entities) {
        list.table = m_entities->table().name;
        MOVIEDB_TRY(found,
                    m_entities->readNew(connection, idsToRead(films, list.rows), films.sources, isStopped));
        list.newEntities = std::move(found);
    }
    qsizetype row = 0;
    for (qsizetype film = 0; film < films.ids.size(); ++film) {
        const qint64 id = films.ids.at(film);
        while (row < list.rows.rows() && list.rows.row(row)->integer() < id)
            ++row;
        qsizetype from = row;
        while (row < list.rows.rows() && list.rows.row(row)->integer() == id)
            ++row;
        if (films.closed.has(id, m_name))
            from = row;
        const auto begin = qsizetype(list.row.size());
        if (m_entities)
            addLinked(list, films, film, from, row);
        else
            for (qsizetype own = from; own < row; ++own)
                list.row.push_back(quint32(own));
        sortEntries(list, begin);
        list.ends.push_back(quint32(list.row.size()));
    }
    return list;
}

} // namespace moviedb::store
