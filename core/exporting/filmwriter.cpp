#include "core/exporting/filmwriter.h"

#include "core/contract/shapes.h"
#include "core/formats/celltext.h"

#include <algorithm>

namespace moviedb {

namespace {

constexpr QByteArrayView nothing("null");

bool isRowTime(const QString &column)
{
    return column == QLatin1String("created_at") || column == QLatin1String("updated_at");
}

bool isListOfNames(const QString &list)
{
    return list == QLatin1String("genres") || list == QLatin1String("countries") ||
           list == QLatin1String("languages");
}

QByteArray memberName(char before, const QString &name)
{
    ByteWriter member;
    member.add(before);
    addJsonText(member, name.toUtf8());
    member.add(':');
    return member.bytes().toByteArray();
}

void addTextOrNull(ByteWriter &to, QByteArrayView text)
{
    if (text.isEmpty())
        to.add(nothing);
    else
        addJsonText(to, text);
}

// What is no number is none: ratings and offers always have one there.
double decimalOf(const Cell &cell)
{
    return cell.kind == Cell::Kind::Decimal ? cell.decimal() : 0.0;
}

qint64 integerOf(const Cell &cell)
{
    return cell.kind == Cell::Kind::Integer ? cell.integer() : 0;
}

void addIntegerOrNull(ByteWriter &to, const Cell &cell)
{
    if (cell.isNull())
        to.add(nothing);
    else
        addNumber(to, integerOf(cell));
}

// "4k, hd"
void addWords(ByteWriter &to, QByteArrayView words)
{
    constexpr QByteArrayView separator(", ");
    to.add('[');
    bool first = true;
    while (!words.isEmpty()) {
        const qsizetype end = words.indexOf(separator);
        const QByteArrayView word = end < 0 ? words : words.first(end);
        words = end < 0 ? QByteArrayView() : words.sliced(end + separator.size());
        if (word.isEmpty())
            continue;
        if (!first)
            to.add(',');
        first = false;
        addJsonText(to, word);
    }
    to.add(']');
}

} // namespace

FilmWriter::FilmWriter(const SchemaInfo &schema) : m_schema(schema)
{
    const TableInfo *movies = m_schema.table(u"movies");
    for (qsizetype column = 0; movies != nullptr && column < movies->columns.size(); ++column) {
        const QString &name = movies->columns.at(column).name;
        m_isTold.push_back(!isRowTime(name));
        m_names << memberName(column == 0 ? '{' : ',', name) + (isRowTime(name) ? "null" : "");
    }
}

void FilmWriter::writeEntity(ByteWriter &to, const FilmBlock::List &list, const RowBlock &rows,
                             qsizetype row) const
{
    const TableInfo &table = *m_schema.table(list.table);
    const Cell *cells = rows.row(row);
    std::vector<qsizetype> order; // by name
    for (qsizetype column = 0; column < table.columns.size(); ++column)
        order.push_back(column);
    std::sort(order.begin(), order.end(),
              [&](qsizetype a, qsizetype b) { return table.columns.at(a).name < table.columns.at(b).name; });
    if (isListOfNames(list.name)) {
        for (const qsizetype column : order)
            if (table.columns.at(column).name == QLatin1String("name"))
                return addJsonCell(to, rows, cells[column]);
        return to.add(nothing);
    }
    if (list.name == QLatin1String("cast"))
        to.add(QByteArrayView("{\"actor\":"));
    bool first = true;
    for (const qsizetype column : order) {
        const QString &name = table.columns.at(column).name;
        to.add(memberName(first ? '{' : ',', name));
        first = false;
        if (isRowTime(name))
            to.add(nothing);
        else
            addJsonCell(to, rows, cells[column]);
    }
    to.add('}');
}

void FilmWriter::takeEntities(const FilmBlock::List &list, const RowBlock &rows)
{
    const TableInfo &table = *m_schema.table(list.table);
    qsizetype key = 0;
    while (table.columns.at(key).name != table.primaryKey.first())
        ++key;
    Entities &entities = m_entities[list.name];
    for (qsizetype row = 0; row < rows.rows(); ++row) {
        Entity entity;
        entity.id = rows.row(row)[key].integer();
        entity.begin = entities.bytes.size();
        writeEntity(entities.bytes, list, rows, row);
        entity.end = entities.bytes.size();
        entities.all.push_back(entity);
    }
}

void FilmWriter::count(const FilmBlock::List &list, const Entities &entities, ExportHeader &header) const
{
    if (list.table.isEmpty() || list.name == QLatin1String("cast"))
        header.count(list.name, qint64(list.row.size()));
    if (list.table.isEmpty())
        return;
    MetIds &met = header.met(list.table);
    for (const quint32 number : list.entity)
        met.add(entities.all[number].id);
}

void FilmWriter::write(FilmBlock &block, Misfits &misfits, ExportHeader &header)
{
    if (block.entitiesBeginAnew)
        m_entities.clear();
    if (const TableInfo *movies = m_schema.table(u"movies"))
        misfits.takeOut(*movies, block.movies);
    header.count(QStringLiteral("movies"), block.movies.rows());
    for (FilmBlock::List &list : block.lists) {
        if (!list.table.isEmpty()) {
            misfits.takeOut(*m_schema.table(list.table), list.newEntities);
            takeEntities(list, list.newEntities);
        }
        count(list, m_entities[list.name], header);
    }
    std::vector<Listed> lists;
    for (const char *name : contract::movieLists) {
        Listed listed{memberName(',', QLatin1String(name)) + '[', nullptr, nullptr};
        for (const FilmBlock::List &list : std::as_const(block.lists))
            if (list.name == QLatin1String(name)) {
                listed.list = &list;
                listed.entities = &m_entities[list.name];
            }
        lists.push_back(listed);
    }
    m_array.clear();
    m_begins.clear();
    m_ends.clear();
    for (qsizetype film = 0; film < block.movies.rows(); ++film) {
        m_array.add(m_first ? QByteArrayView("\n") : QByteArrayView(",\n"));
        m_first = false;
        m_begins.push_back(m_array.size());
        writeFilm(block, lists, film);
        m_ends.push_back(m_array.size());
    }
}

void FilmWriter::writeFilm(const FilmBlock &block, const std::vector<Listed> &lists, qsizetype film)
{
    const Cell *cells = block.movies.row(film);
    for (qsizetype column = 0; column < m_names.size(); ++column) {
        m_array.add(m_names.at(column));
        if (m_isTold[size_t(column)])
            addJsonCell(m_array, block.movies, cells[column]);
    }
    for (const Listed &listed : lists)
        writeList(listed, film);
    m_array.add('}');
}

void FilmWriter::writeList(const Listed &listed, qsizetype film)
{
    m_array.add(listed.name);
    const FilmBlock::List *list = listed.list;
    if (list != nullptr) {
        const bool isCast = list->name == QLatin1String("cast");
        const bool isRatings = list->name == QLatin1String("ratings");
        const quint32 from = film == 0 ? 0 : list->ends[size_t(film) - 1];
        for (quint32 entry = from; entry < list->ends[size_t(film)]; ++entry) {
            if (entry > from)
                m_array.add(',');
            if (list->table.isEmpty()) {
                isRatings ? writeRating(list->rows, list->row[entry])
                          : writeOffer(list->rows, list->row[entry]);
                continue;
            }
            const Entity &entity = listed.entities->all[list->entity[entry]];
            m_array.add(listed.entities->bytes.bytes(entity.begin, entity.end));
            if (isCast)
                writeCastMember(*list, list->row[entry]);
        }
    }
    m_array.add(']');
}

void FilmWriter::writeCastMember(const FilmBlock::List &list, quint32 row)
{
    static const Cell null;
    const Cell *cells = row == FilmBlock::none ? nullptr : list.rows.row(row);
    m_array.add(QByteArrayView(",\"role\":"));
    addTextOrNull(m_array, cells == nullptr ? QByteArrayView() : list.rows.text(cells[FilmBlock::Role]));
    m_array.add(QByteArrayView(",\"billing_order\":"));
    addIntegerOrNull(m_array, cells == nullptr ? null : cells[FilmBlock::BillingOrder]);
    m_array.add('}');
}

void FilmWriter::writeRating(const RowBlock &rows, quint32 row)
{
    const Cell *cells = rows.row(row);
    m_array.add(QByteArrayView("{\"source\":"));
    addJsonText(m_array, rows.text(cells[FilmBlock::RatingSource]));
    m_array.add(QByteArrayView(",\"score\":"));
    addNumber(m_array, decimalOf(cells[FilmBlock::Score]));
    m_array.add(QByteArrayView(",\"votes\":"));
    addIntegerOrNull(m_array, cells[FilmBlock::Votes]);
    m_array.add('}');
}

void FilmWriter::writeOffer(const RowBlock &rows, quint32 row)
{
    const Cell *cells = rows.row(row);
    const auto text = [&](FilmBlock::OfferColumn column) { return rows.text(cells[column]); };
    m_array.add(QByteArrayView("{\"provider\":"));
    addJsonText(m_array, text(FilmBlock::Provider));
    m_array.add(QByteArrayView(",\"provider_id\":"));
    addNumber(m_array, integerOf(cells[FilmBlock::ProviderId]));
    m_array.add(QByteArrayView(",\"monetization\":"));
    addJsonText(m_array, text(FilmBlock::Monetization));
    m_array.add(QByteArrayView(",\"presentation\":"));
    addWords(m_array, text(FilmBlock::Presentation));
    m_array.add(QByteArrayView(",\"price\":"));
    if (cells[FilmBlock::Price].isNull())
        m_array.add(nothing);
    else
        addNumber(m_array, decimalOf(cells[FilmBlock::Price]));
    m_array.add(QByteArrayView(",\"currency\":"));
    addTextOrNull(m_array, text(FilmBlock::Currency));
    m_array.add(QByteArrayView(",\"url\":"));
    addTextOrNull(m_array, text(FilmBlock::Url));
    m_array.add(QByteArrayView(",\"available_to\":"));
    addTextOrNull(m_array, text(FilmBlock::AvailableTo));
    m_array.add(QByteArrayView(",\"country\":"));
    addTextOrNull(m_array, text(FilmBlock::Country));
    m_array.add('}');
}

} // namespace moviedb
