// What moves when two rows become one: films with roles, values, claims. Where both rows have a value a person chooses by
// Space or a double click which one stays.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/identity.h"
#include "ui/lists/grouptree.h"

namespace moviedb::ui {

class IdentityPlanView : public GroupTree
{
    Q_OBJECT
public:
    explicit IdentityPlanView(QWidget *parent = nullptr);

    void setPlan(const MergePlan &plan);

Q_SIGNALS:
    // Of this column the other value is wanted.
    void choiceWanted(const QString &column, bool takesGone);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addUses(const QString &heading, const QList<RowUse> &uses);
    void addCells(const QString &heading, const MergePlan &plan, const QList<MergedCell> &cells,
                  bool isChoice);
    void turn(const QTreeWidgetItem *item);
};

} // namespace moviedb::ui
