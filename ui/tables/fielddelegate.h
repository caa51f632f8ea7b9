// Draws and edits the cells of a table: room around the text, a quiet selection, marks for refused and
// pending edits; editors by column kind.
// Thread: main.
// Failure: what an editor gives back wrong is refused by the model and stays at the cell.
#pragma once

#include "core/ports/moviestore.h"

#include <QStyledItemDelegate>

namespace moviedb::ui {

class CellColours;

class FieldDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit FieldDelegate(std::shared_ptr<MovieStore> store, QObject *parent = nullptr);

    void setHoveredRow(int row) { m_hoveredRow = row; }
    // Rows are tinted as a whole; the label column is drawn stronger. -1 = none.
    void setLabelColumn(int column) { m_labelColumn = column; }
    void setColours(const CellColours *colours) { m_colours = colours; } // outlive it; nullptr = none

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    QColor groundOf(const QPalette &palette, const QModelIndex &index, const QString &shown) const;

    std::shared_ptr<MovieStore> m_store;
    int m_hoveredRow = -1;
    int m_labelColumn = -1;
    const CellColours *m_colours = nullptr;
};

} // namespace moviedb::ui
