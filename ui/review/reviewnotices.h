// What became of decisions when the person has gone on: films whose facts could not be read, titles whose pages were not
// taken, titles that another program has decided meanwhile. Said above the card, and on the card of the title that is shown; each with the button that helps.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/review.h"

#include <QObject>
#include <QSet>

namespace moviedb::ui {

class MessageBar;
class ReviewCard;
class ReviewSession;

class ReviewNotices : public QObject
{
    Q_OBJECT
public:
    // The bars: above the card, for each of the two kinds.
    ReviewNotices(ReviewSession *session, MessageBar *unstored, MessageBar *refused, ReviewCard *card,
                  QObject *parent);

    // `shown`: the title on the card, 0 = none.
    void showRefusals(qint64 shown);
    void showOthers(qint64 shown); // the bar alone

Q_SIGNALS:
    void titleWanted(qint64 reviewId);
    // The page that was not taken is to be used: looked at again, or whatever it is about.
    void pageWanted(qint64 reviewId, const QString &key, PageDemand demand);

private:
    void showUnstored();
    void showOnCard(qint64 shown);
    void askWhichToKeep(const QString &reason, const QList<Judgment> &mine, const QSet<qint64> &theirs);

    ReviewSession *m_session;
    MessageBar *m_unstored;
    MessageBar *m_refused;
    ReviewCard *m_card;
    bool m_asking = false; // which decision to keep
};

} // namespace moviedb::ui
