// What dialogs have in common: the last line of one that does one thing (Cancel, and the button that does it, at the right
// end), a size that leaves it on the screen, and the order in which Tab goes through it.
// Thread: main.
// Failure: none.
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QDialog;
class QHBoxLayout;
class QMenu;
class QMessageBox;
class QObject;
class QPushButton;
class QSize;
class QWidget;

namespace moviedb::ui {

// Cancel closes the dialog. `apply` gets the other one: off, until there is something to do, and not the default.
QHBoxLayout *dialogButtons(QDialog *dialog, const QString &text, QPushButton **apply);

// The two buttons of a question before something is lost: Enter and Escape leave it. Returns the one that does it. Without
// `leave`: Cancel.
QPushButton *dangerButtons(QMessageBox *box, const QString &text, const QString &leave = {});

struct NameQuestion
{
    QString title;
    QString words; // what the name is for
    QString name;  // that it has now
    QString button;
    QStringList taken; // whose bearer it would replace; the button says so
};
// `then` gets a name that is not empty; it belongs to `owner`.
void askForName(QObject *owner, QWidget *window, const NameQuestion &question,
                const std::function<void(const QString &)> &then);

// Below the button that it belongs to, and within the window where it has room there.
void popUpBelow(QMenu *menu, const QWidget *button);

// As large as it wishes, unless the window that it belongs to is smaller.
void resizeWithin(QDialog *dialog, const QSize &wished);

// As large as what it holds wishes to be now, and on the screen. QWidget::adjustSize() takes two thirds of the screen at most,
// and cuts what needs more on a small one.
void fitToContent(QDialog *dialog);

// Tab goes through what is laid out as it is read, in whatever order it was made.
void tabAsLaidOut(QWidget *place); // a dialog, or a part of a page

} // namespace moviedb::ui
