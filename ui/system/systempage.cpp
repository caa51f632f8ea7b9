#include "ui/system/systempage.h"

#include "core/base/future.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/lists/listpage.h"
#include "ui/lists/rowlist.h"
#include "ui/page/appservices.h"
#include "ui/page/elidedlabel.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/system/cachespanel.h"
#include "ui/system/checkpanel.h"
#include "ui/system/checksdelegate.h"
#include "ui/system/checksmodel.h"
#include "ui/system/tasksmodel.h"
#include "ui/system/taskspanel.h"
#include "ui/words/fieldtext.h"

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int firstLookMs = 60000; // what a person sees first comes first
constexpr int lookAgainMs = 6 * 3600 * 1000;
constexpr int freshSeconds = 30;
constexpr int systemTickMs = 400;
constexpr int taskTickMs = 2000;
constexpr int mostTasks = 500;

bool empties(HealthMend::Kind kind)
{
    return kind == HealthMend::Kind::EmptyAnswers || kind == HealthMend::Kind::EmptyPictures;
}

} // namespace

SystemPage::SystemPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_services(services), m_model(new ChecksModel(this)),
      m_body(new PageBody(this, this)), m_parts(new QButtonGroup(this)), m_count(new ElidedLabel(this)),
      m_progress(new MessageBar(this)), m_message(new MessageBar(this))
{
    makeActions();
    layOut();
    m_ticks.setInterval(systemTickMs);
    connect(&m_ticks, &QTimer::timeout, this, &SystemPage::showProgress);
    m_taskTicks.setInterval(taskTickMs);
    connect(&m_taskTicks, &QTimer::timeout, this, &SystemPage::loadTasks);
    m_hours.setSingleShot(true);
    connect(&m_hours, &QTimer::timeout, this, &SystemPage::look);
    if (m_services.system != nullptr)
        m_hours.start(firstLookMs);
    updateState();
}

SystemPage::~SystemPage()
{
    m_stop.request_stop();
    if (m_watch != nullptr)
        m_watch->cancel();
}

PageInfo SystemPage::describe()
{
    PageInfo info;
    info.id = pageid::system;
    info.title = tr("System");
    info.icon = QStringLiteral("system");
    info.menuText = tr("S&ystem");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+H"));
    info.place = PageInfo::Place::System;
    info.menu = Menu::Go;
    info.keys = {tr("System"),
                 {{QStringLiteral("Enter"), tr("mend the chosen check, or go where that is done")},
                  {QStringLiteral("R"), tr("look at everything again")},
                  {QStringLiteral("C"), tr("copy a report to hand on")},
                  {QStringLiteral("1, 2, 3"), tr("checks, tasks, caches")}}};
    return info;
}

void SystemPage::makeActions()
{
    m_again = new QAction(tr("Look again"), this);
    m_copy = new QAction(tr("Copy report"), this);
    m_log = new QAction(tr("Log"), this);
    m_mend = new QAction(this);
    giveKeys(this, m_again, {QKeySequence(QStringLiteral("R")), QKeySequence(Qt::Key_F5)},
             tr("Look at program and database again"));
    giveKeys(
        this, m_copy, {QKeySequence(QStringLiteral("C"))},
        tr("Versions, checks, sizes and the last errors as text, without passwords and personal folders"));
    m_log->setToolTip(tr("What the program did, line by line"));
    connect(m_again, &QAction::triggered, this, &SystemPage::look);
    connect(m_copy, &QAction::triggered, this, &SystemPage::copyReport);
    connect(m_log, &QAction::triggered, this, [this] { Q_EMIT showPage(pageid::log); });
    connect(m_mend, &QAction::triggered, this, &SystemPage::mendChosen);
}

void SystemPage::makeTable()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ChecksDelegate(m_view));
    m_view->setAccessibleName(tr("Checks"));
    makeRowList(m_view);
    fitColumn(m_view, ChecksModel::State, tr("Attention") + QStringLiteral("00000"));
    fitColumn(m_view, ChecksModel::Title, tr("Parts of the system"));
    m_view->header()->setSectionResizeMode(ChecksModel::Found, QHeaderView::Stretch);
    connect(m_view, &QTreeView::activated, this, &SystemPage::mendChosen);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &SystemPage::updateState);
}

QWidget *SystemPage::makeChecks()
{
    auto *checks = new QWidget(m_body);
    m_view = new QTreeView(checks);
    makeTable();
    m_panel = new CheckPanel(m_mend, checks);
    auto *column = new QVBoxLayout(checks);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(theme::hairlineWidget(Qt::Horizontal, checks));
    column->addWidget(m_panel);
    return checks;
}

