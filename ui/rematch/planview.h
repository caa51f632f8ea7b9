// What another page changes in a film, in groups: what will change, what stays because a person typed it, what goes, what
// is new.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/rematch.h"

#include <QTreeWidget>

namespace moviedb::ui {

class PlanView : public QTreeWidget
{
    Q_OBJECT
public:
    explicit PlanView(QWidget *parent = nullptr);

    void setPlan(const RematchPlan &plan);

protected:
    void changeEvent(QEvent *event) override;

private:
    QTreeWidgetItem *addGroup(const QString &heading, qsizetype size);
    void addLine(QTreeWidgetItem *group, const QStringList &texts);
    void addRows(const QString &heading, const QList<NamedRow> &rows);
    void colour();
};

} // namespace moviedb::ui
