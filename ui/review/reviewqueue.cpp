#include "ui/review/reviewqueue.h"

#include "ui/kit/plaintip.h"
#include "ui/words/reviewwords.h"

#include <QLocale>
#include <algorithm>

namespace moviedb::ui {

namespace {

QString detailOf(const ReviewItem &item)
{
    if (item.state == ReviewState::Confirmed)
        return pageTitle(item.chosenKey);
    if (isDecided(item.state))
        return reviewStateWord(item.state);
    if (item.state == ReviewState::LookupFailed)
        return ReviewQueue::tr("the look-up failed");
    if (item.candidates.isEmpty())
        return ReviewQueue::tr("no page found");
    return pageTitle(item.candidates.first().candidate.key);
}

// Of the best page, where it is the best page that is told.
QString pointsOf(const ReviewItem &item)
{
    if (isDecided(item.state) || item.state == ReviewState::LookupFailed || item.candidates.isEmpty())
        return {};
    return QLocale().toString(item.candidates.first().score, 'f', 0);
}

QString described(const ReviewItem &item)
{
    const QString points = pointsOf(item);
    return titleWithYear(item.entry.title, item.entry.year) + QLatin1Char('\n') + detailOf(item) +
           (points.isEmpty() ? QString() : QStringLiteral(" · ") + points);
}

} // namespace

bool isDecided(ReviewState state)
{
    return reviewSection(state) == ReviewSection::Decided;
}

ReviewSection reviewSection(ReviewState state)
{
    switch (state) {
    case ReviewState::Open:
        return ReviewSection::ToDecide;
    case ReviewState::LookupFailed:
        return ReviewSection::LookupFailed;
    case ReviewState::Postponed:
        return ReviewSection::Postponed;
    case ReviewState::Confirmed:
    case ReviewState::Rejected:
    case ReviewState::NoArticle:
        return ReviewSection::Decided;
    }
    return ReviewSection::ToDecide;
}

void ReviewQueue::setItems(const QList<ReviewItem> &items, const QSet<qint64> &newer)
{
    QMap<qint64, ReviewItem> next;
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        if (newer.contains(it.key()) || isDecided(it->state))
            next.insert(it.key(), *it);
    for (const ReviewItem &item : items)
        if (!newer.contains(item.reviewId))
            next.insert(item.reviewId, item);
    m_items = std::move(next);
    m_codes.clear();
    for (const ReviewItem &item : std::as_const(m_items))
        m_codes.insert(item.reviewId, match::doubtCode(item));
    refilter();
}

void ReviewQueue::setDecided(const QList<ReviewItem> &items, const QSet<qint64> &newer)
{
    for (auto it = m_items.begin(); it != m_items.end();) {
        if (isDecided(it->state) && !newer.contains(it.key()))
            it = m_items.erase(it);
        else
            ++it;
    }
    for (const ReviewItem &item : items)
        if (!newer.contains(item.reviewId))
            keep(item);
    refilter();
}

// Tells only the difference, so that a list under the pointer stays where it is.
void ReviewQueue::refilter()
{
    QList<qint64> next;
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        if (accepts(*it))
            next.append(it.key());
    const QList<qint64> before = m_shown;
    QList<qint64> gone, added;
    std::set_difference(before.begin(), before.end(), next.begin(), next.end(), std::back_inserter(gone));
    std::set_difference(next.begin(), next.end(), before.begin(), before.end(), std::back_inserter(added));
    if (gone.size() + added.size() > 32) {
        beginResetModel();
        m_shown = next;
        endResetModel();
    } else {
        for (const qint64 id : gone)
            hide(id);
        for (const qint64 id : added)
            show(id);
        if (!m_shown.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_shown.size()) - 1));
    }
    Q_EMIT countsChanged();
}

void ReviewQueue::show(qint64 reviewId)
{
    const auto place = std::lower_bound(m_shown.begin(), m_shown.end(), reviewId);
    const int row = int(place - m_shown.begin());
    beginInsertRows({}, row, row);
    m_shown.insert(row, reviewId);
    endInsertRows();
}

void ReviewQueue::hide(qint64 reviewId)
{
    const int row = rowOf(reviewId);
    beginRemoveRows({}, row, row);
    m_shown.removeAt(row);
    endRemoveRows();
}

bool ReviewQueue::accepts(const ReviewItem &item) const
{
    if (reviewSection(item.state) != m_filter.section)
        return false;
    if (m_filter.section == ReviewSection::ToDecide && !m_filter.reason.isEmpty() &&
        m_codes.value(item.reviewId) != m_filter.reason)
        return false;
    if (m_filter.section == ReviewSection::Decided && m_filter.state && item.state != *m_filter.state)
        return false;
    return m_filter.search.isEmpty() || item.entry.title.contains(m_filter.search, Qt::CaseInsensitive);
}

void ReviewQueue::setFilter(const ReviewFilter &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    beginResetModel();
    m_shown.clear();
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        if (accepts(*it))
            m_shown.append(it.key());
    endResetModel();
}

