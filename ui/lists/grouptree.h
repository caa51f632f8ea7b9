// Lines in groups, each under its heading with the number of its lines. What is told besides is quieter than the rest.
// Thread: main.
// Failure: none.
#pragma once

#include <QTreeWidget>

namespace moviedb::ui {

class GroupTree : public QTreeWidget
{
public:
    // `quiet`: columns whose words are told elsewhere too; the colour only helps the eye.
    GroupTree(const QStringList &headings, const QList<int> &quiet, QWidget *parent);

protected:
    QTreeWidgetItem *addGroup(const QString &heading, qsizetype size);
    // A tool tip tells what is cut.
    QTreeWidgetItem *addLine(QTreeWidgetItem *group, const QStringList &texts);
    void changeEvent(QEvent *event) override;

private:
    void colour(QTreeWidgetItem *line) const;

    QList<int> m_quiet;
};

} // namespace moviedb::ui
