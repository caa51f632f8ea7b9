#include "ui/history/historypage.h"

#include "ui/history/historyfilter.h"
#include "ui/history/historymodel.h"
#include "ui/history/historywords.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/lists/listpage.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/page/appservices.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/words/fieldtext.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>

#include <algorithm>

namespace moviedb::ui {

namespace {

constexpr int leastWords = 280; // pixels for what was done: its words say most of what the other columns do
const QString longestPerson = QStringLiteral("someone on a machine"); // that is seen whole
constexpr int historyReloadDelayMs = 120; // a crawl tells of its step with every batch

} // namespace

HistoryPage::HistoryPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_store(services.store), m_model(new HistoryModel(services.store, this)),
      m_body(new PageBody(this, this)), m_view(new QTreeView(m_body)), m_count(new QLabel(this)),
      m_filter(new HistoryFilter(this)), m_message(new MessageBar(this)), m_empty(new EmptyState(this))
{
    makeActions();
    makeTable();
    layOut();
    connectModel();
    m_timer.setSingleShot(true);
    m_timer.setInterval(historyReloadDelayMs);
    connect(&m_timer, &QTimer::timeout, m_model, &HistoryModel::load);
    connect(m_store.get(), &MovieStore::changed, this, [this](const TableChange &change) {
        if (change.table != QLatin1String("change_steps"))
            return;
        m_stale = !isVisible();
        if (isVisible() && !m_timer.isActive())
            m_timer.start();
    });
    connect(m_filter, &HistoryFilter::changed, this,
            [this] { m_model->setQuery(m_filter->query(QDateTime::currentDateTime())); });
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_filter->isNarrow())
            m_filter->clear();
        else
            Q_EMIT showPage(pageid::crawl);
    });
    updateActions();
    updateState();
}

PageInfo HistoryPage::describe()
{
    PageInfo info;
    info.id = pageid::history;
    info.title = tr("History");
    info.icon = QStringLiteral("history");
    info.menuText = tr("&History");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+H"));
    info.menu = Menu::Go;
    info.keys = {tr("History"),
                 {{QStringLiteral("U"), tr("take this step back")},
                  {QStringLiteral("Shift+U"), tr("take back everything up to this step")},
                  {QStringLiteral("R"), tr("do this step again")}}};
    return info;
}

void HistoryPage::makeActions()
{
    const auto add = [this](const QString &text, const QString &tip, const QString &key) {
        auto *action = new QAction(text, this);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(tip, key));
        addAction(action);
        return action;
    };
    m_undo = add(tr("Undo this step"),
                 tr("Take this step back alone; when later steps depend on it, they are named"), tr("U"));
    m_undoUpTo = add(tr("Undo up to here"), tr("Take this step back and everything after it"), tr("Shift+U"));
    m_redo = add(tr("Redo"), tr("Do this step again"), tr("R"));
    if (const auto why = m_store->whyReadOnly())
        for (QAction *action : {m_undo, m_undoUpTo, m_redo})
            action->setToolTip(plainTip(why->oneLine()));
    connect(m_undo, &QAction::triggered, this, [this] { Q_EMIT undoRequested(*current()); });
    connect(m_undoUpTo, &QAction::triggered, this, [this] { Q_EMIT undoUpToRequested(*current()); });
    connect(m_redo, &QAction::triggered, this, [this] { Q_EMIT redoRequested(*current()); });
}

void HistoryPage::makeTable()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowListDelegate({HistoryModel::What}, m_view));
    m_view->setAccessibleName(tr("Steps"));
    makeRowList(m_view);
    m_view->addActions({m_undo, m_undoUpTo, m_redo});
    fitTimeAndWords();
    fitColumn(m_view, HistoryModel::Person, longestPerson);
    HistoryStep many;
    many.cells = 10000;
    fitColumnTo(m_view, HistoryModel::Changes, {stepCounts(many)});
    m_view->header()->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    keepRoom(m_view, HistoryModel::What, leastWords,
             {HistoryModel::Kind, HistoryModel::Person, HistoryModel::Changes,
              HistoryModel::State}); // what is taken back is struck out as well
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const HistoryStep *step = current())
            m_chosen = step->stepId;
        updateActions();
    });
}

// Columns of a few words, in the language of the window.
void HistoryPage::fitTimeAndWords()
{
    QStringList kinds;
    for (const QString &kind : historyKinds())
        kinds << historyKindWord(kind);
    fitColumnTo(m_view, HistoryModel::Kind, kinds);
    HistoryStep undone, older;
    undone.undone = true;
    older.undoable = false;
    fitColumnTo(m_view, HistoryModel::State, {stepState(undone), stepState(older)});
    const QDateTime now(QDate(2000, 12, 22), QTime(22, 0));
    const auto at = [&now](int daysBefore) {
        return stepTime(now.addDays(-daysBefore).toUTC().toString(Qt::ISODate), now);
    };
    fitColumnTo(m_view, HistoryModel::Time, {at(1), at(2)});
}

