// Opens the dialogs that merge and split rows over a window, for any row that films name.
// Thread: main.
// Failure: refused(), in words.
#pragma once

#include "core/ports/moviestore.h"

#include <QObject>

class QWidget;

namespace moviedb::ui {

class IdentityDialogs : public QObject
{
    Q_OBJECT
public:
    IdentityDialogs(std::shared_ptr<MovieStore> store, QWidget *window);

    // Rows of this table are people, companies or words.
    static bool isOfferedFor(const TableInfo &table);
    // `row` is to stay; `other` 0 = a person chooses it.
    void openMerge(const QString &table, qint64 row, qint64 other = 0);
    void openSplit(const QString &table, qint64 row);

Q_SIGNALS:
    void done(const QString &table, qint64 row); // the row that stayed
    void refused(const QString &why);

private:
    void withRow(const QString &table, qint64 row,
                 std::function<void(const TableInfo &table, const QString &name)> next);

    std::shared_ptr<MovieStore> m_store;
    QWidget *m_window;
};

} // namespace moviedb::ui
