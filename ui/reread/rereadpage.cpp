#include "ui/reread/rereadpage.h"

#include "core/base/future.h"
#include "core/base/writemode.h"
#include "core/crawl/service/crawlservice.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/lists/listpage.h"
#include "ui/lists/rowlist.h"
#include "ui/page/appservices.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/reread/rereaddelegate.h"
#include "ui/reread/rereadmodel.h"
#include "ui/words/fieldtext.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>

namespace moviedb::ui {
namespace {

constexpr int rowShare = 24;         // percent of the list
constexpr int leastValueWidth = 110; // of a date

} // namespace

RereadPage::RereadPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_store(services.store), m_crawl(services.crawl),
      m_model(new RereadModel(this)), m_body(new PageBody(this, this)), m_view(new QTreeView(m_body)),
      m_count(new QLabel(this)), m_field(new QComboBox(this)), m_text(new QLineEdit(this)),
      m_message(new MessageBar(this)), m_empty(new EmptyState(this)),
      m_again(new QAction(tr("Read again"), this)), m_accept(new QAction(tr("Accept"), this)),
      m_tick(new QAction(tr("Tick"), this)), m_tickAll(new QAction(tr("Tick all or none"), this)),
      m_open(new QAction(tr("Open the film"), this))
{
    makeTable();
    layOut();
    connectActs();
    if (m_crawl != nullptr)
        connect(m_crawl, &CrawlService::rereadProgressed, this, [this](int films) {
            m_films = films;
            updateState();
        });
    updateState();
}

PageInfo RereadPage::describe()
{
    PageInfo info;
    info.id = pageid::reread;
    info.title = tr("Re-read");
    info.icon = QStringLiteral("refresh");
    info.menuText = tr("Re-&read");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+R"));
    info.menu = Menu::Go;
    info.keys = {tr("Re-read"),
                 {{QStringLiteral("R"), tr("read the stored answers again")},
                  {QStringLiteral("Space"), tr("tick this value, or leave it as it is")},
                  {QStringLiteral("A"), tr("tick all that is shown, or none")},
                  {QStringLiteral("Ctrl+Enter"), tr("accept what is ticked")},
                  {QStringLiteral("Enter"), tr("open the film")}}};
    return info;
}

void RereadPage::makeTable()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RereadDelegate(m_view));
    m_view->setAccessibleName(tr("What would change"));
    makeRowList(m_view);
    fitColumn(m_view, RereadModel::Row, QStringLiteral("A short title, a tick"));
    growColumn(m_view, RereadModel::Row, rowShare);
    fitColumn(m_view, RereadModel::Field, QStringLiteral("Actors: Date of birth"));
    fitColumn(m_view, RereadModel::Source, QStringLiteral("JustWatch"));
    m_view->header()->setMinimumSectionSize(leastValueWidth); // what it is about is before and after
    m_view->header()->setSectionResizeMode(RereadModel::Before, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(RereadModel::After, QHeaderView::Stretch);
    connect(m_view, &QTreeView::activated, this, &RereadPage::openFilm);
}

void RereadPage::layOut()
{
    m_field->setAccessibleName(tr("Field"));
    m_field->setToolTip(tr("Field"));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_field->addItem(tr("Every field"), QString());
    m_text->setAccessibleName(tr("Filter"));
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(theme::section * 10);
    keepKeys(m_text);
    QHBoxLayout *line = titleLine(tr("Re-read"), m_count, this);
    line->addWidget(m_text);
    line->addWidget(m_field);
    auto *list = new QWidget(m_body);
    stackList(list, m_view,
              keyLine({{m_accept, QStringLiteral("Ctrl+Enter")},
                       {m_tick, QStringLiteral("Space")},
                       {m_tickAll, QStringLiteral("A")},
                       {m_open, QStringLiteral("Enter")},
                       {m_again, QStringLiteral("R")}},
                      list, m_accept));
    m_body->addPart(list, m_view);
    m_body->addPart(m_empty);
    stackPage(this, {line, lineOf(m_message)}, m_body);
}

