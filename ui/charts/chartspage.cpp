#include "ui/charts/chartspage.h"

#include "core/base/future.h"
#include "ui/charts/chartboard.h"
#include "ui/charts/chartcounting.h"
#include "ui/charts/chartpainter.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/lists/listpage.h"
#include "ui/page/appservices.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/words/fieldtext.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSaveFile>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace moviedb::ui {
namespace {

constexpr double chartPngScale = 2;
constexpr int quietMs = 400; // what is counted sooner needs no word

// Why the file was not written; "" = it was.
QString writeChartFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return written ? QString() : file.errorString();
}

QByteArray chartFile(const QString &path, const ShownChart &chart, const ChartShapes &shapes,
                     const ChartFonts &fonts, const QPalette &palette)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("png"))
        return chartPng(shapes, fonts, palette, chartPngScale);
    if (suffix == QLatin1String("csv"))
        return chartCsv(chart);
    if (suffix == QLatin1String("pdf"))
        return chartsPdf({chart}, fonts, chartTitle(chart.data.subject));
    return chartSvg(shapes, fonts, palette);
}

bool isNarrowed(const TableQuery &films)
{
    return !films.filters.isEmpty() || !films.search.isEmpty();
}

} // namespace

ChartsPage::ChartsPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_store(services.store),
      m_printFile(QDir(services.settings.cacheDir).filePath(QStringLiteral("charts.pdf"))),
      m_body(new PageBody(this, this)), m_board(new ChartBoard(m_body)),
      m_counting(new ChartCounting(m_store, ChartBoard::subjects(), this)), m_state(new QLabel(this)),
      m_counted(new QLabel(this)), m_all(new QPushButton(tr("Of all films"), this)),
      m_message(new MessageBar(this)), m_empty(new EmptyState(m_body))
{
    makeActions();
    layOut();
    connectCharts();
    connectCounting();
    askForColumns();
}

PageInfo ChartsPage::describe()
{
    PageInfo info;
    info.id = pageid::charts;
    info.title = tr("Charts");
    info.icon = QStringLiteral("chart");
    info.menuText = tr("Ch&arts");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+G"));
    info.place = PageInfo::Place::Work;
    info.menu = Menu::Go;
    info.keys = {tr("Charts"),
                 {{QStringLiteral("←↑↓→"), tr("the next bar in this direction")},
                  {QStringLiteral("Home End"), tr("the first bar, the last one")},
                  {QStringLiteral("Enter"), tr("the films behind the bar")},
                  {QStringLiteral("Tab"), tr("the next chart")},
                  {QStringLiteral("S"), tr("copy the chart as SVG")},
                  {QStringLiteral("P"), tr("copy the chart as PNG")},
                  {QStringLiteral("C"), tr("copy the chart as CSV")},
                  {QStringLiteral("Shift+S"), tr("write the chart into a file")},
                  {QStringLiteral("Shift+P"), tr("print all charts")}}};
    return info;
}

void ChartsPage::makeActions()
{
    const auto add = [this](const QString &text, const QString &key, const QString &tip,
                            void (ChartsPage::*act)()) {
        auto *action = new QAction(text, this);
        giveKeys(this, action, {QKeySequence(key)}, tip);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_open = new QAction(tr("Its films"), this);
    m_open->setToolTip(
        tr("Go to the films behind the marked bar (%1)").arg(keyOnKeyboard(QStringLiteral("Enter"))));
    connect(m_open, &QAction::triggered, this, [this] { m_board->current()->openChosen(); });
    m_copySvg = add(tr("Copy SVG"), QStringLiteral("S"), tr("Copy the chart as a drawing that stays sharp"),
                    &ChartsPage::copySvg);
    m_copyPng =
        add(tr("Copy PNG"), QStringLiteral("P"), tr("Copy the chart as a picture"), &ChartsPage::copyPng);
    m_copyCsv = add(tr("Copy CSV"), QStringLiteral("C"), tr("Copy the figures of the chart as a table"),
                    &ChartsPage::copyCsv);
    m_save = add(tr("Save as…"), QStringLiteral("Shift+S"),
                 tr("Write the chart into a file, SVG, PNG, PDF or CSV"), &ChartsPage::saveAs);
    m_print = add(tr("Print…"), QStringLiteral("Shift+P"),
                  tr("Open all charts as pages, from where they can be printed"), &ChartsPage::print);
}

void ChartsPage::layOut()
{
    QHBoxLayout *line = titleLine(tr("Charts"), m_state, this);
    theme::setRole(m_all, "flat");
    m_all->setToolTip(tr("Show the charts of all films again"));
    m_all->hide();
    theme::setRole(m_counted, "secondary");
    m_counted->setObjectName(QStringLiteral("chartBeingCounted"));
    m_counted->setSizePolicy(QSizePolicy::Ignored,
                             QSizePolicy::Preferred); // the window may be narrower than its words
    line->insertWidget(line->indexOf(m_state) + 1, m_counted, 1);
    line->addWidget(m_all);
    auto *panel = new QWidget(m_body);
    stackList(panel, m_board,
              keyLine({{m_open, QStringLiteral("Enter")},
                       {m_copySvg, QStringLiteral("S")},
                       {m_copyPng, QStringLiteral("P")},
                       {m_copyCsv, QStringLiteral("C")},
                       {m_save, QStringLiteral("Shift+S")},
                       {m_print, QStringLiteral("Shift+P")}},
                      panel));
    m_body->addPart(panel, m_board->charts().first());
    m_body->addPart(m_empty);
    stackPage(this, {line, lineOf(m_message)}, m_body);
}

void ChartsPage::connectCharts()
{
    for (ChartView *chart : m_board->charts()) {
        chart->setWords(tr("Counting…"));
        connect(chart, &ChartView::opened, this, [this, chart](const ChartBar &, const ChartPart &part) {
            if (chart->subject() == ChartSubject::Agreement)
                Q_EMIT showPage(pageid::disagreements);
            else
                open(part.filters);
        });
        connect(chart, &ChartView::dotOpened, this, [this](const ChartDot &dot) { open(dot.filters); });
    }
    for (QAction *action : {m_open, m_copySvg, m_copyPng, m_copyCsv, m_save, m_print})
        m_board->offer(action);
    connect(m_all, &QPushButton::clicked, this, [this] { showFilms({}); });
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (isNarrowed(m_counting->films()))
            showFilms({});
        else
            Q_EMIT showPage(pageid::crawl);
    });
}

