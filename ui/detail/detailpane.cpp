#include "ui/detail/detailpane.h"

#include "core/domain/receipts.h"
#include "ui/detail/detailacts.h"
#include "ui/detail/detaildelegate.h"
#include "ui/detail/detailedits.h"
#include "ui/detail/detailmodel.h"
#include "ui/detail/detailsource.h"
#include "ui/detail/filmrows.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/icons.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/postercard.h"
#include "ui/kit/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

const QSize panePosterSize{112, 168};

} // namespace

DetailPane::DetailPane(std::shared_ptr<MovieStore> store, PosterLoader posters, QWidget *parent)
    : QWidget(parent), m_store(std::move(store)), m_posters(std::move(posters)),
      m_source(new DetailSource(m_store, this)), m_edits(new DetailEdits(m_store, this)),
      m_model(new DetailModel(this)), m_delegate(new DetailDelegate(m_store, this))
{
    setAccessibleName(tr("Details"));
    build();
    m_acts = new DetailActs(m_view, m_model, m_delegate, m_source, m_edits, this);
    connect(m_source, &DetailSource::told, this, &DetailPane::draw);
    connect(m_view, &DetailView::asked, this, &DetailPane::perform);
    connect(m_edits, &DetailEdits::done, m_message, &MessageBar::clear);
    connect(m_edits, &DetailEdits::clashed, this,
            [this](const QString &reason, const std::function<void()> &keepMine) {
                m_source->askAgain();
                if (!keepMine)
                    return m_message->tell(MessageBar::Kind::Doubt, reason);
                m_message->ask(MessageBar::Kind::Doubt, reason, {tr("Keep mine"), keepMine},
                               {tr("Take theirs"), {}});
            });
    connect(m_message, &MessageBar::dismissed, m_acts, &DetailActs::forgetRefused);
    connect(m_edits, &DetailEdits::failed, this, [this](const Error &error) {
        m_message->tell(error.fault == Fault::Conflict ? MessageBar::Kind::Doubt : MessageBar::Kind::Failure,
                        error.remedy.isEmpty() ? error.text : error.text + QLatin1Char(' ') + error.remedy,
                        m_acts->canMend() ? tr("Mend") : QString(), [this] { m_acts->mend(); });
        m_source->askAgain();
    });
}

void DetailPane::build()
{
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_empty->setContent(QStringLiteral("info"), {}, tr("Select a row to see everything about it."), {});
    m_view = new DetailView(m_stack);
    m_view->setUp(m_model, m_delegate);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_message = new MessageBar(this);
    m_message->setObjectName(QStringLiteral("detail message"));
    m_back = new QToolButton(this);
    m_back->setIcon(theme::themedIcon(QStringLiteral("undo")));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAccessibleName(tr("Back"));
    m_back->setToolTip(tr("Back (Alt+Left)"));
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, &DetailPane::goBack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(makeTop());
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
}

QHBoxLayout *DetailPane::makeTop()
{
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("close details"));
    m_close->setIcon(theme::themedIcon(QStringLiteral("cross")));
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(tr("Close the details (Ctrl+D)"));
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, &DetailPane::closeRequested);
    auto *top = new QHBoxLayout;
    top->setSpacing(0);
    top->addWidget(m_back);
    top->addStretch();
    top->addWidget(m_close);
    return top;
}

void DetailPane::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QList<std::pair<QString, QString>> DetailPane::keys()
{
    return {{QStringLiteral("F2"), tr("edit the value, the entry, the role")},
            {QStringLiteral("Ins"), tr("add to the list")},
            {QStringLiteral("Del"), tr("remove the entry, empty the field")},
            {QStringLiteral("Alt+Up"), tr("move the entry; Alt+Down")},
            {QStringLiteral("Enter"), tr("use the claim; edit")},
            {QStringLiteral("Ctrl+Enter"), tr("go where the name leads")},
            {QStringLiteral("Alt+Left"), tr("back")}};
}

void DetailPane::setSchema(const SchemaInfo &schema)
{
    m_source->setSchema(schema);
}

void DetailPane::setJoinable(std::function<bool(const TableInfo &table)> isJoinable)
{
    m_isJoinable = std::move(isJoinable);
}

bool DetailPane::isJoinable(const QString &table) const
{
    const TableInfo *info = m_source->tableOf(table);
    return info != nullptr && m_isJoinable && m_isJoinable(*info);
}