void RereadPage::connectActs()
{
    giveKeys(this, m_again, {QKeySequence(Qt::Key_R)}, tr("Read the stored answers of all films again"));
    giveKeys(this, m_accept,
             {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
             tr("Take over what is ticked, as one step that can be undone"));
    giveKeys(this, m_tick, {QKeySequence(Qt::Key_Space)}, tr("Accept this value, or leave it as it is"));
    giveKeys(this, m_tickAll, {QKeySequence(Qt::Key_A)}, tr("Tick all that is shown, or none"));
    m_open->setToolTip(tr("Go to the film in its table (%1)").arg(keyOnKeyboard(QStringLiteral("Enter"))));
    m_view->addActions({m_tick, m_tickAll, m_open});
    connect(m_again, &QAction::triggered, this, &RereadPage::read);
    connect(m_accept, &QAction::triggered, this, &RereadPage::accept);
    connect(m_tick, &QAction::triggered, this, &RereadPage::toggleCurrent);
    connect(m_tickAll, &QAction::triggered, this, &RereadPage::toggleAll);
    connect(m_open, &QAction::triggered, this, &RereadPage::openFilm);
    connect(m_field, &QComboBox::currentIndexChanged, this, &RereadPage::narrow);
    connect(m_text, &QLineEdit::textChanged, this, &RereadPage::narrow);
    connect(m_model, &RereadModel::tickedChanged, this, &RereadPage::updateState);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &RereadPage::updateState);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_reading)
            m_crawl->stopRereading();
        else if (m_model->total() > 0)
            m_text->clear(), m_field->setCurrentIndex(0);
        else
            read();
    });
}

void RereadPage::read()
{
    if (m_reading || m_storing || m_crawl == nullptr)
        return;
    m_reading = true;
    m_films = 0;
    m_message->clear();
    updateState();
    onFinished(m_crawl->reread({}, WriteMode::DryRun), this,
               [this](const Result<RereadPlan> &plan) { planCame(plan); });
}

void RereadPage::planCame(const Result<RereadPlan> &plan)
{
    m_reading = false;
    if (plan) {
        m_looked = true;
        m_plan = *plan;
        m_model->setChanges(plan->changes);
        offerFields();
        if (const QString unread = unreadWords(); !unread.isEmpty())
            m_message->tell(MessageBar::Kind::Information, unread);
    } else if (plan.error().fault != Fault::Cancelled) {
        m_message->tell(MessageBar::Kind::Failure, plan.error().oneLine(), tr("Try again"),
                        [this] { read(); });
    }
    updateState();
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
}

QString RereadPage::unreadWords() const
{
    QStringList words;
    const auto count = [](qsizetype films) {
        return films == 1 ? tr("1 film") : tr("%1 films").arg(grouped(films));
    };
    if (!m_plan.notKept.isEmpty())
        words << tr("%1 cannot be read again, for their pages are not stored (any more): %2%3.")
                     .arg(count(m_plan.notKept.size()), m_plan.notKept.first().title.simplified(),
                          m_plan.notKept.size() > 1 ? tr(" and more") : QString());
    if (!m_plan.failed.isEmpty())
        words << tr("%1 could not be read: %2: %3")
                     .arg(count(m_plan.failed.size()), m_plan.failed.first().title.simplified(),
                          m_plan.failed.first().reason);
    return words.join(QLatin1Char(' '));
}

void RereadPage::accept()
{
    const QList<RereadChange> picks = m_model->ticked();
    if (picks.isEmpty() || m_reading || m_storing)
        return;
    m_storing = true;
    m_message->clear();
    updateState();
    RereadScope scope;
    scope.picks = picks;
    onFinished(m_crawl->reread(scope, WriteMode::Store), this,
               [this](const Result<RereadPlan> &done) { accepted(done); });
}

