// One chart. The mouse over a mark tells its figure, above the chart and as a tip; the arrow keys walk from mark to mark,
// Home and End to the first and the last one; a click or Enter asks for the films behind it.
// Thread: main.
// Failure: an error stands in the chart's place.
#pragma once

#include "ui/charts/chartlayout.h"

#include <QWidget>

namespace moviedb::ui {

class ChartView : public QWidget
{
    Q_OBJECT
public:
    ChartView(ChartSubject subject, QWidget *parent);

    ChartSubject subject() const { return m_subject; }
    const ShownChart &chart() const { return m_chart; }
    bool isFilled() const { return m_filled; }
    bool isCounted() const { return m_filled && m_chart.data.outOf == 0; } // of all its films
    const ChartShapes &shapes() const { return m_shapes; }
    int chosen() const { return m_chosen; }

    void setChart(const ShownChart &chart);
    // In the chart's place: "Counting…", or why it cannot be counted.
    void setWords(const QString &words);

    void openChosen();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const moviedb::ChartBar &bar, const moviedb::ChartPart &part);
    void dotOpened(const moviedb::ChartDot &dot);
    void entered();                  // the keyboard came to it
    void walked(const QRect &place); // the keys led to the mark in this place

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void hover(int mark);
    void choose(int mark);
    void walk(int key);
    void open(int mark);
    void nameForReaders();

    ChartSubject m_subject;
    ShownChart m_chart;
    ChartShapes m_shapes;
    QString m_words;
    bool m_filled = false;
    int m_chosen = -1;
    int m_hovered = -1;
    int m_pressed = -1;
};

} // namespace moviedb::ui