// Of steps that can all be taken back the column would be empty, and the sentence has its room.
void HistoryPage::showStates()
{
    const QList<HistoryStep> &steps = m_model->steps();
    const bool any = std::any_of(steps.cbegin(), steps.cend(),
                                 [](const HistoryStep &step) { return !stepState(step).isEmpty(); });
    leaveOut(m_view, any ? QList<int>{} : QList<int>{HistoryModel::State});
}

// Names and kinds are mostly short, and the sentence has the room that they leave.
void HistoryPage::fitToSteps()
{
    if (m_model->steps().isEmpty())
        return;
    const QFontMetrics metrics(m_view->font());
    for (const int column : {HistoryModel::Person, HistoryModel::Kind}) {
        QStringList words;
        for (int row = 0; row < m_model->rowCount(); ++row)
            words << m_model->index(row, column).data().toString();
        words.removeDuplicates();
        for (QString &word : words)
            if (column == HistoryModel::Person &&
                metrics.horizontalAdvance(word) > metrics.horizontalAdvance(longestPerson))
                word = longestPerson;
        fitColumnTo(m_view, column, words);
    }
}

void HistoryPage::layOut()
{
    QHBoxLayout *line = titleLine(tr("History"), m_count, this);
    auto *table = new QWidget(m_body);
    stackList(table, m_view,
              keyLine({{m_undo, QStringLiteral("U")},
                       {m_undoUpTo, QStringLiteral("Shift+U")},
                       {m_redo, QStringLiteral("R")}},
                      table));
    m_body->addPart(table, m_view);
    m_body->addPart(m_empty);
    stackPage(this, {line, lineOf(m_filter), lineOf(m_message)}, m_body);
}

void HistoryPage::connectModel()
{
    connect(m_model, &HistoryModel::loaded, this, [this] {
        m_message->clear();
        m_filter->offerPeople(m_model->steps());
        fitToSteps();
        showStates();
        select(m_chosen);
        updateState();
        updateActions();
    });
    connect(m_model, &HistoryModel::loadFailed, this, [this](const Error &error) {
        m_message->tell(MessageBar::Kind::Failure, error.oneLine(), tr("Try again"),
                        [this] { m_model->load(); });
    });
}

// The step a person stood on, where it is shown; else the newest one.
void HistoryPage::select(qint64 stepId)
{
    const int row = m_model->rowOf(stepId);
    if (current() != nullptr && current()->stepId == stepId)
        return;
    m_view->setCurrentIndex(m_model->index(row < 0 ? 0 : row, 0));
    if (row >= 0)
        m_view->scrollTo(m_model->index(row, 0));
}

const HistoryStep *HistoryPage::current() const
{
    return m_model->stepAt(m_view->currentIndex().row());
}

void HistoryPage::updateActions()
{
    const HistoryStep *step = current();
    const bool writable = !m_store->whyReadOnly();
    m_undo->setEnabled(writable && step != nullptr && step->undoable && !step->undone);
    m_undoUpTo->setEnabled(m_undo->isEnabled());
    m_redo->setEnabled(writable && step != nullptr && step->undone);
}

void HistoryPage::updateState()
{
    m_count->setText(m_model->isLoaded() ? grouped(m_model->rowCount()) +
                                               (m_model->canFetchMore({}) ? QStringLiteral("+") : QString())
                                         : QString());
    const bool empty = m_model->isLoaded() && m_model->rowCount() == 0;
    if (empty && m_filter->isNarrow())
        m_empty->setContent(QStringLiteral("search"), tr("Nothing fits"),
                            tr("No step of the history has what you search for."), tr("Show all steps"));
    else if (empty)
        m_empty->setContent(QStringLiteral("history"), tr("Nothing has been done yet"),
                            tr("Whatever is crawled, decided or edited stands here, and can be taken back."),
                            tr("Crawl titles"));
    m_body->setCurrentIndex(empty ? 1 : 0);
}

void HistoryPage::focusFilter()
{
    m_filter->focusWords();
}

void HistoryPage::showRow(qint64 stepId)
{
    m_chosen = stepId;
    if (m_model->rowOf(stepId) >= 0 || !m_filter->isNarrow())
        select(stepId);
    else
        m_filter->clear();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (std::exchange(m_stale, false))
        m_model->load();
}

} // namespace moviedb::ui

#include "moc_historypage.cpp"
