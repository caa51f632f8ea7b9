#include "ui/kit/emptystate.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int sentenceWidth = 400;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_sentence(new QLabel(this)),
      m_button(new QPushButton(this)), m_second(new QPushButton(this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    theme::setRole(m_title, "heading");
    m_sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(sentenceWidth);
    theme::setRole(m_sentence, "secondary");
    theme::setRole(m_button, "primary");

    auto *buttons = new FlowLayout(theme::gap, Qt::AlignHCenter);
    buttons->addWidget(m_button);
    buttons->addWidget(m_second);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme::pad);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    auto *sentence = new QHBoxLayout; // wide where there is room, wrapped in a narrow pane
    sentence->addStretch(1);
    sentence->addWidget(m_sentence, 1000);
    sentence->addStretch(1);
    layout->addLayout(sentence);
    layout->addSpacing(theme::gap);
    layout->addLayout(buttons);
    layout->addStretch(3);

    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
    connect(m_second, &QPushButton::clicked, this, &EmptyState::secondActivated);
    m_second->hide();
}

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &sentence,
                       const QString &buttonText, QWidget *parent)
    : EmptyState(parent)
{
    setContent(iconName, title, sentence, buttonText);
}

void EmptyState::setContent(const QString &iconName, const QString &title, const QString &sentence,
                            const QString &buttonText)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_sentence->setText(inWords(sentence));
    fitWords();
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    placeKeyboard();
    setAccessibleName(title.isEmpty() ? sentence : title);
    setAccessibleDescription(sentence);
    paintIcon();
}

void EmptyState::setSecondButton(const QString &text)
{
    m_second->setText(text);
    m_second->setVisible(!text.isEmpty());
}

void EmptyState::setHindrance(const QString &why)
{
    for (QPushButton *button : {m_button, m_second}) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
    }
    placeKeyboard();
}

// Without a button that can be pressed it keeps the keyboard itself, so that the keys of the page around it work.
void EmptyState::placeKeyboard()
{
    const bool mine = hasFocus(); // also when the button has it in its place
    const bool canPress = !m_button->isHidden() && m_button->isEnabled();
    setFocusProxy(canPress ? m_button : nullptr);
    if (mine)
        setFocus();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
    QWidget::changeEvent(event);
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    fitWords();
    m_icon->setVisible(height() >= minimumSizeHint().height() + iconHeight()); // the first to give way
    QWidget::resizeEvent(event);
}

int EmptyState::iconHeight() const
{
    return m_icon->sizeHint().height() + layout()->spacing();
}

QSize EmptyState::minimumSizeHint() const
{
    const QSize size = QWidget::minimumSizeHint();
    return m_icon->isHidden() ? size : size - QSize(0, iconHeight());
}

// As high as its lines, also where space is short: before the first resize nobody knows how wide it will be.
void EmptyState::fitWords()
{
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    for (const auto &[words, widest] : {std::pair{m_title, room}, std::pair{m_sentence, sentenceWidth}}) {
        words->setMinimumHeight(0); // or it would count among the height that the words need
        words->setMinimumHeight(qMax(0, words->heightForWidth(qBound(1, room, qMax(1, widest)))));
    }
}

void EmptyState::paintIcon()
{
    m_icon->setPixmap(
        theme::iconPixmap(m_iconName, theme::neutral(palette()), 48, m_icon->devicePixelRatioF()));
}

} // namespace moviedb::ui

#include "moc_emptystate.cpp"
