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
    void setMayRetry(bool mayRetry) { m_mayRetry = mayRetry; } // not while a crawl runs

Q_SIGNALS:
    void retryRequested(const QString &listId);
    void movieRequested(qint64 movieId);
    void reviewRequested();
    void pageRequested(const QString &pageKey); // in the browser

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void share(int room); // among numbers, titles, pages and reasons
    void showMenu(const QPoint &at);
    void holdTop();
    void restoreTop();

    int m_numberWidth = 0;
    QPersistentModelIndex m_top; // the row at the top edge before the model changed
    bool m_atStart = true;
    bool m_mayRetry = true;
    bool m_sharing = false;       // the widths that change now are ours
    bool m_sizedByPerson = false; // and stay
};

} // namespace moviedb::ui
