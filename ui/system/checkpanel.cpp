#include "ui/system/checkpanel.h"

#include "ui/kit/icons.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/theme.h"
#include "ui/system/checksdelegate.h"

#include <QAction>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace moviedb::ui {

CheckPanel::CheckPanel(QAction *mend, QWidget *parent)
    : QWidget(parent), m_sign(new QLabel(this)), m_title(new QLabel(this)), m_text(new QLabel(this)),
      m_meaning(new QLabel(this))
{
    theme::setRole(m_title, "heading");
    theme::setRole(m_meaning, "secondary");
    for (QLabel *label : {m_title, m_text, m_meaning}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme::margin, theme::pad, theme::pad, theme::pad);
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(theme::half);
    grid->addWidget(m_sign, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_text, 1, 1);
    grid->addWidget(m_meaning, 2, 1);
    grid->addWidget(new KeyButton(mend, QStringLiteral("Enter"), "primary", this), 0, 2, 3, 1, Qt::AlignTop);
    grid->setColumnStretch(1, 1);
    show(nullptr);
}

void CheckPanel::show(const HealthCheck *check)
{
    m_chosen = check != nullptr;
    m_state = m_chosen ? check->state : HealthState::Fine;
    m_title->setText(m_chosen ? check->title : QString());
    m_text->setText(m_chosen ? check->text : QString());
    m_meaning->setText(m_chosen ? check->meaning : QString());
    paintSign();
}

void CheckPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintSign();
}

void CheckPanel::paintSign()
{
    m_sign->setPixmap(m_chosen ? theme::iconPixmap(healthIcon(m_state), healthColour(palette(), m_state),
                                                   theme::iconSize, devicePixelRatioF())
                               : QPixmap());
}

} // namespace moviedb::ui

#include "moc_checkpanel.cpp"
