#include "ui/connections/connectionpage.h"

#include "core/base/future.h"
#include "ui/connections/connectiondelegate.h"
#include "ui/connections/connectionform.h"
#include "ui/connections/connectionlistmodel.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/page/pageids.h"
#include "ui/tables/fielddelegate.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tableview.h"

#include <QHideEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int connectionListWidth = 300;
constexpr int leastConnectionList = 190;
constexpr int connectionFormWidth = 560;
constexpr int heightForMigrations = 640;  // of the page
constexpr int fewestConnectionRows = 156; // three of them are always seen

MessageBar::Kind kindOf(const ConnectionVerdict &verdict)
{
    using Kind = ConnectionVerdict::Kind;
    if (verdict.kind == Kind::ReadOnly || verdict.kind == Kind::Newer)
        return MessageBar::Kind::Doubt;
    return verdict.opens() ? MessageBar::Kind::Success : MessageBar::Kind::Failure;
}

} // namespace

ConnectionPage::ConnectionPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_services(services), m_list(new ConnectionListModel(this)),
      m_view(new QListView), m_form(new ConnectionForm), m_current(new QLabel(this)),
      m_test(new QPushButton(tr("Test"))), m_switch(new QPushButton(tr("Switch"))),
      m_duplicate(new QPushButton(tr("Duplicate"))), m_forget(new QPushButton(tr("Forget"))),
      m_message(new MessageBar(this)), m_choosing(new QWidget(this)),
      m_migrationsTitle(new QLabel(tr("Migrations"), this)), m_migrations(new TableView(this)),
      m_migrationsButton(new QPushButton(tr("Migrations"), this))
{
    auto *title = new QLabel(tr("Database"), this);
    theme::setRole(title, "title");
    theme::setRole(m_current, "secondary");
    m_current->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setRole(m_migrationsTitle, "heading");
    m_migrations->setAccessibleName(tr("Migrations"));

    m_migrationsButton->setCheckable(true);
    m_migrationsButton->setToolTip(tr("In place of the databases, for which there is no room beside them"));
    theme::setRole(m_migrationsButton, "flat");

    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_migrationsButton);
    auto *middle = new QHBoxLayout(m_choosing);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(theme::section);
    middle->addWidget(listPart(), 1);
    middle->addWidget(formPart(), 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::gap);
    layout->setSpacing(theme::gap);
    layout->addLayout(head);
    layout->addWidget(m_current);
    layout->addSpacing(theme::half);
    layout->addWidget(m_choosing, 3);
    layout->addWidget(m_message);
    layout->addWidget(m_migrationsTitle);
    layout->addWidget(m_migrations, 1);
    connectParts();
    settingsChanged();
    choose(m_list->rowOf(services.settings.databaseUrl()));
}

PageInfo ConnectionPage::describe()
{
    PageInfo info;
    info.id = pageid::connection;
    info.title = tr("Database");
    info.icon = QStringLiteral("database");
    info.menuText = tr("&Database…");
    info.place = PageInfo::Place::System;
    info.menu = Menu::File;
    info.keys = {tr("Databases"),
                 {{tr("Enter"), tr("open the chosen database")},
                  {QStringLiteral("F5"), tr("look at it, without leaving anything behind")},
                  {tr("Ins"), tr("name another database")},
                  {tr("Del"), tr("forget the chosen one")}}};
    return info;
}

QWidget *ConnectionPage::listPart()
{
    auto *part = new QWidget(this);
    part->setMaximumWidth(connectionListWidth);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new ConnectionDelegate(m_view));
    m_view->setAccessibleName(tr("Databases"));
    m_view->setMouseTracking(true);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMinimumSize(leastConnectionList, fewestConnectionRows);
    auto *add = new QPushButton(theme::themedIcon(QStringLiteral("plus")), tr("Add"));
    m_duplicate->setToolTip(tr("Another connection that begins like this one"));
    connect(add, &QPushButton::clicked, this, &ConnectionPage::add);
    auto *acts = new FlowLayout(theme::half);
    for (QPushButton *button : {add, m_duplicate, m_forget}) {
        theme::setRole(button, "flat");
        acts->addWidget(button);
    }
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::half);
    layout->addWidget(m_view, 1);
    layout->addLayout(acts);
    setFocusProxy(m_view);
    return part;
}

