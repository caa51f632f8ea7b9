#include "ui/serving/servingpage.h"

#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/lists/listpage.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/page/appservices.h"
#include "ui/page/pageids.h"
#include "ui/serving/originlist.h"
#include "ui/serving/servedrequestsmodel.h"
#include "ui/serving/tokenfield.h"
#include "ui/words/fieldtext.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSpinBox>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int mostPort = 65535;
constexpr int widthForTwo = 860;   // of the page: fields and requests side by side
constexpr int fieldsWidth = 340;   // beside the requests
constexpr int leastRequests = 220; // pixels high

QString servingAddress(quint16 port)
{
    return QStringLiteral("http://127.0.0.1:%1").arg(port);
}

} // namespace

ServingPage::ServingPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_services(services), m_model(new ServedRequestsModel(this)),
      m_view(new QTreeView(this)), m_mark(new QLabel(this)), m_state(new QLabel(this)),
      m_nothing(new QLabel(tr("Nothing was asked yet."), this)), m_message(new MessageBar(this)),
      m_port(new QSpinBox(this)),
      m_origins(new OriginList(
          [this](const QString &text) -> Result<QString> {
              return m_services.server == nullptr ? text : m_services.server->checkedOrigin(text);
          },
          this)),
      m_token(new TokenField(services.server, this))
{
    makeActions();
    makeRequests();
    layOut();
    connectParts();
    showState();
}

PageInfo ServingPage::describe()
{
    PageInfo info;
    info.id = pageid::serving;
    info.title = tr("Local server");
    info.icon = QStringLiteral("server");
    info.menuText = tr("&Local server…");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+L"));
    info.place = PageInfo::Place::System;
    info.menu = Menu::File;
    info.keys = {tr("Local server"),
                 {{QStringLiteral("S"), tr("start or stop it")},
                  {QStringLiteral("O"), tr("open its site of the films")},
                  {QStringLiteral("D"), tr("open its documentation")}}};
    return info;
}

void ServingPage::makeActions()
{
    const auto add = [this](const QString &text, const QString &key, const QString &tip, auto act) {
        auto *action = new QAction(text, this);
        giveKeys(this, action, {QKeySequence(key)}, tip);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_switch =
        add(tr("Start"), QStringLiteral("S"), tr("Start or stop the local server"), [this] { toggle(); });
    m_site = add(tr("Site of the films"), QStringLiteral("O"),
                 tr("Open in the browser what a person sees at this address"),
                 [this] { open(QStringLiteral("/")); });
    m_docs = add(tr("Documentation"), QStringLiteral("D"),
                 tr("Open in the browser every operation, to read and to try"),
                 [this] { open(QStringLiteral("/v1/docs")); });
    m_document = add(tr("OpenAPI document"), QStringLiteral("Y"),
                     tr("Open in the browser what clients are generated from"),
                     [this] { open(QStringLiteral("/v1/openapi.yaml")); });
}

void ServingPage::makeRequests()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new RowListDelegate({ServedRequestsModel::Target}, m_view));
    m_view->setAccessibleName(tr("Last requests"));
    makeRowList(m_view);
    fitColumn(m_view, ServedRequestsModel::Time, QStringLiteral("00:00:00"));
    fitColumn(m_view, ServedRequestsModel::Method, QStringLiteral("OPTIONS"));
    fitColumn(m_view, ServedRequestsModel::Status, tr("Status") + QStringLiteral("0"));
    m_view->header()->setSectionResizeMode(ServedRequestsModel::Target, QHeaderView::Stretch);
    m_view->setMinimumHeight(leastRequests);
    theme::setRole(m_nothing, "secondary");
}

