// The token that allows changes: made once, kept in a file that its person alone can read.
// Thread: any; tokenOf() and renewedToken() read and write that one file.
// Failure: Io; Config for a file that holds no token.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace moviedb::api {

// What the file holds; where there is none it is made, with rights 0600, and a random token in it.
Result<QByteArray> tokenOf(const QString &fileName);

// Another random one, in the place of what the file held.
Result<QByteArray> renewedToken(const QString &fileName);

// "Bearer …" with this very token; takes as long for a wrong one, however much of it is right. An empty token is nobody's.
bool bearsToken(const QByteArray &authorization, const QByteArray &token);

} // namespace moviedb::api
