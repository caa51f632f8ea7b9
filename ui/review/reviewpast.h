// What earlier decisions are good for: the rule of a group with its record, the price of a threshold,
// learning.
// Thread: main.
// Failure: said on the card.
#pragma once

#include "core/domain/review.h"

#include <QObject>

namespace moviedb::ui {

class MessageBar;
class ReviewSession;
class ThresholdPanel;

class ReviewPast : public QObject
{
    Q_OBJECT
public:
    // `rule`: where the rule of the group is said; `message`: where failures are.
    ReviewPast(ReviewSession *session, ThresholdPanel *threshold, MessageBar *rule, MessageBar *message,
               QObject *parent);

    void showRule(); // of the group that the queue shows

Q_SIGNALS:
    void bulkWanted(moviedb::Judgment::Kind kind, const QList<const moviedb::ReviewItem *> &items);
    void told(const QString &line);

private:
    void load();
    void loadOnce();
    void learn();

    ReviewSession *m_session;
    ThresholdPanel *m_threshold;
    MessageBar *m_rule;
    MessageBar *m_message;
    QList<PastJudgment> m_past;
    bool m_wanted = true; // not loaded yet
};

} // namespace moviedb::ui
