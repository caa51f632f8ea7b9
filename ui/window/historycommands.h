// Undo and redo of the window: the words of their menu entries, "· Undo" in the status line after every act, refusals
// in the message bar with what depends, and the pages that are told of what was moved.
// Thread: main.
// Failure: said in the message bar.
#pragma once

#include "core/crawl/service/crawlservice.h"
#include "core/ports/moviestore.h"

#include <QWidget>

namespace moviedb::ui {

class HistoryMover;
class HistoryPage;
class MessageBar;
class ReviewPage;
class StatusLine;

class HistoryCommands : public QObject
{
    Q_OBJECT
public:
    // `crawl` may be missing.
    HistoryCommands(std::shared_ptr<MovieStore> store, CrawlService *crawl, StatusLine *status,
                    MessageBar *message, QWidget *window);

    void connectPages(HistoryPage *history, ReviewPage *review); // either may be missing
    void undo();
    void redo();
    QString undoText() const; // for a menu: "&Undo: Movies: Alien, runtime 116 → 117"
    QString redoText() const;

Q_SIGNALS:
    void textsChanged();
    void stepWanted(qint64 stepId); // a person wants to see it in the history

private:
    void tellMade(const HistoryStep &step);
    void tellMoved(HistoryMove::Kind kind, const QList<HistoryStep> &steps);
    void tellRefused(const Error &error, qint64 stepId);
    void offerCrawl();
    QString hindrance(const HistoryStep &step) const;

    CrawlService *m_crawl;
    StatusLine *m_status;
    MessageBar *m_message;
    HistoryMover *m_mover;
    ReviewPage *m_review = nullptr;
    bool m_linkUndoes = true;     // what the link in the status line does
    bool m_crawlFinished = false; // its step is not known here yet
};

} // namespace moviedb::ui
