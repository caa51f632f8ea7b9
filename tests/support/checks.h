// A check of a Result.
#pragma once

#include <QTest>

// Like QVERIFY for a Result, with its error as the message.
#define MOVIEDB_OK(result)                                                                                   \
    do {                                                                                                     \
        const auto &checkedOutcome = (result);                                                               \
        QVERIFY2(checkedOutcome.ok(),                                                                        \
                 checkedOutcome.ok() ? "" : qPrintable(checkedOutcome.error().oneLine()));                   \
    } while (false)
