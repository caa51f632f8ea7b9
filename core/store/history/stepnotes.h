// What the database noted of a step, and which later steps stand on it.
// Thread: the connection's.
// Failure: Database.
#pragma once

#include "core/store/engine/connection.h"

#include <QSet>

namespace moviedb::store {

struct StepNote
{
    enum class Operation { Insert, Update, Delete };
    qint64 changeId = 0;
    QString table;
    QString key; // see rowimages.h
    Operation operation = Operation::Update;
    QByteArray before; // JSON; of an update the columns that differ, of a removed row all of them
    QByteArray after;  // of an added row: its image, once the step was taken back
};

// In the order in which they happened.
Result<QList<StepNote>> readNotes(Connection &connection, qint64 stepId);

// Later steps, not taken back, that changed the same rows: the same columns of them, or added or removed them.
Result<QSet<qint64>> laterSteps(Connection &connection, qint64 stepId);
// Other steps, not taken back, that noted something about one of these rows.
Result<QSet<qint64>> stepsAbout(Connection &connection, qint64 exceptStep, const QString &table,
                                const QStringList &keys);

// "“Accepted 3” cannot be taken back alone: “…” and “…” came later and depend on it."
Error dependsError(Connection &connection, qint64 stepId, const QSet<qint64> &dependents);

} // namespace moviedb::store

Q_DECLARE_TYPEINFO(moviedb::store::StepNote, Q_RELOCATABLE_TYPE);
