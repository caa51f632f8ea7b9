#include "ui/tables/tablepageinfo.h"

#include "ui/kit/emptystate.h"
#include "ui/page/pageids.h"
#include "ui/tables/tablepage.h"

#include <QCoreApplication>

namespace moviedb::ui {
namespace {

QString iconOf(const TableInfo &table)
{
    if (table.role == TableRole::Link)
        return QStringLiteral("link");
    static const QHash<QString, QString> icons{
        {QStringLiteral("movies"), QStringLiteral("movie")},
        {QStringLiteral("actors"), QStringLiteral("person")},
        {QStringLiteral("directors"), QStringLiteral("director")},
        {QStringLiteral("writers"), QStringLiteral("writer")},
        {QStringLiteral("studios"), QStringLiteral("company")},
        {QStringLiteral("distributors"), QStringLiteral("distributor")},
        {QStringLiteral("genres"), QStringLiteral("genre")},
        {QStringLiteral("countries"), QStringLiteral("country")},
        {QStringLiteral("languages"), QStringLiteral("language")},
        {QStringLiteral("ratings"), QStringLiteral("rating")},
        {QStringLiteral("offers"), QStringLiteral("offer")},
        {QStringLiteral("claims"), QStringLiteral("receipt")},
        {QStringLiteral("change_steps"), QStringLiteral("undo")},
    };
    return icons.value(table.name, QStringLiteral("table"));
}

} // namespace

PageInfo tablePageInfo(const TableInfo &table)
{
    PageInfo info;
    info.id = table.name;
    info.title = table.title;
    if (table.name == pageid::movies) {
        info.menuText = QCoreApplication::translate("moviedb::ui::TablePage", "&Movies");
        info.shortcut = QKeySequence(QStringLiteral("Ctrl+4"));
        info.menu = Menu::Go;
    }
    info.icon = iconOf(table);
    switch (table.role) {
    case TableRole::Entity:
        info.place = PageInfo::Place::Tables;
        info.what = QCoreApplication::translate("moviedb::ui::TablePage", "table");
        break;
    case TableRole::Link:
        info.place = PageInfo::Place::Links;
        info.what = QCoreApplication::translate("moviedb::ui::TablePage", "links");
        break;
    case TableRole::System:
        info.place = PageInfo::Place::System;
        info.what = QCoreApplication::translate("moviedb::ui::TablePage", "system table");
        break;
    }
    info.keys = {
        QCoreApplication::translate("moviedb::ui::TablePage", "Tables"),
        {{QStringLiteral("F2"), QCoreApplication::translate("moviedb::ui::TablePage", "edit the cell")},
         {QStringLiteral("Enter"), QCoreApplication::translate("moviedb::ui::TablePage", "edit; store")},
         {QStringLiteral("Esc"),
          QCoreApplication::translate("moviedb::ui::TablePage", "leave the cell as it was")},
         {QStringLiteral("Ctrl+Enter"),
          QCoreApplication::translate("moviedb::ui::TablePage", "store a long text, in its editor")},
         {QStringLiteral("Ctrl+Space"),
          QCoreApplication::translate("moviedb::ui::TablePage", "select one more (Ctrl+click)")},
         {QStringLiteral("Shift+Down"),
          QCoreApplication::translate("moviedb::ui::TablePage", "select up to the next (Shift+click)")},
         {QStringLiteral("I"),
          QCoreApplication::translate("moviedb::ui::TablePage", "where does this come from?")},
         {QStringLiteral("Del"),
          QCoreApplication::translate("moviedb::ui::TablePage", "delete the selected rows")},
         {QStringLiteral("Ctrl+C"),
          QCoreApplication::translate("moviedb::ui::TablePage", "copy for a spreadsheet")},
         {QStringLiteral("Ctrl+V"),
          QCoreApplication::translate("moviedb::ui::TablePage", "paste from a spreadsheet")},
         {QStringLiteral("Ctrl+D"),
          QCoreApplication::translate("moviedb::ui::TablePage", "fill down the selected rows")},
         {QStringLiteral("Ctrl+Enter"),
          QCoreApplication::translate("moviedb::ui::TablePage", "set a value in the selected rows")},
         {QStringLiteral("Ctrl+Shift+F"),
          QCoreApplication::translate("moviedb::ui::TablePage", "find and replace in a column")},
         {QStringLiteral("Ctrl+Shift+N"),
          QCoreApplication::translate("moviedb::ui::TablePage", "duplicate the row")}}};
    return info;
}

void sayWhyEmpty(EmptyState *empty, const TableInfo &table, bool narrowed)
{
    if (narrowed)
        empty->setContent(QStringLiteral("search"), TablePage::tr("Nothing fits"),
                          TablePage::tr("No row of %1 has what you search for.").arg(table.title),
                          TablePage::tr("Show all rows"));
    else if (table.role == TableRole::System)
        empty->setContent(QStringLiteral("system"), TablePage::tr("Nothing here yet"),
                          TablePage::tr("The program fills this table while it works."), {});
    else
        empty->setContent(
            QStringLiteral("movie"), TablePage::tr("No %1 yet").arg(table.title.toLower()),
            TablePage::tr("Crawl a provider, a file or pasted titles, and this table fills itself."),
            TablePage::tr("Crawl titles"));
}

} // namespace moviedb::ui