void ServingPage::layOut()
{
    auto *none = new QLabel(this);
    QHBoxLayout *title = titleLine(tr("Local server"), none, this);
    title->addWidget(new KeyButton(m_switch, QStringLiteral("S"), "primary", this));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state->setAccessibleName(tr("How the local server stands"));
    auto *stateLine = new QHBoxLayout;
    stateLine->setContentsMargins(theme::margin, 0, theme::pad, 0);
    stateLine->setSpacing(theme::gap);
    stateLine->addWidget(m_mark);
    stateLine->addWidget(m_state, 1);
    auto *links = new FlowLayout(theme::gap);
    const QList<std::pair<QAction *, QString>> opening{
        {m_site, QStringLiteral("O")}, {m_docs, QStringLiteral("D")}, {m_document, QStringLiteral("Y")}};
    for (const auto &[action, key] : opening)
        links->addWidget(new KeyButton(action, key, "", this));
    QHBoxLayout *linkLine = keyLine();
    linkLine->setContentsMargins(theme::margin, 0, theme::pad, 0);
    linkLine->addLayout(links, 1);

    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::TopToBottom, content);
    m_columns->setContentsMargins(theme::margin, theme::gap, theme::pad, theme::margin);
    m_columns->setSpacing(theme::section);
    m_columns->addWidget(fields());
    m_columns->addWidget(requests(), 1);
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidget(content);
    stackPage(this, {title, stateLine, lineOf(m_message), linkLine}, m_area);
    m_area->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_area); // the requests may be none
}

QVBoxLayout *ServingPage::addSection(QVBoxLayout *column, const QString &title, const QString &sentence)
{
    auto *section = new QVBoxLayout;
    section->setSpacing(theme::gap);
    auto *heading = new QLabel(title);
    theme::setRole(heading, "heading");
    section->addWidget(heading);
    auto *text = new QLabel(sentence);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    theme::setRole(text, "secondary");
    section->addWidget(text);
    column->addLayout(section);
    return section;
}

QWidget *ServingPage::fields()
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::section);
    m_port->setRange(0, mostPort);
    m_port->setSpecialValueText(tr("any that is free"));
    m_port->setGroupSeparatorShown(false);
    m_port->setAccessibleName(tr("Port"));
    m_port->setKeyboardTracking(false);
    auto *port = new QHBoxLayout;
    port->addWidget(m_port);
    port->addStretch();
    addSection(column, tr("Port"),
               tr("Programs and browsers on this machine ask at it; other machines cannot."))
        ->addLayout(port);
    addSection(
        column, tr("Web pages"),
        tr("Pages of these origins may read the answers; * stands for all. Programs need none of this."))
        ->addWidget(m_origins);
    const QString file = m_services.server == nullptr ? QString() : m_services.server->tokenFile();
    addSection(column, tr("Token"),
               tr("Everybody on this machine may read; changes need the token, kept in %1.").arg(file))
        ->addWidget(m_token);
    column->addStretch();
    return widget;
}

QWidget *ServingPage::requests()
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    auto *heading = new QLabel(tr("Last requests"));
    theme::setRole(heading, "heading");
    column->addWidget(heading);
    column->addWidget(m_nothing);
    column->addWidget(m_view, 1);
    column->addStretch(); // below the words, while there is no list
    return widget;
}

void ServingPage::connectParts()
{
    connect(m_port, &QSpinBox::valueChanged, this, &ServingPage::planChanged);
    connect(m_origins, &OriginList::edited, this, &ServingPage::planChanged);
    connect(m_token, &TokenField::copied, this, [this] { Q_EMIT tell(tr("The token was copied")); });
    connect(m_token, &TokenField::renewed, this,
            [this] { Q_EMIT tell(tr("There is a new token; the one before it opens nothing any more")); });
    connect(m_token, &TokenField::renewWanted, this, &ServingPage::askNewToken);
    connect(m_token, &TokenField::failed, this,
            [this](const Error &error) { m_message->tell(MessageBar::Kind::Failure, error.oneLine()); });
    if (m_services.server != nullptr)
        connect(m_services.server, &LocalServer::changed, this, &ServingPage::showState);
}

ServerState ServingPage::state() const
{
    return m_services.server == nullptr ? ServerState() : m_services.server->state();
}

void ServingPage::toggle()
{
    if (m_services.server == nullptr)
        return;
    if (state().isOn())
        stop();
    else
        start(m_port->value());
}

