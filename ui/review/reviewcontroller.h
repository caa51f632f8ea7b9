// Leads a person through the queue: which title is shown, what a decision does, what comes next, and the way
// back.
// Thread: main.
// Failure: said on the card; a film whose facts could not be read is said above it, with a button.
#pragma once

#include "ui/review/reviewactions.h"
#include "ui/review/reviewqueue.h"

#include <QObject>

class QStackedWidget;

namespace moviedb {
struct Error;
}

namespace moviedb::ui {

class EmptyState;
class MessageBar;
class ReviewBulk;
class ReviewCard;
class ReviewDeck;
class ReviewNotices;
class ReviewSession;
class ReviewSide;
class ThresholdPanel;

// What the controller moves; owned by the page.
struct ReviewWidgets
{
    QWidget *page;
    ReviewSide *side;
    ReviewDeck *deck;
    ReviewBulk *bulk;
    EmptyState *empty;
    QStackedWidget *centre; // deck, bulk or empty
    ThresholdPanel *threshold;
    MessageBar *unstored; // decided films whose facts could not be read
    MessageBar *refused;  // titles that wait again because of their pages
};

class ReviewController : public QObject
{
    Q_OBJECT
public:
    ReviewController(ReviewSession *session, const ReviewWidgets &widgets, const ReviewActions &actions,
                     QObject *parent);

    void openBulk(Judgment::Kind kind, double acceptAbove, const QList<const ReviewItem *> &items);
    void showTitle(qint64 reviewId); // in its group, whatever is shown now
    int openCount() const;           // titles that wait for a decision

Q_SIGNALS:
    void groupShown(); // another group or search
    void openCountChanged(int count);
    void crawlWanted(); // from the empty state
    void told(const QString &line);

private:
    void connectSession();
    void connectSide();
    void connectThreshold();
    void connectCard();
    void connectActions();
    void hinderDeciding();

    void loaded();
    void failed(const Error &error);
    void undone(const QList<qint64> &reviewIds);
    void cameBack(const QList<qint64> &reviewIds);
    void searchEnded(qint64 reviewId, const QString &error);
    void showFetch();
    void pageGiven(const QString &text);
    void pageRefused(qint64 reviewId);

    void setFilter(const ReviewFilter &filter);
    void showItem(qint64 reviewId, bool remember = true);
    void showRow(int row);
    bool showWhatWaits();
    void showEmpty();
    void updateActions();
    QString position() const;

    void decide(Judgment::Kind kind, const QString &key = {}, PageDemand demand = PageDemand::OfFilm);
    void acceptChosen();
    QString doubtOfChosen() const;
    void forgetDoubt();
    void acceptAbove(double score);
    void bulkDone(const QList<Judgment> &judgments);
    void goBack();
    void openPage();

    ReviewSession *m_session;
    ReviewQueue *m_queue;
    ReviewWidgets m_widgets;
    ReviewActions m_actions;
    ReviewCard *m_card;
    ReviewNotices *m_notices;
    QString m_hindrance;     // why nothing can be decided in this database, as a tool tip; "" = it can
    QList<qint64> m_visited; // for Back, newest last
    qint64 m_current = 0;
    bool m_groupChosen = false; // by the person, who then sees that one, whatever is in it
    QString m_doubted;          // the page that Enter was asked about; Enter again accepts it
    int m_handled = 0;          // decided since this group was opened: the i in "i of n"
};

} // namespace moviedb::ui
