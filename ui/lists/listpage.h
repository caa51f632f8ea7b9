// What the pages that are one list have in common: a line with title, count and filters, a message, the list above its keys.
// Thread: main.
// Failure: none.
#pragma once

#include <QList>

class QAction;
class QHBoxLayout;
class QKeySequence;
class QLabel;
class QLayout;
class QString;
class QWidget;

namespace moviedb::ui {

// Title and count at the left; what narrows the list is added at its end.
QHBoxLayout *titleLine(const QString &title, QLabel *count, QWidget *page);
// A line below the title, as far in as that.
QHBoxLayout *lineOf(QWidget *widget);
// For the buttons of the page's acts.
QHBoxLayout *keyLine();
// The same with a button for each act, in as many lines as the width needs. `panel` is the buttons' parent; `primary`: the
// act that a person is most likely to want, nullptr = none.
QHBoxLayout *keyLine(const QList<std::pair<QAction *, QString>> &actsWithKeys, QWidget *panel,
                     const QAction *primary = nullptr);
// `panel` becomes the list with its keys below a hairline.
void stackList(QWidget *panel, QWidget *list, QHBoxLayout *keys);
// The page from top to bottom: its lines, then the body with all the room that is left.
void stackPage(QWidget *page, const QList<QLayout *> &lines, QWidget *body);

// The act has these keys wherever the focus is on the page, and its tool tip names the first.
void giveKeys(QWidget *page, QAction *action, const QList<QKeySequence> &keys, const QString &tip);

} // namespace moviedb::ui
