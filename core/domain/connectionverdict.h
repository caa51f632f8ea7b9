// What a look at a database says: one sentence, its remedy, and what opening it would mean.
// Thread: values.
#pragma once

#include <QString>

namespace moviedb {

struct ConnectionVerdict
{
    enum class Kind {
        UpToDate,
        Older,    // opening applies migrations
        Empty,    // opening creates the tables
        NoFile,   // opening creates the file
        ReadOnly, // can be looked at only
        Newer,    // of a newer program
        Foreign,  // another program's
        Unusable, // drifted, damaged, of another encoding, too few rights
        NoPassword,
        WrongPassword,
        Unreachable, // every other reason why there is no connection
    };
    Kind kind = Kind::Unreachable;
    QString text;   // one plain sentence
    QString remedy; // what to do about it; may be empty

    bool opens() const { return kind <= Kind::Newer; }
    bool wantsPassword() const { return kind == Kind::NoPassword || kind == Kind::WrongPassword; }
    QString oneLine() const { return remedy.isEmpty() ? text : text + QLatin1Char(' ') + remedy; }
};

} // namespace moviedb
