#include "ui/disagreements/disagreementspage.h"

#include "core/base/future.h"
#include "core/base/writemode.h"
#include "core/sources/registry/sources.h"
#include "core/stitch/rulebook.h"
#include "core/stitch/rulewords.h"
#include "ui/disagreements/disagreementsmodel.h"
#include "ui/disagreements/opinionpanel.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/icons.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/lists/listpage.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/page/appservices.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/words/fieldtext.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace moviedb::ui {

namespace {

constexpr int filmShare = 26;                  // percent of the list
constexpr int leastValues = 180;               // pixels
constexpr int disagreementReloadDelayMs = 150; // after a change, when somebody looks
constexpr int recountDelayMs = 3000;           // when nobody does: a crawl changes much
constexpr int panelHeight = 230;

} // namespace

DisagreementsPage::DisagreementsPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_store(services.store),
      m_model(new DisagreementsModel(services.store, this)), m_body(new PageBody(this, this)),
      m_view(new QTreeView(m_body)), m_count(new QLabel(this)), m_field(new QComboBox(this)),
      m_some(
          new QPushButton(theme::themedIcon(QStringLiteral("cross")), tr("Only films of the export"), this)),
      m_message(new MessageBar(this)), m_empty(new EmptyState(this)), m_opinions(new OpinionPanel(m_body)),
      m_dismiss(new QAction(tr("Dismiss"), this)), m_open(new QAction(tr("Open the film"), this))
{
    makeTable();
    layOut();
    connectModel();
    connectActs();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, m_model, &DisagreementsModel::load);
    connect(m_store.get(), &MovieStore::changed, this, [this](const TableChange &change) {
        if (change.table != QLatin1String("claims") && change.table != QLatin1String("field_rules") &&
            change.table != QLatin1String("dismissed_disagreements") &&
            change.table != QLatin1String("movies"))
            return;
        if (!m_timer.isActive())
            m_timer.start(isVisible() ? disagreementReloadDelayMs : recountDelayMs);
    });
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] {
        m_model->showField(m_field->currentData().toString());
        select(0);
        updateState();
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_model->isOfSomeFilms())
            showOnly({});
        else if (m_model->total() > 0)
            m_field->setCurrentIndex(0);
        else
            Q_EMIT showPage(pageid::crawl);
    });
    updateState();
    m_timer.start(0);
}

PageInfo DisagreementsPage::describe()
{
    PageInfo info;
    info.id = pageid::disagreements;
    info.title = tr("Disagreements");
    info.icon = QStringLiteral("disagreement");
    info.menuText = tr("&Disagreements");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+J"));
    info.counts = true;
    info.menu = Menu::Go;
    info.keys = {tr("Disagreements"),
                 {{QStringLiteral("1 … 9"), tr("this film says what this source says")},
                  {QStringLiteral("Shift+1 … 9"), tr("wherever these sources differ, this one counts")},
                  {QStringLiteral("D"), tr("dismiss, until a source says something else")},
                  {QStringLiteral("Enter"), tr("open the film")}}};
    return info;
}

void DisagreementsPage::makeTable()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(
        new RowListDelegate({DisagreementsModel::Film, DisagreementsModel::What}, m_view));
    m_view->setAccessibleName(tr("Disagreements"));
    makeRowList(m_view);
    fitColumn(m_view, DisagreementsModel::Film, QStringLiteral("A title of the usual length"));
    fitColumn(m_view, DisagreementsModel::Field, QStringLiteral("Original title"));
    fitColumn(m_view, DisagreementsModel::Apart, QStringLiteral("100 % of the letters differ"));
    m_view->header()->setSectionResizeMode(DisagreementsModel::What, QHeaderView::Stretch);
    growColumn(m_view, DisagreementsModel::Film, filmShare);
    keepRoom(m_view, DisagreementsModel::What, leastValues, {DisagreementsModel::Apart}); // said below, too
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    m_row = index.row();
                m_message->clear();
                updateState();
            });
    connect(m_view, &QTreeView::activated, this, &DisagreementsPage::openFilm);
}

