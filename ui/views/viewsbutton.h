// The button of a table's saved views: its menu shows one, saves what is shown under a name, and deletes one.
// Thread: main.
// Failure: failed().
#pragma once

#include "ui/views/savedviews.h"

#include <QFuture>
#include <QThreadPool>
#include <QToolButton>

#include <functional>

class QMenu;

namespace moviedb::ui {

class ViewsButton : public QToolButton
{
    Q_OBJECT
public:
    // `shown`: what the table shows now, without a name.
    ViewsButton(SavedViews views, std::function<SavedView()> shown, QWidget *parent = nullptr);

    QStringList names() const { return m_views.names(); }
    void choose(const QString &name);

Q_SIGNALS:
    void chosen(const moviedb::ui::SavedView &view);
    void told(const QString &line);
    void failed(const moviedb::Error &error);

private:
    void fillMenu();
    void askName();
    void askOtherName(const QString &name);
    void save(const QString &name);
    void rename(const QString &name, const QString &to);
    void remove(const QString &name);
    // Told once it has been written.
    void write(const std::function<Result<Done>(SavedViews &)> &change, const QString &done);

    SavedViews m_views;
    QThreadPool m_writer; // one thread: in the order asked for
    std::function<SavedView()> m_shown;
    QMenu *m_menu;
    QMenu *m_renamed;
    QMenu *m_removed;
};

} // namespace moviedb::ui
