// What another page changes in a film, in groups: what will change, what stays because a person typed it, what goes, what
// is new.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/rematch.h"
#include "ui/lists/grouptree.h"

namespace moviedb::ui {

class PlanView : public GroupTree
{
    Q_OBJECT
public:
    explicit PlanView(QWidget *parent = nullptr);

    void setPlan(const RematchPlan &plan);

private:
    void addRows(const QString &heading, const QList<NamedRow> &rows);
};

} // namespace moviedb::ui
