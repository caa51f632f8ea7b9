// Crawl: where titles come from, what it will cost, how it goes, and what became of every title.
// Thread: main. Nothing here waits: answers come back through onFinished() and the service's signals.
#pragma once

#include "core/domain/crawl.h"

#include <QWidget>

namespace moviedb::ui {

struct AppServices;

class CrawlPage : public QWidget
{
    Q_OBJECT
public:
    explicit CrawlPage(const AppServices &services, QWidget *parent = nullptr);
    ~CrawlPage() override;

    void setScope(const CrawlScope &scope); // fills the form in, starts nothing
    void addTitle(const QString &line);     // "Twister (1996)" to the pasted titles, and shows them
    void setAcceptAbove(double score);      // 0…100: the line chosen on the review page
    void settingsChanged();                 // contact, country or the JustWatch switch changed
    void focusFilter();                     // Ctrl+F

Q_SIGNALS:
    void reviewRequested();              // "Review 14 titles"
    void moviesRequested();              // "Show the films"
    void movieRequested(qint64 movieId); // a stored title was opened
    void settingsRequested();            // JustWatch is off, or no contact is set
    void messageForStatus(const QString &line);

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace moviedb::ui