void SystemPage::layOut()
{
    QHBoxLayout *line = titleLine(tr("System"), m_count, this);
    line->removeWidget(m_count); // a sentence: it has more room beside the parts
    auto *acts = new FlowLayout(theme::gap, Qt::AlignRight);
    acts->addWidget(new KeyButton(m_again, QStringLiteral("R"), "flat", this));
    acts->addWidget(new KeyButton(m_copy, QStringLiteral("C"), "flat", this));
    acts->addWidget(new KeyButton(m_log, QStringLiteral("Ctrl+L"), "flat", this));
    line->addLayout(acts);
    auto *parts = new QHBoxLayout;
    parts->setContentsMargins(theme::gap, 0, theme::pad, 0);
    parts->setSpacing(theme::half);
    const QStringList titles{tr("Checks"), tr("Tasks"), tr("Caches")};
    for (int part = 0; part < titles.size(); ++part) {
        auto *button = new QPushButton(titles.at(part), this);
        theme::setRole(button, "flat");
        button->setCheckable(true);
        auto *show = new QAction(this);
        giveKeys(this, show, {QKeySequence(Qt::Key_1 + part)}, titles.at(part));
        button->setToolTip(show->toolTip());
        connect(show, &QAction::triggered, this, [this, part] { choosePart(part); });
        m_parts->addButton(button, part);
        parts->addWidget(button);
    }
    parts->addSpacing(theme::gap);
    parts->addWidget(m_count, 1);
    QWidget *checks = makeChecks();
    m_body->addPart(checks, m_view);
    m_tasks = new TasksPanel(m_body);
    m_body->addPart(m_tasks, m_tasks->view());
    m_caches = new CachesPanel(m_body);
    m_body->addPart(m_caches);
    stackPage(this, {line, parts, lineOf(m_progress), lineOf(m_message)}, m_body);
    m_parts->button(Checks)->setChecked(true);
    connect(m_parts, &QButtonGroup::idClicked, this, &SystemPage::choosePart);
    connect(m_caches, &CachesPanel::emptyRequested, this,
            [this](const CacheSize &cache) { mend(cache.mend, cache.meaning); });
}

void SystemPage::choosePart(int part)
{
    m_parts->button(part)->setChecked(true);
    m_body->setCurrentIndex(part);
    loadTasks();
    if (part == Tasks)
        nameCrawls();
}

// As long as they are looked at.
void SystemPage::loadTasks()
{
    if (!m_tasks->isVisible() || m_services.system == nullptr)
        return m_taskTicks.stop();
    m_taskTicks.start();
    onFinished(m_services.system->tasks(mostTasks), this, [this](const QList<TaskRecord> &tasks) {
        m_tasks->show(tasks, QDateTime::currentDateTimeUtc());
    });
}

// Crawls are noted by what was asked for; the past ones know how the gallery calls that.
void SystemPage::nameCrawls()
{
    if (m_services.store == nullptr)
        return;
    onFinished(m_services.store->pastRuns(mostTasks), this, [this](const Result<QList<PastRun>> &runs) {
        if (!runs) // they are called by their address
            return;
        QHash<QString, QString> names;
        for (const PastRun &past : *runs)
            if (!past.run.providerName.isEmpty())
                names.insert(past.run.gallery, past.run.providerName);
        m_tasks->model()->setProviders(names);
    });
}

void SystemPage::look()
{
    if (m_services.system == nullptr)
        return;
    if (isBusy()) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    m_lookAgain = false;
    m_stop = std::stop_source();
    m_words = tr("Looking at program and database");
    m_ticks.start();
    m_hours.start(lookAgainMs);
    updateState();
    onFinished(m_services.system->look(m_stop.get_token()), this,
               [this](const SystemState &state) { seen(state); });
}

void SystemPage::seen(const SystemState &state)
{
    m_looking = false;
    m_ticks.stop();
    m_progress->clear();
    if (!state.checks.isEmpty()) { // else it was stopped
        const HealthCheck *before = current();
        const QString id = before == nullptr ? QString() : before->id;
        m_state = state;
        m_model->setChecks(state.checks);
        m_view->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(id)), 0));
        setBadge(m_model->unwell());
    }
    updateState();
    if (m_lookAgain)
        look();
}

void SystemPage::mendChosen()
{
    if (const HealthCheck *check = current(); check != nullptr && check->mend.kind != HealthMend::Kind::None)
        mend(check->mend, check->meaning);
}

