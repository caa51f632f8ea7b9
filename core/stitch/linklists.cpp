#include "core/stitch/linklists.h"

#include "core/stitch/rulebook.h"
#include "core/stitch/values.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace moviedb::stitch {

namespace {

bool differs(const QString &left, const QString &right)
{
    return !left.isEmpty() && !right.isEmpty() && left != right;
}

bool contradicts(const EntityRef &left, const EntityRef &right)
{
    return differs(left.wikidataId, right.wikidataId) || differs(left.imdbId, right.imdbId) ||
           differs(left.justwatchId, right.justwatchId);
}

bool sharesId(const EntityRef &left, const EntityRef &right)
{
    const auto same = [](const QString &a, const QString &b) { return !a.isEmpty() && a == b; };
    return same(left.wikidataId, right.wikidataId) || same(left.imdbId, right.imdbId) ||
           same(left.justwatchId, right.justwatchId);
}

bool hasId(const EntityRef &entity)
{
    return !entity.wikidataId.isEmpty() || !entity.imdbId.isEmpty() || !entity.justwatchId.isEmpty();
}

// Within one list: entries of one name are one person when an id says so or when neither has an id.
bool samePerson(const EntityRef &left, const EntityRef &right)
{
    if (sharesId(left, right))
        return true;
    return !hasId(left) && !hasId(right) && wordingKey(left.name) == wordingKey(right.name);
}

// Entries of each name, and nothing for a name that stands for two people in this list.
QHash<QString, QList<int>> peopleByName(const QList<LinkFact> &entries)
{
    QHash<QString, QList<int>> places;
    for (int i = 0; i < entries.size(); ++i)
        places[wordingKey(entries.at(i).entity.name)].append(i);
    for (QList<int> &same : places)
        for (const int place : std::as_const(same))
            if (!samePerson(entries.at(same.first()).entity, entries.at(place).entity)) {
                same.clear();
                break;
            }
    return places;
}

// A role belongs to a person only where both sources list that person once.
void completeFrom(ChosenList &chosen, const StatedList &other, int otherIndex)
{
    const auto ours = peopleByName(chosen.entries);
    const auto theirs = peopleByName(other.entries);
    for (auto person = ours.cbegin(); person != ours.cend(); ++person) {
        const QList<int> known = theirs.value(person.key());
        if (person->isEmpty() || known.isEmpty())
            continue;
        const LinkFact &source = other.entries.at(known.first());
        for (const int place : *person) {
            LinkFact &target = chosen.entries[place];
            if (!completeIds(target.entity, source.entity))
                continue;
            if (target.entity.code.isEmpty())
                target.entity.code = source.entity.code;
            if (target.role.isEmpty() && !source.role.isEmpty() && person->size() == 1 && known.size() == 1) {
                target.role = source.role;
                chosen.completedBy.append({otherIndex, known.first()});
            }
        }
    }
}

qsizetype roleCount(const StatedList &list)
{
    return std::count_if(list.entries.begin(), list.entries.end(),
                         [](const LinkFact &link) { return !link.role.isEmpty(); });
}

// The most trusted source whose list is nearly as long as the longest and names most roles; else the one
// with more roles; else the most trusted one.
int chosenCast(const QList<StatedList> &lists)
{
    qsizetype longest = 0;
    for (const StatedList &list : lists)
        longest = qMax(longest, list.entries.size());
    int best = -1;
    for (int i = 0; i < lists.size(); ++i) {
        const qsizetype size = lists.at(i).entries.size();
        if (size == 0)
            continue;
        if (roleCount(lists.at(i)) * 2 > size && size * 2 >= longest)
            return i;
        if (best < 0 || roleCount(lists.at(i)) > roleCount(lists.at(best)))
            best = i;
    }
    return best;
}

// Lists that no settled pair overrules; the others keep their places, empty. In a circle of decisions none counts.
QList<StatedList> standingLists(const FieldRule &rule, const QList<StatedList> &lists)
{
    QList<StatedList> left = lists;
    bool any = false;
    for (StatedList &list : left) {
        const bool overruled = std::any_of(lists.cbegin(), lists.cend(), [&](const StatedList &other) {
            return !other.entries.isEmpty() && isSettled(rule, other.source, list.source);
        });
        if (overruled)
            list.entries.clear();
        any = any || !list.entries.isEmpty();
    }
    return any ? left : lists;
}

} // namespace

bool sameEntity(const EntityRef &left, const EntityRef &right)
{
    if (sharesId(left, right))
        return true;
    return !contradicts(left, right) && wordingKey(left.name) == wordingKey(right.name);
}

bool completeIds(EntityRef &target, const EntityRef &known)
{
    if (contradicts(target, known))
        return false;
    if (target.wikidataId.isEmpty())
        target.wikidataId = known.wikidataId;
    if (target.imdbId.isEmpty())
        target.imdbId = known.imdbId;
    if (target.justwatchId.isEmpty())
        target.justwatchId = known.justwatchId;
    return true;
}

QList<LinkFact> orderedEntries(QList<LinkFact> entries)
{
    const auto place = [](const LinkFact &link) { return link.position > 0 ? link.position : 1 << 30; };
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const LinkFact &a, const LinkFact &b) { return place(a) < place(b); });
    QList<LinkFact> result;
    for (LinkFact &link : entries) {
        link.entity.name = link.entity.name.simplified();
        link.role = link.role.simplified();
        if (link.entity.name.isEmpty())
            continue;
        const bool repeated = std::any_of(result.cbegin(), result.cend(), [&](const LinkFact &earlier) {
            return earlier.role == link.role && samePerson(earlier.entity, link.entity);
        });
        if (repeated)
            continue;
        link.position = int(result.size()) + 1;
        result.append(link);
    }
    return result;
}

ChosenList chooseList(const FieldRule &rule, const QList<StatedList> &stated)
{
    const QList<StatedList> lists = rule.settled.isEmpty() ? stated : standingLists(rule, stated);
    ChosenList chosen;
    const bool byPerson = !lists.isEmpty() && lists.first().source == QLatin1String("user");
    if (rule.roles && !byPerson) {
        chosen.from = chosenCast(lists);
    } else {
        for (int i = 0; i < lists.size() && chosen.from < 0; ++i)
            if (!lists.at(i).entries.isEmpty())
                chosen.from = i;
    }
    if (chosen.from < 0)
        return chosen;
    chosen.entries = lists.at(chosen.from).entries;
    for (int i = 0; i < lists.size(); ++i)
        if (i != chosen.from)
            completeFrom(chosen, stated.at(i), i);
    return chosen;
}

QString entryText(const LinkFact &link)
{
    return link.role.isEmpty() ? link.entity.name : link.entity.name + QStringLiteral(" as ") + link.role;
}

} // namespace moviedb::stitch
