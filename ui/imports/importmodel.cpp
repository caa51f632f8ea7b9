#include "ui/imports/importmodel.h"

#include "core/stitch/rulewords.h"
#include "ui/kit/plaintip.h"
#include "ui/lists/columnheader.h"
#include "ui/words/fieldtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace moviedb::ui {

namespace {

QString placeWords(const QString &place)
{
    static const QRegularExpression inFile(QStringLiteral("^line (\\d+)$"));
    const auto line = inFile.match(place);
    return line.hasMatch() ? ImportModel::tr("line %1").arg(grouped(line.captured(1).toLongLong())) : place;
}

// "directors.dob" is of the entries of a list.
QString fieldWords(const QString &field)
{
    QStringList titles;
    for (const QString &part : field.split(u'.'))
        titles << inWords(stitch::fieldTitle(part));
    return titles.join(QLatin1String(": "));
}

} // namespace

void ImportModel::setLines(const QList<ImportLine> &lines, bool ofFilms)
{
    m_lines = lines;
    m_ofFilms = ofFilms;
    show(m_kind);
    Q_EMIT headerDataChanged(Qt::Horizontal, Film, Film);
}

void ImportModel::show(std::optional<ImportLine::Kind> kind)
{
    beginResetModel();
    m_kind = kind;
    m_shown.clear();
    for (qsizetype place = 0; place < m_lines.size(); ++place)
        if (!kind || m_lines.at(place).kind == *kind)
            m_shown.append(place);
    endResetModel();
}

const ImportLine *ImportModel::at(int row) const
{
    return row >= 0 && row < m_shown.size() ? &m_lines.at(m_shown.at(row)) : nullptr;
}

bool ImportModel::tellsStored() const
{
    return std::any_of(m_shown.begin(), m_shown.end(),
                       [this](qsizetype place) { return !m_lines.at(place).stored.isEmpty(); });
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportModel::text(const ImportLine &line, int column) const
{
    switch (column) {
    case Place:
        return placeWords(line.place);
    case Film:
        return line.title.isEmpty() ? QStringLiteral("—") : line.title;
    case Field:
        if (line.kind == ImportLine::Kind::New)
            return m_ofFilms ? tr("New film") : tr("New row");
        return line.field.isEmpty() ? tr("Refused") : fieldWords(line.field);
    case Stored:
        return line.personal ? tr("%1 (your word)").arg(shownValue(line.stored)) : shownValue(line.stored);
    case Imported:
        if (line.kind != ImportLine::Kind::Refused)
            return shownValue(line.imported);
        return line.field.isEmpty() ? inWords(line.imported) : tr("Refused: %1").arg(inWords(line.imported));
    }
    return {};
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString words = text(*at(index.row()), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return words;
    case Qt::ToolTipRole:
        return plainTip(words);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    }
    return {};
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return columnHeader({tr("In the file"), m_ofFilms ? tr("Film") : tr("Row"), tr("Value"), tr("Stored"),
                         tr("The file says")},
                        section, orientation, role);
}

} // namespace moviedb::ui

#include "moc_importmodel.cpp"