QWidget *ConnectionPage::formPart()
{
    auto *part = new QWidget(this);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have the keys
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    scroll->setMinimumWidth(200);
    m_form->setMaximumWidth(connectionFormWidth);
    m_test->setToolTip(tr("Looks, and leaves nothing behind (F5)"));
    m_switch->setToolTip(tr("Opens this database; pending migrations are applied (Enter)"));
    theme::setRole(m_switch, "primary");
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addWidget(scroll, 1);
    layout->addLayout(actLine());
    return part;
}

QLayout *ConnectionPage::actLine()
{
    auto *line = new FlowLayout(theme::gap);
    line->addWidget(m_switch);
    line->addWidget(m_test);
    return line;
}

void ConnectionPage::connectParts()
{
    connect(m_test, &QPushButton::clicked, this, &ConnectionPage::test);
    connect(m_switch, &QPushButton::clicked, this, &ConnectionPage::switchOver);
    connect(m_duplicate, &QPushButton::clicked, this, &ConnectionPage::duplicate);
    connect(m_forget, &QPushButton::clicked, this, &ConnectionPage::forget);
    connect(m_migrationsButton, &QPushButton::toggled, this, &ConnectionPage::fitParts);
    connect(m_view, &QListView::activated, this, &ConnectionPage::switchOver);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConnectionPage::showChosen);
    connect(m_form, &ConnectionForm::confirmed, this, &ConnectionPage::switchOver);
    connect(m_form, &ConnectionForm::edited, this, [this] {
        m_message->clear(); // it was about what stood there before
        take();
        keep();
    });
    const auto key = [this](const QKeySequence &keys, QWidget *where, void (ConnectionPage::*act)()) {
        auto *shortcut = new QShortcut(keys, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::Key_F5), this, &ConnectionPage::test);
    key(QKeySequence(Qt::Key_Insert), m_view, &ConnectionPage::add);
    key(QKeySequence(Qt::Key_Delete), m_view, &ConnectionPage::forget);
}

void ConnectionPage::settingsChanged()
{
    const QString shown = chosenRow() >= 0 ? m_list->at(chosenRow()).address : QString();
    if (m_services.settings.connections == m_list->toSave() &&
        m_list->rowOf(m_services.settings.databaseUrl()) >= 0)
        return;
    m_list->setSettings(m_services.settings);
    choose(qMax(0, m_list->rowOf(shown)));
}

int ConnectionPage::chosenRow() const
{
    return m_view->currentIndex().row();
}

void ConnectionPage::choose(int row)
{
    m_view->setCurrentIndex(m_list->index(qMax(0, row)));
}

void ConnectionPage::showChosen()
{
    if (chosenRow() < 0)
        return;
    const bool isFixed = m_list->isSample(chosenRow());
    const Typed left = m_typed;
    m_typed.now = m_list->at(chosenRow());
    if (m_typed.now.address != left.now.address) // else it stands in a list that was made anew
        m_typed.before = m_typed.now;
    m_message->clear();
    m_form->setConnection(m_typed.now, isFixed);
    updateActs();
    if (left.now.address != m_typed.now.address)
        tellTyped(left);
}

// A slip in a field would be found when the database is wanted next.
void ConnectionPage::tellTyped(const Typed &left)
{
    const QString words = typedWords(left);
    if (words.isEmpty())
        return;
    m_message->tell(MessageBar::Kind::Information, words, tr("Put the old one back"),
                    [this, left] { putBack(left); });
}

void ConnectionPage::putBack(const Typed &left)
{
    // The database in use is offered while none that is kept has its address.
    if (const int offered = m_list->rowOf(left.before.address); offered >= 0 && m_list->isOffered(offered))
        m_list->remove(offered);
    const int place = m_list->rowOf(left.now.address);
    if (place < 0)
        return;
    m_list->change(place, left.before);
    keep();
    if (place == chosenRow())
        showChosen();
    else
        choose(place);
    m_message->clear();
}

