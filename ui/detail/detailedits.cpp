#include "ui/detail/detailedits.h"

#include "core/base/future.h"
#include "core/sources/registry/sources.h"
#include "ui/fields/fieldeditor.h"
#include "ui/words/fieldtext.h"

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
    send(m_store->edit(edit));
}

void DetailEdits::changeList(const MovieDocument &film, const QString &list,
                             const std::function<void(QList<ListEntry> &)> &change)
{
    const QList<ListEntry> stands = entriesOf(film, list);
    ListEdit edit{film.movieId, list, stands, stands};
    change(edit.entries);
    send(m_store->editList(edit));
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
    onFinished(
        m_store->choices(tableOfList(list), wanted, namesLookedFor), this,
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
                tr("Nobody is called “%1” yet. Type it again and choose Add “%1”.").arg(wanted.left(60))));
        });
}

void DetailEdits::useClaim(const TableInfo &table, const Claim &claim, const QVariant &was)
{
    if (!isList(table, claim.field)) {
        setColumn(table, claim.entityId, claim.field, claim.value.toString(), was);
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
    bool isNumber = false;
    const double score = words.mid(space + 1).toDouble(&isNumber);
    if (space <= 0 || !isNumber)
        return std::nullopt;
    return ListEntry{0, words.left(space), {}, score, {}};
}

} // namespace moviedb::ui

#include "moc_detailedits.cpp"
