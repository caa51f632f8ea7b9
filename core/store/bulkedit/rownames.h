// Which rows are meant by the names in a column of references: all names of an edit are looked up together.
// Thread: the connection's.
// Failure: Database. choice(): Constraint, when no row or more than one has that name or key.
#pragma once

#include "core/store/engine/connection.h"

namespace moviedb::store {

class RowNames
{
public:
    // `values`: names as text, keys as numbers.
    Result<Done> look(Connection &connection, const SchemaInfo &schema, const ColumnInfo &column,
                      const QVariantList &values);

    // What was looked for. A name means the row that is spelled the same, else the one that differs only in its case.
    Result<ReferenceChoice> choice(const TableInfo &table, const ColumnInfo &column,
                                   const QVariant &value) const;

private:
    struct Target
    {
        const TableInfo *table = nullptr;
        ColumnKind keyKind = ColumnKind::Integer;
        QHash<QString, QList<ReferenceChoice>> named;  // as spelled
        QHash<QString, QList<ReferenceChoice>> folded; // of names that nobody is spelled like
        QHash<QString, ReferenceChoice> keyed;
    };

    static bool isName(const Target &target, const QVariant &value);
    static Result<Done> lookForNames(Connection &connection, const ColumnInfo &column, Target &target,
                                     const QStringList &names);
    static Result<Done> lookForKeys(Connection &connection, const ColumnInfo &column, Target &target,
                                    const QVariantList &keys);

    QHash<QString, Target> m_targets; // by column
};

} // namespace moviedb::store
