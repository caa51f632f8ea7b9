// What moves when two rows become one, or one becomes two: films with roles, values, claims. Where both rows have a value
// a person chooses by Space or a click which one stays.
// Thread: main.
// Failure: none.
#pragma once

#include "core/domain/identity.h"

#include <QTreeWidget>

namespace moviedb::ui {

class IdentityPlanView : public QTreeWidget
{
    Q_OBJECT
public:
    explicit IdentityPlanView(QWidget *parent = nullptr);

    void setPlan(const MergePlan &plan);
    void setPlan(const SplitPlan &plan);

Q_SIGNALS:
    // Of this column the other value is wanted.
    void choiceWanted(const QString &column, bool takesGone);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QTreeWidgetItem *addGroup(const QString &heading, qsizetype size);
    void addUses(const QString &heading, const QList<RowUse> &uses);
    void addCells(const QString &heading, const MergePlan &plan, const QList<MergedCell> &cells,
                  bool isChoice);
    void turn(const QTreeWidgetItem *item);
    void colour();
};

} // namespace moviedb::ui