void DisagreementsPage::layOut()
{
    m_field->setAccessibleName(tr("Field"));
    m_field->setToolTip(tr("Field"));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_field->addItem(tr("Every field"), QString());
    QHBoxLayout *line = titleLine(tr("Disagreements"), m_count, this);
    m_some->setToolTip(tr("Show the disagreements of all films again"));
    m_some->hide();
    connect(m_some, &QPushButton::clicked, this, [this] { showOnly({}); });
    line->addWidget(m_some);
    line->addWidget(m_field);
    auto *panel = new QWidget(m_body);
    QHBoxLayout *keys = keyLine();
    keys->addWidget(new KeyButton(m_dismiss, QStringLiteral("D"), "", panel));
    keys->addWidget(new KeyButton(m_open, QStringLiteral("Enter"), "", panel));
    keys->addStretch();
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(theme::hairlineWidget(Qt::Horizontal, panel));
    column->addWidget(m_opinions, 1);
    column->addLayout(keys);
    m_split = new QSplitter(Qt::Vertical, m_body);
    m_split->addWidget(m_view);
    m_split->addWidget(panel);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    connect(m_split, &QSplitter::splitterMoved, this, [this] { m_isMoved = true; });
    m_body->addPart(m_split, m_view);
    m_body->addPart(m_empty);
    stackPage(this, {line, lineOf(m_message)}, m_body);
}

void DisagreementsPage::connectModel()
{
    connect(m_model, &DisagreementsModel::loaded, this, [this] {
        setBadge(int(m_model->total()));
        offerFields();
        // Where one row went the view has gone to the next one by itself, and was told so before the rows closed up.
        const QModelIndex next = m_view->currentIndex();
        select(next.isValid() ? next.row() : m_row);
        updateState();
    });
    connect(m_model, &DisagreementsModel::loadFailed, this, [this](const Error &error) {
        m_message->tell(MessageBar::Kind::Failure, error.oneLine(), tr("Try again"),
                        [this] { m_model->load(); });
    });
}

void DisagreementsPage::connectActs()
{
    giveKeys(this, m_dismiss, {QKeySequence(QStringLiteral("D"))},
             tr("Put this aside until a source says something else"));
    m_open->setToolTip(tr("Go to the film in its table (%1)").arg(keyOnKeyboard(QStringLiteral("Enter"))));
    addActions(m_opinions->actions());
    m_view->addActions({m_open, m_dismiss});
    connect(m_dismiss, &QAction::triggered, this, &DisagreementsPage::dismiss);
    connect(m_open, &QAction::triggered, this, &DisagreementsPage::openFilm);
    connect(m_opinions, &OpinionPanel::chosen, this, &DisagreementsPage::choose);
    connect(m_opinions, &OpinionPanel::chosenForAll, this, &DisagreementsPage::offerForAll);
}

// Fields come and go with what is decided; the chosen one stays as long as it is there.
void DisagreementsPage::offerFields()
{
    const QSignalBlocker quiet(m_field);
    const QString chosen = m_model->field();
    while (m_field->count() > 1)
        m_field->removeItem(1);
    for (const auto &[field, count] : m_model->fields())
        m_field->addItem(QStringLiteral("%1 (%2)").arg(inWords(stitch::fieldTitle(field)), grouped(count)),
                         field);
    const int place = m_field->findData(chosen);
    m_field->setCurrentIndex(std::max(place, 0));
    if (place < 0)
        m_model->showField({});
}

void DisagreementsPage::select(int row)
{
    m_row = std::clamp(row, 0, std::max(m_model->rowCount() - 1, 0));
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(m_row, 0));
}

std::optional<Disagreement> DisagreementsPage::current() const
{
    return m_model->at(m_view->currentIndex().row());
}

void DisagreementsPage::updateState()
{
    const std::optional<Disagreement> disagreement = current();
    const bool writable = !m_store->whyReadOnly() && !m_deciding;
    m_opinions->show(disagreement ? &*disagreement : nullptr);
    m_opinions->setWritable(writable);
    m_dismiss->setEnabled(writable && disagreement.has_value());
    m_open->setEnabled(disagreement.has_value());
    m_count->setText(m_model->isLoaded() ? grouped(m_model->rowCount()) : QString());
    const bool empty = m_model->isLoaded() && m_model->rowCount() == 0;
    if (empty && m_model->total() > 0 && m_model->isOfSomeFilms())
        m_empty->setContent(QStringLiteral("accepted"), tr("Nothing left here"),
                            tr("The sources agree on these films, or you have decided."),
                            tr("Show all films"));
    else if (empty && m_model->total() > 0)
        m_empty->setContent(QStringLiteral("accepted"), tr("Nothing left here"),
                            tr("The sources agree on this field, or you have decided."),
                            tr("Show every field"));
    else if (empty)
        m_empty->setContent(QStringLiteral("accepted"), tr("The sources agree"),
                            tr("Where two sources say something else of the same film, it stands here."),
                            tr("Crawl titles"));
    m_body->setCurrentIndex(empty ? 1 : 0);
}

