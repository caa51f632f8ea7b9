// The header of a list or table: a title without room ends in dots.
// Thread: main.
// Failure: none.
#pragma once

#include <QHeaderView>

#include <optional>

namespace moviedb::ui {

class ElidingHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit ElidingHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;

private:
    mutable std::optional<int> m_room; // pixels of the section that is being painted
};

} // namespace moviedb::ui
