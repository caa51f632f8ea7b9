#include "ui/window/pagelist.h"

#include "ui/backups/backupspage.h"
#include "ui/charts/chartspage.h"
#include "ui/connections/connectionpage.h"
#include "ui/crawl/crawlpage.h"
#include "ui/disagreements/disagreementspage.h"
#include "ui/history/historypage.h"
#include "ui/identity/likerowspage.h"
#include "ui/page/appservices.h"
#include "ui/reread/rereadpage.h"
#include "ui/review/reviewpage.h"
#include "ui/runs/runspage.h"
#include "ui/schema/schemapage.h"
#include "ui/search/searchpage.h"
#include "ui/serving/servingpage.h"
#include "ui/settings/logpage.h"
#include "ui/settings/rulespage.h"
#include "ui/settings/settingspage.h"
#include "ui/system/systempage.h"
#include "ui/tables/tablepage.h"
#include "ui/tables/tablepageinfo.h"
#include "ui/window/windowstate.h"

namespace moviedb::ui {

QList<PageEntry> standardPages()
{
    return {
        pageEntry<CrawlPage>(),         //
        pageEntry<ReviewPage>(),        //
        pageEntry<DisagreementsPage>(), //
        pageEntry<LikeRowsPage>(),      //
        pageEntry<ChartsPage>(),        //
        pageEntry<SearchPage>(),        //
        pageEntry<RunsPage>(),          //
        pageEntry<HistoryPage>(),       //
        pageEntry<RereadPage>(),        //
        pageEntry<ConnectionPage>(),    //
        pageEntry<SchemaPage>(),        //
        pageEntry<BackupsPage>(),       //
        pageEntry<ServingPage>(),       //
        pageEntry<SettingsPage>(),      //
        pageEntry<RulesPage>(),         //
        pageEntry<SystemPage>(),        //
        pageEntry<LogPage>(),
    };
}

QList<PageEntry> tablePages(const SchemaInfo &schema)
{
    QList<PageEntry> entries;
    for (const TableInfo &table : schema.tables)
        entries.append(
            {tablePageInfo(table), [table](const AppServices &services, QWidget *parent) -> Page * {
                 return new TablePage(
                     {services.store, services.posters, windowStateFile(services.settings), services.log},
                     table, parent);
             }});
    return entries;
}

} // namespace moviedb::ui
