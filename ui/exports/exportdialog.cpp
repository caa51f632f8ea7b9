#include "ui/exports/exportdialog.h"

#include "core/base/future.h"
#include "core/formats/rowformats.h"
#include "core/sources/registry/sources.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int leastDialogWidth = 540;

// Behind the formats.
int siteChoice()
{
    return int(rowFormats().size());
}

// Cancelled, there may be nothing.
template <typename Summary> Result<Summary> outcomeOf(const QFuture<Result<Summary>> &future)
{
    return future.isResultReadyAt(0) ? future.resultAt(0) : Result<Summary>(makeError(Fault::Cancelled, {}));
}

// Titles and helps of the formats are marked for translation where they are written.
QString formatText(const char *text)
{
    return QCoreApplication::translate("RowFormat", text);
}

} // namespace

ExportDialog::ExportDialog(std::shared_ptr<MovieStore> store, ExportScope scope, const QString &folder,
                           QWidget *parent)
    : QDialog(parent), m_store(std::move(store)), m_format(new QButtonGroup(this)),
      m_rows(new RowChoice(std::move(scope), this)),
      m_presets(new PresetsButton([this] { return shownPreset(); }, this)),
      m_onlyOpen(new QCheckBox(tr("Only what may be passed on"), this)),
      m_place(new ExportPlace(
          folder, m_rows->table().name + QLatin1Char('.') + QLatin1String(rowFormats().first().suffix),
          QStringLiteral("films-site"), this)),
      m_siteFields(new SiteFields(this)), m_bar(new QProgressBar(this)), m_speed(new QLabel(this)),
      m_result(new QLabel(this)), m_start(new QPushButton(tr("Export"), this)),
      m_close(new QPushButton(tr("Close"), this)), m_openFolder(new QPushButton(this)),
      m_passport(new QPushButton(tr("Make a passport"), this)), m_findings(new QWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export %1").arg(m_rows->table().title));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::margin);
    buildHeading(layout);
    buildFormats(layout);
    layout->addWidget(m_rows);
    m_onlyOpen->setToolTip(
        tr("Without values whose source has no open licence; films whose title is one of them are left out"));
    m_rows->add(m_onlyOpen);
    layout->addWidget(m_siteFields);
    layout->addWidget(m_place);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    theme::setRole(m_speed, "secondary");
    m_speed->setAccessibleName(tr("Rows written"));
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_bar);
    layout->addWidget(m_speed);
    layout->addWidget(m_result);
    m_findings->setLayout(new FlowLayout(theme::gap));
    m_findings->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // lines, not a wider dialog
    for (QWidget *later : std::initializer_list<QWidget *>{m_onlyOpen, m_bar, m_speed, m_result, m_findings,
                                                           m_openFolder, m_passport})
        later->hide();
    layout->addWidget(m_findings);
    layout->addStretch();
    buildButtons(layout);
    formatChanged();
    connectParts();
    tabAsLaidOut(this);
    m_format->checkedButton()->setFocus();
}

void ExportDialog::buildButtons(QVBoxLayout *layout)
{
    theme::setRole(m_start, "primary");
    m_start->setDefault(true);
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
}

void ExportDialog::connectParts()
{
    connect(m_start, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_passport, &QPushButton::clicked, this, &ExportDialog::makePassport);
    connect(m_presets, &PresetsButton::chosen, this, &ExportDialog::showPreset);
    connect(m_presets, &PresetsButton::told, this, [this](const QString &line) { tell("secondary", line); });
    connect(m_presets, &PresetsButton::failed, this,
            [this](const Error &error) { tell("error", inWords(error.oneLine())); });
    connect(m_openFolder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_made); });
    for (QFutureWatcherBase *watcher :
         std::initializer_list<QFutureWatcherBase *>{&m_watcher, &m_siteWatcher}) {
        connect(watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
        connect(watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
        connect(watcher, &QFutureWatcherBase::progressValueChanged, this, &ExportDialog::tellProgress);
    }
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportDialog::finish);
    connect(&m_siteWatcher, &QFutureWatcherBase::finished, this, &ExportDialog::finishSite);
}

