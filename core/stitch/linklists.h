// One linked list (directors, cast, genres, …) stated by several sources: the whole list of one source is
// shown, completed by ids and roles that another source knows for the same person.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/film.h"
#include "core/domain/rule.h"

namespace moviedb::stitch {

// One source's entries of one list, in order, without repeats, numbered 1…n.
struct StatedList
{
    QString source;
    const Receipt *receipt = nullptr;
    QList<LinkFact> entries;
    QList<EntityRef> asStated; // the entries as this source names them, before other sources complete them
};

struct ChosenList
{
    int from = -1;                          // index of the stated list that is shown, -1 = none
    QList<LinkFact> entries;                // numbered 1…n
    QList<std::pair<int, int>> completedBy; // (stated list, entry) that gave a role
};

// Sorts by position (0 = after the numbered ones, in order of appearance), removes unnamed and repeated ones.
QList<LinkFact> orderedEntries(QList<LinkFact> entries);

// `lists` best source first. A person's list is shown as it is, whatever the rule says.
ChosenList chooseList(const FieldRule &rule, const QList<StatedList> &lists);

// "name as role", or the name alone.
QString entryText(const LinkFact &link);

// The same person, company, …: an id both have decides; without one the wording of the name.
bool sameEntity(const EntityRef &left, const EntityRef &right);

// Fills ids that `target` lacks from `known` when no id of both differs. False when they contradict.
bool completeIds(EntityRef &target, const EntityRef &known);

} // namespace moviedb::stitch

Q_DECLARE_TYPEINFO(moviedb::stitch::StatedList, Q_RELOCATABLE_TYPE);
