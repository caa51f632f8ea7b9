// The history gone through backwards, in memory: what each act had changed, with the rows as they stood behind it.
// What no act noted is found on the way and told where it must have happened: with the act after which the next note
// finds something else, or as what was there before. A row that refers to one that came later waits for it.
// Thread: any.
// Failure: Parse (a damaged note).
#pragma once

#include "core/store/history/stepnotes.h"
#include "core/store/recipebook/recipeline.h"
#include "core/store/recipebook/tablememory.h"

namespace moviedb::store {

// A stretch of one act that no other act's notes interrupt.
struct Stretch
{
    qint64 stepId = 0;
    QList<RecipeChange> changes; // in the order in which they happened
};

class BackwardWalk
{
public:
    // `memory`: the rows as they stand now.
    BackwardWalk(const SchemaInfo &schema, TableMemory memory);

    // The newest note first.
    Result<Done> takeBack(qint64 stepId, const StepNote &note);
    // Behind the oldest note. What was there before comes first, as the stretch of step 0, where there is anything.
    QList<Stretch> finish();

private:
    Result<Done> takeBackAdded(const TableInfo &table, const StepNote &note);
    Result<Done> takeBackRemoved(const TableInfo &table, const StepNote &note);
    Result<Done> takeBackSet(const TableInfo &table, const StepNote &note);
    void remember(const TableInfo &table, const QString &key, const Json &values);
    void closeStretch();
    void collectBefore();
    void settle(RecipeChange &change, QList<RecipeRow> &keep);
    bool waits(RecipeRow &row, const QString &key);
    void nameReferences(RecipeRow &row);
    QString nameOf(const QString &table, const QString &key) const;
    bool isThere(const QString &table, const QString &key) const;

    const SchemaInfo &m_schema;
    TableMemory m_memory;
    QList<Stretch> m_stretches; // the newest first
    Stretch m_open;             // its changes the newest first
    QHash<QString, Json>
        m_added; // by table and key: rows that came in the open stretch, what tells them apart
    QHash<QString, qsizetype> m_cameIn;           // by table and key: the stretch in which a row came
    QHash<qsizetype, QList<RecipeChange>> m_late; // by stretch: what waits for its end
};

} // namespace moviedb::store
