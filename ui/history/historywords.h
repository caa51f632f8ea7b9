// Words for a step of the history.
// Thread: pure functions, any thread.
#pragma once

#include "core/domain/history.h"

#include <QDateTime>

namespace moviedb::ui {

QStringList historyKinds();                   // that have a word, as people want them in a list
QString historyKindWord(const QString &kind); // "edit" → "Edit"; an unknown one stays as it is
// "14:05" of the day of `now`, "yesterday 14:05", else with its date; in local time.
QString stepTime(const QString &at, const QDateTime &now);
// "55 cells", "1 film", "3 rows"; "" = nothing that a person counts.
QString stepCounts(const HistoryStep &step);
QString stepCountsInFull(const HistoryStep &step); // and what else is stored with it
QString stepState(const HistoryStep &step);        // "" = done, and can be taken back

} // namespace moviedb::ui
