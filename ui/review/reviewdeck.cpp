#include "ui/review/reviewdeck.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/review/reviewactions.h"
#include "ui/review/reviewcard.h"

#include <QVBoxLayout>

namespace moviedb::ui {

ReviewDeck::ReviewDeck(const PosterLoader &posters, const ReviewActions &actions, QWidget *parent)
    : QWidget(parent), m_card(new ReviewCard(posters, this)), m_rule(new MessageBar(this)),
      m_accept(new KeyButton(actions.accept, tr("Enter"), "primary", this))
{
    m_rule->setObjectName(QStringLiteral("rule"));
    auto *decisions = new FlowLayout(theme::gap);
    decisions->addWidget(m_accept);
    decisions->addWidget(new KeyButton(actions.noArticle, QStringLiteral("0"), "", this));
    decisions->addWidget(new KeyButton(actions.rejectAll, QStringLiteral("X"), "", this));
    decisions->addWidget(new KeyButton(actions.postpone, QStringLiteral("S"), "", this));
    auto *help = new FlowLayout(theme::half);
    help->addWidget(new KeyButton(actions.search, QStringLiteral("/"), "flat", this));
    help->addWidget(new KeyButton(actions.paste, QStringLiteral("P"), "flat", this));
    help->addWidget(new KeyButton(actions.open, QStringLiteral("O"), "flat", this));
    help->addWidget(new KeyButton(actions.back, QStringLiteral("B"), "flat", this));
    help->addWidget(new KeyButton(actions.undo, QStringLiteral("U"), "flat", this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addWidget(m_rule);
    layout->addWidget(m_card, 1);
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, this));
    layout->addLayout(decisions);
    layout->addLayout(help);
}

void ReviewDeck::setAcceptUrged(bool urged)
{
    m_accept->setPrimary(urged);
}

} // namespace moviedb::ui

#include "moc_reviewdeck.cpp"
