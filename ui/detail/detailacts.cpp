#include "ui/detail/detailacts.h"

#include "ui/detail/claimrows.h"
#include "ui/detail/detaildelegate.h"
#include "ui/detail/detailedits.h"
#include "ui/detail/detailmodel.h"
#include "ui/detail/detailsource.h"
#include "ui/detail/filmrows.h"
#include "ui/fields/fieldeditor.h"
#include "ui/words/fieldtext.h"

#include <utility>

namespace moviedb::ui {
namespace {

using Kind = DetailRow::Kind;

bool isRatings(const DetailRow &row)
{
    return row.field == QLatin1String("ratings");
}

bool isCast(const DetailRow &row)
{
    return row.field == QLatin1String("cast");
}

bool isInListOf(const DetailRow &one, const DetailRow &other)
{
    return one.field == other.field && (one.kind == Kind::Entry || one.kind == Kind::Add);
}

// What a person has typed or chosen; nothing for a row that was chosen, which is asked for by its number.
QString enteredText(const QVariant &value)
{
    if (value.canConvert<NewName>())
        return value.value<NewName>().name;
    return value.userType() == QMetaType::QString ? value.toString() : QString();
}

// The editor of a name: a reference to the list's table.
ColumnInfo nameColumn(const QString &list)
{
    const QString table = list == QLatin1String("cast") ? QStringLiteral("actors") : list;
    ColumnInfo column;
    column.name = list;
    column.kind = ColumnKind::Integer;
    column.references = Reference{table, QString()};
    return column;
}

} // namespace

DetailActs::DetailActs(DetailView *view, DetailModel *model, DetailDelegate *delegate, DetailSource *source,
                       DetailEdits *edits, QObject *parent)
    : QObject(parent), m_view(view), m_model(model), m_delegate(delegate), m_source(source), m_edits(edits)
{
    connect(delegate, &DetailDelegate::typed, this, &DetailActs::take);
    connect(view, &DetailView::editingEnded, this, &DetailActs::endTyping, Qt::QueuedConnection);
    connect(edits, &DetailEdits::failed, this, &DetailActs::keepRefused);
    connect(edits, &DetailEdits::clashed, this, &DetailActs::forgetRefused);
    connect(edits, &DetailEdits::done, this, &DetailActs::forgetRefused);
}

bool DetailActs::isBusy() const
{
    return m_view->isEditing() || m_added.isValid();
}

bool DetailActs::perform(DetailAct act, const QModelIndex &index)
{
    const DetailRow row = m_model->at(index);
    m_sent.reset(); // what fails from now on is not what was typed before
    switch (act) {
    case DetailAct::Edit:
        return !row.editable || edit(index);
    case DetailAct::EditPerson:
        return !row.editable || row.kind != Kind::Entry || isRatings(row) ||
               openEditor(index, Typing::Person, nameColumn(row.field), row.text, isCast(row));
    case DetailAct::EditVotes:
        return openEditor(index, Typing::Votes, *listColumn(row.field, QStringLiteral("votes")),
                          QString::number(m_source->film()->ratings.value(row.place).votes.value_or(0)));
    case DetailAct::Add:
        return add(index);
    case DetailAct::Remove:
        return remove(row);
    case DetailAct::MoveUp:
        return move(row, -1);
    case DetailAct::MoveDown:
        return move(row, 1);
    case DetailAct::UseClaim:
        return useClaim(row);
    case DetailAct::GiveBack:
        return giveBack(row);
    default:
        return false;
    }
}

const ColumnInfo *DetailActs::listColumn(const QString &list, const QString &column) const
{
    const TableInfo *table = m_source->tableOf(list);
    return table == nullptr ? nullptr : table->column(column);
}

Row DetailActs::shownRow() const
{
    return m_source->film() ? rowOfFilm(*m_source->film(), m_source->table()) : m_source->row();
}

QVariant DetailActs::valueOf(const Row &row, const QString &column) const
{
    const TableInfo &table = m_source->table();
    for (int place = 0; place < table.columns.size(); ++place)
        if (table.columns.at(place).name == column)
            return row.values.value(place);
    return {};
}

QString DetailActs::startText(const Row &row, const QString &column) const
{
    const TableInfo &table = m_source->table();
    for (int place = 0; place < table.columns.size(); ++place)
        if (table.columns.at(place).name == column)
            return editText(table, row, place);
    return {};
}

bool DetailActs::openEditor(const QModelIndex &index, Typing typing, const ColumnInfo &column,
                            const QString &text, bool atLabel, const QString &placeholder)
{
    // The Enter that ends an editor comes here, too: what was typed was typed on what the editor was opened on.
    if (m_view->isEditing())
        return true;
    m_typing = typing;
    m_openedFilm = m_source->film();
    m_openedRow = shownRow();
    const Typed *refused = refusedAt(m_model->at(index), typing);
    m_delegate->setField({column, refused != nullptr ? refused->text : text, atLabel, placeholder,
                          refused != nullptr ? refused->problem : QString()});
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_view->edit(index);
    return true;
}

bool DetailActs::edit(const QModelIndex &index)
{
    const DetailRow row = m_model->at(index);
    if (row.kind == Kind::Entry)
        return editEntry(index);
    if (row.kind == Kind::Add)
        return add(index);
    const ColumnInfo *column = m_source->table().column(row.field);
    if (column == nullptr || row.kind == Kind::Field || row.kind == Kind::Section)
        return true;
    return openEditor(index, Typing::Column, *column, startText(shownRow(), row.field));
}

bool DetailActs::editEntry(const QModelIndex &index)
{
    const DetailRow row = m_model->at(index);
    if (isRatings(row))
        if (const ColumnInfo *score = listColumn(row.field, QStringLiteral("score")))
            return openEditor(index, Typing::Score, *score, row.text);
    if (isCast(row))
        if (const ColumnInfo *role = listColumn(row.field, QStringLiteral("role")))
            return openEditor(index, Typing::Role, *role, row.quiet, false, tr("Role"));
    return openEditor(index, Typing::Entry, nameColumn(row.field), row.text);
}

// A row of its own behind the list's last one, while the name is typed.
bool DetailActs::add(const QModelIndex &index)
{
    const DetailRow row = m_model->at(index);
    if (!row.editable || row.field.isEmpty() || !m_source->film() ||
        (row.kind != Kind::Entry && row.kind != Kind::Add && row.kind != Kind::Section))
        return true;
    int last = index.row();
    for (int place = index.row(); place < m_model->rowCount(); ++place) {
        const DetailRow &other = m_model->rows().at(place);
        if (other.field == row.field && (other.kind == Kind::Entry || other.kind == Kind::Add))
            last = place;
    }
    QModelIndex place = m_model->index(last);
    if (m_model->at(place).kind != Kind::Add) {
        DetailRow fresh;
        fresh.kind = Kind::Add;
        fresh.field = row.field;
        fresh.editable = true;
        place = m_model->insertRow(last + 1, fresh);
        m_added = place;
    }
    if (!isRatings(row))
        return openEditor(place, Typing::NewEntry, nameColumn(row.field), {}, isCast(row));
    ColumnInfo text;
    text.name = QStringLiteral("ratings");
    text.maxLength = 255;
    return openEditor(place, Typing::NewRating, text, {}, false, tr("IMDb 7.5"));
}

bool DetailActs::remove(const DetailRow &row)
{
    if (!row.editable)
        return true;
    if (row.kind == Kind::Entry && m_source->film()) {
        m_edits->changeList(*m_source->film(), row.field,
                            [&row](QList<ListEntry> &entries) { entries.removeAt(row.place); });
        return true;
    }
    if (row.kind == Kind::Fact || row.kind == Kind::Text)
        m_edits->setColumn(m_source->table(), m_source->id(), row.field, QVariant(),
                           valueOf(shownRow(), row.field));
    return true;
}

bool DetailActs::move(const DetailRow &row, int by)
{
    if (row.kind != Kind::Entry || !row.editable || isRatings(row) || !m_source->film())
        return true;
    const qsizetype size = entriesOf(*m_source->film(), row.field).size();
    if (row.place + by < 0 || row.place + by >= size)
        return true;
    // The moved entry stays the current one.
    const QModelIndex next = m_model->index(m_view->currentIndex().row() + by);
    m_edits->changeList(*m_source->film(), row.field,
                        [&row, by](QList<ListEntry> &entries) { entries.move(row.place, row.place + by); });
    if (next.isValid() && m_model->at(next).kind == Kind::Entry && m_model->at(next).field == row.field)
        m_view->setCurrentIndex(next);
    return true;
}

bool DetailActs::giveBack(const DetailRow &row)
{
    m_edits->giveBack(m_source->table().name, m_source->id(), row.field);
    return true;
}

bool DetailActs::useClaim(const DetailRow &row)
{
    if (row.kind == Kind::Claim && row.editable)
        m_edits->useClaim(m_source->table(), m_source->claims().at(row.place),
                          valueOf(shownRow(), row.field));
    return true;
}

void DetailActs::takeColumn(const DetailRow &row, const QVariant &value)
{
    const bool typed = value.userType() == QMetaType::QString;
    if (typed && value.toString() == startText(m_openedRow, row.field))
        return; // typed back what was stored
    m_edits->setColumn(m_source->table(), m_source->id(), row.field, value, valueOf(m_openedRow, row.field));
}

void DetailActs::takeRating(const DetailRow &row, const QVariant &value)
{
    const QString text = value.toString().trimmed();
    const bool votes = m_typing == Typing::Votes;
    const auto number = typedFigure(votes ? QStringLiteral("votes") : QStringLiteral("score"), text);
    if (!number && !(votes && text.isEmpty())) {
        Q_EMIT m_edits->failed(makeError(Fault::Constraint, tr("“%1” is not a number.").arg(text.left(40))));
        return;
    }
    m_edits->changeList(*m_openedFilm, row.field, [&](QList<ListEntry> &entries) {
        if (!votes)
            entries[row.place].score = *number;
        else
            entries[row.place].votes = number ? std::optional(qint64(*number)) : std::nullopt;
    });
}

void DetailActs::takeEntry(const DetailRow &row, const QVariant &value)
{
    m_edits->changeListByName(*m_openedFilm, row.field, value,
                              [row](QList<ListEntry> &entries, ListEntry entry) {
                                  entry.role = entries.at(row.place).role;
                                  entries[row.place] = entry;
                              });
}

void DetailActs::takeNewRating(const DetailRow &row, const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    if (const auto rating = ratingOf(text))
        m_edits->changeList(*m_openedFilm, row.field,
                            [&rating](QList<ListEntry> &entries) { entries.append(*rating); });
    else
        Q_EMIT m_edits->failed(
            makeError(Fault::Constraint, tr("Write who rates and the score, like “IMDb 7.5”.")));
}

// A refusal is told of what was sent last: whatever else a person does is no answer to it.
void DetailActs::keepRefused(const Error &error)
{
    m_addition.reset();
    m_refused = std::exchange(m_sent, std::nullopt);
    if (m_refused)
        m_refused->problem = error.text;
}

void DetailActs::forgetRefused()
{
    m_sent.reset();
    m_refused.reset();
}

const DetailActs::Typed *DetailActs::refusedAt(const DetailRow &row, Typing typing) const
{
    if (!m_refused || m_refused->typing != typing)
        return nullptr;
    const bool added = typing == Typing::NewEntry || typing == Typing::NewRating;
    return (added ? isInListOf(row, m_refused->row) : row.isSameThing(m_refused->row)) ? &*m_refused
                                                                                       : nullptr;
}

void DetailActs::mend()
{
    if (!m_refused || m_view->isEditing())
        return;
    const Typed refused = *m_refused;
    const bool added = refused.typing == Typing::NewEntry || refused.typing == Typing::NewRating;
    QModelIndex place = m_model->find(refused.row);
    for (int row = 0; added && !place.isValid() && row < m_model->rowCount(); ++row)
        if (isInListOf(m_model->rows().at(row), refused.row))
            place = m_model->index(row);
    if (!place.isValid())
        return;
    m_view->setFocus();
    m_view->setCurrentIndex(place);
    perform(added                              ? DetailAct::Add
            : refused.typing == Typing::Person ? DetailAct::EditPerson
            : refused.typing == Typing::Votes  ? DetailAct::EditVotes
                                               : DetailAct::Edit,
            place);
}

QModelIndex DetailActs::lastOf(const QString &list) const
{
    QModelIndex last;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const DetailRow &one = m_model->rows().at(row); one.kind == Kind::Entry && one.field == list)
            last = m_model->index(row);
    return last;
}

