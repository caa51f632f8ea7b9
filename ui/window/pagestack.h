// The pages in the middle of the window by their ids: each is made when it is first asked for.
// Thread: main.
#pragma once

#include "ui/page/page.h"

#include <QHash>
#include <QStackedWidget>

namespace moviedb::ui {

class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    PageStack(const AppServices &services, QWidget *parent);

    void add(const QList<PageEntry> &entries); // what is known already stays as it is
    QList<PageInfo> infos() const;             // of all that can be made
    Page *page(const QString &id);             // nullptr when there is none
    Page *current() const { return qobject_cast<Page *>(currentWidget()); }
    const QHash<QString, Page *> &made() const { return m_made; }

    // What holds it decides how large it is (PageScroll), yet asks for this whenever anything moves; all pages would be laid out
    // for the answer, those that nobody sees too.
    QSize sizeHint() const override { return size(); }
    QSize minimumSizeHint() const override { return {0, 0}; }

    // The page of a class, where it has been made.
    template <class Kind> Kind *find() const
    {
        for (Page *page : m_made)
            if (auto *found = qobject_cast<Kind *>(page))
                return found;
        return nullptr;
    }

Q_SIGNALS:
    void pageMade(moviedb::ui::Page *page);

private:
    const AppServices &m_services;
    QList<PageEntry> m_entries;
    QHash<QString, Page *> m_made;
};

} // namespace moviedb::ui
