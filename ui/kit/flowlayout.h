// Widgets side by side at their natural size, in as many lines as the width needs: buttons are never cut in a narrow window.
// What expands (a search field, words that wrap) counts with its least width, and takes what its line leaves.
// Thread: main.
// Failure: none.
#pragma once

#include <QLayout>

namespace moviedb::ui {

class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    // `spacing`: pixels between widgets and between lines. `alignment`: of the lines, AlignLeft, AlignHCenter or
    // AlignRight; with AlignTop widgets of a line stand at its top, not in its middle.
    explicit FlowLayout(int spacing, Qt::Alignment alignment = Qt::AlignLeft, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override; // the widest widget, in lines of its width
    QSize sizeHint() const override;    // all in one line
    void setGeometry(const QRect &rect) override;

private:
    // From first to last item of each line that fits the width.
    QList<QList<QLayoutItem *>> linesFor(int width) const;
    int widthOf(const QList<QLayoutItem *> &line) const;

    QList<QLayoutItem *> m_items;
    Qt::Alignment m_alignment;
};

} // namespace moviedb::ui
