// Which rows are exported: all, those that the table shows, those that are selected, or those of a preset.
// Thread: main.
// Failure: none.
#pragma once

#include "core/exporting/exportpresets.h"

#include <QWidget>

class QAbstractButton;
class QButtonGroup;

namespace moviedb::ui {

struct ExportScope
{
    TableInfo table;
    QList<Filter> filters;
    QString search;
    qint64 filteredCount = 0;
    QList<QVariantList> selected; // primary keys
};

class RowChoice : public QWidget
{
    Q_OBJECT
public:
    RowChoice(ExportScope scope, QWidget *parent);

    const TableInfo &table() const { return m_scope.table; }
    void add(QWidget *below); // something more about the rows

    // Into an ExportRequest or a SiteRequest.
    template <class Request> void takeInto(Request &request) const
    {
        const ExportScope rows = chosen();
        request.filters = rows.filters;
        request.search = rows.search;
        request.keys = rows.selected;
    }
    void takeInto(ExportPreset &preset) const;
    // Answers what cannot be chosen, in words; "" = everything.
    QString choose(const ExportPreset &preset);

private:
    QAbstractButton *addChoice(int choice, const QString &words);
    ExportScope chosen() const;

    ExportScope m_scope;
    QButtonGroup *m_choices;
    QList<Filter> m_presetFilters; // of the rows of a preset, where they are offered
    QString m_presetSearch;
};

} // namespace moviedb::ui
