#include "ui/identity/likerowsmodel.h"

#include "core/base/future.h"
#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"

#include <algorithm>

namespace moviedb::ui {

namespace {

bool isSamePair(const LikeRows &left, const LikeRows &right)
{
    return left.table == right.table && left.one.id == right.one.id && left.other.id == right.other.id;
}

QString rowWords(const LikeRow &row)
{
    QString words = row.name.simplified();
    if (!row.mark.isEmpty())
        words += QStringLiteral(" · ") + row.mark;
    return words + QStringLiteral(" · ") +
           (row.films == 1 ? LikeRowsModel::tr("1 film") : LikeRowsModel::tr("%1 films").arg(row.films));
}

} // namespace

LikeRowsModel::LikeRowsModel(std::shared_ptr<MovieStore> store, QObject *parent)
    : QAbstractTableModel(parent), m_store(std::move(store))
{
}

// Asked for with the rows until they have come once.
void LikeRowsModel::loadTitles()
{
    onFinished(m_store->schema(), this, [this](const Result<SchemaInfo> &schema) {
        if (!schema)
            return Q_EMIT loadFailed(schema.error());
        for (const TableInfo &table : schema->tables)
            m_titles.insert(table.name, table.title);
        if (!m_pairs.isEmpty())
            Q_EMIT dataChanged(index(0, Where), index(int(m_pairs.size()) - 1, Where));
    });
}

void LikeRowsModel::load()
{
    if (m_titles.isEmpty())
        loadTitles();
    const quint64 question = ++m_question;
    onFinished(m_store->likeRows({}), this, [this, question](const Result<QList<LikeRows>> &pairs) {
        if (question != m_question)
            return;
        if (pairs)
            take(*pairs);
        else
            Q_EMIT loadFailed(pairs.error());
    });
}

// A pair that was decided goes as a row: the rest stays where a person looks at it.
void LikeRowsModel::take(const QList<LikeRows> &pairs)
{
    m_loaded = true;
    qsizetype row = 0;
    while (row < m_pairs.size() && row < pairs.size() && isSamePair(m_pairs.at(row), pairs.at(row)))
        ++row;
    const bool oneWent =
        m_pairs.size() == pairs.size() + 1 &&
        std::equal(m_pairs.cbegin() + row + 1, m_pairs.cend(), pairs.cbegin() + row, isSamePair);
    const bool same = m_pairs.size() == pairs.size() && row == pairs.size();
    if (oneWent) {
        beginRemoveRows({}, int(row), int(row));
        m_pairs.removeAt(row);
        endRemoveRows();
    }
    if (oneWent || same) {
        m_pairs = pairs;
        if (!m_pairs.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_pairs.size()) - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_pairs = pairs;
        endResetModel();
    }
    Q_EMIT loaded();
}

const LikeRows *LikeRowsModel::at(int row) const
{
    return row >= 0 && row < m_pairs.size() ? &m_pairs.at(row) : nullptr;
}

int LikeRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pairs.size());
}

int LikeRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LikeRowsModel::text(const LikeRows &pair, int column) const
{
    switch (column) {
    case Goes:
        return rowWords(pair.other);
    case Stays:
        return rowWords(pair.one);
    case Why:
        return pair.reasons.join(QLatin1String(", ")).simplified();
    case Where:
        return m_titles.value(pair.table, pair.table);
    }
    return {};
}

QVariant LikeRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LikeRows &pair = m_pairs.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(pair, index.column());
    case Qt::ToolTipRole:
        return plainTip(index.column() == Why && !pair.sharedFilms.isEmpty()
                            ? text(pair, Why) + QLatin1Char('\n') + pair.sharedFilms.join(QLatin1Char('\n'))
                            : text(pair, index.column()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    }
    return {};
}

QVariant LikeRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // In the order of Column.
    return columnHeader({tr("This one"), tr("May be"), tr("Why"), tr("Table")}, section, orientation, role);
}

} // namespace moviedb::ui

#include "moc_likerowsmodel.cpp"
