// Rows of list files and what is read of them, for the tests of the list readers.
#pragma once

#include "core/sources/lists/titlelists.h"

#include <QRegularExpression>
#include <QTest>

namespace moviedb::test {

inline void addListColumns()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected"); // "title|year|imdb|tmdb;…"
    QTest::addColumn<QString>("told");     // numbers of the lines that are not taken as they stand
}

inline void row(const char *name, const char *file, const QByteArray &bytes, const char *expected,
                const char *told = "")
{
    QTest::newRow(name) << QString::fromLatin1(file) << bytes << QString::fromUtf8(expected)
                        << QString::fromLatin1(told);
}

inline void checkList()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    const auto list = lists::parseFile(file, bytes);
    QVERIFY2(list.ok(), qPrintable(list.ok() ? QString() : list.error().oneLine()));
    QStringList found;
    for (const GalleryEntry &entry : list->entries)
        found.append(entry.title + u'|' + (entry.year ? QString::number(*entry.year) : QString()) + u'|' +
                     entry.imdbId + u'|' + entry.tmdbId);
    static const QRegularExpression number(QStringLiteral("^line (\\d+):"));
    QStringList told;
    for (const QString &warning : list->warnings)
        told.append(number.match(warning).captured(1));
    QTEST(found.join(u';'), "expected");
    QTEST(told.join(u','), "told");
}

} // namespace moviedb::test
