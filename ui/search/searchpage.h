// Search: what Wikipedia knows under some words, which of it is a film, and why the rest is left out.
// Thread: main.
// Failure: said on the page.
#pragma once

#include "core/base/result.h"
#include "core/crawl/service/crawlservice.h"
#include "ui/kit/posterloader.h"
#include "ui/page/page.h"

#include <QUrl>

namespace moviedb::ui {

struct SearchServices
{
    std::function<QFuture<Result<SearchAnswer>>(const QString &query, int limit)> search;
    std::function<QUrl(const QString &pageKey)> pageUrl;
    std::function<void(const QUrl &url)> openUrl;
    PosterLoader posters; // may be empty
    QString dataFolder;   // where learned weights may lie
};

class SearchPage : public Page
{
    Q_OBJECT
public:
    explicit SearchPage(const AppServices &services, QWidget *parent = nullptr);
    explicit SearchPage(SearchServices services, QWidget *parent = nullptr);
    ~SearchPage() override;
    static PageInfo describe();

    void search(const QString &words);
    void focusFilter() override; // the search field

Q_SIGNALS:
    void addToCrawlRequested(const QString &line); // "Twister (1996)", for CrawlPage::addTitle

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace moviedb::ui
