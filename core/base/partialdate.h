// A date as sources know it: to the day, the month or only the year.
// Failure: parse() returns nothing for text that is no ISO date.
#pragma once

#include <QString>
#include <optional>

namespace moviedb {

struct PartialDate
{
    int year = 0;  // proleptic Gregorian, 1…9999
    int month = 0; // 0 = unknown
    int day = 0;   // 0 = unknown

    bool operator==(const PartialDate &) const = default;

    // "day", "month" or "year": the words stored in the columns named …_precision.
    QString precision() const;
    // "1931-05-09", "1931-05" or "1931".
    QString iso() const;
    // Always a full date for a DATE column: unknown parts become 01. Store precision() beside it.
    QString isoDay() const;

    // Which of a film's dates is the better first release: the earlier one, but a month goes before a bare year, and
    // a day before its own month.
    bool isBetterReleaseThan(const PartialDate &other) const;

    // "YYYY", "YYYY-MM" or "YYYY-MM-DD"; "YYYY-00-00" counts as a year. Refuses impossible dates.
    static std::optional<PartialDate> parse(QStringView text);
    // A stored full date cut down to its precision word.
    static std::optional<PartialDate> fromStored(QStringView isoDay, QStringView precision);
};

} // namespace moviedb
