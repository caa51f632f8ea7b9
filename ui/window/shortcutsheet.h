// F1: every key of the program on one sheet. Thread: main.
#pragma once

#include <QDialog>

namespace moviedb::ui {

struct ShortcutGroup
{
    QString title;
    QList<std::pair<QString, QString>> keys; // key, what it does
};

class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(const QList<ShortcutGroup> &groups, QWidget *parent = nullptr);
    static QList<ShortcutGroup> groups();
};

} // namespace moviedb::ui
