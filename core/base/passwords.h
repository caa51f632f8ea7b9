// Passwords inside addresses: found so that they can be refused, and taken out of whatever a person or a log gets to
// see, however the address is misspelt.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QString>

namespace moviedb {

// True for a database address with a password in it, in the form of a URL ("postgresql://me:secret@host/name", also
// with a wrong scheme or none), as an option of it ("?password=…") or among words ("host=… password=…").
bool holdsPassword(const QString &databaseAddress);

// The same text with an ellipsis in the place of every password of an address in it. Web addresses stay as they are
// but for "name:secret@" before their host.
QString withoutPasswords(const QString &text);

} // namespace moviedb
