// What a person chooses for an export, kept under a name: the window's dialog and `moviedb export --preset` make the same of it.
// Kept in a file of the data folder (INI); a filter is kept as the line of text that --where takes.
// Thread: one at a time; programs beside each other may write, the last one of a name counts.
// Failure: Io (the file cannot be written), NotFound, Conflict (the name is taken).
#pragma once

#include "core/base/jsonread.h"
#include "core/base/result.h"
#include "core/domain/table.h"

namespace moviedb {

struct ExportPreset
{
    QString name;   // any text that is not empty; unique over all tables
    QString table;  // "movies"
    QString format; // RowFormat::name, or siteFormat
    QString where;  // parseWhere(); "" = no filter
    QString search;
    bool selectedRows = false; // those that are selected when it is used; then without filter and search
    bool publishable = false;  // only what may be passed on
    QString place;             // the file, or the folder of a site
    QString title;             // of a site
    bool pictures = false;     // of a site

    static constexpr QLatin1String siteFormat{"site"};
    bool isSite() const { return format == siteFormat; }
    bool operator==(const ExportPreset &) const = default;
};

class ExportPresets
{
public:
    explicit ExportPresets(QString file = {}) : m_file(std::move(file)) {}
    static ExportPresets in(const QString &dataFolder); // "" = nothing is kept

    bool isKept() const { return !m_file.isEmpty(); }
    QList<ExportPreset> all() const; // as a person sorts their names
    Result<ExportPreset> preset(const QString &name) const;
    // In the place of one of that name, which must be of the same table.
    Result<Done> save(const ExportPreset &preset);
    Result<Done> rename(const QString &from, const QString &to);
    Result<Done> remove(const QString &name);

private:
    QString m_file;
};

// As a command prints it.
OrderedJson presetJson(const ExportPreset &preset);

} // namespace moviedb

Q_DECLARE_TYPEINFO(moviedb::ExportPreset, Q_RELOCATABLE_TYPE);