ExportDialog::~ExportDialog()
{
    cancel();
}

void ExportDialog::cancel()
{
    m_watcher.cancel();
    m_siteWatcher.cancel();
    if (m_passportWatch != nullptr)
        m_passportWatch->cancel();
}

void ExportDialog::buildFormats(QVBoxLayout *layout)
{
    const bool films = m_rows->table().name == QLatin1String("movies");
    m_formatLine = new FlowLayout(theme::margin); // in large letters they need two lines
    for (int number = 0; number < rowFormats().size(); ++number) {
        const RowFormat &format = rowFormats().at(number);
        if (!films && !format.tablesInDialog)
            continue;
        auto *button = new QRadioButton(formatText(format.title), this);
        button->setToolTip(formatText(format.help));
        m_format->addButton(button, number);
        m_formatLine->addWidget(button);
    }
    if (films) {
        auto *site = new QRadioButton(tr("Web site"), this);
        site->setToolTip(
            tr("Pages that open from their folder: a wall of the films, search, filters, a page for "
               "each film and each person"));
        site->hide(); // until it is known what may be passed on
        m_format->addButton(site, siteChoice());
        m_formatLine->addWidget(site);
    }
    m_format->buttons().first()->setChecked(true);
    layout->addLayout(m_formatLine);
    connect(m_format, &QButtonGroup::idClicked, this, &ExportDialog::formatChanged);
}

void ExportDialog::buildHeading(QVBoxLayout *layout)
{
    auto *heading = new QLabel(windowTitle(), this);
    theme::setRole(heading, "heading");
    auto *line = new QHBoxLayout;
    line->addWidget(heading, 1);
    line->addWidget(m_presets);
    layout->addLayout(line);
}

ExportPreset ExportDialog::shownPreset() const
{
    ExportPreset preset;
    m_rows->takeInto(preset);
    preset.format = isSite() ? ExportPreset::siteFormat : QLatin1String(format().name);
    preset.publishable = isOpenOffered() && m_onlyOpen->isChecked();
    preset.place = m_place->path();
    if (isSite())
        m_siteFields->takeInto(preset);
    return preset;
}

// What is not offered here is said, and the rest chosen.
void ExportDialog::showPreset(const ExportPreset &preset)
{
    m_result->hide();
    QAbstractButton *wanted = preset.isSite() ? m_format->button(siteChoice()) : nullptr;
    for (QAbstractButton *button : m_format->buttons())
        if (const int number = m_format->id(button);
            number < siteChoice() && preset.format == QLatin1String(rowFormats().at(number).name))
            wanted = button;
    if (wanted == nullptr || wanted->isHidden())
        return tell("error", tr("The format of this preset is not offered here."));
    wanted->setChecked(true);
    formatChanged();
    m_onlyOpen->setChecked(preset.publishable);
    m_place->setPath(preset.place);
    if (preset.isSite())
        m_siteFields->choose(preset);
    if (const QString missing = m_rows->choose(preset); !missing.isEmpty())
        tell("error", missing);
}

void ExportDialog::setOpenSources(const QStringList &sources)
{
    m_openSources = sources;
    if (QAbstractButton *site = m_format->button(siteChoice()))
        site->setVisible(!sources.isEmpty());
    formatChanged();
}

// File and folder, and what is left out of each, are kept while the other one is chosen.
void ExportDialog::showPlace(bool site)
{
    m_siteFields->setVisible(site);
    if (!m_place->showFolder(site))
        return;
    const bool onlyOpen = m_onlyOpen->isChecked();
    m_onlyOpen->setChecked(std::exchange(m_otherOnlyOpen, onlyOpen));
    fitToContent(this);
}

