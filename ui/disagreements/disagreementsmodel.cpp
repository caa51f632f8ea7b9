#include "ui/disagreements/disagreementsmodel.h"

#include "core/base/future.h"
#include "core/sources/registry/sources.h"
#include "core/stitch/rulewords.h"
#include "core/stitch/values.h"
#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"
#include "ui/words/plannedtext.h"

#include <QThreadPool>
#include <QtConcurrentRun>
#include <algorithm>

namespace moviedb::ui {

namespace {

struct PackedPortion
{
    PackedDisagreements found;
    qint64 lastMovie = 0;
};

Result<PackedPortion> packedPortion(const Result<DisagreementList> &list)
{
    if (!list)
        return list.error();
    return PackedPortion{PackedDisagreements(list->found), list->lastMovie};
}

} // namespace

QString opinionText(const QString &field, const QString &value)
{
    const stitch::ValueKind kind = stitch::valueKind(field, value);
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    const bool counts = kind == stitch::ValueKind::Integer || kind == stitch::ValueKind::Decimal;
    return plannedText(field, counts && isNumber ? QVariant(number) : QVariant(value));
}

DisagreementsModel::DisagreementsModel(std::shared_ptr<MovieStore> store, QObject *parent)
    : QAbstractTableModel(parent), m_store(std::move(store)), m_all(beginGathering())
{
}

void DisagreementsModel::load()
{
    m_gathering = beginGathering();
    askPortion(0, ++m_question);
}

void DisagreementsModel::askPortion(qint64 afterMovie, quint64 question)
{
    DisagreementQuery query;
    query.sources = sources::descriptions();
    query.afterMovie = afterMovie;
    query.films = filmsAtOnce;
    const auto packed = m_store->disagreements(query).then(QThreadPool::globalInstance(), &packedPortion);
    onFinished(packed, this, [this, question](const Result<PackedPortion> &list) {
        if (question != m_question)
            return;
        if (!list) {
            Q_EMIT loadFailed(list.error());
            return;
        }
        if (list->found.count() > 0)
            m_gathering->portions.push_back(list->found);
        if (list->lastMovie > 0)
            askPortion(list->lastMovie, question);
        else
            gather(question);
    });
}

void DisagreementsModel::gather(quint64 question)
{
    onFinished(QtConcurrent::run(&arranged, std::exchange(m_gathering, {})), this,
               [this, question](const AllDisagreements &all) {
                   if (question == m_question)
                       take(all);
               });
}

DisagreementsModel::Lines DisagreementsModel::shownOf(const GatheredDisagreements &all) const
{
    if (m_field.isEmpty() && m_films.isEmpty())
        return all.lines;
    Lines shown;
    for (const GatheredDisagreements::Line &line : all.lines)
        if ((m_field.isEmpty() || all.fieldOf(line) == m_field) &&
            (m_films.isEmpty() || m_films.contains(line.movieId)))
            shown.push_back(line);
    return shown;
}

// What goes because it was decided goes as a row: the rest stays where a person looks at it.
void DisagreementsModel::take(const AllDisagreements &all)
{
    m_loaded = true;
    Lines wanted = shownOf(*all);
    const auto samePlace = [this, &all](const GatheredDisagreements::Line &left,
                                        const GatheredDisagreements::Line &right) {
        return left.movieId == right.movieId && m_all->fieldOf(left) == all->fieldOf(right);
    };
    const auto [gone, next] =
        std::mismatch(m_shown.cbegin(), m_shown.cend(), wanted.cbegin(), wanted.cend(), samePlace);
    const bool same = gone == m_shown.cend() && next == wanted.cend();
    const bool oneWent = m_shown.size() == wanted.size() + 1 &&
                         std::equal(std::next(gone), m_shown.cend(), next, wanted.cend(), samePlace);
    if (oneWent) {
        const int row = int(std::distance(m_shown.cbegin(), gone));
        beginRemoveRows({}, row, row);
        m_shown.erase(gone);
        endRemoveRows();
    }
    if (!oneWent && !same)
        beginResetModel();
    m_shown.swap(wanted);
    m_all = all;
    if (!oneWent && !same)
        endResetModel();
    else if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, ColumnCount - 1));
    Q_EMIT loaded();
}

void DisagreementsModel::showField(const QString &field)
{
    beginResetModel();
    m_field = field;
    m_shown = shownOf(*m_all);
    endResetModel();
}

void DisagreementsModel::showFilms(const QSet<qint64> &films)
{
    beginResetModel();
    m_films = films;
    m_shown = shownOf(*m_all);
    endResetModel();
}

std::optional<Disagreement> DisagreementsModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? std::optional(m_all->whole(m_shown.at(size_t(row)))) : std::nullopt;
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
            opinions << opinionText(disagreement.field, opinion.value);
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
    const auto shownText = [&] { return text(*at(index.row()), index.column()); };
    switch (role) {
    case Qt::DisplayRole:
        return shownText();
    case Qt::ToolTipRole:
        return plainTip(shownText());
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
