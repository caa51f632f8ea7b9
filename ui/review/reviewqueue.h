// The review titles in memory: groups with counts, the filtered list that is worked through, and judgments
// applied at once (and taken back at once when the database refuses them).
// Thread: main. Nothing here touches the database.
#pragma once

#include "core/domain/review.h"
#include "core/match/decide/groups.h"

#include <QAbstractListModel>

namespace moviedb::ui {

// States are never mixed up: what waits for a decision, what failed, what was put off, what is decided.
enum class ReviewSection { ToDecide, LookupFailed, Postponed, Decided };

struct ReviewFilter
{
    ReviewSection section = ReviewSection::ToDecide;
    QString reason;                   // ToDecide only: match::doubtCode(); empty = all
    std::optional<ReviewState> state; // Decided only; nothing = all
    QString search;                   // in the title
    bool operator==(const ReviewFilter &) const = default;
};

// What became of the film after a decision. Checking: the decision holds as soon as its page was found to be a film's.
enum class FetchState { None, Checking, Waiting, Reading, Stored, Failed };

class ReviewQueue : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { ReviewIdRole = Qt::UserRole, DetailRole, PointsRole, StateRole, FetchRole };

    using QAbstractListModel::QAbstractListModel;

    // Replaces the titles of the given sections, keeping those in `newer` as they are shown.
    void setItems(const QList<ReviewItem> &items, const QSet<qint64> &newer = {});
    void setDecided(const QList<ReviewItem> &items, const QSet<qint64> &newer = {});
    void setFilter(const ReviewFilter &filter);
    const ReviewFilter &filter() const { return m_filter; }

    const ReviewItem *item(qint64 reviewId) const; // null when unknown
    QList<const ReviewItem *> shown() const;
    const ReviewItem *shownAt(int row) const;
    int rowOf(qint64 reviewId) const;                  // -1 when the filter hides it
    bool isEmpty() const { return m_items.isEmpty(); } // whatever the filter hides
    int count(ReviewSection section) const;
    QList<match::DoubtGroup> groups() const; // of the titles to decide; what settles most comes first
    QMap<ReviewState, int> decidedCounts() const;
    QList<const ReviewItem *> all() const;

    // Applies judgments and returns the titles as they were before.
    QList<ReviewItem> judge(const QList<Judgment> &judgments);
    void restore(const QList<ReviewItem> &items);
    void setCandidates(qint64 reviewId, const MatchResult &match);
    void setFetch(qint64 reviewId, FetchState state, const QString &error = {});
    FetchState fetchState(qint64 reviewId) const { return m_fetch.value(reviewId).state; }
    QString fetchError(qint64 reviewId) const { return m_fetch.value(reviewId).error; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countsChanged();

private:
    struct Fetch
    {
        FetchState state = FetchState::None;
        QString error;
    };
    bool accepts(const ReviewItem &item) const;
    void keep(const ReviewItem &item);
    void put(const ReviewItem &item);
    void refilter();
    void show(qint64 reviewId);
    void hide(qint64 reviewId);

    QMap<qint64, ReviewItem> m_items; // by review id: the order of the queue
    QList<qint64> m_shown;            // ascending
    QHash<qint64, QString> m_codes;   // why each waits
    QHash<qint64, Fetch> m_fetch;
    ReviewFilter m_filter;
};

ReviewSection reviewSection(ReviewState state);
bool isDecided(ReviewState state);

} // namespace moviedb::ui

Q_DECLARE_TYPEINFO(moviedb::ui::ReviewFilter, Q_RELOCATABLE_TYPE);