// The heading of a row stands for that row.
DetailPane::Named DetailPane::namedBy(const DetailRow &row) const
{
    if (row.kind == DetailRow::Kind::Name)
        return {m_source->table().name, m_source->id()};
    return {row.targetTable, row.targetId};
}

std::optional<DetailPane::Named> DetailPane::named() const
{
    if (!m_view->hasFocus())
        return std::nullopt;
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && m_model->at(current).joinable)
        return namedBy(m_model->at(current));
    if (isJoinable(m_source->table().name))
        return Named{m_source->table().name, m_source->id()};
    return std::nullopt;
}

void DetailPane::showRow(const TableInfo &table, const Row &row)
{
    const bool same = m_trail.isEmpty()
                          ? table.name == m_source->table().name && row.key == m_source->row().key
                          : table.name == m_trail.first().table.name && row.key == m_trail.first().row.key;
    if (same && !row.key.isEmpty()) { // the selection came to rest where it was: a person looked at stays
        if (m_trail.isEmpty() && row.values != m_source->row().values)
            m_source->show(table, row);
        return;
    }
    m_trail.clear();
    m_marked.clear();
    m_delegate->setMarked({});
    m_wholeCast = false;
    m_emptyFacts = false;
    m_message->clear();
    m_acts->forgetRefused();
    showTrail();
    if (row.key.isEmpty()) {
        m_source->clear();
        m_model->setRows({});
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_view->setCurrentIndex({});
    m_view->verticalScrollBar()->setValue(0);
    m_source->show(table, row);
    if (!m_source->isFilm())
        draw();
}

DetailRows DetailPane::rowsToShow() const
{
    const bool writable = !m_store->whyReadOnly();
    DetailRows rows;
    if (!m_source->problem().isEmpty()) {
        DetailRow problem;
        problem.kind = DetailRow::Kind::Text;
        problem.text = m_source->problem();
        rows << problem;
    }
    if (m_source->film())
        rows += filmRows(
            {*m_source->film(), m_source->table(), m_source->claims(), writable, m_wholeCast, m_emptyFacts});
    else
        rows += linkedRows({m_source->table(), m_source->row(), m_source->films(), m_source->claims(),
                            writable, m_emptyFacts});
    for (DetailRow &row : rows) {
        if (row.kind == DetailRow::Kind::Head)
            row.tip = m_posters.whyNot(m_posterUrl);
        const bool name = row.kind == DetailRow::Kind::Entry || row.kind == DetailRow::Kind::Name;
        row.joinable = name && row.editable && isJoinable(namedBy(row).table);
    }
    return rows;
}

// While something is typed nothing moves; what came meanwhile is asked for again when the editor closes.
void DetailPane::draw()
{
    if (m_source->row().key.isEmpty() || m_acts->isBusy() ||
        (m_source->isFilm() && !m_source->film() && m_source->problem().isEmpty()))
        return;
    if (m_source->film())
        askPoster(filmValue("poster_url"));
    const QModelIndex current = m_view->currentIndex();
    const std::optional<DetailRow> kept =
        current.isValid() ? std::optional(m_model->at(current)) : std::nullopt;
    const int place = m_view->verticalScrollBar()->value();
    m_model->setRows(rowsToShow());
    if (kept) {
        QModelIndex same = m_model->find(*kept);
        if (!same.isValid()) // the last of a list went: the one before it
            same = m_model->index(qMin(current.row(), m_model->rowCount() - 1));
        m_view->setCurrentIndex(same);
    } else if (m_view->hasFocus()) {
        m_view->setCurrentIndex(m_model->index(0));
    }
    m_acts->goToAdded();
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(place);
    m_stack->setCurrentWidget(m_view);
    if (m_scrollToMarked)
        scrollToMarked();
}

QString DetailPane::filmValue(const char *column) const
{
    if (m_source->film())
        for (const auto &[name, value] : m_source->film()->columns)
            if (name == QLatin1String(column))
                return value.toString();
    return {};
}

void DetailPane::askPoster(const QString &url)
{
    if (url == m_posterUrl && m_posterQuestion != 0) {
        if (m_posterIsCard) // with the title that the film had
            drawPoster({});
        return;
    }
    m_posterUrl = url;
    const quint64 question = ++m_posterQuestion;
    drawPoster({});
    if (url.isEmpty() || !m_posters)
        return;
    m_posters(url, this, [this, question](const QPixmap &picture) {
        if (question == m_posterQuestion && !picture.isNull())
            drawPoster(picture);
    });
}

void DetailPane::drawPoster(const QPixmap &picture)
{
    m_posterIsCard = picture.isNull();
    const qreal ratio = devicePixelRatioF();
    QPixmap card(panePosterSize * ratio);
    card.setDevicePixelRatio(ratio);
    card.fill(Qt::transparent);
    QPainter painter(&card);
    const QRect place(QPoint(), panePosterSize);
    if (picture.isNull())
        paintTitleCard(painter, place, palette(), filmValue("title"), filmValue("release_date").left(4));
    else
        paintPoster(painter, place, picture);
    painter.end();
    m_delegate->setPoster(card);
    m_view->viewport()->update();
}

void DetailPane::showReceipt(const QString &column)
{
    const ColumnInfo *info = m_source->table().column(column);
    const QString behind = info == nullptr ? QString() : receiptField(*info);
    m_marked = behind.isEmpty() ? column : behind;
    m_scrollToMarked = true;
    m_delegate->setMarked(m_marked);
    draw();
}

void DetailPane::scrollToMarked()
{
    for (int place = 0; place < m_model->rowCount(); ++place) {
        const DetailRow &row = m_model->rows().at(place);
        if (row.kind != DetailRow::Kind::Field || row.field != m_marked)
            continue;
        m_scrollToMarked = false;
        m_view->setCurrentIndex(m_model->index(place));
        m_view->scrollTo(m_model->index(place), QAbstractItemView::PositionAtTop);
        return;
    }
}

void DetailPane::perform(DetailAct act, const QModelIndex &index)
{
    if (act == DetailAct::Back) {
        goBack();
        return;
    }
    if (m_acts->perform(act, index))
        return;
    const DetailRow row = m_model->at(index);
    switch (act) {
    case DetailAct::Lead:
        lead(row);
        return;
    case DetailAct::OpenPage:
        Q_EMIT pageRequested(row.targetTable, row.targetId);
        return;
    case DetailAct::Merge:
        Q_EMIT mergeRequested(namedBy(row).table, namedBy(row).row);
        return;
    case DetailAct::Split:
        Q_EMIT splitRequested(namedBy(row).table, namedBy(row).row);
        return;
    case DetailAct::Receipt:
        showReceipt(row.field);
        return;
    case DetailAct::Unfold:
        (row.field == QLatin1String("cast") ? m_wholeCast : m_emptyFacts) = true;
        draw();
        return;
    case DetailAct::Copy:
        QGuiApplication::clipboard()->setText(row.plain.isEmpty() ? row.text : row.plain);
        return;
    default:
        return;
    }
}

void DetailPane::lead(const DetailRow &row)
{
    if (row.targetTable.isEmpty()) {
        if (!row.address.isEmpty())
            QDesktopServices::openUrl(QUrl(row.address));
        return;
    }
    const TableInfo *table = m_source->tableOf(row.targetTable);
    if (table == nullptr || row.targetId == 0)
        return;
    const DetailRow here = m_model->rows().value(0);
    m_trail.append({m_source->table(), m_source->row(), here.text});
    Row next;
    next.key = {row.targetId};
    m_emptyFacts = false;
    m_view->setCurrentIndex({});
    m_view->verticalScrollBar()->setValue(0);
    m_source->show(*table, next);
    showTrail();
}

void DetailPane::goBack()
{
    if (m_trail.isEmpty())
        return;
    const Place place = m_trail.takeLast();
    m_view->setCurrentIndex({});
    m_source->show(place.table, place.row);
    showTrail();
}

void DetailPane::showTrail()
{
    const QString name = m_trail.isEmpty() ? QString() : m_trail.last().name;
    m_back->setText(tr("Back to %1").arg(name.left(40).replace(QLatin1Char('&'), QLatin1String("&&"))));
    m_back->setVisible(!m_trail.isEmpty());
}

void DetailPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_source->film()) {
        m_posterQuestion = 0; // the card has the colours of the palette
        draw();
    }
    QWidget::changeEvent(event);
}

} // namespace moviedb::ui

#include "moc_detailpane.cpp"
