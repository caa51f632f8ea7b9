#include "ui/settings/connectionpage.h"

#include "core/base/future.h"
#include "ui/kit/icons.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/page/pageids.h"
#include "ui/tables/fielddelegate.h"
#include "ui/tables/tablemodel.h"
#include "ui/tables/tableview.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int formWidth = 560;

QFormLayout *makeForm(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(theme::gap);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

ConnectionPage::ConnectionPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_services(services), m_current(new QLabel(this)),
      m_asFile(new QPushButton(tr("SQLite file"), this)),
      m_asServer(new QPushButton(tr("Postgres server"), this)), m_forms(new QStackedWidget(this)),
      m_test(new QPushButton(tr("Test"), this)), m_switch(new QPushButton(tr("Switch"), this)),
      m_message(new MessageBar(this)), m_migrations(new TableView(this))
{
    auto *title = new QLabel(tr("Database"), this);
    theme::setRole(title, "title");
    theme::setRole(m_current, "secondary");
    m_current->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_forms->addWidget(fileForm());
    m_forms->addWidget(serverForm());
    m_forms->setMaximumWidth(formWidth);
    auto *migrationsTitle = new QLabel(tr("Migrations"), this);
    theme::setRole(migrationsTitle, "heading");
    m_migrations->setAccessibleName(tr("Migrations"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::gap);
    layout->setSpacing(theme::pad);
    layout->addWidget(title);
    layout->addWidget(m_current);
    layout->addSpacing(theme::half);
    layout->addLayout(kindLine());
    layout->addWidget(m_forms);
    layout->addWidget(m_message);
    layout->addLayout(buttonLine());
    layout->addSpacing(theme::pad);
    layout->addWidget(migrationsTitle);
    layout->addWidget(m_migrations, 1);
    fillFromSettings();
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
    return info;
}

QHBoxLayout *ConnectionPage::kindLine()
{
    auto *kinds = new QButtonGroup(this);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::half);
    for (QPushButton *button : {m_asFile, m_asServer}) {
        button->setCheckable(true);
        theme::setRole(button, "flat");
        kinds->addButton(button);
        line->addWidget(button);
    }
    line->addStretch();
    connect(m_asFile, &QPushButton::clicked, this, [this] { showForm(0); });
    connect(m_asServer, &QPushButton::clicked, this, [this] { showForm(1); });
    return line;
}

QHBoxLayout *ConnectionPage::buttonLine()
{
    m_test->setToolTip(tr("Connects once and changes nothing"));
    m_switch->setToolTip(tr("Opens this database; pending migrations are applied"));
    theme::setRole(m_switch, "primary");
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(m_switch);
    line->addWidget(m_test);
    line->addStretch();
    connect(m_test, &QPushButton::clicked, this, &ConnectionPage::test);
    connect(m_switch, &QPushButton::clicked, this, &ConnectionPage::switchOver);
    return line;
}

QWidget *ConnectionPage::fileForm()
{
    auto *page = new QWidget;
    QFormLayout *form = makeForm(page);
    m_file = new QLineEdit;
    m_file->setAccessibleName(tr("SQLite file"));
    m_file->setPlaceholderText(tr("movies.db in the program's data folder"));
    auto *choose = new QPushButton(theme::themedIcon(QStringLiteral("folder")), tr("Choose"));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(m_file, 1);
    line->addWidget(choose);
    form->addRow(tr("File"), line);
    connect(choose, &QPushButton::clicked, this, [this] {
        auto *dialog =
            new QFileDialog(this, tr("SQLite file"), m_file->text(), tr("Databases (*.db *.sqlite)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing file is opened, not replaced
        connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
        dialog->open();
    });
    return page;
}

QWidget *ConnectionPage::serverForm()
{
    auto *page = new QWidget;
    QFormLayout *form = makeForm(page);
    m_host = new QLineEdit(QStringLiteral("localhost"));
    m_port = new QSpinBox;
    m_port->setRange(1, 65535);
    m_port->setValue(5432);
    m_name = new QLineEdit(QStringLiteral("movie_db"));
    m_user = new QLineEdit;
    m_password = new QLineEdit;
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("From PGPASSFILE when empty"));
    m_tls = new QComboBox;
    m_tls->addItem(tr("If the server offers it"), QStringLiteral("prefer"));
    m_tls->addItem(tr("Always"), QStringLiteral("require"));
    m_tls->addItem(tr("Always, and check the certificate"), QStringLiteral("verify-full"));
    m_tls->addItem(tr("Never"), QStringLiteral("disable"));
    auto *place = new QHBoxLayout;
    place->setSpacing(theme::gap);
    place->addWidget(m_host, 1);
    place->addWidget(m_port);
    m_host->setAccessibleName(tr("Host"));
    m_port->setAccessibleName(tr("Port"));
    form->addRow(tr("Host and port"), place);
    form->addRow(tr("Database"), m_name);
    form->addRow(tr("User"), m_user);
    form->addRow(tr("Password"), m_password);
    form->addRow(tr("Encryption"), m_tls);
    return page;
}

void ConnectionPage::fillFromSettings()
{
    const QString address = m_services.settings.databaseUrl();
    const QUrl url(address);
    const bool server = url.scheme().startsWith(QLatin1String("postgres"));
    if (server) {
        m_host->setText(url.host());
        m_port->setValue(url.port(5432));
        m_name->setText(url.path().mid(1));
        m_user->setText(url.userName());
        const int tls = m_tls->findData(QUrlQuery(url).queryItemValue(QStringLiteral("sslmode")));
        m_tls->setCurrentIndex(qMax(0, tls));
    } else if (address.startsWith(QLatin1String("sqlite:"))) {
        m_file->setText(address.mid(7));
    }
    (server ? m_asServer : m_asFile)->setChecked(true);
    showForm(server ? 1 : 0);
}

// The stack is as high as the form it shows.
void ConnectionPage::showForm(int number)
{
    for (int other = 0; other < m_forms->count(); ++other)
        m_forms->widget(other)->setSizePolicy(QSizePolicy::Preferred, other == number ? QSizePolicy::Preferred
                                                                                      : QSizePolicy::Ignored);
    m_forms->setCurrentIndex(number);
    m_forms->setMaximumHeight(m_forms->widget(number)->sizeHint().height());
}

QString ConnectionPage::url() const
{
    if (m_forms->currentIndex() == 0)
        return QStringLiteral("sqlite:") + m_file->text().trimmed();
    QUrl url;
    url.setScheme(QStringLiteral("postgresql"));
    url.setHost(m_host->text().trimmed());
    url.setPort(m_port->value());
    url.setUserName(m_user->text().trimmed());
    url.setPath(QLatin1Char('/') + m_name->text().trimmed());
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("sslmode"), m_tls->currentData().toString());
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

std::optional<QString> ConnectionPage::problem() const
{
    if (m_forms->currentIndex() == 0)
        return m_file->text().trimmed().isEmpty() ? std::optional(tr("Choose a file first.")) : std::nullopt;
    if (m_host->text().trimmed().isEmpty() || m_name->text().trimmed().isEmpty() ||
        m_user->text().trimmed().isEmpty())
        return tr("Host, database and user are needed.");
    return std::nullopt;
}

void ConnectionPage::setBusy(bool busy, const QString &what)
{
    m_test->setEnabled(!busy);
    m_switch->setEnabled(!busy);
    if (busy)
        m_message->tell(MessageBar::Kind::Information, what, {}, {}, false);
}

void ConnectionPage::test()
{
    if (const auto lacking = problem()) {
        m_message->tell(MessageBar::Kind::Failure, *lacking);
        return;
    }
    if (!m_services.testDatabase)
        return;
    setBusy(true, tr("Connecting…"));
    m_services.testDatabase(this, url(), m_password->text(), [this](const Result<QString> &answer) {
        setBusy(false, {});
        if (answer)
            m_message->tell(MessageBar::Kind::Success, tr("It works: %1").arg(*answer));
        else
            m_message->tell(MessageBar::Kind::Failure, answer.error().oneLine());
    });
}

void ConnectionPage::switchOver()
{
    if (const auto lacking = problem()) {
        m_message->tell(MessageBar::Kind::Failure, *lacking);
        return;
    }
    if (m_services.crawl != nullptr && m_services.crawl->isActive()) {
        m_message->tell(MessageBar::Kind::Doubt, tr("A crawl is running. Stop it first; it can be resumed."));
        return;
    }
    if (!m_services.openDatabase)
        return;
    setBusy(true, tr("Opening…"));
    const QPointer<ConnectionPage> guard(this);
    m_services.openDatabase(url(), m_password->text(), [guard](const Result<Done> &answer) {
        if (guard.isNull())
            return;
        guard->setBusy(false, {});
        if (answer)
            guard->m_message->tell(MessageBar::Kind::Success, tr("The database is open."));
        else
            guard->m_message->tell(MessageBar::Kind::Failure, answer.error().oneLine());
    });
}

void ConnectionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_current->setText(tr("In use: %1").arg(m_services.store->description()));
    showMigrations();
}

void ConnectionPage::showMigrations()
{
    if (m_migrationModel != nullptr) {
        m_migrationModel->refresh();
        return;
    }
    onFinished(m_services.store->schema(), this, [this](const Result<SchemaInfo> &schema) {
        const TableInfo *table = schema ? schema->table(u"schema_migrations") : nullptr;
        if (table == nullptr || m_migrationModel != nullptr)
            return;
        m_migrationModel = new TableModel(m_services.store, *table, this);
        m_migrations->setUp(m_migrationModel, new FieldDelegate(m_services.store, this));
        connect(m_migrationModel, &TableModel::loaded, m_migrations, &TableView::fitColumns);
        m_migrationModel->load();
    });
}

} // namespace moviedb::ui

#include "moc_connectionpage.cpp"
