// Export: which rows, which format, which file; then progress with cancel, and where the file is. Stays open
// until it is closed; nothing waits. The formats are those of rowFormats().
// Thread: main.
// Failure: said in the dialog, with no file left behind.
#pragma once

#include "core/exporting/exporter.h"
#include "core/formats/rowformat.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QFutureWatcher>

#include <functional>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace moviedb::ui {

struct ExportScope
{
    TableInfo table;
    QList<Filter> filters;
    QString search;
    qint64 filteredCount = 0;
    QList<QVariantList> selected; // primary keys
};

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(std::shared_ptr<MovieStore> store, ExportScope scope, const QString &folder,
                 QWidget *parent = nullptr);
    ~ExportDialog() override;

    // Whose values may be passed on (ExportRequest::sources); offered for films in formats that hold them whole.
    void setOpenSources(const QStringList &sources);
    // Offered for an export of films from which it can be made; answers what to say of it.
    using PassportMaker = std::function<QFuture<Result<QString>>(const QString &exportFile)>;
    void setPassports(const PassportMaker &make) { m_makePassport = make; }

    ExportRequest request() const;
    void setFileName(const QString &fileName);

public Q_SLOTS:
    void start();

Q_SIGNALS:
    void exported(const QString &fileName);

private:
    void buildFormats(QVBoxLayout *layout);
    void buildRows(QVBoxLayout *layout);
    void buildFile(QVBoxLayout *layout);
    void chooseFile();
    void formatChanged();
    const RowFormat &format() const;
    bool holdsWholeFilms() const;
    void finish();
    void tellProgress();
    void offerPassport();
    void makePassport();
    void tell(const char *role, const QString &text);
    void setRunning(bool running);
    void reject() override;

    std::shared_ptr<MovieStore> m_store;
    ExportScope m_scope;
    QString m_folder; // proposed
    QButtonGroup *m_format = nullptr;
    QButtonGroup *m_rows = nullptr;
    QCheckBox *m_onlyOpen = nullptr;
    QStringList m_openSources;
    QLineEdit *m_file = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_speed = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_openFolder = nullptr;
    QPushButton *m_passport = nullptr;
    PassportMaker m_makePassport;
    QElapsedTimer m_since;
    QFutureWatcher<Result<ExportSummary>> m_watcher;
};

} // namespace moviedb::ui
