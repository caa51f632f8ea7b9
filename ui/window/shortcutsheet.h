// F1: every key of the program on one sheet.
// Thread: main.
#pragma once

#include "ui/page/page.h"

#include <QDialog>

namespace moviedb::ui {

struct WindowCommand;

class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(const QList<KeyGroup> &groups, QWidget *parent = nullptr);
    // The keys that work everywhere, then those of the pages.
    static QList<KeyGroup> groups(const QList<WindowCommand> &commands, const QList<PageInfo> &pages);
};

} // namespace moviedb::ui
