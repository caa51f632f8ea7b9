#include "core/store/tables/listwords.h"

#include "core/store/tables/tableeditor.h"
#include "core/store/tables/userclaims.h"

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr qsizetype namesShown = 3;

bool sameThing(const ListEntry &left, const ListEntry &right)
{
    return left.id != 0 && right.id != 0 ? left.id == right.id : left.name == right.name;
}

bool isAmong(const ListEntry &entry, const QList<ListEntry> &entries)
{
    return std::any_of(entries.cbegin(), entries.cend(),
                       [&entry](const ListEntry &other) { return sameThing(entry, other); });
}

QList<ListEntry> without(const QList<ListEntry> &entries, const QList<ListEntry> &others)
{
    QList<ListEntry> left;
    std::copy_if(entries.cbegin(), entries.cend(), std::back_inserter(left),
                 [&others](const ListEntry &entry) { return !isAmong(entry, others); });
    return left;
}

// "Director", of several "Directors".
QString listTitle(const FilmList &list, bool several)
{
    const TableInfo &table = list.isCast() || list.isRatings() ? *list.link : *list.entity;
    if (several || list.isCast())
        return table.title;
    QString one = singularTitle(table);
    return one.left(1).toUpper() + one.mid(1);
}

// The place where an entry says something else of the same thing; -1 when it is not exactly one.
qsizetype onlyRewording(const QList<ListEntry> &before, const QList<ListEntry> &after)
{
    qsizetype place = -1;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (!sameThing(before.at(i), after.at(i)))
            return -1;
        if (entryText(before.at(i)) == entryText(after.at(i)) && before.at(i).votes == after.at(i).votes)
            continue;
        if (place >= 0)
            return -1;
        place = i;
    }
    return place;
}

QString rewordingText(const ListEntry &before, const ListEntry &after)
{
    if (before.score && after.score && *before.score != *after.score)
        return QStringLiteral("%1 instead of %2")
            .arg(entryText(after), QString::number(*before.score, 'f', 1));
    if (after.score)
        return QStringLiteral("%1, %2 votes instead of %3")
            .arg(entryText(after))
            .arg(after.votes.value_or(0))
            .arg(before.votes.value_or(0));
    if (after.role.isEmpty())
        return QStringLiteral("%1 no longer as %2").arg(after.name, before.role);
    return before.role.isEmpty() ? entryText(after)
                                 : QStringLiteral("%1 instead of %2").arg(entryText(after), before.role);
}

// The entry that was taken out and put back at another place, when that is all that happened; -1 otherwise.
qsizetype movedTo(const QList<ListEntry> &before, const QList<ListEntry> &after)
{
    for (qsizetype to = 0; to < after.size(); ++to) {
        if (sameThing(before.at(to), after.at(to)))
            continue;
        for (qsizetype from = 0; from < before.size(); ++from) {
            QList<ListEntry> moved = before;
            moved.move(from, to);
            if (std::equal(moved.cbegin(), moved.cend(), after.cbegin(), sameThing))
                return to;
        }
    }
    return -1;
}

QString changeText(const QList<ListEntry> &before, const QList<ListEntry> &after)
{
    const QList<ListEntry> added = without(after, before);
    const QList<ListEntry> removed = without(before, after);
    if (!added.isEmpty() && removed.isEmpty())
        return QStringLiteral("%1 added").arg(entriesText(added));
    if (added.isEmpty() && !removed.isEmpty())
        return QStringLiteral("%1 removed").arg(entriesText(removed));
    if (!added.isEmpty())
        return QStringLiteral("%1 instead of %2").arg(entriesText(added), entriesText(removed));
    if (before.size() == after.size()) {
        if (const qsizetype place = onlyRewording(before, after); place >= 0)
            return rewordingText(before.at(place), after.at(place));
        if (const qsizetype place = movedTo(before, after); place >= 0)
            return QStringLiteral("%1 moved to place %2").arg(after.at(place).name).arg(place + 1);
    }
    return QStringLiteral("%1 instead of %2").arg(entriesText(after), entriesText(before));
}

} // namespace

QString entriesText(const QList<ListEntry> &entries)
{
    if (entries.isEmpty())
        return QStringLiteral("nothing");
    QStringList names;
    for (const ListEntry &entry : entries.mid(0, namesShown))
        names << entryText(entry);
    if (entries.size() > namesShown)
        return QStringLiteral("%1 and %2 more")
            .arg(names.join(QLatin1String(", ")))
            .arg(entries.size() - namesShown);
    const QString last = names.takeLast();
    return names.isEmpty() ? last : names.join(QLatin1String(", ")) + QLatin1String(" and ") + last;
}

QString listChangeWords(const FilmList &list, const QString &film, const QList<ListEntry> &before,
                        const QList<ListEntry> &after)
{
    const qsizetype changed = qMax(without(after, before).size(), without(before, after).size());
    return QStringLiteral("%1 of “%2”: %3")
        .arg(listTitle(list, changed > 1), film, changeText(before, after));
}

} // namespace moviedb::store
