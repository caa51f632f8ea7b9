// What a request is about, found in the database: a film, a table, a row of it.
// Thread: that of the service.
// Failure: none; what is not there is answered with 404.
#pragma once

#include "core/api/service/service.h"

namespace moviedb::api {

// The condition of a query; Usage, with the parameter's name as its place.
Result<QList<Filter>> readFilter(const TableInfo &table, const QString &text);

// "-release_date,title"; Usage, with the columns there are.
Result<QList<SortKey>> readSort(const TableInfo &table, const QString &text);
Error noSuchColumn(const TableInfo &table, const QString &name, const QString &where);

void withStoredFilm(Service &service, const Call &call, std::function<void(const MovieDocument &)> next);

// Of the path's {table}; null: the call was answered.
const TableInfo *tableOfCall(const Service &service, const Call &call, bool toEdit = false);

// "12", "12,3": the values of the primary key.
std::optional<QVariantList> keyFromText(const TableInfo &table, const QString &text);
QString keyText(const QVariantList &key);

// Every column, or these; what another program wrote into a column of numbers is null.
OrderedJson rowJson(const TableInfo &table, Row row, const QStringList &columns = {});

// Of the path's {key}.
void withStoredRow(Service &service, const Call &call, const TableInfo &table,
                   std::function<void(const Row &)> next);

// The version of `bytes` is one that the request wants to change; else it was answered with 412.
bool matchesWanted(const Call &call, const QByteArray &bytes);

// A value of a JSON object as the store takes it; Usage for lists and objects.
Result<QVariant> storedValue(const Json &json, const QString &name);

} // namespace moviedb::api
