// The poster wall of a table whose rows have a poster address: only what is on screen exists. Posters are
// asked for when they come into view; a missing one is a typographic card. Shares the table's model, its
// selection and what can be done with the selected rows.
// Thread: main.
#pragma once

#include "ui/kit/posterloader.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QItemSelectionModel>
#include <QSet>

namespace moviedb::ui {

class TableModel;
class TableView;

class PosterGrid : public QAbstractScrollArea
{
    Q_OBJECT
public:
    // `table` shows the rows of `model`, too, and does what the keys Ctrl+C, Del and I and the menu ask for.
    PosterGrid(TableModel *model, TableView *table, PosterLoader loader, QWidget *parent = nullptr);

    static bool fits(const TableModel &model); // has a poster column and a label
    QSize sizeHint() const override { return {720, 540}; }
    int columnsShown() const;
    QString yearOf(int row) const;
    void goTo(int row); // makes it the current one, in the middle unless it is seen

Q_SIGNALS:
    void opened(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    static constexpr QItemSelectionModel::SelectionFlags thisRowAlone =
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    static constexpr QItemSelectionModel::SelectionFlags thisRowToo =
        QItemSelectionModel::Toggle | QItemSelectionModel::Rows;

    QSize posterSize() const;
    QRect cardRect(int row) const; // in viewport coordinates
    int rowAtPoint(const QPoint &point) const;
    void updateRange();
    void bringIntoView(int row); // in the middle, unless it is seen
    void select(int row, QItemSelectionModel::SelectionFlags how = thisRowAlone);
    void extendTo(int row);
    void selectAs(int row, Qt::KeyboardModifiers modifiers); // as a click or a key with these
    void step(int row, Qt::KeyboardModifiers modifiers);
    void bringClose(int row); // its line at the edge, unless it is seen
    void paintFrame(QPainter &painter, int row, const QRectF &place);
    void paintCard(QPainter &painter, int row);
    QPixmap poster(const QString &url, const QSize &size);
    QString tipOf(int row) const;

    TableModel *m_model;
    TableView *m_table;
    QItemSelectionModel *m_selection;
    PosterLoader m_loader;
    int m_posterColumn = -1;
    int m_labelColumn = -1;
    int m_dateColumn = -1;
    int m_hovered = -1;
    int m_anchor = 0; // where a selection of several begins
    bool m_extending = false;
    bool m_movedUnseen = false; // another row became the current one while the table was shown
    QCache<QString, QPixmap> m_posters;
    QSet<QString> m_asked;
};

} // namespace moviedb::ui
