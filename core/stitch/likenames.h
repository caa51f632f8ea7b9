// How alike two names are, so that one person or company under two spellings is found.
// Looked at: capitals, accents and signs; turned order ("Hill, Alda"); initials and names left out; one letter off; the
// legal form of a company ("Blue Door Ltd."), and what it says it makes ("Blue Door Pictures").
// Thread: pure.
// Failure: none.
#pragma once

#include <QString>
#include <QStringList>

namespace moviedb::stitch {

enum class NameKind { Person, Company, Word };

struct NameLikeness
{
    double likeness = 0; // 0 = not alike … 1
    QString words;       // why, "written with initials"
};

NameLikeness nameLikeness(const QString &one, const QString &other, NameKind kind);

// Names that are alike have one of these in common.
QStringList likenessKeys(const QString &name, NameKind kind);

} // namespace moviedb::stitch
