// Rows "markup → names" of one field of an infobox, for tables of expected values.
#pragma once

#include "core/sources/wikipedia/facts.h"
#include "tests/sources/factreading.h"

#include <QTest>

namespace moviedb::test {

inline void addMarkupColumns()
{
    QTest::addColumn<QString>("markup");
    QTest::addColumn<QString>("expected"); // "A|B"
}

inline void markupRow(const char *markup, const char *expected)
{
    QTest::newRow(markup) << QString::fromUtf8(markup) << QString::fromUtf8(expected);
}

// What a page with that field says: "A|B", with roles "A as X|B".
inline QString namesOfField(const char *field, const char *list, const QString &markup, bool roles = false)
{
    const auto page = wikipedia::parseWikitext(
        QStringLiteral("X"),
        QStringLiteral("{{Infobox film\n| %1 = %2\n}}\nX is a film.").arg(QLatin1String(field), markup));
    return page ? names(wikipedia::pageFacts(*page, {}, {}), list, roles) : QString();
}

inline void checkMarkup(const char *field, const char *list)
{
    QFETCH(QString, markup);
    QTEST(namesOfField(field, list, markup), "expected");
}

} // namespace moviedb::test
