// The menus of the window, made from its commands and its pages.
// Thread: main.
#pragma once

#include "ui/window/windowcommands.h"

#include <QMap>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace moviedb::ui {

class WindowMenus : public QObject
{
    Q_OBJECT
public:
    WindowMenus(QMenuBar *bar, QObject *parent);

    // Pages stand after the first command of their menu.
    void build(const QList<WindowCommand> &commands, const QList<PageInfo> &pages);
    void showWhatIsOn(); // ticks, and words that change

Q_SIGNALS:
    void pageChosen(const QString &id);

private:
    void addMenu(QMenuBar *bar, Menu menu, const QString &title);
    void addCommand(const WindowCommand &command);
    void addPages(Menu menu, const QList<PageInfo> &pages);

    QMap<Menu, QMenu *> m_menus;
    QMap<QString, QActionGroup *> m_choices;
    QList<std::pair<QAction *, std::function<bool()>>> m_switches;
    QList<std::pair<QAction *, std::function<QString()>>> m_texts;
};

} // namespace moviedb::ui