void SystemPage::mend(const HealthMend &mend, const QString &what)
{
    using Kind = HealthMend::Kind;
    if (mend.kind == Kind::ShowPage) {
        Q_EMIT showPage(mend.target);
    } else if (mend.kind == Kind::ShowFolder) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(mend.target));
    } else if (!isBusy()) {
        if (empties(mend.kind))
            askThenMend(mend, what);
        else
            mendNow(mend.kind, mend.label);
    }
}

void SystemPage::askThenMend(const HealthMend &mend, const QString &what)
{
    auto *box = new QMessageBox(this);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(mend.label);
    box->setText(tr("%1?").arg(mend.label));
    box->setInformativeText(tr("%1 This cannot be undone.").arg(what));
    const QPushButton *yes = dangerButtons(box, tr("Empty"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(yes, &QPushButton::clicked, this, [this, mend] { mendNow(mend.kind, mend.label); });
    box->open();
}

void SystemPage::mendNow(HealthMend::Kind kind, const QString &words)
{
    if (isBusy() || m_services.system == nullptr)
        return;
    m_message->clear();
    m_words = words;
    m_watch = std::make_shared<WorkWatch>();
    m_ticks.start();
    updateState();
    onFinished(m_services.system->mend(kind, m_watch), this, [this](const Result<QString> &done) {
        m_watch.reset();
        m_ticks.stop();
        m_progress->clear();
        if (done)
            m_message->tell(MessageBar::Kind::Success, *done);
        else if (done.error().fault == Fault::Cancelled)
            m_message->tell(MessageBar::Kind::Information, tr("Stopped. What was done so far stays."));
        else
            m_message->tell(MessageBar::Kind::Failure, done.error().oneLine());
        look();
    });
}

void SystemPage::copyReport()
{
    QGuiApplication::clipboard()->setText(m_state.report);
    Q_EMIT tell(tr("Report copied"));
}

// Of what is done at once nothing is seen.
void SystemPage::showProgress()
{
    if (!isBusy())
        return;
    const bool stopping = m_looking ? m_stop.stop_requested() : m_watch->isCancelled();
    const int done = m_watch == nullptr ? 0 : m_watch->permille() / 10;
    const QString words = stopping   ? tr("Stopping")
                          : done > 0 ? tr("%1: %2 %").arg(m_words).arg(done)
                                     : m_words + QStringLiteral(" …");
    if (words == m_progress->text())
        return;
    m_progress->tell(
        MessageBar::Kind::Information, words, stopping ? QString() : tr("Stop"),
        [this] {
            m_stop.request_stop();
            if (m_watch != nullptr)
                m_watch->cancel();
        },
        false);
}

void SystemPage::updateState()
{
    const HealthCheck *check = current();
    m_panel->show(check);
    const QString label = check == nullptr ? QString() : check->mend.label;
    m_mend->setText(label);
    m_mend->setToolTip(QStringLiteral("%1 (%2)").arg(label, keyOnKeyboard(QStringLiteral("Enter"))));
    m_mend->setEnabled(!isBusy());
    m_mend->setVisible(!label.isEmpty());
    m_again->setEnabled(!isBusy() && m_services.system != nullptr);
    m_copy->setEnabled(!m_state.report.isEmpty());
    m_caches->show(m_state.caches, !isBusy());
    if (m_state.checks.isEmpty())
        return m_count->setWhole(m_looking ? tr("looking …") : QString());
    const int unwell = m_model->unwell();
    const QString found = unwell == 0   ? tr("all %1 checks are fine").arg(grouped(m_model->rowCount()))
                          : unwell == 1 ? tr("1 check wants attention")
                                        : tr("%1 checks want attention").arg(grouped(unwell));
    m_count->setWhole(
        QStringLiteral("%1 · %2").arg(found, m_state.at.toLocalTime().toString(QStringLiteral("HH:mm"))));
}

const HealthCheck *SystemPage::current() const
{
    return m_model->at(m_view->currentIndex().row());
}

void SystemPage::settingsChanged()
{
    if (isVisible())
        look();
    else
        m_state.at = {};
}

void SystemPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    loadTasks();
    if (!m_state.at.isValid() || m_state.at.secsTo(QDateTime::currentDateTimeUtc()) > freshSeconds)
        look();
}

void SystemPage::hideEvent(QHideEvent *event)
{
    m_taskTicks.stop();
    Page::hideEvent(event);
}

} // namespace moviedb::ui

#include "moc_systempage.cpp"
