#include "ui/kit/keybutton.h"

#include "ui/kit/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QPainter>

namespace moviedb::ui {

namespace {

class KeyKeeper : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return QObject::eventFilter(watched, event);
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::ShiftModifier ||
                           key->modifiers() == Qt::KeypadModifier;
        if (!plain || key->key() == Qt::Key_Escape)
            return QObject::eventFilter(watched, event);
        event->accept();
        return true;
    }
};

} // namespace

KeyButton::KeyButton(QAction *action, const QString &key, const char *role, QWidget *parent)
    : QPushButton(parent), m_action(action), m_key(keyOnKeyboard(key)),
      m_primary(qstrcmp(role, "primary") == 0)
{
    if (*role != '\0')
        theme::setRole(this, role);
    setStyleSheet(QStringLiteral("QPushButton { padding-right: %1px; }").arg(capWidth() + 2 * theme::gap));
    setFocusPolicy(Qt::TabFocus); // a click must not take the keyboard away from the card
    connect(action, &QAction::changed, this, &KeyButton::follow);
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    follow();
}

void KeyButton::setPrimary(bool primary)
{
    if (m_primary == primary)
        return;
    m_primary = primary;
    theme::setRole(this, primary ? "primary" : "");
    update();
}

void KeyButton::follow()
{
    setText(m_action->text());
    setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
}

QFont KeyButton::capFont() const
{
    QFont cap = theme::captionFont();
    cap.setBold(false); // also on a bold button
    return cap;
}

int KeyButton::capWidth() const
{
    return std::max(18, QFontMetrics(capFont()).horizontalAdvance(m_key) + theme::gap);
}

void KeyButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor colour = m_primary && isEnabled() ? theme::onAccent(palette()) : theme::secondaryText(palette());
    if (!isEnabled())
        colour = palette().color(QPalette::Disabled, QPalette::ButtonText);
    const int high = QFontMetrics(capFont()).height() + 2;
    const int top = (height() - high) / 2; // half a pixel further lies on the pixels
    const QRectF cap(width() - capWidth() - theme::gap + 0.5, top + 0.5, capWidth() - 1, high - 1);
    QColor outline = colour;
    outline.setAlphaF(0.55F);
    painter.setPen(QPen(outline, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap, 3, 3);
    painter.setPen(colour);
    painter.setFont(capFont());
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

QString keyOnKeyboard(const QString &key)
{
    const QKeySequence keys(key, QKeySequence::PortableText);
    return keys.count() == 1 && keys.toString(QKeySequence::PortableText) == key
               ? keys.toString(QKeySequence::NativeText)
               : key;
}

void keepKeys(QLineEdit *field)
{
    field->installEventFilter(new KeyKeeper(field));
}

} // namespace moviedb::ui

#include "moc_keybutton.cpp"
