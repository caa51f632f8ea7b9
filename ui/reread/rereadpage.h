// Re-read: what the stored answers of the sources say today, with the extractors and rules of this version, where it
// differs from what is shown: value by value, before and after. What is ticked can be accepted, as one step of the
// history. Nothing is asked of the network.
// Thread: main.
// Failure: said on the page.
#pragma once

#include "core/domain/reread.h"
#include "core/ports/moviestore.h"
#include "ui/page/page.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QTreeView;

namespace moviedb {
class CrawlService;
}

namespace moviedb::ui {

class EmptyState;
class MessageBar;
class PageBody;
class RereadModel;

class RereadPage : public Page
{
    Q_OBJECT
public:
    RereadPage(const AppServices &services, QWidget *parent);
    static PageInfo describe();

    RereadModel *model() const { return m_model; }
    bool isReading() const { return m_reading; }
    void focusFilter() override;

private:
    void makeTable();
    void layOut();
    void connectActs();
    void read();
    void planCame(const Result<RereadPlan> &plan);
    void accept();
    void accepted(const Result<RereadPlan> &done);
    void narrow();
    void offerFields();
    void toggleCurrent();
    void toggleAll();
    void openFilm();
    void updateState();
    void showEmpty();
    QString unreadWords() const;

    std::shared_ptr<MovieStore> m_store;
    CrawlService *m_crawl;
    RereadModel *m_model = nullptr;
    PageBody *m_body = nullptr;
    QTreeView *m_view = nullptr; // made first: the keyboard comes to it
    QLabel *m_count = nullptr;
    QComboBox *m_field = nullptr;
    QLineEdit *m_text = nullptr;
    MessageBar *m_message = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_again = nullptr;
    QAction *m_accept = nullptr;
    QAction *m_tick = nullptr;
    QAction *m_tickAll = nullptr;
    QAction *m_open = nullptr;
    RereadPlan m_plan; // the last one that was looked at
    int m_films = 0;   // read so far
    bool m_looked = false;
    bool m_reading = false;
    bool m_storing = false;
};

} // namespace moviedb::ui
