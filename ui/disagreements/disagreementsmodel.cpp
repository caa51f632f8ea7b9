#include "ui/disagreements/disagreementsmodel.h"

#include "core/base/future.h"
#include "core/sources/registry/sources.h"
#include "core/stitch/rulewords.h"
#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"

#include <algorithm>

namespace moviedb::ui {

namespace {

bool samePlace(const Disagreement &left, const Disagreement &right)
{
    return left.movieId == right.movieId && left.field == right.field;
}

} // namespace

DisagreementsModel::DisagreementsModel(std::shared_ptr<MovieStore> store, QObject *parent)
    : QAbstractTableModel(parent), m_store(std::move(store))
{
}

void DisagreementsModel::load()
{
    askPortion(0, {}, ++m_question);
}

void DisagreementsModel::askPortion(qint64 afterMovie, const QList<Disagreement> &before, quint64 question)
{
    DisagreementQuery query;
    query.sources = sources::descriptions();
    query.afterMovie = afterMovie;
    query.films = filmsAtOnce;
    onFinished(m_store->disagreements(query), this,
               [this, before, question](const Result<DisagreementList> &list) {
                   if (question != m_question)
                       return;
                   if (!list) {
                       Q_EMIT loadFailed(list.error());
                       return;
                   }
                   const QList<Disagreement> found = before + list->found;
                   if (list->lastMovie > 0)
                       askPortion(list->lastMovie, found, question);
                   else
                       take(found);
               });
}

QList<Disagreement> DisagreementsModel::shownOf(const QList<Disagreement> &all) const
{
    QList<Disagreement> shown;
    for (const Disagreement &one : all)
        if ((m_field.isEmpty() || one.field == m_field) &&
            (m_films.isEmpty() || m_films.contains(one.movieId)))
            shown.append(one);
    return shown;
}

// What goes because it was decided goes as a row: the rest stays where a person looks at it.
void DisagreementsModel::take(const QList<Disagreement> &all)
{
    m_loaded = true;
    m_all = all;
    std::stable_sort(m_all.begin(), m_all.end(), [](const Disagreement &left, const Disagreement &right) {
        return left.distance > right.distance;
    });
    QList<Disagreement> wanted = shownOf(m_all);
    qsizetype row = 0;
    for (; row < m_shown.size(); ++row)
        if (row >= wanted.size() || !samePlace(m_shown.at(row), wanted.at(row)))
            break;
    const bool oneWent =
        m_shown.size() == wanted.size() + 1 &&
        std::equal(m_shown.cbegin() + row + 1, m_shown.cend(), wanted.cbegin() + row, samePlace);
    const bool same = m_shown.size() == wanted.size() && row == wanted.size();
    if (oneWent) {
        beginRemoveRows({}, int(row), int(row));
        m_shown.removeAt(row);
        endRemoveRows();
    }
    if (oneWent || same) {
        m_shown = wanted;
        if (!m_shown.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, ColumnCount - 1));
    } else {
        beginResetModel();
        m_shown = wanted;
        endResetModel();
    }
    Q_EMIT loaded();
}

QList<std::pair<QString, int>> DisagreementsModel::fields() const
{
    QMap<QString, int> counts;
    for (const Disagreement &one : m_all)
        ++counts[one.field];
    QList<std::pair<QString, int>> fields;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        fields.append({count.key(), *count});
    return fields;
}

void DisagreementsModel::showField(const QString &field)
{
    beginResetModel();
    m_field = field;
    m_shown = shownOf(m_all);
    endResetModel();
}

void DisagreementsModel::showFilms(const QSet<qint64> &films)
{
    beginResetModel();
    m_films = films;
    m_shown = shownOf(m_all);
    endResetModel();
}

const Disagreement *DisagreementsModel::at(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

int DisagreementsModel::rowOf(qint64 movieId, const QString &field) const
{
    for (int row = 0; row < m_shown.size(); ++row)
        if (m_shown.at(row).movieId == movieId && m_shown.at(row).field == field)
            return row;
    return -1;
}

int DisagreementsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int DisagreementsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DisagreementsModel::text(const Disagreement &disagreement, int column) const
{
    switch (column) {
    case Film:
        return disagreement.title.simplified();
    case Field:
        return inWords(stitch::fieldTitle(disagreement.field));
    case What: {
        QStringList opinions;
        for (const Opinion &opinion : disagreement.opinions)
            opinions << opinion.value.simplified();
        return opinions.join(QStringLiteral("  ·  "));
    }
    case Apart:
        return inWords(disagreement.words);
    }
    return {};
}

QVariant DisagreementsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Disagreement &disagreement = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(disagreement, index.column());
    case Qt::ToolTipRole:
        return plainTip(text(disagreement, index.column()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    }
    return {};
}

QVariant DisagreementsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // In the order of Column.
    return columnHeader({tr("Film"), tr("Field"), tr("What the sources say"), tr("How far apart")}, section,
                        orientation, role);
}

} // namespace moviedb::ui

#include "moc_disagreementsmodel.cpp"
