#include "ui/lists/listpage.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace moviedb::ui {

QHBoxLayout *titleLine(const QString &title, QLabel *count, QWidget *page)
{
    auto *name = new QLabel(title, page);
    theme::setRole(name, "title");
    theme::setRole(count, "secondary");
    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme::margin, 0, theme::pad, 0);
    line->setSpacing(theme::gap);
    line->addWidget(name);
    line->addWidget(count);
    line->addStretch();
    return line;
}

QHBoxLayout *lineOf(QWidget *widget)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(theme::margin, 0, theme::pad, 0);
    line->addWidget(widget);
    return line;
}

QHBoxLayout *keyLine()
{
    auto *keys = new QHBoxLayout;
    keys->setContentsMargins(theme::margin, theme::gap, theme::pad, theme::gap);
    keys->setSpacing(theme::gap);
    return keys;
}

QHBoxLayout *keyLine(const QList<std::pair<QAction *, QString>> &actsWithKeys, QWidget *panel,
                     const QAction *primary)
{
    auto *buttons = new FlowLayout(theme::gap);
    for (const auto &[action, key] : actsWithKeys)
        buttons->addWidget(new KeyButton(action, key, action == primary ? "primary" : "", panel));
    QHBoxLayout *keys = keyLine();
    keys->addLayout(buttons, 1);
    return keys;
}

void stackList(QWidget *panel, QWidget *list, QHBoxLayout *keys)
{
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(list, 1);
    column->addWidget(theme::hairlineWidget(Qt::Horizontal, panel));
    column->addLayout(keys);
}

void stackPage(QWidget *page, const QList<QLayout *> &lines, QWidget *body)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, theme::margin, 0, 0);
    layout->setSpacing(theme::gap);
    for (QLayout *line : lines)
        layout->addLayout(line);
    layout->addWidget(body, 1);
}

void giveKeys(QWidget *page, QAction *action, const QList<QKeySequence> &keys, const QString &tip)
{
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(tip, keys.first().toString(QKeySequence::NativeText)));
    page->addAction(action);
}

} // namespace moviedb::ui
