#include "ui/crawl/crawlsetup.h"

#include "core/base/future.h"
#include "core/match/decide/matcher.h"
#include "ui/kit/icons.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace moviedb::ui {

namespace {

QLabel *setupNote(QWidget *parent)
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

} // namespace

CrawlSetup::CrawlSetup(ProviderPicker::Load providers, Forecaster forecaster, QWidget *parent)
    : QWidget(parent), m_forecaster(std::move(forecaster)), m_stack(new QStackedWidget(this)),
      m_picker(new ProviderPicker(std::move(providers), this)), m_terms(new MessageBar(this)),
      m_forecast(new QLabel(this)), m_start(new QPushButton(tr("Start"), this))
{
    m_stack->addWidget(m_picker);
    m_stack->addWidget(makeAddressTab());
    m_stack->addWidget(makeTitlesTab());
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    theme::setRole(m_start, "primary");
    m_start->setIcon(theme::themedIcon(QStringLiteral("play"), theme::onAccent));
    m_start->setMinimumWidth(110);
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
    layout->addWidget(makeLimits());
    layout->addLayout(startLine);
    connectAll();
    chooseTab(Tab::Provider);
}

QWidget *CrawlSetup::makeTabs()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::half);
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
    line->addStretch();
    return row;
}

QWidget *CrawlSetup::makeAddressTab()
{
    auto *tab = new QWidget(this);
    m_address = new QLineEdit(tab);
    m_address->setPlaceholderText(QStringLiteral("https://www.justwatch.com/us/provider/…/movies"));
    m_address->setAccessibleName(tr("Gallery address or file"));
    m_address->setClearButtonEnabled(true);
    m_open = new QPushButton(theme::themedIcon(QStringLiteral("folder")), tr("Open file…"), tab);
    m_open->setToolTip(tr("A saved gallery page (.html), a movie list (.jsonl) or a table (.csv)"));
    m_addressNote = setupNote(tab);
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
    m_titlesNote = setupNote(tab);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::half);
    layout->addWidget(m_titles);
    layout->addWidget(m_titlesNote);
    return tab;
}

QSpinBox *CrawlSetup::addLimit(QLayout *line, const QString &text, int step)
{
    auto *spin = new QSpinBox(this);
    spin->setRange(0, 1000000);
    spin->setSingleStep(step);
    spin->setSpecialValueText(tr("no limit"));
    spin->setGroupSeparatorShown(true);
    spin->setAccessibleName(tr("At most this many %1").arg(text));
    spin->setFixedWidth(116);
    auto *label = new QLabel(text, this);
    label->setBuddy(spin);
    theme::setRole(label, "secondary");
    line->addWidget(spin);
    line->addWidget(label);
    connect(spin, &QSpinBox::valueChanged, this, &CrawlSetup::askForecast);
    return spin;
}

QWidget *CrawlSetup::makeLimits()
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::gap);
    auto *most = new QLabel(tr("At most"), row);
    theme::setRole(most, "secondary");
    line->addWidget(most);
    m_maxTitles = addLimit(line, tr("titles"), 50);
    m_maxRequests = addLimit(line, tr("requests"), 100);
    m_maxMinutes = addLimit(line, tr("minutes"), 5);
    line->addSpacing(theme::pad);
    auto *label = new QLabel(tr("Accept from"), row);
    theme::setRole(label, "secondary");
    m_accept = new QDoubleSpinBox(row);
    m_accept->setDecimals(0);
    m_accept->setRange(0, 100);
    m_accept->setValue(match::Thresholds().acceptAbove);
    m_accept->setFixedWidth(80);
    m_accept->setAccessibleName(tr("Score from which a page is accepted"));
    m_accept->setToolTip(tr("Pages at or above this score are accepted; below it you are asked"));
    label->setBuddy(m_accept);
    line->addWidget(label);
    line->addWidget(m_accept);
    line->addStretch();
    return row;
}

