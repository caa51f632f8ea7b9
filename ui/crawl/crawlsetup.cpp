#include "ui/crawl/crawlsetup.h"

#include "core/base/future.h"
#include "ui/crawl/crawllimits.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QThreadPool>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace moviedb::ui {

namespace {

QLabel *addNote(QWidget *parent)
{
    auto *note = new QLabel(parent);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    theme::setRole(note, "secondary");
    return note;
}

void showNote(QLabel *note, const QString &text, bool wrong)
{
    note->setText(text);
    theme::setRole(note, wrong ? "error" : "secondary");
}

// Two sentences; all of it stands in the settings, where the button leads.
QString beginningOf(const QString &words)
{
    const QString stop = QStringLiteral(". ");
    return words.count(stop) > 1 ? words.section(stop, 0, 1) + QLatin1Char('.') : words;
}

} // namespace

CrawlSetup::CrawlSetup(SourceInfo source, ProviderPicker::Load providers, Forecaster forecaster,
                       QWidget *parent)
    : QWidget(parent), m_source(std::move(source)), m_forecaster(std::move(forecaster)),
      m_stack(new QStackedWidget(this)), m_picker(new ProviderPicker(std::move(providers), this)),
      m_terms(new MessageBar(this)), m_forecast(new QLabel(this)), m_start(new QPushButton(tr("Start"), this))
{
    m_stack->addWidget(m_picker);
    m_stack->addWidget(makeAddressTab());
    m_stack->addWidget(makeTitlesTab());
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_start->setObjectName(QStringLiteral("start"));
    theme::setRole(m_start, "primary");
    m_start->setIcon(theme::themedIcon(QStringLiteral("play"), theme::onAccent));
    m_start->setMinimumWidth(110);
    m_forecast->setObjectName(QStringLiteral("forecast"));
    theme::setRole(m_forecast, "secondary");
    m_forecast->setTextFormat(Qt::PlainText);
    auto *startLine = new QHBoxLayout;
    startLine->setSpacing(theme::pad);
    startLine->addWidget(m_start);
    startLine->addWidget(m_forecast, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::pad);
    layout->addWidget(makeTabs());
    layout->addWidget(m_terms);
    layout->addWidget(m_stack);
    m_limits = new CrawlLimits(this);
    layout->addWidget(m_limits);
    layout->addLayout(startLine);
    tabAsLaidOut(this);
    connectAll();
    chooseTab(Tab::Provider);
}

CrawlSetup::~CrawlSetup()
{
    m_reading.cancel();
}

QWidget *CrawlSetup::makeTabs()
{
    auto *row = new QWidget(this);
    auto *line = new FlowLayout(theme::half, Qt::AlignLeft, row);
    m_tabs = new QButtonGroup(this);
    const auto add = [this, row, line](Tab tab, const QString &text, const char *icon) {
        auto *button = new QPushButton(theme::themedIcon(QLatin1String(icon)), text, row);
        button->setCheckable(true);
        theme::setRole(button, "flat");
        m_tabs->addButton(button, int(tab));
        line->addWidget(button);
    };
    add(Tab::Provider, tr("Provider"), "offer");
    add(Tab::Address, tr("Address or file"), "link");
    add(Tab::Titles, tr("Paste titles"), "rows");
    return row;
}

QWidget *CrawlSetup::makeAddressTab()
{
    auto *tab = new QWidget(this);
    m_address = new QLineEdit(tab);
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(QStringLiteral("https://www.justwatch.com/us/provider/…/movies"));
    m_address->setAccessibleName(tr("Gallery address or file"));
    m_address->setClearButtonEnabled(true);
    m_open = new QPushButton(theme::themedIcon(QStringLiteral("folder")), tr("Open file…"), tab);
    m_open->setToolTip(tr("A saved gallery page (.html), a movie list (.jsonl) or a table (.csv)"));
    m_addressNote = addNote(tab);
    m_addressNote->setObjectName(QStringLiteral("addressNote"));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(m_address, 1);
    line->addWidget(m_open);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::half);
    layout->addLayout(line);
    layout->addWidget(m_addressNote);
    return tab;
}

