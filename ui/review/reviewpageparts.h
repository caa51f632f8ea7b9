// The inside of the review page: its widgets and what they do to each other. Included by its two source files
// only. Thread: main.
#pragma once

#include "ui/review/reviewpage.h"
#include "ui/review/reviewqueue.h"

class QAction;
class QKeySequence;
class QStackedWidget;

namespace moviedb::ui {

class EmptyState;
class MessageBar;
class ReviewBulk;
class ReviewCard;
class ReviewSession;
class ReviewSide;
class ThresholdPanel;

struct ReviewPage::Parts
{
    ReviewPage *page = nullptr;
    ReviewSession *session = nullptr;
    ReviewQueue *queue = nullptr;
    ReviewSide *side = nullptr;
    ReviewCard *card = nullptr;
    ReviewBulk *bulk = nullptr;
    ThresholdPanel *threshold = nullptr;
    MessageBar *unstored = nullptr; // decided films whose facts could not be read
    MessageBar *rule = nullptr;     // what would settle the whole group
    EmptyState *empty = nullptr;
    QWidget *deck = nullptr; // card and keys
    QStackedWidget *centre = nullptr;
    QAction *accept = nullptr, *noArticle = nullptr, *rejectAll = nullptr, *postpone = nullptr,
            *back = nullptr, *search = nullptr, *open = nullptr, *paste = nullptr, *undo = nullptr;
    QList<qint64> visited; // for Back, newest last
    qint64 current = 0;
    int handled = 0; // decided since this group was opened: the i in "i of n"
    int told = -1;
    QList<PastJudgment> past;
    bool pastWanted = true;

    explicit Parts(ReviewPage *owner) : page(owner) {}
    void build(const ReviewServices &services);
    QAction *action(const QString &text, const QString &tip, const QList<QKeySequence> &keys,
                    std::function<void()> run);
    void makeActions();
    QWidget *makeDeck(const PosterLoader &posters);
    void connectSession();
    void connectSide();
    void connectCard();

    void showItem(qint64 reviewId, bool remember = true);
    void showRow(int row);
    void showEmpty();
    void updateActions();
    QString position() const;
    void decide(Judgment::Kind kind, const QString &key = {});
    void acceptChosen();
    void goBack();
    void openPage();
    void openBulk(Judgment::Kind kind, double acceptAbove, const QList<const ReviewItem *> &items);
    void bulkDone(const QList<Judgment> &judgments);
    void afterLoad();
    void tellCount();
    void tellFetch();
    void setFilter(const ReviewFilter &filter);
    void refreshThreshold();
    void showRule();
    void loadPast();
    void learn();
};

} // namespace moviedb::ui