void ServingPage::start(int port)
{
    m_message->clear();
    m_takesAny = port != m_port->value();
    save(true, m_port->value());
    m_services.server->start({quint16(port), m_origins->origins()});
}

void ServingPage::stop()
{
    save(false, m_port->value());
    m_services.server->stop();
}

void ServingPage::save(bool on, int port)
{
    Settings chosen = m_services.settings;
    chosen.serve = on;
    chosen.servePort = port;
    chosen.serveOrigins = m_origins->origins().join(u' ');
    Q_EMIT saved(chosen);
}

// What listens already begins anew with it.
void ServingPage::planChanged()
{
    if (m_services.server != nullptr && state().isOn())
        start(m_port->value());
    else
        save(m_services.settings.serve, m_port->value());
}

void ServingPage::askNewToken()
{
    m_message->ask(MessageBar::Kind::Doubt,
                   tr("Programs that have the present token can change nothing until they get the new one."),
                   {tr("Make a new token"), [this] { m_token->renew(); }}, {tr("Keep it"), [] {}});
}

void ServingPage::open(const QString &path)
{
    if (state().kind == ServerState::Kind::Listening)
        QDesktopServices::openUrl(QUrl(servingAddress(state().port) + path));
}

QString ServingPage::said() const
{
    const ServerState now = state();
    switch (now.kind) {
    case ServerState::Kind::Off:
        return tr("It is off: nobody can ask.");
    case ServerState::Kind::Starting:
        return tr("It is starting …");
    case ServerState::Kind::Listening:
        return now.requests == 1 ? tr("Listening on %1, 1 request so far.").arg(servingAddress(now.port))
                                 : tr("Listening on %1, %2 requests so far.")
                                       .arg(servingAddress(now.port), grouped(now.requests));
    case ServerState::Kind::Failed:
        return tr("It could not start.");
    }
    return {};
}

void ServingPage::showState()
{
    const ServerState now = state();
    const bool listening = now.kind == ServerState::Kind::Listening;
    m_state->setText(said());
    const char *icon = listening ? "accepted" : now.error ? "failed" : "none";
    const QColor colour = listening   ? theme::accepted(palette())
                          : now.error ? theme::failed(palette())
                                      : theme::neutral(palette());
    m_mark->setPixmap(theme::iconPixmap(QLatin1String(icon), colour, theme::iconSize, devicePixelRatioF()));
    m_switch->setText(now.isOn() ? tr("Stop") : tr("Start"));
    m_switch->setEnabled(m_services.server != nullptr);
    for (QAction *action : {m_site, m_docs, m_document})
        action->setEnabled(listening);
    m_model->take(now.last, now.requests);
    m_nothing->setVisible(now.last.isEmpty());
    m_view->setVisible(!now.last.isEmpty());
    if (now.error)
        tellFailure(*now.error);
    else if (listening && std::exchange(m_takesAny, false)) {
        const QSignalBlocker quiet(m_port);
        m_port->setValue(now.port);
        save(true, now.port);
    }
}

void ServingPage::tellFailure(const Error &error)
{
    if (!isVisible())
        Q_EMIT tell(tr("Local server: %1").arg(inWords(error.text)));
    if (error.fault != Fault::Conflict)
        return m_message->tell(MessageBar::Kind::Failure, error.oneLine());
    m_message->tell(MessageBar::Kind::Failure, error.text, tr("Take a free port"), [this] { start(0); });
}

void ServingPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_switch != nullptr)
        showState();
}

void ServingPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    const QSignalBlocker quiet(m_port);
    m_port->setValue(m_services.settings.servePort);
    m_origins->setOrigins(m_services.settings.serveOriginList());
    showState();
}

void ServingPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool isWide = event->size().width() >= widthForTwo;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget *fields = m_columns->itemAt(0)->widget();
    fields->setMinimumWidth(isWide ? fieldsWidth : 0);
    fields->setMaximumWidth(isWide ? fieldsWidth : QWIDGETSIZE_MAX);
}

} // namespace moviedb::ui

#include "moc_servingpage.cpp"
