#include "ui/detail/detailpane.h"

#include "core/base/future.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/postercard.h"
#include "ui/kit/theme.h"

#include <QDesktopServices>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int askDelayMs = 80;
const QSize panePosterSize{112, 168};

// Links of the text are opened in the browser; the text itself never loads anything.
class ReceiptBrowser : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

DetailPane::DetailPane(std::shared_ptr<MovieStore> store, PosterLoader posters, QWidget *parent)
    : QWidget(parent), m_store(std::move(store)), m_posters(std::move(posters)),
      m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this)), m_text(new ReceiptBrowser(this))
{
    setAccessibleName(tr("Details"));
    m_empty->setContent(QStringLiteral("info"), {}, tr("Select a row to see everything about it."), {});
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->document()->setDocumentMargin(theme::margin);
    m_text->setAccessibleName(tr("Details"));
    theme::setRole(m_text, "plain");
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_askTimer.setSingleShot(true);
    m_askTimer.setInterval(askDelayMs);
    connect(&m_askTimer, &QTimer::timeout, this, &DetailPane::ask);
    connect(m_text, &QTextBrowser::anchorClicked, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
}

void DetailPane::showRow(const TableInfo &table, const Row &row)
{
    const bool same = table.name == m_table.name && row.key == m_row.key;
    if (same && row.values == m_row.values)
        return;
    m_table = table;
    m_row = row;
    if (!same) {
        m_film.reset();
        m_claims.clear();
        m_marked.clear();
        m_poster = {};
        m_posterUrl.clear();
        m_text->verticalScrollBar()->setValue(0);
    }
    m_problem.clear();
    if (row.key.isEmpty()) {
        ++m_question;
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    if (table.name == QLatin1String("movies"))
        m_askTimer.start();
    else
        draw();
}

void DetailPane::ask()
{
    if (m_row.key.size() != 1)
        return;
    const qint64 movieId = m_row.key.first().toLongLong();
    const quint64 question = ++m_question;
    MovieQuery query;
    query.ids = {movieId};
    query.limit = 1;
    onFinished(m_store->movies(query), this, [this, question](const Result<QList<MovieDocument>> &answer) {
        if (question != m_question)
            return;
        if (!answer)
            m_problem = answer.error().oneLine();
        else if (!answer->isEmpty())
            m_film = answer->first();
        draw();
    });
    onFinished(m_store->claims(movieId, {}), this, [this, question](const Result<QList<Claim>> &answer) {
        if (question != m_question)
            return;
        if (answer)
            m_claims = *answer;
        else
            m_problem = answer.error().oneLine();
        draw();
    });
}

void DetailPane::draw()
{
    if (m_row.key.isEmpty())
        return;
    const int place = m_text->verticalScrollBar()->value();
    const DetailText text{palette(), m_film ? QStringLiteral("poster") : QString()};
    QString html;
    if (!m_problem.isEmpty())
        html += QStringLiteral("<p style='color:%1'>%2</p>")
                    .arg(theme::failed(palette()).name(), m_problem.toHtmlEscaped());
    if (m_film) {
        html += text.film(*m_film) + text.receipts(m_claims, m_table, m_marked);
        for (const auto &[column, value] : std::as_const(m_film->columns))
            if (column == QLatin1String("poster_url") &&
                (m_posterUrl != value.toString() || m_poster.isNull()))
                askPoster(value.toString());
        m_text->document()->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("poster")),
                                        m_poster);
    } else {
        html += text.row(m_table, m_row);
    }
    m_text->setHtml(html);
    m_text->verticalScrollBar()->setValue(place);
    m_stack->setCurrentWidget(m_text);
    if (!m_marked.isEmpty())
        scrollToMarked();
}

void DetailPane::askPoster(const QString &url)
{
    m_posterUrl = url;
    drawPoster({});
    if (url.isEmpty() || !m_posters)
        return;
    const quint64 question = m_question;
    m_posters(url, this, [this, question, url](const QPixmap &picture) {
        if (question != m_question || url != m_posterUrl || picture.isNull())
            return;
        drawPoster(picture);
        m_text->document()->addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("poster")),
                                        m_poster);
        m_text->document()->markContentsDirty(0, m_text->document()->characterCount());
        m_text->viewport()->update();
    });
}

void DetailPane::drawPoster(const QPixmap &picture)
{
    const qreal ratio = devicePixelRatioF();
    QPixmap card(panePosterSize * ratio);
    card.setDevicePixelRatio(ratio);
    card.fill(Qt::transparent);
    QPainter painter(&card);
    const QRect place(QPoint(), panePosterSize);
    QString title;
    QString year;
    for (const auto &[column, value] : std::as_const(m_film->columns)) {
        if (column == QLatin1String("title"))
            title = value.toString();
        if (column == QLatin1String("release_date"))
            year = value.toString().left(4);
    }
    if (picture.isNull())
        paintTitleCard(painter, place, palette(), title, year);
    else
        paintPoster(painter, place, picture);
    painter.end();
    m_poster = card;
}

void DetailPane::showReceipt(const QString &column)
{
    m_marked = column;
    draw();
}

void DetailPane::scrollToMarked()
{
    // A reference column's receipts stand under the name of its list.
    const QString base = m_marked.endsWith(QLatin1String("_id")) ? m_marked.chopped(3) : m_marked;
    for (const QString &field : {m_marked, base + QLatin1Char('s'), base})
        for (const Claim &claim : std::as_const(m_claims))
            if (claim.field == field) {
                m_text->scrollToAnchor(QStringLiteral("field-") + field);
                return;
            }
}

void DetailPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        m_poster = {};
        draw();
    }
    QWidget::changeEvent(event);
}

} // namespace moviedb::ui

#include "moc_detailpane.cpp"
