#include "ui/window/pagestack.h"

#include "ui/kit/dialogbuttons.h"

namespace moviedb::ui {

PageStack::PageStack(const AppServices &services, QWidget *parent)
    : QStackedWidget(parent), m_services(services)
{
}

void PageStack::add(const QList<PageEntry> &entries)
{
    for (const PageEntry &entry : entries) {
        const bool known =
            std::any_of(m_entries.cbegin(), m_entries.cend(),
                        [&entry](const PageEntry &other) { return other.info.id == entry.info.id; });
        if (!known)
            m_entries.append(entry);
    }
}

QList<PageInfo> PageStack::infos() const
{
    QList<PageInfo> infos;
    for (const PageEntry &entry : m_entries)
        infos.append(entry.info);
    return infos;
}

Page *PageStack::page(const QString &id)
{
    if (Page *page = m_made.value(id))
        return page;
    for (const PageEntry &entry : std::as_const(m_entries)) {
        if (entry.info.id != id)
            continue;
        Page *page = entry.make(m_services, this);
        tabAsLaidOut(page);
        m_made.insert(id, page);
        addWidget(page);
        Q_EMIT pageMade(page);
        return page;
    }
    return nullptr;
}

} // namespace moviedb::ui

#include "moc_pagestack.cpp"
