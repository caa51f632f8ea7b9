#include "ui/kit/enterkey.h"

#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace moviedb::ui {
namespace {

class EnterKey : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier)
            return empties(*event, qobject_cast<QLineEdit *>(watched));
        const bool enter = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
                           (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        auto *button = enter ? qobject_cast<QAbstractButton *>(watched) : nullptr;
        if (button == nullptr || !isPressed(*button))
            return false;
        if (event->type() == QEvent::ShortcutOverride)
            event->accept(); // then it comes as a key
        else
            button->click();
        return true;
    }

private:
    // Where a cross empties it, the key does; in an empty one it has its other meanings.
    static bool empties(QEvent &event, QLineEdit *field)
    {
        if (field == nullptr || !field->isClearButtonEnabled() || field->isReadOnly() ||
            field->text().isEmpty())
            return false;
        if (event.type() == QEvent::ShortcutOverride)
            event.accept(); // then it comes as a key
        else
            field->clear();
        return true;
    }

    static bool isPressed(const QAbstractButton &button)
    {
        const auto *push = qobject_cast<const QPushButton *>(&button);
        if (!button.hasFocus() || (push == nullptr && qobject_cast<const QToolButton *>(&button) == nullptr))
            return false;
        const bool isInDialog = qobject_cast<const QDialog *>(button.window()) != nullptr;
        // A dialog presses its default button, and a focused one that may become that.
        return !isInDialog || (push != nullptr && !push->autoDefault() && !push->isDefault());
    }
};

} // namespace

void pressButtonsByEnter(QCoreApplication *application)
{
    application->installEventFilter(new EnterKey(application));
}

} // namespace moviedb::ui
