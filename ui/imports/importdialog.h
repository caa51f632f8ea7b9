// Import of a file, whichever table's rows it holds: first what would come of it, by kind and line by line; then, when a person wants it, the import
// itself, in one step that Undo takes back. Stays open until it is closed; nothing waits.
// Thread: main.
// Failure: said in the dialog; nothing is stored then.
#pragma once

#include "core/ports/moviestore.h"
#include "core/tasks/taskbook.h"
#include "ui/lists/previewdialog.h"

#include <QTimer>

class QButtonGroup;
class QComboBox;

namespace moviedb::ui {

class ImportModel;

// Opens what a person has chosen, a file or a folder; `table`: whose rows it holds, "" = it tells itself.
using ImportOpener = std::function<QFuture<Result<ImportFile>>(const QString &path, const QString &table)>;

class ImportDialog : public PreviewDialog
{
    Q_OBJECT
public:
    ImportDialog(std::shared_ptr<MovieStore> store, ImportOpener open, const QString &path,
                 QWidget *parent = nullptr);
    ~ImportDialog() override;

    void noteIn(const std::shared_ptr<TaskBook> &book) { m_book = book; }

    const ImportModel *model() const { return m_model; }

Q_SIGNALS:
    void imported(const QString &words);

private:
    void setUpList();
    void buildTables();
    void fillTables(const SchemaInfo &schema);
    void showTable();
    void buildConflicts();
    void read();
    void start(bool dryRun);
    QFuture<Result<ImportPlan>> begin(bool dryRun);
    bool isOfFilms() const { return m_file.rows == nullptr; }
    void showKindsOf(const ImportPlan &plan);
    QString planWords(const ImportPlan &plan) const;
    void showPlan(const ImportPlan &plan);
    void showDone(const ImportPlan &plan);
    void fail(const Error &error);
    void setWorking(const QString &words); // "" = it does nothing
    void showKind(int kind);
    void tick();
    void reject() override;

    std::shared_ptr<MovieStore> m_store;
    ImportOpener m_open;
    std::shared_ptr<TaskBook> m_book; // where imports are noted; null = nowhere
    QString m_path;
    ImportFile m_file;
    quint64 m_reading = 0;                         // which reading of the file is the newest
    std::shared_ptr<std::atomic_bool> m_cancelled; // of what is running
    std::shared_ptr<std::atomic<qint64>> m_entries = std::make_shared<std::atomic<qint64>>(0); // done so far
    QTimer m_ticking;
    ImportModel *m_model;
    QComboBox *m_tables;
    QButtonGroup *m_onConflict;
    QWidget *m_conflicts = nullptr;
};

} // namespace moviedb::ui
