#include "ui/window/pagelinks.h"

#include "ui/charts/chartspage.h"
#include "ui/connections/connectionpage.h"
#include "ui/crawl/crawlpage.h"
#include "ui/disagreements/disagreementspage.h"
#include "ui/page/appservices.h"
#include "ui/page/pageids.h"
#include "ui/review/reviewpage.h"
#include "ui/runs/runspage.h"
#include "ui/search/searchpage.h"
#include "ui/serving/servingpage.h"
#include "ui/settings/settingspage.h"
#include "ui/tables/tablepage.h"
#include "ui/window/pagestack.h"

namespace moviedb::ui {

PageLinks::PageLinks(PageStack *pages, QObject *parent) : QObject(parent), m_pages(pages)
{
}

void PageLinks::connectPages()
{
    connectCrawl();
    connectCharts();
    connectSettings();
}

void PageLinks::connectCrawl()
{
    auto *crawl = m_pages->find<CrawlPage>();
    if (crawl == nullptr)
        return;
    const auto show = [this] { Q_EMIT pageWanted(pageid::crawl); };
    const auto showRunning = [show, crawl] {
        show();
        crawl->setFocus(Qt::OtherFocusReason); // what holds it is at hand
    };
    if (auto *review = m_pages->find<ReviewPage>())
        connect(review, &ReviewPage::acceptAboveChosen, crawl, &CrawlPage::setAcceptAbove);
    if (auto *search = m_pages->find<SearchPage>()) {
        connect(search, &SearchPage::addToCrawlRequested, crawl, &CrawlPage::addTitle);
        connect(search, &SearchPage::addToCrawlRequested, this, show);
    }
    if (auto *runs = m_pages->find<RunsPage>()) {
        connect(runs, &RunsPage::startRequested, crawl, &CrawlPage::crawl);
        connect(runs, &RunsPage::startRequested, this, showRunning);
        connect(runs, &RunsPage::retryRequested, crawl, &CrawlPage::retryRun);
        connect(runs, &RunsPage::retryRequested, this, showRunning);
    }
}

void PageLinks::connectCharts()
{
    auto *charts = m_pages->find<ChartsPage>();
    if (charts == nullptr)
        return;
    connect(charts, &ChartsPage::filmsWanted, this, [this](const TableQuery &films) {
        if (auto *movies = qobject_cast<TablePage *>(m_pages->page(pageid::movies))) {
            movies->showOnly(films);
            Q_EMIT pageWanted(pageid::movies);
            movies->setFocus(Qt::OtherFocusReason);
        }
    });
}

void PageLinks::connectSettings()
{
    if (auto *databases = m_pages->find<ConnectionPage>())
        connect(databases, &ConnectionPage::saved, this, &PageLinks::settingsChosen);
    if (auto *serving = m_pages->find<ServingPage>())
        connect(serving, &ServingPage::saved, this, &PageLinks::servingChosen);
    if (auto *settings = m_pages->find<SettingsPage>()) {
        connect(settings, &SettingsPage::themeChosen, this, &PageLinks::themeChosen);
        connect(settings, &SettingsPage::languageChosen, this, &PageLinks::settingsChosen);
        connect(settings, &SettingsPage::saved, this, [this](const Settings &chosen) {
            Q_EMIT settingsChosen(chosen);
            Q_EMIT told(tr("Settings saved"));
        });
    }
}

void PageLinks::showFinding(const PassportFinding &finding)
{
    if (auto *disagreements = m_pages->find<DisagreementsPage>();
        disagreements != nullptr && finding.page == pageid::disagreements)
        disagreements->showOnly(finding.films);
    if (!finding.filters.isEmpty())
        if (auto *table = qobject_cast<TablePage *>(m_pages->page(finding.page))) {
            TableQuery rows;
            rows.filters = finding.filters;
            table->showOnly(rows);
        }
    Q_EMIT pageWanted(finding.page);
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason); // its keys work at once
}

} // namespace moviedb::ui

#include "moc_pagelinks.cpp"