void ExportDialog::formatChanged()
{
    showPlace(isSite());
    m_onlyOpen->setVisible(isOpenOffered());
    const int formats = m_formatLine->sizeHint().width() + 2 * theme::section;
    const int parts = qMax(leastDialogWidth, layout()->totalMinimumSize().width()); // nothing is cut
    setMinimumWidth(qMax(parts, qMin(formats, screen()->availableGeometry().width() - 2 * theme::section)));
    if (!isSite())
        m_place->setSuffix(QLatin1String(format().suffix));
}

const RowFormat &ExportDialog::format() const
{
    return rowFormats().at(m_format->checkedId());
}

bool ExportDialog::isSite() const
{
    return m_format->checkedId() == siteChoice();
}

bool ExportDialog::isRunning() const
{
    return m_watcher.isRunning() || m_siteWatcher.isRunning();
}

bool ExportDialog::holdsWholeFilms() const
{
    return !isSite() && m_rows->table().name == QLatin1String("movies") && format().films != FilmLayout::None;
}

bool ExportDialog::isOpenOffered() const
{
    return (isSite() || holdsWholeFilms()) && !m_openSources.isEmpty();
}

ExportRequest ExportDialog::request() const
{
    ExportRequest request;
    request.format = QLatin1String(format().name);
    request.table = m_rows->table().name;
    request.fileName = m_place->path();
    if (holdsWholeFilms() && m_onlyOpen->isChecked())
        request.sources = m_openSources;
    m_rows->takeInto(request);
    return request;
}

SiteRequest ExportDialog::siteRequest() const
{
    SiteRequest request;
    request.folder = m_place->path();
    request.descriptions = sources::descriptions();
    request.now = QDateTime::currentDateTime();
    m_siteFields->takeInto(request);
    if (m_onlyOpen->isChecked())
        request.sources = m_openSources;
    m_rows->takeInto(request);
    return request;
}

void ExportDialog::setFileName(const QString &fileName)
{
    m_place->setPath(fileName);
}

void ExportDialog::start()
{
    if (isRunning())
        return cancel();
    if (m_place->path().isEmpty())
        return tell("error", isSite() ? tr("Choose a folder first.") : tr("Choose a file first."));
    m_place->whenItMayBeWritten([this] { write(); });
}

void ExportDialog::write()
{
    if (isRunning())
        return;
    setRunning(true);
    m_task = beginTask(m_book, isSite() ? QStringLiteral("site") : QStringLiteral("export"),
                       QFileInfo(m_place->path()).fileName());
    if (isSite())
        m_siteWatcher.setFuture(runSite(m_store, siteRequest()));
    else
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
    for (QWidget *field : std::initializer_list<QWidget *>{m_place, m_rows, m_presets, m_siteFields})
        field->setEnabled(!running);
    for (QAbstractButton *button : m_format->buttons())
        button->setEnabled(!running);
    if (running) {
        for (QWidget *old : std::initializer_list<QWidget *>{m_result, m_findings, m_openFolder, m_passport})
            old->hide();
        m_start->setFocus(); // what rests now may have had it
    }
}

