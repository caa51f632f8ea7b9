// Shares of a whole side by side, each in the colour of its meaning; the numbers stand elsewhere in words.
// Thread: main.
#pragma once

#include <QWidget>

namespace moviedb::ui {

class ShareBar : public QWidget
{
public:
    struct Share
    {
        int count = 0;
        QColor (*colour)(const QPalette &); // of the theme: follows light and dark
    };

    using QWidget::QWidget;

    // A share too small for a pixel is still seen. `total` may be larger than the sum: the rest stays empty.
    void setShares(const QList<Share> &shares, int total);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Share> m_shares;
    int m_total = 0;
};

} // namespace moviedb::ui
