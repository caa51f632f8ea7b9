// What there is to know of a crawl besides its figures: rows of the list that were left out, what a source could no
// longer tell, in its own words. A line with their number, and the notes themselves below it when it is opened.
// Thread: main.
#pragma once

#include <QStringList>
#include <QWidget>

class QListView;
class QPushButton;
class QStringListModel;

namespace moviedb::ui {

class CrawlNotes : public QWidget
{
    Q_OBJECT
public:
    explicit CrawlNotes(QWidget *parent = nullptr); // hidden while there are none

    // Each is shown once. Few are shown at once, many when a person asks for them.
    void setNotes(const QStringList &notes);
    QStringList notes() const;

private:
    void setOpen(bool open);
    void fitHeight();

    QStringListModel *m_model;
    QPushButton *m_head;
    QListView *m_list;
};

} // namespace moviedb::ui
