// The table of a crawl's titles: stays where it is under the pointer while titles come, go and change.
// Thread: main.
#pragma once

#include <QPersistentModelIndex>
#include <QTableView>

namespace moviedb::ui {

class TitleView : public QTableView
{
    Q_OBJECT
public:
    explicit TitleView(QWidget *parent = nullptr);
    void setModel(QAbstractItemModel *model) override;

private:
    void holdTop();
    void restoreTop();

    QPersistentModelIndex m_top; // the row at the top edge before the model changed
    bool m_atStart = true;
};

} // namespace moviedb::ui
