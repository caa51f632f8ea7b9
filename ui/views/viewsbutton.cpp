#include "ui/views/viewsbutton.h"

#include "core/base/future.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QMenu>
#include <QtConcurrent>

namespace moviedb::ui {
namespace {

// A name is no place for a key of the menu.
QString asEntry(const QString &name)
{
    return QString(name).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

ViewsButton::ViewsButton(SavedViews views, std::function<SavedView()> shown, QWidget *parent)
    : QToolButton(parent), m_views(std::move(views)), m_shown(std::move(shown)), m_menu(new QMenu(this)),
      m_renamed(new QMenu(tr("Rename a view"), this)), m_removed(new QMenu(tr("Delete a view"), this))
{
    m_writer.setMaxThreadCount(1);
    setIcon(theme::themedIcon(QStringLiteral("view")));
    setIconSize({theme::iconSize, theme::iconSize});
    setToolTip(tr("Saved views, kept on this computer"));
    setAccessibleName(tr("Saved views"));
    m_renamed->setIcon(theme::themedIcon(QStringLiteral("pencil")));
    m_removed->setIcon(theme::themedIcon(QStringLiteral("trash")));
    if (!m_views.isKept())
        hide();
    connect(this, &QToolButton::clicked, this, [this] {
        fillMenu();
        popUpBelow(m_menu, this);
    });
}

void ViewsButton::fillMenu()
{
    m_menu->clear();
    m_renamed->clear();
    m_removed->clear();
    const QStringList names = m_views.names();
    for (const QString &name : names)
        m_menu->addAction(asEntry(name), this, [this, name] { choose(name); });
    if (!names.isEmpty())
        m_menu->addSeparator();
    m_menu->addAction(theme::themedIcon(QStringLiteral("plus")), tr("Save this view…"), this,
                      &ViewsButton::askName);
    if (names.isEmpty())
        return;
    m_menu->addMenu(m_renamed);
    m_menu->addMenu(m_removed);
    for (const QString &name : names) {
        m_renamed->addAction(asEntry(name), this, [this, name] { askOtherName(name); });
        m_removed->addAction(asEntry(name), this, [this, name] { remove(name); });
    }
}

void ViewsButton::choose(const QString &name)
{
    const auto view = m_views.view(name);
    if (view)
        Q_EMIT chosen(*view);
    else
        Q_EMIT failed(view.error());
}

void ViewsButton::askName()
{
    askForName(this, window(),
               {tr("Save this view"),
                tr("Search, filters, order and columns are kept on this computer, for all databases, under "
                   "this name:"),
                {},
                tr("Save view"),
                m_views.names()},
               [this](const QString &name) { save(name); });
}

void ViewsButton::askOtherName(const QString &name)
{
    askForName(
        this, window(),
        {tr("Rename a view"), tr("What “%1” is called from now on:").arg(name), name, tr("Rename view"), {}},
        [this, name](const QString &to) { rename(name, to); });
}

void ViewsButton::rename(const QString &name, const QString &to)
{
    if (to != name)
        write([name, to](SavedViews &views) { return views.rename(name, to); },
              tr("View “%1” is called “%2” now").arg(name, to));
}

void ViewsButton::save(const QString &name)
{
    SavedView view = m_shown();
    view.name = name;
    const bool known = m_views.names().contains(view.name);
    write([view](SavedViews &views) { return views.save(view); },
          known ? tr("View “%1” replaced").arg(view.name) : tr("View “%1” saved").arg(view.name));
}

void ViewsButton::remove(const QString &name)
{
    write([name](SavedViews &views) { return views.remove(name); }, tr("View “%1” deleted").arg(name));
}

void ViewsButton::write(const std::function<Result<Done>(SavedViews &)> &change, const QString &done)
{
    onFinished(QtConcurrent::run(&m_writer, [change, views = m_views]() mutable { return change(views); }),
               this, [this, done](const Result<Done> &written) {
                   if (written)
                       Q_EMIT told(done);
                   else
                       Q_EMIT failed(written.error());
               });
}

} // namespace moviedb::ui

#include "moc_viewsbutton.cpp"