QWidget *CrawlSetup::makeTitlesTab()
{
    auto *tab = new QWidget(this);
    m_titles = new QPlainTextEdit(tab);
    m_titles->setPlaceholderText(
        tr("One title a line, with its year if you know it:\nTwister (1996)\nNetwork"));
    m_titles->setAccessibleName(tr("Titles, one a line"));
    m_titles->setTabChangesFocus(true);
    m_titles->setFixedHeight(QFontMetrics(font()).lineSpacing() * 5 + 2 * theme::pad);
    m_titlesNote = addNote(tab);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::half);
    layout->addWidget(m_titles);
    layout->addWidget(m_titlesNote);
    return tab;
}

void CrawlSetup::connectAll()
{
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(250);
    m_forecastTimer.setSingleShot(true);
    m_forecastTimer.setInterval(400);
    connect(&m_readTimer, &QTimer::timeout, this, &CrawlSetup::readInput);
    connect(&m_forecastTimer, &QTimer::timeout, this, &CrawlSetup::workOutForecast);
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int id) { chooseTab(Tab(id)); });
    connect(m_limits, &CrawlLimits::changed, this, &CrawlSetup::askForecast);
    connect(m_picker, &ProviderPicker::changed, this, &CrawlSetup::sourceChanged);
    connect(m_address, &QLineEdit::textChanged, this, &CrawlSetup::sourceChanged);
    connect(m_titles, &QPlainTextEdit::textChanged, this, &CrawlSetup::sourceChanged);
    connect(m_open, &QPushButton::clicked, this, &CrawlSetup::openFile);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (!m_input)
            return;
        CrawlInput ready = *m_input;
        ready.scope = m_limits->applied(ready.scope);
        Q_EMIT startRequested(ready);
    });
}

void CrawlSetup::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a list of titles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Lists and saved galleries (*.jsonl *.csv *.html *.htm *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_address, &QLineEdit::setText);
    dialog->open();
}

