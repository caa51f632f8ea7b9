// The left side of the review page: why titles wait, in words with counts, and the list that is worked
// through.
// Thread: main.
#pragma once

#include "ui/review/reviewqueue.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QListWidget;
class QPushButton;

namespace moviedb::ui {

class ReviewSide : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewSide(ReviewQueue *queue, QWidget *parent = nullptr);

    void showCurrent(qint64 reviewId); // selects it in the list, scrolls only when it is out of sight
    void selectFilter(const ReviewFilter &filter);
    QLineEdit *searchField() { return m_search; }
    QWidget *footer() { return m_footer; }

Q_SIGNALS:
    void filterChosen(const moviedb::ui::ReviewFilter &filter);
    void titleChosen(qint64 reviewId);
    void allWanted(); // "All 14…"

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpGroups();
    void setUpList();
    void rebuildGroups();
    void fitGroups();
    void addGroup(const ReviewFilter &filter, int count, const QString &words, const char *icon);
    void chooseRow(int row);

    ReviewQueue *m_queue;
    QListWidget *m_groups = nullptr;
    QLineEdit *m_search = nullptr;
    QPushButton *m_bulk = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_footer = nullptr;
    QList<ReviewFilter> m_filters; // of the rows of m_groups
    bool m_rebuilding = false;
    bool m_changing = false;
};

} // namespace moviedb::ui
