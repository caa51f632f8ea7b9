// The rule of every field: a person's where there is one, else the one that follows from what the sources say of
// themselves.
// Thread: pure.
// Failure: none.
#pragma once

#include "core/domain/rule.h"
#include "core/domain/sourceinfo.h"

#include <QHash>
#include <QVariant>

namespace moviedb::stitch {

class RuleBook
{
public:
    // `changed`: the rules a person changed; one for a field that is not known here is kept and never asked for.
    explicit RuleBook(const QList<SourceInfo> &sources, const QList<FieldRule> &changed = {});

    FieldRule rule(const QString &field) const;
    FieldRule usualRule(const QString &field) const; // as if nobody had changed it
    bool isChanged(const QString &field) const { return m_changed.contains(field); }

    // Smaller is more believed: a person before all, sources unknown here last.
    int rank(const QString &source, const QString &field) const;

private:
    int trust(const QString &source, const QString &field) const;

    QList<SourceInfo> m_sources;
    QHash<QString, Trust> m_trust; // by SourceInfo::id
    QHash<QString, FieldRule> m_changed;
};

// Fields a person can make a rule for: facts of a film that several sources state, lists behind the columns. The first
// of a list (country, director) follows its list, ids follow the match, the rating follows the ratings.
QStringList ruledFields();
bool isListField(const QString &field);
bool isDateField(const QString &field);
// Where these two differ, the second does not count.
bool isSettled(const FieldRule &rule, const QString &winner, const QString &other);
// The rule with `winner` right before `other`, and their disagreements settled.
FieldRule settledRule(FieldRule rule, const QString &winner, const QString &other);
// Several that say the same, against all others.
FieldRule settledRule(FieldRule rule, const QStringList &winners, const QStringList &others);

} // namespace moviedb::stitch
