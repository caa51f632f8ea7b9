#include "ui/window/shortcutsheet.h"

#include "ui/kit/keybutton.h"
#include "ui/kit/theme.h"
#include "ui/window/windowcommands.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace moviedb::ui {

namespace {

constexpr int heightAroundKeys = 150; // pixels: the frame of the window, margins, the button below
constexpr int keysColumnWidth = 260;
constexpr int widestKeySheet = 1240;

void addGroup(QVBoxLayout *column, const KeyGroup &group, QWidget *sheet)
{
    auto *title = new QLabel(group.title, sheet);
    theme::setRole(title, "heading");
    column->addWidget(title);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::margin);
    grid->setVerticalSpacing(theme::gap);
    for (int row = 0; row < group.keys.size(); ++row) {
        auto *key = new QLabel(keyOnKeyboard(group.keys[row].first), sheet);
        QFont font = key->font();
        font.setWeight(QFont::DemiBold);
        key->setFont(font);
        auto *what = new QLabel(group.keys[row].second, sheet);
        what->setWordWrap(true);
        theme::setRole(what, "secondary");
        grid->addWidget(key, row, 0, Qt::AlignTop);
        grid->addWidget(what, row, 1);
    }
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
}

// As wide as its columns; what the window is too low for is scrolled to.
QScrollArea *scrolling(QWidget *content, int width, int height)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->setMinimumWidth(width);
    area->setMinimumHeight(std::min(content->heightForWidth(width), height));
    return area;
}

int linesOf(const KeyGroup &group)
{
    return int(group.keys.size()) + 2; // with its title and the space above it
}

} // namespace

// As many columns as the window has room for, of about one height.
ShortcutSheet::ShortcutSheet(const QList<KeyGroup> &groups, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    const QSize room = parent == nullptr ? QSize(800, 600) : parent->window()->size();
    const int width = std::min(room.width() - 4 * theme::section, widestKeySheet);
    const int places = std::max(1, width / keysColumnWidth);
    int all = 0;
    for (const KeyGroup &group : groups)
        all += linesOf(group);
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, theme::section, 0); // the scroll bar's
    columns->setSpacing(theme::section);
    QVBoxLayout *column = nullptr;
    int lines = 0; // of the column
    for (const KeyGroup &group : groups) {
        const bool isFull = lines > 0 && lines + linesOf(group) / 2 > all / places;
        if (column == nullptr || (isFull && columns->count() < places)) {
            if (column != nullptr)
                column->addStretch();
            column = new QVBoxLayout;
            column->setSpacing(theme::gap);
            columns->addLayout(column, 1);
            lines = 0;
        } else {
            column->addSpacing(theme::margin);
        }
        addGroup(column, group, content);
        lines += linesOf(group);
    }
    if (column != nullptr)
        column->addStretch();
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::section);
    layout->addWidget(scrolling(content, width, room.height() - heightAroundKeys));
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
