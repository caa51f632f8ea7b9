#include "ui/page/page.h"

namespace moviedb::ui {

Page::Page(PageInfo info, QWidget *parent) : QWidget(parent), m_info(std::move(info))
{
    setObjectName(m_info.id);
    setAccessibleName(m_info.title);
}

void Page::setBadge(int count)
{
    if (std::exchange(m_badge, count) != count)
        Q_EMIT badgeChanged(count);
}

} // namespace moviedb::ui

#include "moc_page.cpp"
