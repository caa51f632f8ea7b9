#include "ui/window/shortcutsheet.h"

#include "ui/kit/theme.h"
#include "ui/window/windowcommands.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace moviedb::ui {

namespace {

constexpr int heightAroundKeys = 150; // pixels: the frame of the window, margins, the button below

void addGroup(QVBoxLayout *column, const KeyGroup &group, QWidget *sheet)
{
    auto *title = new QLabel(group.title, sheet);
    theme::setRole(title, "heading");
    column->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::margin);
    grid->setVerticalSpacing(theme::gap);
    for (int row = 0; row < group.keys.size(); ++row) {
        auto *key = new QLabel(group.keys[row].first, sheet);
        QFont font = key->font();
        font.setWeight(QFont::DemiBold);
        key->setFont(font);
        auto *what = new QLabel(group.keys[row].second, sheet);
        theme::setRole(what, "secondary");
        grid->addWidget(key, row, 0);
        grid->addWidget(what, row, 1);
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
}

// All of it where the window has room for it; the rest is scrolled to.
QScrollArea *scrolling(QWidget *content, const QSize &room)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    const int bar = area->verticalScrollBar()->sizeHint().width();
    area->setMinimumSize((content->sizeHint() + QSize(bar, bar))
                             .boundedTo(room - QSize(theme::section * 3, heightAroundKeys)));
    return area;
}

} // namespace

// The longest group has a column of its own; shorter ones share one while there is room.
ShortcutSheet::ShortcutSheet(const QList<KeyGroup> &groups, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    const QSize room = parent == nullptr ? QSize(800, 600) : parent->window()->size();
    qsizetype longest = (room.height() - heightAroundKeys) / (fontMetrics().height() + theme::gap);
    for (const KeyGroup &group : groups)
        longest = std::max(longest, group.keys.size());
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(theme::section * 2);
    QVBoxLayout *column = nullptr;
    qsizetype lines = 0; // of the column
    for (const KeyGroup &group : groups) {
        const qsizetype more = group.keys.size() + 2; // with its title and the space above it
        if (column == nullptr || lines + more > longest) {
            if (column != nullptr)
                column->addStretch();
            column = new QVBoxLayout;
            column->setSpacing(theme::gap);
            columns->addLayout(column);
            lines = 0;
        } else {
            column->addSpacing(theme::margin);
        }
        addGroup(column, group, content);
        lines += more;
    }
    if (column != nullptr)
        column->addStretch();
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::section);
    layout->addWidget(scrolling(content, room));
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
