// The diagram of a schema on the screen: moved by dragging, wheel and keys, zoomed with Ctrl and the wheel, tables chosen by
// mouse, keys and name.
// Thread: main.
// Failure: none.
#pragma once

#include "ui/schema/schemadiagram.h"

#include <QGraphicsView>

namespace moviedb::ui {

class TableItem;

class DiagramView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit DiagramView(QWidget *parent);

    // The chosen table stays chosen where it still is, and what is seen stays in place.
    void setDiagram(const SchemaDiagram &diagram);
    const SchemaDiagram &diagram() const { return m_diagram; }

    QString chosen() const; // "" = none
    void choose(const QString &table);
    // The table whose name begins so, else the first one that has it in its name or in that of a column, after the chosen
    // one if `next`; "" = none.
    QString find(const QString &words, bool next) const;

    void fit(); // everything is seen
    void
    showReadably(); // everything, or the chosen table with what is around it where that would be too small
    void zoomBy(double factor);
    void zoomTo(double scale);
    double zoom() const { return transform().m11(); }

Q_SIGNALS:
    void tableChosen(const QString &table); // by a person
    void tableOpened(const QString &table);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    int tableAt(const QPoint &position) const;
    void hover(const QPoint &position);
    void mark(int table);
    void bringIntoView(int table);
    int neighbour(int table, int key) const;
    void pan(int key);
    void nameForReaders();

    SchemaDiagram m_diagram;
    QList<TableItem *> m_items;
    QGraphicsItem *m_background = nullptr;
    int m_chosen = -1;
    QPoint m_pressedAt;
    bool m_fits = true; // shows everything whatever its size, until a person zooms
};

} // namespace moviedb::ui