QString ConnectionPage::typedWords(const Typed &left) const
{
    const int row = m_list->rowOf(left.now.address);
    if (row < 0 || !left.isNews())
        return {};
    const QString address = m_list->index(row, 0).data(ConnectionListModel::AddressRole).toString();
    return tr("“%1” has the address %2 now; it was not looked at.").arg(left.now.name, address);
}

void ConnectionPage::updateActs()
{
    const int row = chosenRow();
    const bool inUse = row >= 0 && m_list->isInUse(row);
    const bool sample = row >= 0 && m_list->isSample(row);
    m_forget->setText(sample ? tr("Remove") : tr("Forget"));
    m_forget->setEnabled(row >= 0 && !inUse && !m_busy && (sample || !m_list->isOffered(row)));
    m_forget->setToolTip(inUse    ? tr("It is in use: switch to another database first")
                         : sample ? tr("Removes the invented films with their database")
                                  : tr("Takes it off the list, with its password; the films stay"));
    m_duplicate->setEnabled(row >= 0 && !sample && !m_busy);
    m_test->setEnabled(!m_busy);
    m_switch->setEnabled(!m_busy && !inUse);
    m_switch->setToolTip(inUse ? tr("It is in use")
                               : tr("Opens this database; pending migrations are applied (Enter)"));
}

void ConnectionPage::take()
{
    if (chosenRow() < 0)
        return;
    m_typed.now = m_form->connection();
    m_list->change(chosenRow(), m_typed.now);
    updateActs();
}

void ConnectionPage::keep()
{
    Settings changed = m_services.settings;
    changed.connections = m_list->toSave();
    if (changed.connections != m_services.settings.connections)
        Q_EMIT saved(changed);
}

void ConnectionPage::add()
{
    choose(m_list->add({tr("New connection"), QStringLiteral("sqlite:"), {}, {}}));
    m_form->askForName();
}

void ConnectionPage::duplicate()
{
    SavedConnection copy = m_form->connection();
    copy.lastUsed.clear();
    choose(m_list->add(copy));
    keep();
    m_form->askForName();
}

void ConnectionPage::forget()
{
    const int row = chosenRow();
    if (row < 0 || !m_forget->isEnabled())
        return;
    if (m_list->isSample(row))
        return removeSample();
    const SavedConnection gone = m_list->at(row);
    m_list->remove(row);
    keep();
    if (m_services.forgetPassword && !gone.isFile())
        m_services.forgetPassword(gone.address);
    choose(qMin(row, m_list->rowCount() - 1));
    m_message->tell(MessageBar::Kind::Information,
                    tr("“%1” is off the list; its films are where they were.").arg(gone.name),
                    tr("Put it back"), [this, gone] { putBack(gone); });
}

void ConnectionPage::putBack(const SavedConnection &connection)
{
    choose(m_list->add(connection));
    keep();
    m_message->clear();
}

void ConnectionPage::removeSample()
{
    const auto remove = [this] {
        setBusy(true, tr("Removing…"));
        m_services.removeSample(this, [this](const Result<Done> &removed) {
            setBusy(false, {});
            if (!removed)
                return m_message->tell(MessageBar::Kind::Failure, removed.error().oneLine());
            m_message->tell(MessageBar::Kind::Success, tr("The sample is gone; it can be made again."));
        });
    };
    if (m_services.removeSample)
        m_message->tell(MessageBar::Kind::Doubt, tr("All films of the sample go, with what you did to them."),
                        tr("Remove"), remove);
}

QString ConnectionPage::url() const
{
    return m_form->connection().address;
}

void ConnectionPage::setBusy(bool busy, const QString &what)
{
    m_busy = busy;
    QWidget *const before = focusWidget();
    updateActs();
    if (busy)
        m_message->tell(MessageBar::Kind::Information, what, {}, {}, false);
    if (busy)
        m_rested = {before, focusWidget()}; // a button that rests has lost the keyboard
    else if (m_rested.first && m_rested.second && m_rested.second->hasFocus())
        m_rested.first->setFocus(Qt::OtherFocusReason);
}

