// What the window itself can do, in one table: menus, palette and the sheet of keys are made from it.
// Thread: main.
#pragma once

#include "ui/page/page.h"

namespace moviedb::ui {

class MainWindow;

struct WindowCommand
{
    QString id; // "export"; the name of its action
    Menu menu = Menu::None;
    QString text;                       // as in the menu: "&Export…"
    std::function<QString()> textNow{}; // where the menu says more than that: "&Undo: …"
    QString icon{};
    QKeySequence shortcut{};
    QString
        keysThere{}; // keys of the part of the page that it works on, and that takes them itself: "Ctrl+V"
    std::function<void()> run{};
    std::function<bool()> isOn{}; // of a command that stays pressed
    QString choice{};             // of commands that stay pressed, one of those with the same word is
    bool parted = false;          // a line above it in the menu

    QString title() const { return QString(text).remove(QLatin1Char('&')); }
    // As a person reads it; "" where there is none.
    QString keys() const
    {
        return shortcut.isEmpty() ? keysThere : shortcut.toString(QKeySequence::NativeText);
    }
};

QList<WindowCommand> windowCommands(MainWindow *window);

} // namespace moviedb::ui
