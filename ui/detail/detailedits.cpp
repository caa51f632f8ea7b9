#include "ui/detail/detailedits.h"

#include "core/base/future.h"
#include "core/sources/registry/sources.h"
#include "ui/fields/fieldeditor.h"
#include "ui/words/fieldtext.h"
#include "ui/words/plannedtext.h"

namespace moviedb::ui {
namespace {

constexpr int namesLookedFor = 50;

QString tableOfList(const QString &list)
{
    return list == QLatin1String("cast") ? QStringLiteral("actors") : list;
}

bool isList(const TableInfo &table, const QString &field)
{
    return table.name == QLatin1String("movies") && table.column(field) == nullptr;
}

} // namespace

DetailEdits::DetailEdits(std::shared_ptr<MovieStore> store, QObject *parent)
    : QObject(parent), m_store(std::move(store))
{
}

template <class T> void DetailEdits::send(QFuture<Result<T>> future)
{
    onFinished(future, this, [this](const Result<T> &answer) {
        if (answer)
            Q_EMIT done();
        else
            Q_EMIT failed(answer.error());
    });
}

void DetailEdits::setColumn(const TableInfo &table, qint64 id, const QString &column, const QVariant &value,
                            const QVariant &was)
{
    const ColumnInfo *info = table.column(column);
    if (info == nullptr)
        return;
    CellEdit edit{table.name, {id}, column, value, was};
    if (value.canConvert<NewName>()) {
        edit.value = value.value<NewName>().name;
        edit.addNamed = true;
    } else if (value.userType() == QMetaType::QString) {
        if (const auto problem = checkField(*info, value.toString())) {
            Q_EMIT failed(makeError(Fault::Constraint, *problem, column));
            return;
        }
        edit.value = fieldValue(*info, value.toString());
    }
    sendCell(table, edit);
}

void DetailEdits::sendCell(const TableInfo &table, const CellEdit &edit)
{
    onFinished(m_store->edit(edit), this, [this, table, edit](const Result<Row> &answer) {
        if (answer)
            Q_EMIT done();
        else if (answer.error().fault == Fault::Conflict || answer.error().fault == Fault::NotFound)
            readClash(table, edit);
        else
            Q_EMIT failed(answer.error());
    });
}

// What stands there now, with the names of what it refers to.
void DetailEdits::readClash(const TableInfo &table, const CellEdit &edit)
{
    TableQuery query;
    query.table = table.name;
    query.keys = {edit.key};
    query.counted = false;
    onFinished(m_store->page(query), this, [this, table, edit](const Result<TablePage> &answer) {
        if (!answer)
            return Q_EMIT failed(answer.error());
        if (answer->rows.isEmpty())
            return Q_EMIT clashed(tr("This was deleted meanwhile; nothing was stored."), {});
        const Row &theirs = answer->rows.first();
        const auto place = std::find_if(table.columns.cbegin(), table.columns.cend(),
                                        [&edit](const ColumnInfo &one) { return one.name == edit.column; }) -
                           table.columns.cbegin();
        const ColumnInfo &column = table.columns.at(place);
        // A choice of a list is a number: the error of the store says no more than the cell does.
        const QString mine = column.references && !edit.addNamed ? tr("another choice")
                                                                 : valueText(column, edit.value).left(80);
        const QString stands = cellText(table, theirs, int(place)).left(80);
        CellEdit again = edit;
        again.was = theirs.values.value(place);
        Q_EMIT clashed(stands.isEmpty() ? tr("%1: you want “%2”, and meanwhile it was emptied elsewhere.")
                                              .arg(columnTitle(column), mine)
                                        : tr("%1: you want “%2”, and meanwhile it became “%3” elsewhere.")
                                              .arg(columnTitle(column), mine, stands),
                       [this, table, again] { sendCell(table, again); });
    });
}

void DetailEdits::sendList(const ListEdit &edit)
{
    onFinished(m_store->editList(edit), this, [this, edit](const Result<QList<ListEntry>> &answer) {
        if (answer)
            Q_EMIT done();
        else if (answer.error().fault == Fault::Conflict)
            readListClash(edit, answer.error().text);
        else if (answer.error().fault == Fault::NotFound)
            Q_EMIT clashed(tr("This film was deleted meanwhile; nothing was stored."), {});
        else
            Q_EMIT failed(answer.error());
    });
}

void DetailEdits::readListClash(const ListEdit &edit, const QString &reason)
{
    MovieQuery query;
    query.ids = {edit.movieId};
    query.limit = 1;
    onFinished(m_store->movies(query), this, [=, this](const Result<QList<MovieDocument>> &answer) {
        if (!answer || answer->isEmpty())
            return Q_EMIT clashed(reason, {});
        QStringList names;
        for (const ListEntry &entry : edit.entries)
            names << entry.name;
        ListEdit again = edit;
        again.was = entriesOf(answer->first(), edit.list);
        Q_EMIT clashed(tr("%1 You want %2.").arg(reason, names.join(QLatin1String(", ")).left(200)),
                       [this, again] { sendList(again); });
    });
}

void DetailEdits::changeList(const MovieDocument &film, const QString &list,
                             const std::function<void(QList<ListEntry> &)> &change)
{
    const QList<ListEntry> stands = entriesOf(film, list);
    ListEdit edit{film.movieId, list, stands, stands};
    change(edit.entries);
    sendList(edit);
}

void DetailEdits::changeListByName(const MovieDocument &film, const QString &list, const QVariant &typed,
                                   const std::function<void(QList<ListEntry> &, const ListEntry &)> &change)
{
    const auto with = [this, film, list, change](const ListEntry &entry) {
        changeList(film, list, [&](QList<ListEntry> &entries) { change(entries, entry); });
    };
    if (typed.canConvert<NewName>())
        return with(ListEntry{0, typed.value<NewName>().name, {}, {}, {}});
    if (typed.userType() != QMetaType::QString)
        return with(ListEntry{typed.toLongLong(), {}, {}, {}, {}});
    const QString wanted = typed.toString().simplified();
    if (wanted.isEmpty())
        return;
    onFinished(m_store->choices(tableOfList(list), wanted, namesLookedFor), this,
               [this, wanted, with](const Result<QList<ReferenceChoice>> &answer) {
                   if (!answer) {
                       Q_EMIT failed(answer.error());
                       return;
                   }
                   for (const ReferenceChoice &choice : *answer)
                       if (choice.label.compare(wanted, Qt::CaseInsensitive) == 0)
                           return with(ListEntry{choice.key.toLongLong(), choice.label, {}, {}, {}});
                   Q_EMIT failed(makeError(
                       Fault::Constraint,
                       tr("Nobody is called “%1” yet. Choose Add “%1” in the list.").arg(wanted.left(60))));
               });
}

void DetailEdits::useClaim(const TableInfo &table, const Claim &claim, const QVariant &was)
{
    if (!isList(table, claim.field)) {
        setColumn(table, claim.entityId, claim.field, plainText(claim.value), was);
        return;
    }
    DisagreementAct act;
    act.kind = DisagreementAct::Kind::Choose;
    act.movieId = claim.entityId;
    act.field = claim.field;
    act.source = claim.receipt.source;
    act.sources = sources::descriptions();
    send(m_store->decideDisagreement(act));
}

void DetailEdits::giveBack(const QString &table, qint64 id, const QString &field)
{
    send(m_store->giveBack({table, id, field, sources::descriptions()}));
}

std::optional<ListEntry> ratingOf(const QString &text)
{
    const QString words = text.simplified();
    const qsizetype space = words.lastIndexOf(QLatin1Char(' '));
    const auto score = typedFigure(QStringLiteral("score"), words.mid(space + 1));
    if (space <= 0 || !score)
        return std::nullopt;
    return ListEntry{0, words.left(space), {}, score, {}};
}

std::optional<double> typedFigure(const QString &column, const QString &text)
{
    ColumnInfo figure;
    figure.name = column;
    figure.kind = column == QLatin1String("votes") ? ColumnKind::Integer : ColumnKind::Decimal;
    if (text.trimmed().isEmpty() || checkField(figure, text))
        return std::nullopt;
    return fieldValue(figure, text).toDouble();
}

} // namespace moviedb::ui

#include "moc_detailedits.cpp"