bool ConnectionPage::isReady()
{
    const auto lacking = m_form->problem();
    if (lacking) {
        m_message->tell(MessageBar::Kind::Failure, *lacking);
        m_form->askForLacking();
    }
    return !lacking && !m_busy;
}

void ConnectionPage::test()
{
    if (!isReady() || !m_services.testDatabase)
        return;
    m_typed.before = m_typed.now; // meant so
    setBusy(true, tr("Connecting…"));
    m_services.testDatabase(this, url(), m_form->password(), [this](const ConnectionVerdict &verdict) {
        setBusy(false, {});
        const bool lacksPassword = verdict.kind == ConnectionVerdict::Kind::NoPassword; // its field is here
        m_message->tell(kindOf(verdict), lacksPassword ? tr("%1 Type it above.").arg(inWords(verdict.text))
                                                       : verdict.oneLine());
        if (verdict.wantsPassword())
            m_form->askForPassword();
    });
}

void ConnectionPage::switchOver()
{
    if (!isReady() || !m_switch->isEnabled())
        return;
    if (m_services.crawl != nullptr && m_services.crawl->isActive()) {
        m_message->tell(MessageBar::Kind::Doubt, tr("A crawl is running. Stop it first; it can be resumed."));
        return;
    }
    if (!m_services.openDatabase)
        return;
    keep();
    m_typed.before = m_typed.now;
    setBusy(true, tr("Opening…"));
    const QPointer<ConnectionPage> guard(this);
    m_services.openDatabase({url(), m_form->password(), m_form->keepsPassword()},
                            [guard](const Result<Done> &answer) {
                                if (guard.isNull() || answer)
                                    return;
                                guard->setBusy(false, {});
                                guard->tellFailed(answer.error());
                            });
}

void ConnectionPage::tellFailed(const Error &error)
{
    // The address stands in the form.
    m_message->tell(MessageBar::Kind::Failure,
                    QStringList{inWords(error.text), inWords(error.remedy)}.join(QLatin1Char(' ')).trimmed());
    if (m_services.wantsPassword && m_services.wantsPassword(error))
        m_form->askForPassword();
}

void ConnectionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_current->setText(tr("In use: %1").arg(inWords(m_services.store->description())));
    const Typed left = m_typed;
    settingsChanged();
    tellTyped(left);
    showMigrations();
}

// The page is left with what was typed: told where one is then, and here, where it can be put back.
void ConnectionPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (const QString words = typedWords(m_typed); !words.isEmpty() && !event->spontaneous())
        Q_EMIT tell(words);
}

void ConnectionPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitParts();
}

// In a low window there is room for the databases or for the migrations.
void ConnectionPage::fitParts()
{
    const bool isLow = height() < heightForMigrations;
    m_migrationsButton->setVisible(isLow);
    m_migrationsTitle->setVisible(!isLow);
    m_migrations->setVisible(!isLow || m_migrationsButton->isChecked());
    m_choosing->setVisible(!isLow || !m_migrationsButton->isChecked());
}

void ConnectionPage::showMigrations()
{
    if (m_migrationModel != nullptr) {
        m_migrationModel->refresh();
        return;
    }
    const auto tellFailed = [this](const Error &error) {
        m_message->tell(MessageBar::Kind::Failure,
                        tr("The migrations cannot be shown: %1").arg(inWords(error.oneLine())),
                        tr("Try again"), [this] { showMigrations(); });
    };
    onFinished(m_services.store->schema(), this, [this, tellFailed](const Result<SchemaInfo> &schema) {
        if (!schema)
            return tellFailed(schema.error());
        const TableInfo *table = schema->table(u"schema_migrations");
        if (table == nullptr || m_migrationModel != nullptr)
            return;
        m_migrationModel = new TableModel(m_services.store, *table, this);
        m_migrations->setUp(m_migrationModel, new FieldDelegate(m_services.store, this));
        connect(m_migrationModel, &TableModel::loaded, m_migrations, &TableView::fitColumns);
        connect(m_migrationModel, &TableModel::loadFailed, this, tellFailed);
        m_migrationModel->load();
    });
}

} // namespace moviedb::ui

#include "moc_connectionpage.cpp"
