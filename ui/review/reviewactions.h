// What can be done with a title under review, each with its key; they work while the page has the keyboard.
// Thread: main.
#pragma once

#include <QList>

class QAction;
class QWidget;

namespace moviedb::ui {

struct ReviewActions
{
    explicit ReviewActions(QWidget *page); // which owns them

    QAction *accept;
    QAction *noArticle;
    QAction *rejectAll;
    QAction *postpone;
    QAction *back;
    QAction *search;
    QAction *open;
    QAction *paste;
    QAction *undo;
    QList<QAction *> choose; // of the first candidate, the second …
};

} // namespace moviedb::ui
