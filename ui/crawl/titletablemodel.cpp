#include "ui/crawl/titletablemodel.h"

#include "ui/kit/icons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/words/reviewwords.h"

#include <QGuiApplication>
#include <algorithm>

namespace moviedb::ui {

namespace {

struct TitleLook
{
    const char *icon;
    QColor (*colour)(const QPalette &);
    QString word;
};

// Where a title is that has not ended.
TitleLook wayLook(EntryStage stage)
{
    switch (stage) {
    case EntryStage::LookingUp:
        return {"search", theme::neutral, TitleTableModel::tr("looking up")};
    case EntryStage::Matching:
        return {"search", theme::accent, TitleTableModel::tr("matching")};
    case EntryStage::Facts:
        return {"check", theme::accent, TitleTableModel::tr("reading facts")};
    case EntryStage::Storing:
        return {"clock", theme::accent, TitleTableModel::tr("ready")};
    case EntryStage::Waiting:
    case EntryStage::Done:
        break;
    }
    return {"clock", theme::neutral, TitleTableModel::tr("waiting")};
}

TitleLook titleLook(const EntryStatus &status)
{
    switch (status.state) {
    case EntryState::Listed:
        return wayLook(status.stage);
    case EntryState::Accepted:
        if (status.movieId == 0)
            return {"check", theme::accent, TitleTableModel::tr("matched")};
        return {"accepted", theme::accepted,
                status.wasNew ? TitleTableModel::tr("stored") : TitleTableModel::tr("unchanged")};
    case EntryState::Review:
        return {"review", theme::doubt, TitleTableModel::tr("to review")};
    case EntryState::None:
        return {"none", theme::neutral, TitleTableModel::tr("no page")};
    case EntryState::Failed:
        return {"failed", theme::failed, TitleTableModel::tr("failed")};
    case EntryState::Skipped:
        return {"skip", theme::neutral, TitleTableModel::tr("skipped")};
    }
    return {"none", theme::neutral, {}};
}

QString titleReason(const EntryStatus &status)
{
    if (status.state == EntryState::Review || status.state == EntryState::None)
        return reasonSentence(status.reason);
    return inWords(status.reason);
}

bool titleBefore(const EntryStatus &a, const EntryStatus &b)
{
    return a.position < b.position;
}

} // namespace

QStringList TitleTableModel::stateWords()
{
    QStringList words;
    EntryStatus status;
    for (const EntryStage stage : {EntryStage::Waiting, EntryStage::LookingUp, EntryStage::Matching,
                                   EntryStage::Facts, EntryStage::Storing}) {
        status.stage = stage;
        words << titleLook(status).word;
    }
    for (const EntryState state : {EntryState::Accepted, EntryState::Review, EntryState::None,
                                   EntryState::Failed, EntryState::Skipped}) {
        status.state = state;
        words << titleLook(status).word;
    }
    status.state = EntryState::Accepted;
    status.movieId = 1;
    for (const bool wasNew : {false, true}) {
        status.wasNew = wasNew;
        words << titleLook(status).word;
    }
    return words;
}

void TitleTableModel::setEntries(QList<EntryStatus> entries)
{
    beginResetModel();
    std::stable_sort(entries.begin(), entries.end(), titleBefore);
    m_entries = std::move(entries);
    m_counts.fill(0);
    m_rowOf.clear();
    m_rowOf.reserve(m_entries.size());
    for (int row = 0; row < m_entries.size(); ++row) {
        m_rowOf.insert(m_entries.at(row).entry.listId, row);
        tally(m_entries.at(row), 1);
    }
    endResetModel();
    Q_EMIT countsChanged();
}

void TitleTableModel::update(const QList<EntryStatus> &entries)
{
    QList<int> changed;
    QList<EntryStatus> added;
    for (const EntryStatus &status : entries) {
        const auto known = m_rowOf.constFind(status.entry.listId);
        if (known == m_rowOf.constEnd()) {
            added.append(status);
            continue;
        }
        tally(m_entries.at(*known), -1);
        m_entries[*known] = status;
        tally(status, 1);
        changed.append(*known);
    }
    tellChanged(std::move(changed));
    insert(added);
    if (!entries.isEmpty())
        Q_EMIT countsChanged();
}

void TitleTableModel::updateKnown(QList<EntryStatus> entries)
{
    entries.removeIf([this](const EntryStatus &status) { return !contains(status.entry.listId); });
    for (EntryStatus &status : entries)
        status.position = m_entries.at(m_rowOf.value(status.entry.listId)).position;
    update(entries);
}

// Neighbouring rows are told as one range: views and filters do their work once per range.
void TitleTableModel::tellChanged(QList<int> rows)
{
    std::sort(rows.begin(), rows.end());
    for (int i = 0; i < rows.size();) {
        int last = i;
        while (last + 1 < rows.size() && rows.at(last + 1) <= rows.at(last) + 1)
            ++last;
        Q_EMIT dataChanged(index(rows.at(i), 0), index(rows.at(last), ColumnCount - 1));
        i = last + 1;
    }
}

void TitleTableModel::insert(const QList<EntryStatus> &batch)
{
    QList<EntryStatus> added;
    QHash<QString, int> placeOf;
    for (const EntryStatus &status : batch) { // the same title twice in one batch: the later one counts
        const auto place = placeOf.constFind(status.entry.listId);
        if (place != placeOf.constEnd()) {
            added[*place] = status;
            continue;
        }
        placeOf.insert(status.entry.listId, int(added.size()));
        added.append(status);
    }
    if (added.isEmpty())
        return;
    std::stable_sort(added.begin(), added.end(), titleBefore);
    for (qsizetype from = 0; from < added.size();) {
        const auto place = std::upper_bound(m_entries.begin(), m_entries.end(), added.at(from), titleBefore);
        const int row = int(place - m_entries.begin());
        qsizetype to = from + 1; // everything that belongs before the next known title goes in at once
        while (to < added.size() && (place == m_entries.end() || titleBefore(added.at(to), *place)))
            ++to;
        beginInsertRows({}, row, row + int(to - from) - 1);
        m_entries.insert(row, to - from, EntryStatus{});
        std::copy(added.begin() + from, added.begin() + to, m_entries.begin() + row);
        for (int i = row; i < m_entries.size(); ++i)
            m_rowOf.insert(m_entries.at(i).entry.listId, i);
        for (qsizetype i = from; i < to; ++i)
            tally(added.at(i), 1);
        endInsertRows();
        from = to;
    }
}

void TitleTableModel::tally(const EntryStatus &status, int by)
{
    for (int stage = 0; stage < titleStageCount; ++stage)
        if (isInStage(status, TitleStage(stage)))
            m_counts.at(size_t(stage)) += by;
}

int TitleTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int TitleTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TitleTableModel::display(const EntryStatus &status, int column) const
{
    switch (column) {
    case Position:
        return QLocale().toString(status.position);
    case Title:
        return status.entry.title;
    case Year:
        return status.entry.year ? QString::number(*status.entry.year) : QString();
    case State:
        return titleLook(status).word;
    case Page:
        return QString(status.wikipediaKey).replace(QLatin1Char('_'), QLatin1Char(' '));
    case Reason:
        return titleReason(status);
    }
    return {};
}

// A title that failed says why wherever the pointer is.
QString TitleTableModel::tip(const EntryStatus &status, int column) const
{
    const QString reason = titleReason(status);
    if (column == State || column == Reason)
        return reason;
    if (column != Title && column != Page && status.state != EntryState::Failed)
        return {};
    QStringList lines{column == Title || column == Page ? display(status, column).toString() : QString()};
    if (status.state == EntryState::Failed)
        lines.append(reason);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QVariant TitleTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EntryStatus &status = m_entries.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(status, column);
    case Qt::ToolTipRole:
        return plainTip(tip(status, column));
    case Qt::TextAlignmentRole:
        return column == Position || column == Year ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                    : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DecorationRole: {
        if (column != State)
            return {};
        const TitleLook look = titleLook(status);
        return theme::themedIcon(QLatin1String(look.icon), look.colour);
    }
    case Qt::ForegroundRole:
        if (column == Position || column == Page || (column == Reason && status.state != EntryState::Failed))
            return theme::secondaryText(QGuiApplication::palette());
        return {};
    case ListIdRole:
        return status.entry.listId;
    case MovieIdRole:
        return status.movieId;
    case EntryStateRole:
        return int(status.state);
    case PageKeyRole:
        return status.wikipediaKey;
    }
    return {};
}

QVariant TitleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Position || section == Year ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                      : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Position:
        return tr("No.");
    case Title:
        return tr("Title");
    case Year:
        return tr("Year");
    case State:
        return tr("State");
    case Page:
        return tr("Page");
    case Reason:
        return tr("Reason");
    }
    return {};
}

} // namespace moviedb::ui

#include "moc_titletablemodel.cpp"
