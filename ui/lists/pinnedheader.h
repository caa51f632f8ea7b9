// The header of a table whose first column stays in sight: what is painted at its edge is that column, and a click there means it.
// Thread: main.
#pragma once

#include "ui/lists/elidingheader.h"

#include <optional>

namespace moviedb::ui {

class PinnedHeader : public ElidingHeader
{
    Q_OBJECT
public:
    explicit PinnedHeader(QWidget *parent);

    // The section that stays, and where it is seen; an empty place: where it belongs.
    void setPinned(int section, const QRect &place);
    int sectionAt(const QPoint &place) const; // as a person sees it

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    // How far what is seen there stands from where it belongs, in pixels.
    int pullAt(const QPoint &place) const;
    bool isGrip(const QPoint &place) const;
    void resizeTo(const QPoint &place);

    int m_section = -1;
    QRect m_place;
    int m_pulled = 0;          // of what the button went down on
    std::optional<int> m_grip; // of the pinned section while it is resized: where it was taken
    int m_sizeBefore = 0;
};

} // namespace moviedb::ui