void RereadPage::accepted(const Result<RereadPlan> &done)
{
    m_storing = false;
    if (!done) {
        m_message->tell(MessageBar::Kind::Failure, done.error().oneLine(), tr("Read again"),
                        [this] { read(); });
        updateState();
        return;
    }
    m_model->remove(done->changes);
    offerFields();
    updateState();
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    Q_EMIT tell(done->changes.size() == 1
                    ? tr("1 value taken over from the stored answers")
                    : tr("%1 values taken over from the stored answers").arg(grouped(done->changes.size())));
}

void RereadPage::narrow()
{
    m_model->filter(m_field->currentData().toString(), m_text->text());
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    updateState();
}

// The chosen field stays as long as something of it is left.
void RereadPage::offerFields()
{
    const QString chosen = m_field->currentData().toString();
    {
        const QSignalBlocker quiet(m_field);
        while (m_field->count() > 1)
            m_field->removeItem(1);
        for (const auto &[field, count] : m_model->fields())
            m_field->addItem(QStringLiteral("%1 (%2)").arg(rereadFieldTitle(field), grouped(count)), field);
        m_field->setCurrentIndex(std::max(m_field->findData(chosen), 0));
    }
    narrow();
}

void RereadPage::toggleCurrent()
{
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(RereadModel::Row);
    if (!current.isValid())
        return;
    const bool ticked = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    m_model->setData(current, int(ticked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

void RereadPage::toggleAll()
{
    m_model->tickAll(m_model->tickedCount() < m_model->rowCount());
}

void RereadPage::openFilm()
{
    if (const RereadChange *change = m_model->at(m_view->currentIndex().row()))
        Q_EMIT showPage(pageid::movies, change->movieId);
}

void RereadPage::updateState()
{
    const bool writable = !m_store->whyReadOnly();
    const bool idle = !m_reading && !m_storing;
    const int ticked = m_model->tickedCount();
    m_accept->setText(ticked == 1 ? tr("Accept 1 value") : tr("Accept %1 values").arg(grouped(ticked)));
    m_accept->setEnabled(writable && idle && ticked > 0);
    m_again->setEnabled(writable && idle && m_crawl != nullptr);
    const bool standsSomewhere = m_view->currentIndex().isValid();
    m_tick->setEnabled(idle && standsSomewhere);
    m_tickAll->setEnabled(idle && m_model->rowCount() > 0);
    m_open->setEnabled(standsSomewhere);
    m_field->setEnabled(m_model->total() > 0);
    m_text->setEnabled(m_model->total() > 0);
    m_count->setText(m_looked ? grouped(m_model->rowCount()) : QString());
    const bool empty = m_reading || m_model->rowCount() == 0;
    if (empty)
        showEmpty();
    m_body->setCurrentIndex(empty ? 1 : 0);
}

void RereadPage::showEmpty()
{
    const auto show = [this](const char *icon, const QString &title, const QString &sentence,
                             const QString &button) {
        m_empty->setContent(QLatin1String(icon), title, sentence, button);
    };
    if (m_reading)
        show("clock", tr("Reading"), tr("%1 films read, without the network.").arg(grouped(m_films)),
             tr("Stop"));
    else if (m_model->total() > 0)
        show("filter", tr("Nothing of this kind"), tr("Other values would change."), tr("Show all"));
    else if (m_looked)
        show("accepted", tr("Nothing would change"),
             m_plan.films == 0   ? tr("There is no film with a stored answer.")
             : m_plan.films == 1 ? tr("1 film was read again: the stored answers say what is shown.")
                                 : tr("%1 films were read again: the stored answers say what is shown.")
                                       .arg(grouped(m_plan.films)),
             tr("Read again"));
    else
        show("refresh", tr("Read the stored answers again"),
             tr("Facts of all films are read anew from the pages that were stored, with the extractors and "
                "rules of "
                "today. You see what would change before anything does."),
             tr("Read again"));
    const auto why = m_store->whyReadOnly();
    m_empty->setHindrance(why ? why->oneLine() : QString());
}

void RereadPage::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

} // namespace moviedb::ui

#include "moc_rereadpage.cpp"
