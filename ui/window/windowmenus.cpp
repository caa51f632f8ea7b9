#include "ui/window/windowmenus.h"

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

namespace moviedb::ui {
namespace {

// On X11 a field takes Ctrl+E as the end of its line, for which there is a key, before the menu hears of it.
class MenuKeyBeforeField : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride || qobject_cast<QLineEdit *>(watched) == nullptr ||
            static_cast<QKeyEvent *>(event)->keyCombination() != QKeyCombination(Qt::CTRL | Qt::Key_E))
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

WindowMenus::WindowMenus(QMenuBar *bar, QObject *parent) : QObject(parent)
{
    bar->setNativeMenuBar(false);
    qApp->installEventFilter(new MenuKeyBeforeField(this));
    addMenu(bar, Menu::File, tr("&File"));
    addMenu(bar, Menu::Edit, tr("&Edit"));
    addMenu(bar, Menu::Go, tr("&Go"));
    addMenu(bar, Menu::View, tr("&View"));
    addMenu(bar, Menu::Help, tr("&Help"));
}

void WindowMenus::addMenu(QMenuBar *bar, Menu menu, const QString &title)
{
    QMenu *made = bar->addMenu(title);
    connect(made, &QMenu::aboutToShow, this, &WindowMenus::showWhatIsOn);
    m_menus.insert(menu, made);
}

void WindowMenus::build(const QList<WindowCommand> &commands, const QList<PageInfo> &pages)
{
    for (QMenu *menu : std::as_const(m_menus))
        menu->clear();
    m_switches.clear();
    m_texts.clear();
    qDeleteAll(m_choices);
    m_choices.clear();
    QList<Menu> left = m_menus.keys(); // their pages come behind the commands that stand first
    for (const WindowCommand &command : commands) {
        if (command.parted && left.removeOne(command.menu))
            addPages(command.menu, pages);
        addCommand(command);
    }
    for (const Menu menu : std::as_const(left))
        addPages(menu, pages);
    showWhatIsOn();
}

void WindowMenus::addCommand(const WindowCommand &command)
{
    QMenu *menu = m_menus.value(command.menu);
    if (command.parted)
        menu->addSeparator();
    const QString text = // what stands behind the tab is shown where a shortcut is, and is none
        command.keysThere.isEmpty() ? command.text : command.text + QLatin1Char('\t') + command.keysThere;
    QAction *action =
        menu->addAction(command.icon.isEmpty() ? QIcon() : theme::themedIcon(command.icon), text);
    action->setObjectName(command.id);
    action->setShortcut(command.shortcut);
    connect(action, &QAction::triggered, this, [this, run = command.run] {
        run();
        showWhatIsOn();
    });
    if (command.textNow)
        m_texts.append({action, command.textNow});
    if (!command.isOn)
        return;
    action->setCheckable(true);
    m_switches.append({action, command.isOn});
    if (command.choice.isEmpty())
        return;
    QActionGroup *&choice = m_choices[command.choice];
    if (choice == nullptr)
        choice = new QActionGroup(this);
    choice->addAction(action);
}

void WindowMenus::addPages(Menu menu, const QList<PageInfo> &pages)
{
    std::optional<bool> inSystem;
    for (const PageInfo &page : pages) {
        if (page.menu != menu)
            continue;
        const bool system = page.place == PageInfo::Place::System;
        if (inSystem != system) // the work apart from the system
            m_menus.value(menu)->addSeparator();
        inSystem = system;
        QAction *action = m_menus.value(menu)->addAction(theme::themedIcon(page.icon), page.menuText);
        action->setObjectName(page.id);
        action->setShortcut(page.shortcut);
        connect(action, &QAction::triggered, this, [this, id = page.id] { Q_EMIT pageChosen(id); });
    }
}

void WindowMenus::showWhatIsOn()
{
    for (const auto &[action, isOn] : std::as_const(m_switches))
        action->setChecked(isOn());
    for (const auto &[action, text] : std::as_const(m_texts))
        action->setText(text());
}

} // namespace moviedb::ui

#include "moc_windowmenus.cpp"
