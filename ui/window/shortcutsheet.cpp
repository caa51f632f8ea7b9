#include "ui/window/shortcutsheet.h"

#include "ui/kit/theme.h"
#include "ui/window/windowcommands.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {

ShortcutSheet::ShortcutSheet(const QList<KeyGroup> &groups, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(theme::section * 2);
    for (const KeyGroup &group : groups) {
        auto *column = new QVBoxLayout;
        column->setSpacing(theme::gap);
        auto *title = new QLabel(group.title, this);
        theme::setRole(title, "heading");
        column->addWidget(title);
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(theme::margin);
        grid->setVerticalSpacing(theme::gap);
        for (int row = 0; row < group.keys.size(); ++row) {
            auto *key = new QLabel(group.keys[row].first, this);
            QFont font = key->font();
            font.setWeight(QFont::DemiBold);
            key->setFont(font);
            auto *what = new QLabel(group.keys[row].second, this);
            theme::setRole(what, "secondary");
            grid->addWidget(key, row, 0);
            grid->addWidget(what, row, 1);
        }
        grid->setColumnStretch(1, 1);
        column->addLayout(grid);
        column->addStretch();
        columns->addLayout(column);
    }
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::section);
    layout->addLayout(columns);
    layout->addWidget(close, 0, Qt::AlignRight);
}

QList<KeyGroup> ShortcutSheet::groups(const QList<WindowCommand> &commands, const QList<PageInfo> &pages)
{
    KeyGroup everywhere{tr("Everywhere"), {}};
    const auto add = [&everywhere](const QKeySequence &key, const QString &text) {
        if (!key.isEmpty())
            everywhere.keys.append({key.toString(QKeySequence::NativeText), text});
    };
    for (const PageInfo &page : pages)
        add(page.shortcut, page.title);
    for (const WindowCommand &command : commands)
        add(command.shortcut, command.title());
    QList<KeyGroup> groups{everywhere};
    for (const PageInfo &page : pages) {
        const bool shown = std::any_of(groups.cbegin(), groups.cend(), [&page](const KeyGroup &group) {
            return group.title == page.keys.title;
        });
        if (!page.keys.keys.isEmpty() && !shown)
            groups.append(page.keys);
    }
    return groups;
}

} // namespace moviedb::ui

#include "moc_shortcutsheet.cpp"
