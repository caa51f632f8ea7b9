#include "ui/kit/messagebar.h"

#include "ui/kit/icons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace moviedb::ui {

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_button(new QPushButton(this)),
      m_second(new QPushButton(this)), m_close(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(theme::themedIcon(QStringLiteral("cross"), theme::secondaryText));
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss the message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::pad, theme::half, theme::half, theme::half);
    layout->setSpacing(theme::gap);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_second);
    layout->addWidget(m_close);
    connect(m_button, &QPushButton::clicked, this, [this] { take(m_onAction); });
    connect(m_second, &QPushButton::clicked, this, [this] { take(m_onSecond); });
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    hide();
}

// The action may tell the next message, which replaces this one.
void MessageBar::take(const std::function<void()> &action)
{
    const auto taken = action;
    if (m_close->isVisibleTo(this))
        hide();
    if (taken)
        taken();
}

void MessageBar::ask(Kind kind, const QString &text, const Way &first, const Way &second)
{
    tell(kind, text, first.text, first.take);
    m_onSecond = second.take;
    m_second->setText(second.text);
    m_second->show();
}

void MessageBar::tell(Kind kind, const QString &text, const QString &action, std::function<void()> onAction,
                      bool closable)
{
    m_kind = kind;
    m_onAction = std::move(onAction);
    m_text->setText(inWords(text));
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    m_second->hide();
    m_close->setVisible(closable);
    const QString icon = kind == Kind::Success       ? QStringLiteral("accepted")
                         : kind == Kind::Information ? QStringLiteral("info")
                         : kind == Kind::Doubt       ? QStringLiteral("warning")
                                                     : QStringLiteral("failed");
    m_icon->setPixmap(theme::iconPixmap(icon, meaning(), theme::iconSize, devicePixelRatioF()));
    setAccessibleName(m_text->text());
    show();
    update();
}

void MessageBar::dismiss()
{
    hide();
    Q_EMIT dismissed();
}

void MessageBar::clear()
{
    hide();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

QColor MessageBar::meaning() const
{
    switch (m_kind) {
    case Kind::Success:
        return theme::accepted(palette());
    case Kind::Doubt:
        return theme::doubt(palette());
    case Kind::Information:
        return theme::accent(palette());
    case Kind::Failure:
        break;
    }
    return theme::failed(palette());
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tint(palette(), meaning()));
    painter.drawRoundedRect(rect(), theme::corner, theme::corner);
}

} // namespace moviedb::ui

#include "moc_messagebar.cpp"
