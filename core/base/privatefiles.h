// Files of the program are their person's alone: databases, journals, logs and settings tell what somebody watches.
// Thread: keepFilesPrivate() before there are other threads; the rest any.
// Failure: none that could be mended here; permissions that cannot be changed stay.
#pragma once

#include <QString>

namespace moviedb {

// From now on new files are readable and writable by their owner alone (0600), new folders too (0700).
void keepFilesPrivate();

// Takes the rights of everybody else from a file or folder that is there already.
void makePrivate(const QString &path);

// Gives a file or folder that was made to be handed on (an export, a site) the rights that a new one had before
// keepFilesPrivate().
void makeUsual(const QString &path);

} // namespace moviedb
