#include "ui/colours/cellcolours.h"

#include "core/base/future.h"
#include "ui/colours/sourcedifferences.h"
#include "ui/kit/theme.h"

#include <QPalette>

#include <algorithm>

namespace moviedb::ui {
namespace {

constexpr int againAfterMs = 500;

bool isByValue(const ColourRule &rule)
{
    return !rule.differ && !rule.where;
}

} // namespace

QColor cellGround(const QPalette &palette, const QString &colour, double strength)
{
    constexpr double strongest =
        0.2; // with a fifth of the colour secondary text has a contrast of 4.6 on all of them
    const QColor page = palette.color(QPalette::Base);
    const QColor mark = theme::mark(palette, colour);
    const auto mix = [part = strongest * strength](int from, int to) {
        return int(from + (to - from) * part);
    };
    return QColor(mix(page.red(), mark.red()), mix(page.green(), mark.green()),
                  mix(page.blue(), mark.blue()));
}

CellColours::CellColours(std::shared_ptr<MovieStore> store, TableInfo table, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_table(std::move(table))
{
    // A crawl changes films many times a second; the ends of a column may come a little later.
    m_again.setSingleShot(true);
    m_again.setInterval(againAfterMs);
    connect(&m_again, &QTimer::timeout, this, &CellColours::readAllEnds);
    connect(m_store.get(), &MovieStore::changed, this, [this](const TableChange &change) {
        const bool scaled = std::any_of(m_rules.cbegin(), m_rules.cend(), isByValue);
        if (scaled && !m_again.isActive() && (change.table.isEmpty() || change.table == m_table.name))
            m_again.start();
    });
}

QStringList CellColours::rules() const
{
    QStringList texts;
    for (const ColourRule &rule : m_rules)
        texts << ruleText(rule);
    return texts;
}

void CellColours::setRules(const QStringList &texts)
{
    m_rules.clear();
    for (const QString &text : texts)
        if (const auto rule = readRule(text, m_table)) {
            m_rules.insert(rule->column, *rule);
            prepare(*rule);
        }
    Q_EMIT changed();
}

const ColourRule *CellColours::rule(int column) const
{
    const auto found = m_rules.constFind(m_table.columns.at(column).name);
    return found == m_rules.cend() ? nullptr : &*found;
}

void CellColours::put(const ColourRule &rule)
{
    m_rules.insert(rule.column, rule);
    prepare(rule);
    Q_EMIT changed();
}

void CellColours::prepare(const ColourRule &rule)
{
    if (rule.differ && m_differences == nullptr) {
        m_differences = new SourceDifferences(m_store, this);
        connect(m_differences, &SourceDifferences::changed, this, &CellColours::changed);
        connect(m_differences, &SourceDifferences::failed, this, &CellColours::failed);
    } else if (isByValue(rule)) {
        readEnds(rule.column);
    }
}

void CellColours::remove(int column)
{
    m_rules.remove(m_table.columns.at(column).name);
    Q_EMIT changed();
}

void CellColours::readAgain()
{
    readAllEnds();
    if (m_differences != nullptr)
        m_differences->askAgain();
}

void CellColours::readAllEnds()
{
    for (const ColourRule &rule : std::as_const(m_rules))
        if (isByValue(rule))
            readEnds(rule.column);
}

void CellColours::readEnds(const QString &column)
{
    readEnd(column, false);
    readEnd(column, true);
}

void CellColours::readEnd(const QString &column, bool greatest)
{
    TableQuery query;
    query.table = m_table.name;
    query.filters = {Filter{column, Comparison::IsNotEmpty, {}}};
    query.sort = {SortKey{column, greatest}};
    query.limit = 1;
    query.counted = false;
    onFinished(m_store->page(query), this, [this, column, greatest](const Result<moviedb::TablePage> &page) {
        if (!page)
            return Q_EMIT failed(page.error());
        if (page->rows.isEmpty())
            return;
        for (qsizetype place = 0; place < m_table.columns.size(); ++place)
            if (const ColumnInfo &info = m_table.columns.at(place); info.name == column)
                (greatest ? m_ends[column].most : m_ends[column].least) =
                    scaleValue(info, page->rows.first().values.value(place));
        Q_EMIT changed();
    });
}

bool CellColours::asksSources(int column) const
{
    const ColourRule *known = rule(column);
    return known != nullptr && known->differ;
}

QColor CellColours::ground(const QPalette &palette, int column, const QVariant &value, const QString &shown,
                           qint64 film) const
{
    const ColourRule *known = rule(column);
    if (known == nullptr)
        return {};
    const ColumnInfo &info = m_table.columns.at(column);
    if (known->differ)
        return film > 0 && m_differences->differ(film, disagreeingField(m_table, info.name))
                   ? cellGround(palette, known->colour, 1)
                   : QColor();
    if (known->where)
        return isColoured(*known->where, info, value, shown) ? cellGround(palette, known->colour, 1)
                                                             : QColor();
    const Ends ends = m_ends.value(info.name);
    const auto number = scaleValue(info, value);
    if (!number || !ends.least || !ends.most)
        return {};
    const double width = *ends.most - *ends.least;
    return cellGround(palette, known->colour,
                      width > 0 ? std::clamp((*number - *ends.least) / width, 0.0, 1.0) : 1);
}

} // namespace moviedb::ui

#include "moc_cellcolours.cpp"
