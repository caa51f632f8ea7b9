// The list at the left: the work (crawl, review, search), one entry per table, and the system. Built from the
// reflected schema; link tables and system tables are folded away. Thread: main. Failure: none.
#pragma once

#include "core/domain/table.h"

#include <QTreeWidget>

namespace moviedb::ui {

class Navigation : public QTreeWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void setSchema(const SchemaInfo &schema);      // keeps the chosen page
    void setBadge(const QString &page, int count); // 0 = none
    void choose(const QString &page);              // marks the entry, opening its group; tells nobody
    QString chosen() const;
    static QString iconFor(const QString &table); // icon name for a table

    // What an entry carries.
    enum Role { PageRole = Qt::UserRole + 1, BadgeRole, HeadingRole };

Q_SIGNALS:
    void pageChosen(const QString &page);

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QTreeWidgetItem *addEntry(QTreeWidgetItem *group, const QString &page, const QString &title,
                              const QString &icon);
    QTreeWidgetItem *addHeading(const QString &title, bool open);
    QTreeWidgetItem *find(const QString &page) const;
    QTreeWidgetItem *m_tables = nullptr;
    QTreeWidgetItem *m_links = nullptr;
    QTreeWidgetItem *m_system = nullptr;
};

} // namespace moviedb::ui
