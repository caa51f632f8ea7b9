#include "ui/tables/exportdialog.h"

#include "core/base/future.h"
#include "core/formats/rowformats.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

enum RowChoice { AllRows, FilteredRows, SelectedRows };

// Titles and helps of the formats are marked for translation where they are written.
QString formatText(const char *text)
{
    return QCoreApplication::translate("RowFormat", text);
}

} // namespace

ExportDialog::ExportDialog(std::shared_ptr<MovieStore> store, ExportScope scope, const QString &folder,
                           QWidget *parent)
    : QDialog(parent), m_store(std::move(store)), m_scope(std::move(scope)), m_folder(folder),
      m_format(new QButtonGroup(this)), m_rows(new QButtonGroup(this)),
      m_onlyOpen(new QCheckBox(tr("Only what may be passed on"), this)), m_file(new QLineEdit(this)),
      m_bar(new QProgressBar(this)), m_speed(new QLabel(this)), m_result(new QLabel(this)),
      m_start(new QPushButton(tr("Export"), this)), m_close(new QPushButton(tr("Close"), this)),
      m_openFolder(new QPushButton(tr("Open folder"), this)),
      m_passport(new QPushButton(tr("Make a passport"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export %1").arg(m_scope.table.title));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::margin);
    auto *heading = new QLabel(windowTitle(), this);
    theme::setRole(heading, "heading");
    layout->addWidget(heading);
    buildFormats(layout);
    buildRows(layout);
    buildFile(layout);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the export"));
    m_bar->hide();
    theme::setRole(m_speed, "secondary");
    m_speed->setAccessibleName(tr("Rows written"));
    m_speed->hide();
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->hide();
    layout->addWidget(m_bar);
    layout->addWidget(m_speed);
    layout->addWidget(m_result);
    layout->addStretch();

    theme::setRole(m_start, "primary");
    m_start->setDefault(true);
    m_openFolder->hide();
    m_passport->hide();
    m_passport->setToolTip(
        tr("What is in the file, from where, how sure, and under which licence: a signed JSON and two "
           "pages of PDF beside it"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gap);
    buttons->addWidget(m_openFolder);
    buttons->addWidget(m_passport);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    layout->addLayout(buttons);
    setMinimumWidth(540);

    m_file->setText(QDir(folder).filePath(m_scope.table.name + QLatin1Char('.') +
                                          QLatin1String(rowFormats().first().suffix)));
    formatChanged();
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_passport, &QPushButton::clicked, this, &ExportDialog::makePassport);
    connect(m_openFolder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file->text()).absolutePath()));
    });
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &ExportDialog::tellProgress);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportDialog::finish);
}

ExportDialog::~ExportDialog()
{
    m_watcher.cancel();
}

void ExportDialog::buildFormats(QVBoxLayout *layout)
{
    const bool films = m_scope.table.name == QLatin1String("movies");
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::margin);
    for (int number = 0; number < rowFormats().size(); ++number) {
        const RowFormat &format = rowFormats().at(number);
        if (!films && !format.tablesInDialog)
            continue;
        auto *button = new QRadioButton(formatText(format.title), this);
        button->setToolTip(formatText(format.help));
        m_format->addButton(button, number);
        line->addWidget(button);
    }
    line->addStretch();
    m_format->buttons().first()->setChecked(true);
    layout->addLayout(line);
    connect(m_format, &QButtonGroup::idClicked, this, &ExportDialog::formatChanged);
}

void ExportDialog::buildRows(QVBoxLayout *layout)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::gap);
    const auto add = [this, column](RowChoice choice, const QString &title) {
        auto *button = new QRadioButton(title, this);
        m_rows->addButton(button, choice);
        column->addWidget(button);
        return button;
    };
    add(AllRows, tr("All rows"))->setChecked(true);
    if (!m_scope.filters.isEmpty() || !m_scope.search.isEmpty())
        add(FilteredRows, tr("The %1 filtered rows").arg(grouped(m_scope.filteredCount)))->setChecked(true);
    if (m_scope.selected.size() > 1)
        add(SelectedRows, tr("The %1 selected rows").arg(grouped(m_scope.selected.size())));
    else if (m_scope.selected.size() == 1)
        add(SelectedRows, tr("The selected row"));
    m_onlyOpen->setToolTip(
        tr("Without values whose source has no open licence; films whose title is one of them are left out"));
    m_onlyOpen->hide();
    column->addWidget(m_onlyOpen);
    layout->addLayout(column);
}

void ExportDialog::setOpenSources(const QStringList &sources)
{
    m_openSources = sources;
    formatChanged();
}

void ExportDialog::buildFile(QVBoxLayout *layout)
{
    m_file->setAccessibleName(tr("File"));
    auto *choose = new QPushButton(theme::themedIcon(QStringLiteral("folder")), tr("Choose"), this);
    choose->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(m_file, 1);
    line->addWidget(choose);
    layout->addLayout(line);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFile);
}

void ExportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export to"), m_file->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QLatin1String(format().suffix));
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::formatChanged()
{
    m_onlyOpen->setVisible(holdsWholeFilms() && !m_openSources.isEmpty());
    const QFileInfo file(m_file->text());
    for (const RowFormat &known : rowFormats())
        if (file.suffix() == QLatin1String(known.suffix)) {
            m_file->setText(file.path() + QLatin1Char('/') + file.completeBaseName() + QLatin1Char('.') +
                            QLatin1String(format().suffix));
            return;
        }
}

const RowFormat &ExportDialog::format() const
{
    return rowFormats().at(m_format->checkedId());
}

bool ExportDialog::holdsWholeFilms() const
{
    return m_scope.table.name == QLatin1String("movies") && format().films != FilmLayout::None;
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.format = QLatin1String(format().name);
    request.table = m_scope.table.name;
    request.fileName = m_file->text().trimmed();
    if (holdsWholeFilms() && m_onlyOpen->isChecked())
        request.sources = m_openSources;
    if (m_rows->checkedId() == FilteredRows) {
        request.filters = m_scope.filters;
        request.search = m_scope.search;
    } else if (m_rows->checkedId() == SelectedRows) {
        request.keys = m_scope.selected;
    }
    return request;
}

void ExportDialog::setFileName(const QString &fileName)
{
    m_file->setText(fileName);
}

void ExportDialog::start()
{
    if (m_watcher.isRunning()) {
        m_watcher.cancel();
        return;
    }
    if (m_file->text().trimmed().isEmpty())
        return tell("error", tr("Choose a file first."));
    // The folder that was proposed is made; another one that is missing may be mistyped.
    if (QFileInfo(m_file->text().trimmed()).absolutePath() == QDir(m_folder).absolutePath())
        QDir().mkpath(m_folder);
    setRunning(true);
    m_watcher.setFuture(runExport(m_store, request()));
}

void ExportDialog::setRunning(bool running)
{
    m_bar->setVisible(running);
    m_speed->setVisible(running);
    m_speed->setText(tr("Reading the first rows …"));
    m_since.start();
    m_bar->setRange(0, 0);
    m_start->setText(running ? tr("Cancel the export") : tr("Export"));
    m_file->setEnabled(!running);
    m_onlyOpen->setEnabled(!running);
    for (QButtonGroup *group : {m_format, m_rows})
        for (QAbstractButton *button : group->buttons())
            button->setEnabled(!running);
    if (running) {
        m_result->hide();
        m_openFolder->hide();
        m_passport->hide();
    }
}

void ExportDialog::tellProgress()
{
    const qint64 done = m_watcher.progressValue();
    const qint64 total = m_watcher.progressMaximum();
    const qint64 elapsed = qMax<qint64>(1, m_since.elapsed());
    if (done == 0 || !m_watcher.isRunning())
        return;
    const auto perSecond = qint64(double(done) * 1000 / double(elapsed));
    const auto left = qint64(double(total - done) * double(elapsed) / double(done) / 1000) + 1;
    m_speed->setText(
        tr("%1 of %2 rows · %3 a second · %4 left")
            .arg(grouped(done), grouped(total), grouped(perSecond),
                 QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'))));
}

void ExportDialog::tell(const char *role, const QString &text)
{
    theme::setRole(m_result, role);
    m_result->setText(text);
    m_result->show();
    adjustSize(); // a long sentence takes its lines from nothing else
}

void ExportDialog::finish()
{
    setRunning(false);
    const bool answered = m_watcher.future().isResultReadyAt(0);
    if (!answered || !m_watcher.future().resultAt(0)) {
        const bool cancelled = !answered || m_watcher.future().resultAt(0).error().fault == Fault::Cancelled;
        return tell(cancelled ? "secondary" : "error",
                    cancelled ? tr("Cancelled; no file was written.")
                              : m_watcher.future().resultAt(0).error().oneLine());
    }
    const Result<ExportSummary> answer = m_watcher.future().resultAt(0);
    m_openFolder->show();
    offerPassport();
    tell("secondary",
         tr("%1 rows, %2, in %3")
             .arg(grouped(answer->rows),
                  QLocale().formattedDataSize(answer->bytes, 1, QLocale::DataSizeSIFormat), m_file->text()));
    Q_EMIT exported(m_file->text());
}

// It is read from the file, with its header and its hash.
void ExportDialog::offerPassport()
{
    m_passport->setVisible(holdsWholeFilms() && m_makePassport);
    m_passport->setEnabled(true);
}

void ExportDialog::makePassport()
{
    m_passport->setEnabled(false);
    m_start->setEnabled(false);
    onFinished(m_makePassport(m_file->text().trimmed()), this, [this](const Result<QString> &made) {
        m_start->setEnabled(true);
        m_passport->setEnabled(!made);
        tell(made ? "secondary" : "error", made ? *made : made.error().oneLine());
    });
}

void ExportDialog::reject()
{
    m_watcher.cancel();
    QDialog::reject();
}

} // namespace moviedb::ui

#include "moc_exportdialog.cpp"