void DisagreementsPage::showOnly(const QList<qint64> &films)
{
    m_some->setVisible(!films.isEmpty());
    m_field->setCurrentIndex(0);
    m_model->showFilms(QSet<qint64>(films.cbegin(), films.cend()));
    select(0);
    updateState();
}

DisagreementAct DisagreementsPage::actOn(const Disagreement &disagreement, DisagreementAct::Kind kind,
                                         int opinion) const
{
    DisagreementAct act;
    act.kind = kind;
    act.movieId = disagreement.movieId;
    act.field = disagreement.field;
    act.sources = sources::descriptions();
    for (int place = 0; place < disagreement.opinions.size(); ++place) {
        const QStringList &speakers = disagreement.opinions.at(place).sources;
        if (place != opinion) {
            act.others += speakers;
            continue;
        }
        act.source = speakers.first();
        act.alike = speakers.mid(1);
    }
    return act;
}

void DisagreementsPage::decide(const DisagreementAct &act, const QString &done)
{
    m_deciding = true;
    updateState();
    onFinished(m_store->decideDisagreement(act), this, [this, done](const Result<Done> &decided) {
        m_deciding = false;
        updateState();
        if (!decided) {
            m_message->tell(MessageBar::Kind::Failure, decided.error().oneLine());
            return;
        }
        m_message->clear();
        Q_EMIT tell(done);
    });
}

void DisagreementsPage::choose(int opinion)
{
    const std::optional<Disagreement> disagreement = current();
    if (!disagreement || opinion >= disagreement->opinions.size())
        return;
    const DisagreementAct act = actOn(*disagreement, DisagreementAct::Kind::Choose, opinion);
    decide(act, tr("%1: %2 as %3 says")
                    .arg(disagreement->title, inWords(stitch::fieldTitle(act.field)),
                         sources::titleOf(act.source)));
}

// First what it would change: the rule is for every film, those to come too.
void DisagreementsPage::offerForAll(int opinion)
{
    const std::optional<Disagreement> disagreement = current();
    if (!disagreement || opinion >= disagreement->opinions.size())
        return;
    const DisagreementAct act = actOn(*disagreement, DisagreementAct::Kind::ChooseAll, opinion);
    onFinished(m_store->rules(), this, [this, act](const Result<QList<FieldRule>> &rules) {
        if (!rules)
            return m_message->tell(MessageBar::Kind::Failure, rules.error().oneLine());
        const FieldRule rule = stitch::settledRule(stitch::RuleBook(act.sources, *rules).rule(act.field),
                                                   QStringList{act.source} + act.alike, act.others);
        QStringList others;
        for (const QString &other : act.others)
            others << sources::titleOf(other);
        const QString words = tr("%1: where %2 and %3 differ, %2 counts.")
                                  .arg(inWords(stitch::fieldTitle(act.field)), sources::titleOf(act.source),
                                       others.join(QLatin1String(", ")));
        onFinished(m_store->changeRules({{rule}, {}, act.sources}, WriteMode::DryRun), this,
                   [this, act, words](const Result<RuleEffect> &effect) {
                       if (!effect)
                           return m_message->tell(MessageBar::Kind::Failure, effect.error().oneLine());
                       const QString films = effect->films == 1
                                                 ? tr("Would change 1 film.")
                                                 : tr("Would change %1 films.").arg(grouped(effect->films));
                       m_message->tell(MessageBar::Kind::Information, words + QLatin1Char(' ') + films,
                                       tr("Make this a rule"), [this, act, words] { decide(act, words); });
                   });
    });
}

void DisagreementsPage::dismiss()
{
    if (const std::optional<Disagreement> disagreement = current())
        decide(actOn(*disagreement, DisagreementAct::Kind::Dismiss, -1),
               tr("%1: %2 put aside")
                   .arg(disagreement->title, inWords(stitch::fieldTitle(disagreement->field))));
}

void DisagreementsPage::openFilm()
{
    if (const std::optional<Disagreement> disagreement = current())
        Q_EMIT showPage(pageid::movies, disagreement->movieId);
}

// In a low window what the sources say has as much room as the list: it is what one decides by.
void DisagreementsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_isMoved)
        return;
    layout()->activate();
    const int panel = std::min(m_body->height() / 2, panelHeight);
    m_split->setSizes({m_body->height() - panel, panel});
}

void DisagreementsPage::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->showPopup();
}

void DisagreementsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_timer.isActive()) // nobody looked until now
        m_timer.start(0);
}

} // namespace moviedb::ui

#include "moc_disagreementspage.cpp"
