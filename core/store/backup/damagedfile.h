// A copy of a damaged file, read around its damage.
// Thread: the one that opened it.
// Failure: Io, Database (it cannot be opened even so).
#pragma once

#include "core/base/result.h"
#include "core/base/workwatch.h"
#include "core/domain/backup.h"
#include "core/domain/table.h"

#include <QTemporaryDir>
#include <functional>

namespace moviedb::store {

class DamagedFile
{
public:
    // With what lies beside it. A damaged header is replaced in the copy.
    static Result<std::unique_ptr<DamagedFile>> copyOf(const QString &file);
    ~DamagedFile();
    DamagedFile(const DamagedFile &) = delete;
    DamagedFile &operator=(const DamagedFile &) = delete;

    QStringList columnsOf(const QString &table) const; // none = the table is not known any more
    QList<int> appliedMigrations() const;
    QMap<QString, qint64> sequences() const;

    // Every row that can be read, with its number; `lost` and `countable` are filled.
    Result<Done> readRows(const QString &table, const QStringList &columns, SavedTable &outcome,
                          const std::function<Result<Done>(qint64 number, QVariantList &row)> &take) const;

private:
    explicit DamagedFile(QString name) : m_name(std::move(name)) {}
    std::optional<qint64> nextReadable(const QString &select, qint64 behind) const;

    QTemporaryDir m_folder;
    QString m_name; // of the connection
};

} // namespace moviedb::store
