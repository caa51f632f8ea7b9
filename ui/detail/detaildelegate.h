// Draws the rows of the detail pane and gives them editors: two columns of text that wrap, a head with the poster, a
// pencil on what can be edited, names that look like what they are, a way to somewhere.
// Thread: main.
// Failure: none; what an editor gives back wrong is refused where it is stored.
#pragma once

#include "core/ports/moviestore.h"
#include "ui/detail/detailrow.h"

#include <QPixmap>
#include <QStyledItemDelegate>

namespace moviedb::ui {

// What an editor is opened for.
struct FieldToEdit
{
    ColumnInfo column;
    QString text;         // it starts with
    bool atLabel = false; // over the left column, else over the right one
    QString placeholder = {};
    QString problem = {}; // why the text was refused before
};

class DetailDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit DetailDelegate(std::shared_ptr<MovieStore> store, QObject *parent = nullptr);

    void setPoster(const QPixmap &poster) { m_poster = poster; }
    void setField(const FieldToEdit &field) { m_field = field; }
    void setHovered(int row, const QPoint &place);
    void setMarked(const QString &field) { m_marked = field; }

    // Places inside a row, in the view's coordinates; empty where there is nothing.
    QRect nameRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QRect pencilRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

Q_SIGNALS:
    // Text as typed, a reference's key, or a NewName.
    void typed(const QModelIndex &index, const QVariant &value) const;

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    struct Places
    {
        QRect label;
        QRect text;
        QRect small;
        int height = 0;
    };
    Places placesOf(const DetailRow &row, const QRect &room, const QFont &font) const;
    void paintHead(QPainter *painter, const QRect &room, const DetailRow &row, const QPalette &palette,
                   const QFont &font) const;
    void paintColumns(QPainter *painter, const QStyleOptionViewItem &option, const DetailRow &row,
                      const Places &places) const;
    void paintLabel(QPainter *painter, const QStyleOptionViewItem &option, const DetailRow &row,
                    const Places &places) const;
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const DetailRow &row,
                    const Places &places) const;
    void setLeadingPen(QPainter *painter, const QStyleOptionViewItem &option, const QRect &place,
                       const QString &name) const;
    void paintText(QPainter *painter, const QRect &room, const DetailRow &row, const QPalette &palette,
                   const QFont &font) const;

    std::shared_ptr<MovieStore> m_store;
    QPixmap m_poster;
    FieldToEdit m_field;
    QString m_marked;
    int m_hovered = -1;
    QPoint m_pointer;
};

} // namespace moviedb::ui