const ReviewItem *ReviewQueue::item(qint64 reviewId) const
{
    const auto found = m_items.constFind(reviewId);
    return found == m_items.constEnd() ? nullptr : &*found;
}

QList<const ReviewItem *> ReviewQueue::shown() const
{
    QList<const ReviewItem *> items;
    items.reserve(m_shown.size());
    for (const qint64 id : m_shown)
        items.append(item(id));
    return items;
}

QList<const ReviewItem *> ReviewQueue::all() const
{
    QList<const ReviewItem *> items;
    items.reserve(m_items.size());
    for (const ReviewItem &item : m_items)
        items.append(&item);
    return items;
}

const ReviewItem *ReviewQueue::shownAt(int row) const
{
    return row >= 0 && row < m_shown.size() ? item(m_shown.at(row)) : nullptr;
}

int ReviewQueue::rowOf(qint64 reviewId) const
{
    const auto place = std::lower_bound(m_shown.begin(), m_shown.end(), reviewId);
    return place != m_shown.end() && *place == reviewId ? int(place - m_shown.begin()) : -1;
}

int ReviewQueue::count(ReviewSection section) const
{
    return int(std::count_if(m_items.begin(), m_items.end(), [section](const ReviewItem &item) {
        return reviewSection(item.state) == section;
    }));
}

QList<match::DoubtGroup> ReviewQueue::groups() const
{
    QList<ReviewItem> open;
    for (const ReviewItem &item : m_items)
        if (item.state == ReviewState::Open)
            open.append(item);
    return match::group(open);
}

QMap<ReviewState, int> ReviewQueue::decidedCounts() const
{
    QMap<ReviewState, int> counts;
    for (const ReviewItem &item : m_items)
        if (isDecided(item.state))
            ++counts[item.state];
    return counts;
}

void ReviewQueue::keep(const ReviewItem &item)
{
    m_items.insert(item.reviewId, item);
    m_codes.insert(item.reviewId, match::doubtCode(item));
}

void ReviewQueue::put(const ReviewItem &item)
{
    keep(item);
    const int row = rowOf(item.reviewId);
    if (!accepts(item)) {
        if (row >= 0)
            hide(item.reviewId);
    } else if (row < 0) {
        show(item.reviewId);
    } else {
        Q_EMIT dataChanged(index(row), index(row));
    }
}

QList<ReviewItem> ReviewQueue::judge(const QList<Judgment> &judgments)
{
    QList<ReviewItem> before;
    const bool many = judgments.size() > 32; // one reset is quicker than hundreds of removals
    if (many)
        beginResetModel();
    for (const Judgment &judgment : judgments) {
        const ReviewItem *known = item(judgment.reviewId);
        if (known == nullptr)
            continue;
        before.append(*known);
        ReviewItem next = *known;
        next.state = stateAfter(judgment.kind);
        next.chosenKey = judgment.kind == Judgment::Kind::Accept ? judgment.key : QString();
        if (judgment.kind == Judgment::Kind::RejectAll)
            next.candidates.clear();
        next.decidedAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
        if (!many) {
            put(next);
            continue;
        }
        m_items.insert(next.reviewId, next);
        if (!accepts(next))
            m_shown.removeOne(next.reviewId);
    }
    if (many)
        endResetModel();
    Q_EMIT countsChanged();
    return before;
}

void ReviewQueue::restore(const QList<ReviewItem> &items)
{
    for (const ReviewItem &item : items) {
        m_fetch.remove(item.reviewId);
        keep(item);
    }
    refilter();
}

void ReviewQueue::setCandidates(qint64 reviewId, const MatchResult &match)
{
    const ReviewItem *known = item(reviewId);
    if (known == nullptr)
        return;
    ReviewItem next = *known;
    next.candidates = match.candidates;
    if (next.state == ReviewState::LookupFailed)
        next.state = ReviewState::Open; // the look-up has an answer now, be it an empty one
    if (!match.reason.isEmpty())
        next.reason = match.reason;
    put(next);
    Q_EMIT countsChanged();
}

void ReviewQueue::setFetch(qint64 reviewId, FetchState state, const QString &error)
{
    m_fetch.insert(reviewId, {state, error});
    const int row = rowOf(reviewId);
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

int ReviewQueue::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant ReviewQueue::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReviewItem &shownItem = *shownAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return titleWithYear(shownItem.entry.title, shownItem.entry.year);
    case Qt::ToolTipRole:
        return plainTip(described(shownItem));
    case Qt::AccessibleDescriptionRole:
        return described(shownItem);
    case ReviewIdRole:
        return shownItem.reviewId;
    case DetailRole:
        return detailOf(shownItem);
    case PointsRole:
        return pointsOf(shownItem);
    case StateRole:
        return int(shownItem.state);
    case FetchRole:
        return int(fetchState(shownItem.reviewId));
    }
    return {};
}

} // namespace moviedb::ui

#include "moc_reviewqueue.cpp"
