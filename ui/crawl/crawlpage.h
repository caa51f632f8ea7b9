// Crawl: where titles come from, what it will cost, how it goes, and what became of every title.
// Thread: main. Nothing here waits: answers come back through onFinished() and the service's signals.
// Failure: said on the page.
#pragma once

#include "core/domain/crawl.h"
#include "ui/page/page.h"

namespace moviedb::ui {

class CrawlPage : public Page
{
    Q_OBJECT
public:
    explicit CrawlPage(const AppServices &services, QWidget *parent = nullptr);
    ~CrawlPage() override;
    static PageInfo describe();

    void addTitle(const QString &line); // "Twister (1996)" to the pasted titles, and shows them
    void setAcceptAbove(double score);  // 0…100: the line chosen on the review page
    void crawl(const CrawlScope &scope);
    // Failed titles of a crawl that is open: these, or all of them.
    void retryRun(const CrawlRun &past, const QStringList &listIds);
    void settingsChanged() override; // contact, country or the JustWatch switch
    void focusFilter() override;

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace moviedb::ui
