// One stage of the titles and a search text, in the order of the gallery. Listed means every title.
// Thread: main.
#pragma once

#include "ui/crawl/titlestage.h"

#include <QSortFilterProxyModel>

namespace moviedb::ui {

class TitleFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setStage(TitleStage stage);
    void setSearch(const QString &text);
    TitleStage stage() const { return m_stage; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    TitleStage m_stage = TitleStage::Listed;
    QString m_search;
};

} // namespace moviedb::ui
