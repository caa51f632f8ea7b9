// Lists of any size as people's programs write them. Their films come again after ninety thousand, so that a reader has
// to go to the end.
#pragma once

#include <QByteArray>
#include <QList>

namespace moviedb::bench {

struct ListShape
{
    const char *name;
    const char *file;
    QByteArray head;
    QByteArray (*row)(int number);
    QByteArray tail = {};
    bool isUtf16 = false;
};

const QList<ListShape> &listShapes();
QByteArray listOf(const ListShape &shape, qsizetype bytes);

} // namespace moviedb::bench
