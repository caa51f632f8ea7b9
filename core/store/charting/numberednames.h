// A few names that come again and again, by number: the first one met is 0. Read from bytes, so that no text is made of a name
// that is known.
// Thread: a value.
// Failure: none.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace moviedb::store {

class NumberedNames
{
public:
    // A name that was not met before is added.
    int numberOf(QByteArrayView utf8);
    const QString &name(int number) const { return m_names.at(number); }
    int count() const { return int(m_names.size()); }

private:
    QList<QByteArray> m_bytes;
    QList<QString> m_names;
    int m_last = 0; // asked for: names stand next to themselves more often than not
};

} // namespace moviedb::store
