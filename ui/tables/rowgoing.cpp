#include "ui/tables/rowgoing.h"

#include "core/base/future.h"
#include "ui/tables/tablemodel.h"

namespace moviedb::ui {

RowGoing::RowGoing(std::shared_ptr<MovieStore> store, TableModel *model, QObject *parent)
    : QObject(parent), m_store(std::move(store)), m_model(model)
{
    for (const auto signal : {&TableModel::totalChanged, &TableModel::loaded})
        connect(model, signal, this, &RowGoing::follow);
    connect(model, &TableModel::layoutChanged, this, &RowGoing::follow);
    connect(model, &TableModel::dataChanged, this, &RowGoing::follow);
    connect(model, &TableModel::settled, this, &RowGoing::takeSettled);
    connect(model, &TableModel::loadFailed, this, &RowGoing::stop);
    connect(model, &TableModel::questionChanged, this, [this] {
        m_asked = false;
        if (m_model->isLoaded() && !m_clearing)
            stop();
    });
}

void RowGoing::go(const QVariantList &key)
{
    stop();
    m_key = key;
    follow();
}

void RowGoing::stop()
{
    ++m_way;
    m_key.clear();
    m_asked = false;
}

void RowGoing::follow()
{
    if (m_key.isEmpty() || !m_model->isLoaded() || m_clearing)
        return;
    const qint64 row = m_model->find(m_key);
    if (row >= 0) {
        stop();
        Q_EMIT arrived(int(row));
    } else if (!std::exchange(m_asked, true)) {
        m_model->seek(m_key);
    }
}

// Not among the rows of the model: is it anywhere?
void RowGoing::takeSettled()
{
    if (m_key.isEmpty() || !m_asked)
        return;
    TableQuery all;
    all.table = m_model->table().name;
    all.sort = m_model->query().sort;
    onFinished(m_store->place(all, m_key), this, [this, way = m_way](const Result<qint64> &place) {
        if (way == m_way)
            takePlaceInAll(place);
    });
}

void RowGoing::takePlaceInAll(const Result<qint64> &place)
{
    const TableQuery &query = m_model->query();
    const bool isNarrowed = !query.search.isEmpty() || !query.filters.isEmpty();
    if (place && isNarrowed) {
        m_clearing = true;
        Q_EMIT allRowsNeeded();
        m_clearing = false;
        Q_EMIT told(tr("Search and filters are cleared: they left this row out"));
        return; // it is met among the rows that come
    }
    stop();
    if (place || place.error().fault == Fault::NotFound)
        Q_EMIT told(tr("This row is no longer there"));
    else
        Q_EMIT failed(place.error());
}

} // namespace moviedb::ui

#include "moc_rowgoing.cpp"
