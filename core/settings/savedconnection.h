// A database that a person has named or opened before, as the settings file keeps it: never with a password.
// Thread: pure.
// Failure: readConnections() answers with what is wrong, as the end of a sentence.
#pragma once

#include "core/base/jsonread.h"

#include <QDateTime>
#include <QList>

#include <functional>

namespace moviedb {

struct SavedConnection
{
    QString name;     // for people, "Films at home"; unique
    QString address;  // "sqlite:PATH" or "postgresql://…"
    QString mark;     // a colour: one of connectionMarks(), or "" = none
    QString lastUsed; // RFC 3339 UTC, "" = never

    bool isFile() const { return address.startsWith(QLatin1String("sqlite:"), Qt::CaseInsensitive); }
    bool operator==(const SavedConnection &) const = default;
};

QStringList connectionMarks(); // "red", "orange", …

// What an address is called as long as nobody has named it: "movies.db", "films on db.example".
QString nameOfAddress(const QString &address);
// The same, made unlike those of the others: "movies.db 2".
QString freeName(const QList<SavedConnection> &connections, const QString &wanted);
// nullptr when there is none of that address.
const SavedConnection *connectionOf(const QList<SavedConnection> &connections, const QString &address);
// It was opened: it gets its time, and is added under that name, or one like it, when it is new.
void noteOpened(QList<SavedConnection> &connections, const QString &address, const QString &name,
                const QDateTime &now);

OrderedJson connectionsToJson(const QList<SavedConnection> &connections);
// `check`: tidies an address, answers what is wrong with it. Nothing has changed unless the answer is "".
QString readConnections(const OrderedJson &json, const std::function<QString(QString &)> &check,
                        QList<SavedConnection> &connections);

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::SavedConnection, Q_RELOCATABLE_TYPE);
