// One field stated by several sources: which statements can be used, which agree, which one is shown.
// Thread: pure.
// Failure: none; a statement that cannot be used is never chosen.
#pragma once

#include "core/domain/film.h"
#include "core/domain/rule.h"

namespace moviedb::stitch {

enum class ValueKind { Text, Integer, Decimal, Date };

// By the field's name for the fields the sources know; for others by the kind of the stated value.
ValueKind valueKind(const QString &field, const QVariant &value);

struct Statement
{
    QString source;
    const Receipt *receipt = nullptr;
    QString snippet;
    QVariant value;     // as stated, for the claim
    QVariant usable;    // cleaned: trimmed text, qint64, double or PartialDate::iso(); null = unusable
    int sourceRank = 0; // RuleBook::rank(), smaller is more trusted
    int indexInSource = 0;
};

// Cleans a stated value, also one in words ("2 h 42"); null when it says nothing ("", runtime 0, "soon" for a date).
QVariant usableValue(const QString &field, const QVariant &stated);

// Text without case, spaces and punctuation: what counts as the same wording.
QString wordingKey(const QString &text);

// Index of the shown statement, -1 when none is usable: a person, then as the rule says: what two sources say alike, the
// more exact date, the order of the sources (Statement::sourceRank); whom another one overrules by a settled pair never.
int chosenStatement(const FieldRule &rule, const QList<Statement> &statements);

} // namespace moviedb::stitch

Q_DECLARE_TYPEINFO(moviedb::stitch::Statement, Q_RELOCATABLE_TYPE);
