#include "core/store/charting/shownsources.h"

namespace moviedb::store {

namespace {

enum ShownColumn { ShownFilm, ShownField, ShownSource, ShownPlace };

constexpr int bitsOfPage = 12; // of a key

} // namespace

void ShownSources::add(const RowBlock &claims)
{
    for (qsizetype row = 0; row < claims.rows(); ++row) {
        const Cell *cells = claims.row(row);
        Field &field = fieldOf(claims.text(cells[ShownField]));
        const int source = m_sources.numberOf(claims.text(cells[ShownSource]));
        if (field.kind == Kind::List) {
            addFirst(field, cells[ShownFilm].integer(), source);
        } else if (field.kind == Kind::Column && cells[ShownPlace].integer() == 0) {
            if (size_t(source) >= field.films.size())
                field.films.resize(size_t(source) + 1);
            ++field.films[size_t(source)];
        }
    }
}

ShownSources::Field &ShownSources::fieldOf(QByteArrayView name)
{
    const int number = m_names.numberOf(name);
    if (size_t(number) >= m_fields.size()) {
        const QString &text = m_names.name(number);
        m_fields.push_back({m_lists.contains(text)     ? Kind::List
                            : m_columns.contains(text) ? Kind::Column
                                                       : Kind::Other});
    }
    return m_fields[size_t(number)];
}

void ShownSources::addFirst(Field &field, qint64 film, int source) const
{
    constexpr qint64 filmsOfPage = qint64(1) << bitsOfPage;
    const qint64 number = film >> bitsOfPage;
    if (field.page == nullptr || field.number != number) {
        field.number = number;
        field.page = &field.pages[number];
        field.page->resize(size_t(filmsOfPage));
    }
    quint16 &first = (*field.page)[size_t(film & (filmsOfPage - 1))];
    if (first == 0 || m_sources.name(source) < m_sources.name(first - 1))
        first = quint16(source + 1);
}

QMap<QString, QMap<QString, qint64>> ShownSources::counts() const
{
    QMap<QString, QMap<QString, qint64>> counts;
    for (size_t number = 0; number < m_fields.size(); ++number) {
        const Field &field = m_fields[number];
        std::vector<qint64> films = field.films;
        films.resize(size_t(m_sources.count()));
        for (const std::vector<quint16> &page : field.pages)
            for (const quint16 first : page)
                if (first != 0)
                    ++films[size_t(first) - 1];
        for (int source = 0; source < m_sources.count(); ++source)
            if (films[size_t(source)] > 0)
                counts[m_names.name(int(number))][m_sources.name(source)] = films[size_t(source)];
    }
    return counts;
}

} // namespace moviedb::store