void CrawlSetup::chooseTab(Tab tab)
{
    m_tabs->button(int(tab))->setChecked(true);
    m_stack->setCurrentIndex(int(tab));
    for (int i = 0; i < m_stack->count(); ++i) // the stack is as tall as the tab that is shown
        m_stack->widget(i)->setSizePolicy(QSizePolicy::Expanding,
                                          i == int(tab) ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_stack->adjustSize();
    sourceChanged();
}

void CrawlSetup::setTerms(bool sourceAccepted, bool hasContact, const QString &country)
{
    m_termsAccepted = sourceAccepted;
    m_hasContact = hasContact;
    m_country = country;
    m_picker->setCountry(country);
    m_picker->setHindrance(!sourceAccepted ? tr("%1 is off").arg(m_source.title)
                           : !hasContact   ? tr("Your contact address comes first")
                                           : QString());
    updateStart();
    askForecast();
}

void CrawlSetup::setHindrance(const QString &why)
{
    m_hindrance = why;
    updateStart();
}

void CrawlSetup::addTitle(const QString &line)
{
    m_titles->appendPlainText(line);
    chooseTab(Tab::Titles);
}

void CrawlSetup::setAcceptAbove(double score)
{
    m_limits->setAcceptAbove(score);
}

bool CrawlSetup::needsTerms() const
{
    const auto tab = Tab(m_tabs->checkedId());
    if (tab == Tab::Provider)
        return true;
    if (tab == Tab::Titles || !m_input)
        return false;
    return m_input->scope.kind == CrawlScope::Kind::GalleryUrl ||
           m_input->scope.kind == CrawlScope::Kind::Provider;
}

// A list of a million titles takes its time to go: not on this thread.
void CrawlSetup::forgetInput()
{
    if (m_input)
        QThreadPool::globalInstance()->start([old = std::exchange(m_input, std::nullopt)] {});
    m_input.reset();
}

void CrawlSetup::sourceChanged()
{
    forgetInput();
    m_reading.cancel();
    ++m_serial;
    m_readTimer.stop();
    ++m_forecastSerial;
    showNote(m_forecast, {}, false);
    if (Tab(m_tabs->checkedId()) == Tab::Provider) {
        if (const auto provider = m_picker->provider())
            m_input = inputFromProvider(*provider, m_picker->country());
        askForecast();
    } else {
        m_readTimer.start();
    }
    updateStart();
}

// Files and long pasted lists are read beside the main thread.
void CrawlSetup::readInput()
{
    const bool titles = Tab(m_tabs->checkedId()) == Tab::Titles;
    const QString text = titles ? m_titles->toPlainText() : m_address->text();
    const bool any = !text.trimmed().isEmpty();
    showNote(note(), any ? tr("Reading…") : QString(), false);
    note()->setToolTip({});
    if (!any)
        return;
    const auto read = [text, country = m_country, titles](QPromise<Result<CrawlInput>> &promise) {
        promise.addResult(titles ? inputFromText(text, country) : inputFromAddress(text, country, [&promise] {
            return promise.isCanceled();
        }));
    };
    m_reading = QtConcurrent::run(read);
    onFinished(m_reading, this,
               [this, serial = m_serial](const Result<CrawlInput> &result) { inputRead(serial, result); });
}

QLabel *CrawlSetup::note() const
{
    return Tab(m_tabs->checkedId()) == Tab::Titles ? m_titlesNote : m_addressNote;
}

void CrawlSetup::inputRead(int serial, const Result<CrawlInput> &result)
{
    if (serial != m_serial)
        return;
    if (!result) {
        showNote(note(), inWords(result.error().oneLine()), true);
        updateStart();
        return;
    }
    showNote(note(), result->sentence, false);
    note()->setToolTip(plainTip(result->warnings.mid(0, 20).join(QLatin1Char('\n'))));
    const bool empty = result->scope.kind == CrawlScope::Kind::Entries && result->scope.entries.isEmpty();
    if (!empty)
        m_input = *result;
    updateStart();
    askForecast();
}

void CrawlSetup::askForecast()
{
    ++m_forecastSerial;
    if (m_input)
        m_forecastTimer.start();
}

void CrawlSetup::workOutForecast()
{
    const int serial = ++m_forecastSerial;
    if (!m_input || !m_forecaster || (needsTerms() && !m_termsAccepted) || !m_hasContact)
        return;
    m_forecast->setText(tr("Working out what it takes"));
    onFinished(m_forecaster(m_limits->applied(m_input->scope)), this,
               [this, serial](const Result<Forecast> &forecast) {
                   if (serial == m_forecastSerial)
                       showNote(m_forecast,
                                forecast ? forecastText(*forecast) : inWords(forecast.error().oneLine()),
                                !forecast.ok());
               });
}

void CrawlSetup::updateStart()
{
    const bool termsMissing = needsTerms() && !m_termsAccepted;
    if (termsMissing)
        m_terms->tell(
            MessageBar::Kind::Information,
            tr("%1 is off. %2").arg(m_source.title, beginningOf(inWords(m_source.words))),
            tr("Read and turn on"), [this] { Q_EMIT settingsRequested(); }, false);
    else if (!m_hasContact)
        m_terms->tell(
            MessageBar::Kind::Information,
            tr("Wikipedia asks programs for a contact address. Give yours once, then crawls can start."),
            tr("Set the address"), [this] { Q_EMIT settingsRequested(); }, false);
    else
        m_terms->clear();
    m_start->setEnabled(m_input.has_value() && !termsMissing && m_hasContact && m_hindrance.isEmpty());
    m_start->setToolTip(!m_hindrance.isEmpty() ? m_hindrance
                        : m_start->isEnabled() ? tr("Start the crawl")
                                               : tr("Choose what to crawl first"));
}

} // namespace moviedb::ui

#include "moc_crawlsetup.cpp"
