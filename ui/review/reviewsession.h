// The work behind the review page: loads the queue, looks at chosen pages, stores judgments, undoes them and searches
// again, all in the background.
//
// A decision is shown at once and stored when its page is known to be a film's. Pages that the search itself has read as
// films' are known: they are stored without a question, so that reviewing goes on without a network and nothing decided
// is lost with the window. Whatever else is accepted (typed or pasted, unread, or doubted by an earlier reading) is looked
// at first, and a title whose page does not pass waits again, with the reason. A known page that has gone or moved since
// is found when its facts are read, before any of them is stored; that title waits again, too.
// Thread: main.
// Failure: told through failed(); what the database refused is back in the queue by then.
#pragma once

#include "ui/review/factfetch.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace moviedb::ui {

// Why an accepted page was not taken.
struct PageRefusal
{
    QString key;     // that was chosen
    Error objection; // NotFound, Conflict (a person may insist), or why the page could not be looked at
};

class ReviewSession : public QObject
{
    Q_OBJECT
public:
    ReviewSession(ReviewServices services, QObject *parent);

    ReviewQueue *queue() { return &m_queue; }
    const ReviewServices &services() const { return m_services; }
    bool isLoaded() const { return m_loaded; }

    void reload();
    // PageDemand::Any: accepted pages need only be there, whatever they are about.
    void judge(const QList<Judgment> &judgments, PageDemand demand = PageDemand::OfFilm);
    void undo();
    // A decision whose pages are still being looked at; false when there is none.
    bool undoUnstored();
    // The window took steps of the history back, or did them again: what this session knew of the stored ones is over.
    void historyMoved();
    void searchAgain(qint64 reviewId, const QString &words);
    bool canSearch() const { return bool(m_services.searchAgain); }
    void retryFetch() { m_facts.retry(); } // the films whose facts could not be read

    // What was decided here and is not in the database yet, for whom wants to close the window; "" = nothing.
    QString pendingSentence() const;
    QStringList fetchFailures() const { return m_facts.failures(); } // titles
    const PageRefusal *refusalOf(qint64 reviewId) const; // nullptr = none; good until the next call
    QList<qint64> refusedTitles() const { return m_refusals.keys(); }
    void forgetRefusals() { m_refusals.clear(); } // a person has read them

Q_SIGNALS:
    void loaded();
    void failed(const moviedb::Error &error);
    void judged(int count);
    void undone(const QList<qint64> &reviewIds);   // back in the queue
    void cameBack(const QList<qint64> &reviewIds); // the same, by the history
    void refused(qint64 reviewId); // the database did not take the judgment: the title is back
    // Others decided some of these meanwhile: nothing of `mine` is stored, and the queue shows what they said of `theirs`.
    // judge(mine) stores over it.
    void clashed(const QString &reason, const QList<moviedb::Judgment> &mine, const QSet<qint64> &theirs);
    void pageRefused(qint64 reviewId); // see refusalOf(); the title waits again
    void nothingToUndo();
    void searchStarted(qint64 reviewId);
    void searchEnded(qint64 reviewId, const QString &error); // "" = new candidates are there
    void fetchChanged();
    void pendingChanged(); // see pendingSentence()

private:
    struct Step
    {
        int number = 0;
        QList<ReviewItem> before;
        bool isStored = false; // or on its way to the database; else its pages are being looked at
    };
    QList<Judgment> toLookAt(const QList<Judgment> &judgments, PageDemand demand) const;
    void pagesCame(int number, const QList<Judgment> &judgments, const QList<Judgment> &asked,
                   const Result<QList<PageVerdict>> &result);
    void refusePage(Step &step, const PageVerdict &verdict);
    void storeStep(int number, QList<Judgment> judgments);
    void storeFailed(int number, const QList<Judgment> &judgments, const QList<ReviewItem> &before,
                     const Error &error);
    void readClash(const QList<Judgment> &judgments, const QList<ReviewItem> &before, const QString &reason);
    void readDecidedElsewhere(const QList<ReviewItem> &waiting);
    QList<Step>::iterator stepOf(int number);
    void lookAgain(const QList<qint64> &reviewIds);
    void loadDecided(); // once; later decisions are kept up to date here
    void merge(const QList<ReviewItem> &items);
    void undoStored();
    void readBack(std::function<void(const QList<qint64> &back)> then);
    void setPending(const QList<ReviewItem> &items, bool pending);

    ReviewServices m_services;
    ReviewQueue m_queue;
    FactFetch m_facts;
    QList<Step> m_steps; // of this session, in the order of the database, then what is not stored yet
    int m_lastStep = 0;  // its number
    QMap<qint64, PageRefusal> m_refusals;
    QSet<qint64> m_insisted; // accepted whatever their pages are about
    QSet<qint64> m_pending;  // judged here, not yet confirmed by the database
    QSet<qint64> m_touched;  // changed here since the last reload began: newer than what it brings
    QTimer m_reloadTimer;
    bool m_loaded = false;
    bool m_loading = false;
    bool m_reloadAgain = false;
    bool m_decidedLoaded = false;
};

} // namespace moviedb::ui

Q_DECLARE_TYPEINFO(moviedb::ui::PageRefusal, Q_RELOCATABLE_TYPE);
