// Every reader of bytes from elsewhere, behind one shape: what the fuzzers feed and what tst_readers replays.
// A reader may refuse; it may not crash, hang or answer with a value that breaks its own promise.
#pragma once

#include <QByteArray>
#include <QList>

namespace fuzz {

struct Reader
{
    const char *name; // of its corpus folder, too
    void (*read)(const QByteArray &bytes);
};

const QList<Reader> &readers();
const Reader *readerNamed(const QByteArray &name); // nullptr when there is none

} // namespace fuzz
