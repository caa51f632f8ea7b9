// Near duplicates: people, companies and words that may be one. A person merges two after a look at what moves, or says that
// they are not the same; then they are not offered again. Counted in the navigation too, as long as nobody looks a while
// after each change.
// Thread: main.
// Failure: said on the page.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/page/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QAction;
class QLabel;
class QTreeView;

namespace moviedb::ui {

class EmptyState;
class LikeRowsModel;
class MessageBar;
class PageBody;

class LikeRowsPage : public Page
{
    Q_OBJECT
public:
    LikeRowsPage(const AppServices &services, QWidget *parent);
    static PageInfo describe();

    LikeRowsModel *model() const { return m_model; }

Q_SIGNALS:
    // The first one is to stay.
    void mergeRequested(const QString &table, qint64 row, qint64 other);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTable();
    void layOut();
    void connectActs();
    void updateState();
    void select(int row);
    const LikeRows *current() const;
    void merge();
    void keepApart();

    std::shared_ptr<MovieStore> m_store;
    LikeRowsModel *m_model = nullptr;
    PageBody *m_body = nullptr;
    QTreeView *m_view = nullptr; // made first: the keyboard comes to it
    QLabel *m_count = nullptr;
    MessageBar *m_message = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_merge = nullptr;
    QAction *m_apart = nullptr;
    QAction *m_open = nullptr;
    QTimer m_timer;
    QElapsedTimer m_look; // since the rows were last asked for
    qint64 m_rest = 0;    // milliseconds until they may be counted again
    int m_row = 0;        // where a person stands
    bool m_acting = false;
};

} // namespace moviedb::ui
