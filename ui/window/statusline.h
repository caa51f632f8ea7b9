// The line at the bottom: the running task with its progress and buttons, then the database in use.
// Thread: main.
#pragma once

#include "core/domain/crawl.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace moviedb::ui {

class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    // `remark`: what is to be known of it, in its tool tip; "" = nothing. `mark`: its colour, a name of theme::mark().
    void setDatabase(const QString &description, const QString &remark, const QString &mark = {});
    void setProgress(const CrawlProgress &progress);
    void finish(const CrawlSummary &summary);
    // What goes on on a page, while no crawl is under way; "" = nothing.
    void showWork(const QString &words);
    void tell(const QString &line); // for a few seconds
    // The same for longer, with "· Undo" behind it.
    void offer(const QString &line, const QString &link);
    void addLink(const QString &link); // behind what stands there, for as long as it does
    static QString progressSentence(const CrawlProgress &progress);

Q_SIGNALS:
    void pauseRequested();
    void resumeRequested();
    void stopRequested();
    void taskClicked(); // show the page of what is under way, else that of the crawl
    void databaseClicked();
    void linkClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showTask(const QString &text);
    void showWhatGoesOn();
    void fitTask();

    QToolButton *m_task = nullptr;
    QToolButton *m_link = nullptr;
    QProgressBar *m_bar = nullptr;
    QToolButton *m_pause = nullptr;
    QToolButton *m_stop = nullptr;
    QToolButton *m_database = nullptr;
    QTimer m_quiet;
    QString m_taskText; // of the crawl
    QString m_work;
    QString m_mark;
    QString m_fitted; // what of it is shown
    QString m_shown;  // whole, also when there is room for a part only
    bool m_paused = false;
    bool m_crawls = false;
};

} // namespace moviedb::ui