void ChartsPage::connectCounting()
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(quietMs);
    connect(m_counting, &ChartCounting::counted, this, &ChartsPage::take);
    connect(m_counting, &ChartCounting::begun, &m_patience, [this] {
        m_counted->clear();
        m_patience.start();
    });
    connect(m_counting, &ChartCounting::ended, this, [this] {
        m_patience.stop();
        m_counted->clear();
    });
    connect(&m_patience, &QTimer::timeout, this, &ChartsPage::sayWhatIsCounted);
    connect(m_counting, &ChartCounting::failed, this, [this](ChartSubject subject, const Error &error) {
        m_board->chart(subject)->setWords(tr("This cannot be counted: %1").arg(inWords(error.text)));
        m_message->tell(MessageBar::Kind::Failure, error.oneLine(), tr("Try again"), [this] {
            m_message->clear();
            m_counting->countAgain();
        });
    });
}

// Without them charts have no words for what a column means.
void ChartsPage::askForColumns()
{
    onFinished(m_store->schema(), this, [this](const Result<SchemaInfo> &schema) {
        if (!schema)
            return m_message->tell(MessageBar::Kind::Failure, schema.error().oneLine(), tr("Try again"),
                                   [this] {
                                       askForColumns();
                                       m_counting->countAgain();
                                   });
        if (const TableInfo *films = schema->table(u"movies"))
            m_films = *films;
    });
}

// Which one, and how many of them: how far it is with that one, the database does not tell.
void ChartsPage::sayWhatIsCounted()
{
    const int place = m_counting->place();
    const QList<ChartSubject> subjects = ChartBoard::subjects();
    if (place >= 0)
        m_counted->setText(
            tr("counting “%1”, %2 of %3…")
                .arg(chartTitle(subjects.at(place)), grouped(place + 1), grouped(subjects.size())));
}

void ChartsPage::take(const ChartData &counts)
{
    m_board->chart(counts.subject)->setChart({counts, m_films});
    if (counts.subject == ChartBoard::subjects().first())
        tellState(counts);
}

void ChartsPage::tellState(const ChartData &counts)
{
    const bool narrowed = isNarrowed(m_counting->films());
    const QString films = counts.films == 1 ? tr("1 film") : tr("%1 films").arg(grouped(counts.films));
    m_state->setText(narrowed ? tr("%1, as filtered in Movies").arg(films) : films);
    m_all->setVisible(narrowed);
    // A key would copy or print a chart that nobody sees.
    for (QAction *action : {m_open, m_copySvg, m_copyPng, m_copyCsv, m_save, m_print})
        action->setEnabled(counts.films > 0);
    if (counts.films > 0)
        return m_body->setCurrentIndex(0);
    if (narrowed)
        m_empty->setContent(QStringLiteral("search"), tr("Nothing fits"),
                            tr("No film fits the filters that were set in Movies."),
                            tr("Charts of all films"));
    else
        m_empty->setContent(QStringLiteral("chart"), tr("No films yet"),
                            tr("Crawl a provider, a file or pasted titles, and the charts fill themselves."),
                            tr("Crawl titles"));
    m_body->setCurrentIndex(1);
}

void ChartsPage::showFilms(const TableQuery &films)
{
    for (ChartView *chart : m_board->charts())
        chart->setWords(tr("Counting…"));
    m_counting->setFilms(films);
}

void ChartsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_counting->setActive(true);
}

void ChartsPage::hideEvent(QHideEvent *event)
{
    m_counting->setActive(false);
    Page::hideEvent(event);
}

void ChartsPage::open(const QList<Filter> &filters)
{
    TableQuery films = m_counting->films();
    for (const Filter &filter : filters)
        if (!films.filters.contains(filter))
            films.filters << filter;
    Q_EMIT filmsWanted(films);
}

bool ChartsPage::isReady(const ChartView *chart)
{
    if (!chart->isCounted())
        Q_EMIT tell(tr("“%1” is still being counted").arg(chartTitle(chart->subject())));
    return chart->isCounted();
}

void ChartsPage::copySvg()
{
    const ChartView *chart = m_board->current();
    if (!isReady(chart))
        return;
    onFinished(QtConcurrent::run(&chartSvg, chart->shapes(), chartFonts(), palette()), this,
               [this, title = chartTitle(chart->subject())](const QByteArray &svg) {
                   auto *copied = new QMimeData;
                   copied->setData(QStringLiteral("image/svg+xml"), svg);
                   copied->setText(QString::fromUtf8(svg));
                   QGuiApplication::clipboard()->setMimeData(copied);
                   Q_EMIT tell(tr("“%1” was copied as SVG").arg(title));
               });
}

void ChartsPage::copyPng()
{
    const ChartView *chart = m_board->current();
    if (!isReady(chart))
        return;
    onFinished(QtConcurrent::run(&chartPng, chart->shapes(), chartFonts(), palette(), chartPngScale), this,
               [this, title = chartTitle(chart->subject())](const QByteArray &png) {
                   auto *copied = new QMimeData;
                   copied->setData(QStringLiteral("image/png"), png);
                   QGuiApplication::clipboard()->setMimeData(copied);
                   Q_EMIT tell(tr("“%1” was copied as PNG").arg(title));
               });
}

void ChartsPage::copyCsv()
{
    const ChartView *chart = m_board->current();
    if (!isReady(chart))
        return;
    const QByteArray csv = chartCsv(chart->chart());
    auto *copied = new QMimeData;
    copied->setData(QStringLiteral("text/csv"), csv);
    copied->setText(QString::fromUtf8(csv));
    QGuiApplication::clipboard()->setMimeData(copied);
    Q_EMIT tell(tr("“%1” was copied as CSV").arg(chartTitle(chart->subject())));
}

void ChartsPage::saveAs()
{
    if (!isReady(m_board->current()))
        return;
    auto *dialog = new QFileDialog(this, tr("Save “%1”").arg(chartTitle(m_board->current()->subject())),
                                   QStringLiteral("chart.svg"),
                                   tr("Drawings (*.svg);;Pictures (*.png);;Pages (*.pdf);;Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("svg"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        for (const char *suffix : {"svg", "png", "pdf", "csv"})
            if (filter.contains(QLatin1String(suffix)))
                dialog->setDefaultSuffix(QLatin1String(suffix));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ChartsPage::save);
    dialog->open();
}

void ChartsPage::save(const QString &path)
{
    const ChartView *view = m_board->current();
    if (!isReady(view))
        return;
    const auto write = [path, chart = view->chart(), shapes = view->shapes(), fonts = chartFonts(),
                        colours = palette()] {
        return writeChartFile(path, chartFile(path, chart, shapes, fonts, colours));
    };
    onFinished(QtConcurrent::run(write), this, [this, path](const QString &failure) {
        if (failure.isEmpty())
            Q_EMIT tell(tr("The chart was written to %1").arg(path));
        else
            m_message->tell(MessageBar::Kind::Failure,
                            tr("The chart cannot be written to %1: %2.").arg(path, failure), tr("Save as…"),
                            [this] { saveAs(); });
    });
}

void ChartsPage::print()
{
    QList<ShownChart> charts;
    for (const ChartView *view : m_board->charts())
        if (view->isCounted())
            charts << view->chart();
    if (charts.isEmpty()) {
        Q_EMIT tell(tr("The charts are still being counted"));
        return;
    }
    const auto write = [path = m_printFile, charts, fonts = chartFonts(), title = tr("Charts")] {
        return writeChartFile(path, chartsPdf(charts, fonts, title));
    };
    onFinished(QtConcurrent::run(write), this, [this](const QString &failure) {
        if (!failure.isEmpty())
            m_message->tell(MessageBar::Kind::Failure,
                            tr("The charts cannot be written to %1: %2.").arg(m_printFile, failure));
        else if (QDesktopServices::openUrl(QUrl::fromLocalFile(m_printFile)))
            Q_EMIT tell(tr("The charts are pages now, to print them from their viewer: %1").arg(m_printFile));
        else
            m_message->tell(MessageBar::Kind::Doubt,
                            tr("No program opens pages here. The charts are in %1.").arg(m_printFile));
    });
}

} // namespace moviedb::ui

#include "moc_chartspage.cpp"