void ExportDialog::tellProgress()
{
    const bool site = m_siteWatcher.isRunning();
    const qint64 done = site ? m_siteWatcher.progressValue() : m_watcher.progressValue();
    const qint64 total = site ? m_siteWatcher.progressMaximum() : m_watcher.progressMaximum();
    const qint64 elapsed = qMax<qint64>(1, m_since.elapsed());
    if (done == 0 || !isRunning())
        return;
    const auto perSecond = qint64(double(done) * 1000 / double(elapsed));
    const auto left = qint64(double(total - done) * double(elapsed) / double(done) / 1000) + 1;
    m_speed->setText(
        (site ? tr("%1 of %2 films · %3 a second · %4 left") : tr("%1 of %2 rows · %3 a second · %4 left"))
            .arg(grouped(done), grouped(total), grouped(perSecond),
                 QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'))));
}

void ExportDialog::tell(const char *role, const QString &text)
{
    theme::setRole(m_result, role);
    m_result->setText(text);
    m_result->show();
    fitToContent(this); // a long sentence takes its lines from nothing else
}

void ExportDialog::tellFailure(const Error &error)
{
    endTask(std::exchange(m_task, nullptr), Result<Done>(error));
    if (error.fault != Fault::Cancelled) {
        m_place->takeFocus(); // most often it is the place that has to be another
        return tell("error", inWords(error.oneLine()));
    }
    tell("secondary",
         isSite() ? tr("Cancelled; the folder is what it was.") : tr("Cancelled; no file was written."));
}

void ExportDialog::finish()
{
    setRunning(false);
    const Result<ExportSummary> answer = outcomeOf(m_watcher.future());
    if (!answer)
        return tellFailure(answer.error());
    const QString rows = answer->rows == 1 ? tr("1 row") : tr("%1 rows").arg(grouped(answer->rows));
    endTask(std::exchange(m_task, nullptr), answer, rows);
    offerToOpen(tr("Open folder"), QFileInfo(m_place->path()).absolutePath());
    offerPassport();
    tell("secondary", tr("%1, %2, in %3")
                          .arg(rows, QLocale().formattedDataSize(answer->bytes, 1, QLocale::DataSizeSIFormat),
                               m_place->path()));
    Q_EMIT exported(m_place->path());
}

void ExportDialog::finishSite()
{
    setRunning(false);
    const Result<SiteSummary> site = outcomeOf(m_siteWatcher.future());
    if (!site)
        return tellFailure(site.error());
    endTask(std::exchange(m_task, nullptr), site);
    offerToOpen(tr("Open"), site->folder + QStringLiteral("/index.html"));
    tell("secondary", siteWords(*site, m_siteFields->wantsPictures(), m_onlyOpen->isChecked()));
    Q_EMIT exported(site->folder);
}

void ExportDialog::offerToOpen(const QString &words, const QString &path)
{
    m_made = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    m_openFolder->setText(words);
    m_openFolder->show();
    m_openFolder->setFocus();
}

// It is read from the file, with its header and its hash.
void ExportDialog::offerPassport()
{
    m_passport->setVisible(holdsWholeFilms() && format().isFilmText() && m_makePassport);
    m_passport->setEnabled(true);
}

void ExportDialog::makePassport()
{
    if (m_passportWatch != nullptr)
        return m_passportWatch->cancel();
    m_passportWatch = std::make_shared<WorkWatch>();
    m_passport->setText(tr("Cancel the passport"));
    m_start->setEnabled(false);
    m_bar->setRange(0, 0); // one step after the other, and nobody knows how long each takes
    m_bar->show();
    tell("secondary", tr("The file is being read for its passport …"));
    onFinished(m_makePassport(m_place->path(), m_passportWatch), this,
               [this](const Result<PassportNews> &made) { finishPassport(made); });
}

void ExportDialog::finishPassport(const Result<PassportNews> &made)
{
    m_passportWatch.reset();
    m_bar->hide();
    m_passport->setText(tr("Make a passport"));
    m_start->setEnabled(true);
    m_passport->setEnabled(!made);
    showFindings(made ? made->findings : QList<PassportFinding>());
    if (made)
        tell("secondary", made->words);
    else if (made.error().fault == Fault::Cancelled)
        tell("secondary", tr("Cancelled; no passport was written."));
    else
        tell("error", inWords(made.error().oneLine()));
}

void ExportDialog::showFindings(const QList<PassportFinding> &findings)
{
    qDeleteAll(m_findings->findChildren<QPushButton *>());
    for (const PassportFinding &finding : findings) {
        auto *button = new QPushButton(finding.words, m_findings);
        button->setAutoDefault(false);
        button->setToolTip(tr("Close this and show them"));
        m_findings->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, finding] {
            Q_EMIT rowsWanted(finding);
            accept();
        });
    }
    m_findings->setVisible(!findings.isEmpty());
}

void ExportDialog::reject()
{
    cancel();
    QDialog::reject();
}

} // namespace moviedb::ui

#include "moc_exportdialog.cpp"
