// Export: which rows, which format, which file; then progress with cancel, and where the file is. Stays open
// until it is closed; nothing waits. The formats are those of rowFormats(), and for films a web site in a folder.
// Thread: main.
// Failure: said in the dialog, with no file left behind, and a folder as it was.
#pragma once

#include "core/base/workwatch.h"
#include "core/exporting/exporter.h"
#include "core/formats/rowformat.h"
#include "core/tasks/taskbook.h"
#include "ui/exports/exportplace.h"
#include "ui/exports/presetsbutton.h"
#include "ui/exports/rowchoice.h"
#include "ui/exports/sitefields.h"
#include "ui/page/passportnews.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QUrl>

#include <functional>

class QButtonGroup;
class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace moviedb::ui {

class FlowLayout;

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(std::shared_ptr<MovieStore> store, ExportScope scope, const QString &folder,
                 QWidget *parent = nullptr);
    ~ExportDialog() override;

    // Whose values may be passed on (ExportRequest::sources); offered for films in formats that hold them whole, and with
    // it the site, which shows nothing else unless it is told to.
    void setOpenSources(const QStringList &sources);
    void setPictures(const SiteFields::PictureFinder &find) { m_siteFields->setPictures(find); }
    // Offered for an export of films from which it can be made.
    using PassportMaker =
        std::function<QFuture<Result<PassportNews>>(const QString &exportFile, const WatchPointer &watch)>;
    void setPassports(const PassportMaker &make) { m_makePassport = make; }

    void setPresets(const ExportPresets &presets) { m_presets->setPresets(presets); }
    void noteIn(const std::shared_ptr<TaskBook> &book) { m_book = book; }

    ExportRequest request() const;
    SiteRequest siteRequest() const;
    void setFileName(const QString &fileName);

public Q_SLOTS:
    void start(); // asks before it replaces a file

Q_SIGNALS:
    void exported(const QString &fileName);
    void rowsWanted(const moviedb::ui::PassportFinding &finding); // it closes then

private:
    void buildFormats(QVBoxLayout *layout);
    void buildHeading(QVBoxLayout *layout);
    ExportPreset shownPreset() const;
    void showPreset(const ExportPreset &preset);
    void formatChanged();
    void buildButtons(QVBoxLayout *layout);
    void connectParts();
    const RowFormat &format() const;
    bool isSite() const;
    bool isRunning() const;
    bool holdsWholeFilms() const;
    bool isOpenOffered() const;
    void showPlace(bool site);
    void write();
    void offerToOpen(const QString &words, const QString &path);
    void cancel();
    void finish();
    void finishSite();
    void tellFailure(const Error &error);
    void tellProgress();
    void offerPassport();
    void makePassport();
    void finishPassport(const Result<PassportNews> &made);
    void showFindings(const QList<PassportFinding> &findings);
    void tell(const char *role, const QString &text);
    void setRunning(bool running);
    void reject() override;

    std::shared_ptr<MovieStore> m_store;
    QButtonGroup *m_format = nullptr;
    FlowLayout *m_formatLine = nullptr;
    RowChoice *m_rows = nullptr;
    PresetsButton *m_presets = nullptr;
    QCheckBox *m_onlyOpen = nullptr;
    QStringList m_openSources;
    ExportPlace *m_place = nullptr;
    SiteFields *m_siteFields = nullptr;
    bool m_otherOnlyOpen = true; // of the site, unless a person says otherwise
    QProgressBar *m_bar = nullptr;
    QLabel *m_speed = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_openFolder = nullptr;
    QPushButton *m_passport = nullptr;
    PassportMaker m_makePassport;
    WatchPointer m_passportWatch;     // while one is being made
    QWidget *m_findings = nullptr;    // of the passport: a button for each figure that stands for rows
    QUrl m_made;                      // what the button opens that follows an export
    std::shared_ptr<TaskBook> m_book; // where exports are noted; null = nowhere
    TaskNotePointer m_task;
    QElapsedTimer m_since;
    QFutureWatcher<Result<ExportSummary>> m_watcher;
    QFutureWatcher<Result<SiteSummary>> m_siteWatcher;
};

} // namespace moviedb::ui
