// Claims with their receipts, row by row: every field with what its sources say of it.
// Thread: pure.
#pragma once

#include "core/domain/film.h"
#include "core/domain/table.h"
#include "ui/detail/detailrow.h"

namespace moviedb::ui {

// A claim that is not shown can be chosen where `writable`.
DetailRows claimRows(const QList<Claim> &claims, const TableInfo &table, bool writable);
// The person has spoken of this column or list.
bool isClaimedByPerson(const QList<Claim> &claims, const QString &field);
bool isWebAddress(const QString &text);
QString fieldTitle(const TableInfo &table, const QString &field);

} // namespace moviedb::ui
