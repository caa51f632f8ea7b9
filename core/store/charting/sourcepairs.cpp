#include "core/store/charting/sourcepairs.h"

#include "core/stitch/difference.h"
#include "core/stitch/values.h"

#include <algorithm>

namespace moviedb::store {

namespace {

enum ClaimColumn { FilmColumn, FieldColumn, SourceColumn, ValueColumn };

} // namespace

void SourcePairs::add(const RowBlock &claims)
{
    qint64 film = 0;
    for (qsizetype row = 0; row < claims.rows(); ++row) {
        const Cell *cells = claims.row(row);
        if (row == 0 || cells[FilmColumn].integer() != film) {
            compareFilm();
            film = cells[FilmColumn].integer();
            ++m_films;
        }
        say(m_fields.numberOf(claims.text(cells[FieldColumn])),
            {m_sources.numberOf(claims.text(cells[SourceColumn])), claims.text(cells[ValueColumn])});
    }
    compareFilm();
}

void SourcePairs::say(int field, const Said &said)
{
    if (size_t(field) >= m_said.size())
        m_said.resize(size_t(field) + 1);
    std::vector<Said> &all = m_said[size_t(field)];
    const auto same = std::find_if(all.begin(), all.end(),
                                   [&said](const Said &other) { return other.source == said.source; });
    if (same == all.end())
        all.push_back(said);
    else
        same->value = said.value;
}

void SourcePairs::compareFilm()
{
    for (size_t field = 0; field < m_said.size(); ++field) {
        std::vector<Said> &said = m_said[field];
        for (auto left = said.cbegin(); left != said.cend(); ++left)
            for (auto right = std::next(left); right != said.cend(); ++right) {
                const bool isInOrder = m_sources.name(left->source) < m_sources.name(right->source);
                compare(int(field), isInOrder ? *left : *right, isInOrder ? *right : *left);
            }
        said.clear();
    }
}

// Most sources write it alike: only what differs is understood.
void SourcePairs::compare(int field, const Said &left, const Said &right)
{
    const auto usable = [&](const Said &said) {
        return stitch::usableValue(m_fields.name(field), QString::fromUtf8(said.value));
    };
    const bool alike = left.value == right.value ||
                       stitch::difference(m_fields.name(field), usable(left), usable(right)).distance == 0;
    Compared &pair = m_pairs[{left.source, right.source}];
    ++(alike ? pair.alike : pair.different);
}

QMap<std::pair<QString, QString>, SourcePairs::Compared> SourcePairs::pairs() const
{
    QMap<std::pair<QString, QString>, Compared> pairs;
    for (auto pair = m_pairs.cbegin(); pair != m_pairs.cend(); ++pair)
        pairs[{m_sources.name(pair.key().first), m_sources.name(pair.key().second)}] = pair.value();
    return pairs;
}

} // namespace moviedb::store
