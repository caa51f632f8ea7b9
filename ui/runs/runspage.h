// Past crawls: what was crawled when, what it cost and how it ended; below, the titles of the chosen one with why they
// failed, or the facts that their sources no longer said as they did. What failed is tried again, and what was not finished goes on, on the crawl page.
// Thread: main. Titles are read for the chosen crawl only, in the background.
// Failure: said on the page.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/page/page.h"

#include <QTimer>

class QAction;
class QLabel;
class QStackedWidget;
class QTreeView;

namespace moviedb::ui {

class EmptyState;
class MessageBar;
class PageBody;
class PastRunsModel;
class PastTitles;
class SourceChanges;

class RunsPage : public Page
{
    Q_OBJECT
public:
    RunsPage(const AppServices &services, QWidget *parent);
    static PageInfo describe();

    PastRunsModel *model() const { return m_model; }
    void focusFilter() override;
    void showRow(qint64 runId) override;

Q_SIGNALS:
    void startRequested(const moviedb::CrawlScope &scope);
    // Failed titles of a crawl that is open: these, or all of them.
    void retryRequested(const moviedb::CrawlRun &run, const QStringList &listIds);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTable();
    void makeActions();
    QWidget *makePanel();
    void layOut();
    void connectStore();
    void connectCrawl();
    void connectTitles();
    void runsLoaded();
    void select(qint64 runId);
    void runChosen();
    void loadTitles();
    void loadChanges();
    void chooseList();
    void updateState();
    void updateHeading();
    void updateActions();
    QString hindrance() const; // why nothing can be crawled now, as a tool tip; "" = it can
    const PastRun *current() const;
    QStringList selectedFailures() const;
    void retry(const QStringList &listIds);
    void continueRun();
    void openTitle();
    void openReview();

    const AppServices &m_services;
    std::shared_ptr<MovieStore> m_store;
    PastRunsModel *m_model = nullptr;
    PageBody *m_body = nullptr;
    QTreeView *m_view = nullptr; // made first: the keyboard comes to it
    QLabel *m_count = nullptr;
    MessageBar *m_message = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_lists = nullptr; // the titles, or what has changed at the sources
    PastTitles *m_titles = nullptr;
    SourceChanges *m_changes = nullptr;
    QAction *m_retryAll = nullptr;
    QAction *m_retryThese = nullptr;
    QAction *m_continue = nullptr;
    QAction *m_showChanges = nullptr; // checked: they are shown instead of the titles
    QAction *m_open = nullptr;        // the film or the title in the review
    QTimer m_timer;
    qint64 m_chosen = 0;                 // the crawl a person stands on
    QMap<EntryState, int> m_shownCounts; // of the titles that are shown
    int m_question = 0;                  // answers to older ones are dropped
    bool m_stale = true;                 // something changed while nobody looked
};

} // namespace moviedb::ui