void DetailActs::goToAdded()
{
    if (!m_addition || !m_source->film())
        return;
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || m_model->at(current).field != m_addition->list)
        return m_addition.reset(); // has gone elsewhere meanwhile
    if (entriesOf(*m_source->film(), m_addition->list).size() <= m_addition->entries)
        return; // not stored yet
    if (const QModelIndex last = lastOf(m_addition->list); last.isValid())
        m_view->setCurrentIndex(last);
    m_addition.reset();
}

void DetailActs::take(const QModelIndex &index, const QVariant &value)
{
    const DetailRow row = m_model->at(index);
    m_refused.reset();
    m_sent.reset();
    if (const QString text = enteredText(value); !text.isEmpty())
        m_sent = Typed{row, m_typing, text, {}};
    const bool adds = m_typing == Typing::NewEntry || m_typing == Typing::NewRating;
    if (adds && m_openedFilm && !value.isNull())
        m_addition = Addition{row.field, entriesOf(*m_openedFilm, row.field).size()};
    if (m_typing == Typing::Column)
        return takeColumn(row, value);
    if (!m_openedFilm)
        return;
    const MovieDocument &film = *m_openedFilm;
    const bool unchanged = value.userType() == QMetaType::QString && value.toString() == row.text;
    switch (m_typing) {
    case Typing::Column:
        return;
    case Typing::Entry:
    case Typing::Person:
        if (!unchanged)
            takeEntry(row, value);
        return;
    case Typing::Role:
        if (value.toString() != row.quiet)
            m_edits->changeList(film, row.field, [&](QList<ListEntry> &entries) {
                entries[row.place].role = value.toString().simplified();
            });
        return;
    case Typing::Score:
    case Typing::Votes:
        if (!unchanged)
            takeRating(row, value);
        return;
    case Typing::NewEntry:
        m_edits->changeListByName(
            film, row.field, value,
            [](QList<ListEntry> &entries, const ListEntry &entry) { entries.append(entry); });
        return;
    case Typing::NewRating:
        return takeNewRating(row, value.toString());
    }
}

void DetailActs::endTyping()
{
    if (m_view->isEditing())
        return;
    if (m_added.isValid()) {
        const QModelIndex last = lastOf(m_model->at(m_added).field);
        m_model->takeRow(m_added.row());
        if (last.isValid()) // not on what stands below the list
            m_view->setCurrentIndex(m_model->index(last.row()));
    }
    m_added = QPersistentModelIndex();
    m_source->askAgain(); // what came meanwhile
}

} // namespace moviedb::ui

#include "moc_detailacts.cpp"
