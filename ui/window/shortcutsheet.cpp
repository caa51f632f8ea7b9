#include "ui/window/shortcutsheet.h"

#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {

ShortcutSheet::ShortcutSheet(const QList<ShortcutGroup> &groups, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(theme::section * 2);
    for (const ShortcutGroup &group : groups) {
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

QList<ShortcutGroup> ShortcutSheet::groups()
{
    return {{tr("Everywhere"),
             {{QStringLiteral("Ctrl+K"), tr("go to a table, a film or a command")},
              {QStringLiteral("Ctrl+F"), tr("search this page")},
              {QStringLiteral("Ctrl+1 … 3"), tr("crawl, review, search")},
              {QStringLiteral("Ctrl+E"), tr("export")},
              {QStringLiteral("Ctrl+D"), tr("show or hide the details")},
              {QStringLiteral("F1"), tr("this sheet")}}},
            {tr("Tables"),
             {{QStringLiteral("F2"), tr("edit the cell")},
              {QStringLiteral("Enter"), tr("edit; store")},
              {QStringLiteral("Esc"), tr("leave the cell as it was")},
              {QStringLiteral("Ctrl+Enter"), tr("store a long text")},
              {QStringLiteral("I"), tr("where does this come from?")},
              {QStringLiteral("Ctrl+N"), tr("add a row")},
              {QStringLiteral("Del"), tr("delete the selected rows")},
              {QStringLiteral("Ctrl+C"), tr("copy for a spreadsheet")}}},
            {tr("Review"),
             {{QStringLiteral("1 – 9"), tr("choose a candidate")},
              {QStringLiteral("Enter"), tr("accept it")},
              {QStringLiteral("X"), tr("reject all")},
              {QStringLiteral("0"), tr("no article exists")},
              {QStringLiteral("S"), tr("skip")},
              {QStringLiteral("B"), tr("back")},
              {QStringLiteral("/"), tr("search again")},
              {QStringLiteral("O"), tr("open in the browser")},
              {QStringLiteral("Ctrl+Z"), tr("undo the last decision")}}}};
}

} // namespace moviedb::ui

#include "moc_shortcutsheet.cpp"
