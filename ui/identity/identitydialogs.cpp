#include "ui/identity/identitydialogs.h"

#include "core/base/future.h"
#include "ui/identity/mergedialog.h"
#include "ui/identity/splitdialog.h"

namespace moviedb::ui {

namespace {

const QString nameInTable = QStringLiteral("name");

} // namespace

IdentityDialogs::IdentityDialogs(std::shared_ptr<MovieStore> store, QWidget *window)
    : QObject(window), m_store(std::move(store)), m_window(window)
{
}

bool IdentityDialogs::isOfferedFor(const TableInfo &table)
{
    return table.role == TableRole::Entity && table.primaryKey.size() == 1 &&
           table.labelColumn == nameInTable && table.column(u"wikidata_id") != nullptr;
}

// The name as it stands now.
void IdentityDialogs::withRow(const QString &table, qint64 row,
                              std::function<void(const TableInfo &table, const QString &name)> next)
{
    onFinished(
        m_store->schema(), this,
        [this, table, row, next = std::move(next)](const Result<SchemaInfo> &schema) {
            if (!schema)
                return Q_EMIT refused(schema.error().oneLine());
            const TableInfo *info = schema->table(table);
            if (info == nullptr || !isOfferedFor(*info)) {
                Q_EMIT refused(tr("Only people, companies and words are merged and split"));
                return;
            }
            TableQuery query;
            query.table = table;
            query.keys = {{row}};
            onFinished(m_store->page(query), this, [this, info = *info, next](const Result<TablePage> &page) {
                if (!page || page->rows.isEmpty()) {
                    Q_EMIT refused(page ? tr("The row is no longer there") : page.error().oneLine());
                    return;
                }
                for (int place = 0; place < info.columns.size(); ++place)
                    if (info.columns.at(place).name == nameInTable)
                        next(info, page->rows.first().values.at(place).toString());
            });
        });
}

void IdentityDialogs::openMerge(const QString &table, qint64 row, qint64 other)
{
    withRow(table, row, [this, row, other](const TableInfo &info, const QString &name) {
        auto *dialog = new MergeDialog(m_store, info, row, name, other, m_window);
        connect(dialog, &MergeDialog::merged, this,
                [this](const MergePlan &plan) { Q_EMIT done(plan.table, plan.keepId); });
        dialog->open();
    });
}

void IdentityDialogs::openSplit(const QString &table, qint64 row)
{
    withRow(table, row, [this, row](const TableInfo &info, const QString &name) {
        auto *dialog = new SplitDialog(m_store, info, row, name, m_window);
        connect(dialog, &SplitDialog::splitDone, this,
                [this](const SplitPlan &plan) { Q_EMIT done(plan.table, plan.rowId); });
        dialog->open();
    });
}

} // namespace moviedb::ui

#include "moc_identitydialogs.cpp"