void CrawlSetup::connectAll()
{
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(250);
    m_forecastTimer.setSingleShot(true);
    m_forecastTimer.setInterval(400);
    connect(&m_readTimer, &QTimer::timeout, this, &CrawlSetup::readInput);
    connect(&m_forecastTimer, &QTimer::timeout, this, [this] {
        const int serial = ++m_forecastSerial;
        if (!m_input || !m_forecaster || (needsTerms() && !m_termsAccepted) || !m_hasContact)
            return;
        m_forecast->setText(tr("Working out what it takes"));
        onFinished(m_forecaster(withLimits(m_input->scope)), this,
                   [this, serial](const Result<Forecast> &forecast) {
                       if (serial != m_forecastSerial)
                           return;
                       showNote(m_forecast, forecast ? forecastText(*forecast) : forecast.error().oneLine(),
                                !forecast.ok());
                   });
    });
    connect(m_tabs, &QButtonGroup::idClicked, this, [this](int id) { chooseTab(Tab(id)); });
    connect(m_picker, &ProviderPicker::changed, this, &CrawlSetup::sourceChanged);
    connect(m_address, &QLineEdit::textChanged, this, &CrawlSetup::sourceChanged);
    connect(m_titles, &QPlainTextEdit::textChanged, this, &CrawlSetup::sourceChanged);
    connect(m_open, &QPushButton::clicked, this, &CrawlSetup::openFile);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (!m_input)
            return;
        CrawlInput ready = *m_input;
        ready.scope = withLimits(ready.scope);
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

void CrawlSetup::setTerms(bool justwatchAccepted, bool hasContact, const QString &country)
{
    m_termsAccepted = justwatchAccepted;
    m_hasContact = hasContact;
    m_country = country;
    m_picker->setCountry(country);
    m_picker->setEnabledByTerms(justwatchAccepted && hasContact);
    updateStart();
    askForecast();
}

void CrawlSetup::setScope(const CrawlScope &scope)
{
    m_maxTitles->setValue(scope.limits.titles);
    m_maxRequests->setValue(scope.limits.requests);
    m_maxMinutes->setValue(scope.limits.minutes);
    if (scope.acceptAbove)
        m_accept->setValue(*scope.acceptAbove);
    switch (scope.kind) {
    case CrawlScope::Kind::Provider:
        m_picker->setCountry(scope.country);
        m_picker->setProvider(scope.provider);
        chooseTab(Tab::Provider);
        break;
    case CrawlScope::Kind::GalleryUrl:
        m_address->setText(scope.url);
        chooseTab(Tab::Address);
        break;
    case CrawlScope::Kind::HtmlFile:
        m_address->setText(scope.gallery);
        chooseTab(Tab::Address);
        break;
    case CrawlScope::Kind::Entries:
        m_address->setText(scope.gallery.mid(5));
        chooseTab(Tab::Address);
        break;
    }
}

void CrawlSetup::addTitle(const QString &line)
{
    m_titles->appendPlainText(line);
    chooseTab(Tab::Titles);
}

void CrawlSetup::setAcceptAbove(double score)
{
    m_accept->setValue(score);
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

void CrawlSetup::sourceChanged()
{
    m_input.reset();
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
    if (text.trimmed().isEmpty()) {
        showNote(titles ? m_titlesNote : m_addressNote, {}, false);
        return;
    }
    const QString country = m_country;
    const auto read = [text, country, titles] {
        return titles ? inputFromText(text, country) : inputFromAddress(text, country);
    };
    onFinished(QtConcurrent::run(read), this,
               [this, serial = m_serial](const Result<CrawlInput> &result) { inputRead(serial, result); });
}

void CrawlSetup::inputRead(int serial, const Result<CrawlInput> &result)
{
    if (serial != m_serial)
        return;
    QLabel *note = Tab(m_tabs->checkedId()) == Tab::Titles ? m_titlesNote : m_addressNote;
    if (!result) {
        showNote(note, result.error().oneLine(), true);
        updateStart();
        return;
    }
    showNote(note, result->sentence, false);
    note->setToolTip(plainTip(result->warnings.mid(0, 20).join(QLatin1Char('\n'))));
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

void CrawlSetup::updateStart()
{
    const bool termsMissing = needsTerms() && !m_termsAccepted;
    if (termsMissing)
        m_terms->tell(
            MessageBar::Kind::Information,
            tr("JustWatch is off: its terms reserve automated access, so it is asked only after you turn "
               "it on. Saved pages, lists and pasted titles work without it."),
            tr("Read and turn on"), [this] { Q_EMIT settingsRequested(); }, false);
    else if (!m_hasContact)
        m_terms->tell(
            MessageBar::Kind::Information,
            tr("Wikipedia asks programs for a contact address. Give yours once, then crawls can start."),
            tr("Set the address"), [this] { Q_EMIT settingsRequested(); }, false);
    else
        m_terms->clear();
    m_start->setEnabled(m_input.has_value() && !termsMissing && m_hasContact);
    m_start->setToolTip(m_start->isEnabled() ? tr("Start the crawl") : tr("Choose what to crawl first"));
}

CrawlScope CrawlSetup::withLimits(CrawlScope scope) const
{
    scope.limits = {m_maxTitles->value(), m_maxRequests->value(), m_maxMinutes->value()};
    scope.acceptAbove = m_accept->value();
    return scope;
}

std::optional<CrawlInput> CrawlSetup::input() const
{
    return m_input;
}

QString CrawlSetup::forecastSentence() const
{
    return m_forecast->text();
}

} // namespace moviedb::ui

#include "moc_crawlsetup.cpp"
