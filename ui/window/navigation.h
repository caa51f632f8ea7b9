// The list at the left: one entry per page, in the groups the pages name; links and system are folded away.
// Thread: main.
#pragma once

#include "ui/page/page.h"

#include <QHash>
#include <QTreeWidget>

namespace moviedb::ui {

class Navigation : public QTreeWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void setPages(const QList<PageInfo> &pages);   // keeps the chosen page
    void setBadge(const QString &page, int count); // 0 = none
    void choose(const QString &page);              // marks the entry, opening its group; tells nobody
    QString chosen() const;

    // What an entry carries.
    enum Role { PageRole = Qt::UserRole + 1, BadgeRole, HeadingRole };

Q_SIGNALS:
    void pageChosen(const QString &page);

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QTreeWidgetItem *addHeading(const QString &title, bool open);
    QTreeWidgetItem *find(const QString &page) const;
    void showBadge(QTreeWidgetItem *item);
    void fitTitles(const QList<PageInfo> &pages);

    QTreeWidgetItem *m_tables = nullptr;
    QTreeWidgetItem *m_links = nullptr;
    QTreeWidgetItem *m_system = nullptr;
    QHash<QString, int> m_badges; // by page
};

} // namespace moviedb::ui
