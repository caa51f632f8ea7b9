// The middle of the review page: what would settle the whole group, the card of one title, and its keys.
// Thread: main.
#pragma once

#include "ui/kit/posterloader.h"

#include <QWidget>

namespace moviedb::ui {

class KeyButton;
class MessageBar;
class ReviewCard;
struct ReviewActions;

class ReviewDeck : public QWidget
{
    Q_OBJECT
public:
    ReviewDeck(const PosterLoader &posters, const ReviewActions &actions, QWidget *parent);

    ReviewCard *card() { return m_card; }
    MessageBar *rule() { return m_rule; }
    // False: accepting is not what a person is led to.
    void setAcceptUrged(bool urged);

private:
    ReviewCard *m_card;
    MessageBar *m_rule;
    KeyButton *m_accept;
};

} // namespace moviedb::ui
