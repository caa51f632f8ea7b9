// Where the window keeps the pictures that it has loaded.
// Thread: pure, any thread.
// Failure: none.
#pragma once

#include <QString>

namespace moviedb {

QString picturesFolder(const QString &cacheDir);
// The file of the picture at this address, whether it is there or not.
QString keptPictureFile(const QString &cacheDir, const QString &url);

} // namespace moviedb
