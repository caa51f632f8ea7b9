// All charts of the page below each other, or side by side where there is room; it scrolls to where the keys walk.
// Thread: main.
// Failure: none.
#pragma once

#include "ui/charts/chartview.h"

#include <QScrollArea>

class QAction;
class QVBoxLayout;

namespace moviedb::ui {

class ChartBoard : public QScrollArea
{
    Q_OBJECT
public:
    explicit ChartBoard(QWidget *parent);

    static QList<ChartSubject> subjects(); // in their order on the page
    const QList<ChartView *> &charts() const { return m_charts; }
    ChartView *chart(ChartSubject subject) const { return m_charts.value(int(subjects().indexOf(subject))); }
    // The one that the keyboard came to last, else the first.
    ChartView *current() const { return m_current; }
    void offer(QAction *action); // in the menu of every chart

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(bool sideBySide);

    QList<ChartView *> m_charts;
    ChartView *m_current = nullptr;
    QVBoxLayout *m_top = nullptr;
    QVBoxLayout *m_left = nullptr;
    QVBoxLayout *m_right = nullptr;
    QVBoxLayout *m_bottom = nullptr;
    bool m_sideBySide = true;
};

} // namespace moviedb::ui
