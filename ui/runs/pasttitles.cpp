#include "ui/runs/pasttitles.h"

#include "ui/crawl/stagebar.h"
#include "ui/crawl/titlefiltermodel.h"
#include "ui/crawl/titletablemodel.h"
#include "ui/crawl/titleview.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/theme.h"
#include "ui/page/elidedlabel.h"
#include "ui/words/reviewwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int fewestDetailLines = 2;
constexpr int mostDetailLines = 4;
constexpr int leastTitleRows = 1;
constexpr int searchWidth = 200;

// The whole of what is known, the reason as it was told.
QString detailText(const QModelIndex &index, const EntryStatus &status)
{
    QStringList lines{titleWithYear(status.entry.title, status.entry.year) + QStringLiteral(" · ") +
                      index.siblingAtColumn(TitleTableModel::State).data().toString()};
    if (!status.wikipediaKey.isEmpty())
        lines.first() +=
            QStringLiteral(" · ") + PastTitles::tr("page %1").arg(pageTitle(status.wikipediaKey));
    lines << index.siblingAtColumn(TitleTableModel::Reason).data().toString();
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

PastTitles::PastTitles(QWidget *parent)
    : QWidget(parent), m_titles(new TitleTableModel(this)), m_filter(new TitleFilterModel(this)),
      m_name(new QLabel(this)), m_sentence(new ElidedLabel(this)), m_stages(new StageBar(this)),
      m_search(new QLineEdit(this)), m_stack(new QStackedWidget(this)), m_view(new TitleView(m_stack)),
      m_empty(new EmptyState(m_stack)), m_detail(new QPlainTextEdit(this))
{
    m_filter->setSourceModel(m_titles);
    m_view->setModel(m_filter);
    m_view->setAccessibleName(tr("Titles of the chosen crawl"));
    layOut();
    connect(m_stages, &StageBar::stageChosen, this, [this](TitleStage stage) {
        m_filter->setStage(stage);
        showState();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        showState();
    });
    connect(m_titles, &TitleTableModel::countsChanged, this, [this] {
        m_stages->setCounts(*m_titles, 0, 0);
        showState();
        showDetail();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PastTitles::showDetail);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PastTitles::selectionMoved);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_state == State::Failed)
            Q_EMIT loadWanted();
        else
            showEverything();
    });
    showLoading();
}

void PastTitles::layOut()
{
    m_search->setPlaceholderText(tr("Filter titles"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setToolTip(tr("Show only titles or pages that contain these words (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(searchWidth);
    keepKeys(m_search);
    m_detail->setReadOnly(true);
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setTabChangesFocus(true);
    m_detail->setAccessibleName(tr("About the chosen title"));
    m_detail->setPlaceholderText(tr("What is known of the chosen title stands here."));
    m_detail->setStyleSheet(QStringLiteral("QPlainTextEdit { border: none; }"));
    const int line = QFontMetrics(m_detail->font()).lineSpacing();
    m_detail->setMinimumHeight(fewestDetailLines * line + 2 * theme::gap);
    m_detail->setMaximumHeight(mostDetailLines * line + 2 * theme::gap);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_view->setMinimumHeight((leastTitleRows + 1) * theme::rowHeight);
    m_name->setFont(theme::headingFont());
    m_name->setTextFormat(Qt::PlainText);
    theme::setRole(m_sentence, "secondary");
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::gap);
    head->addWidget(m_name);
    head->addWidget(m_sentence, 1);
    head->addWidget(m_search);
    auto *above = new QVBoxLayout;
    above->setContentsMargins(theme::margin, theme::gap, theme::pad, theme::gap);
    above->setSpacing(theme::gap);
    above->addLayout(head);
    above->addWidget(m_stages);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(above);
    layout->addWidget(m_stack, 1);
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, this));
    layout->addWidget(m_detail);
}

void PastTitles::setHeading(const QString &name, const QString &sentence)
{
    m_name->setText(name);
    m_sentence->setWhole(sentence);
}

void PastTitles::showLoading()
{
    m_state = State::Loading;
    m_titles->setEntries({});
    showEverything();
}

void PastTitles::showTitles(const QList<EntryStatus> &titles)
{
    const bool again = std::exchange(m_state, State::Loaded) == State::Loaded;
    if (again) // a person stands somewhere in them
        m_titles->update(titles);
    else
        m_titles->setEntries(titles);
}

void PastTitles::showFailure(const Error &error)
{
    m_state = State::Failed;
    m_error = error.oneLine();
    showState();
}

void PastTitles::update(const QList<EntryStatus> &titles)
{
    m_titles->update(titles);
}

void PastTitles::showEverything()
{
    m_search->clear();
    m_stages->choose(TitleStage::Listed);
}

void PastTitles::showState()
{
    if (m_state == State::Loading)
        m_empty->setContent(QStringLiteral("clock"), {}, tr("Reading the titles"), {});
    else if (m_state == State::Failed)
        m_empty->setContent(QStringLiteral("warning"), tr("The titles cannot be read"), m_error,
                            tr("Try again"));
    else if (m_titles->rowCount() == 0)
        m_empty->setContent(QStringLiteral("none"), tr("No title was listed"),
                            tr("The crawl ended before the gallery told of any."), {});
    else
        m_empty->setContent(QStringLiteral("filter"), tr("No title fits"),
                            tr("No title of this crawl has this outcome and these words."),
                            tr("Show every title"));
    m_stack->setCurrentIndex(m_state == State::Loaded && m_filter->rowCount() > 0 ? 0 : 1);
}

void PastTitles::showDetail()
{
    const EntryStatus *status = current();
    const QString text = status == nullptr ? QString() : detailText(m_view->currentIndex(), *status);
    if (m_detail->toPlainText() != text) // what somebody has marked in it stays marked
        m_detail->setPlainText(text);
    Q_EMIT selectionMoved();
}

const EntryStatus *PastTitles::current() const
{
    const QModelIndex index = m_filter->mapToSource(m_view->currentIndex());
    return index.isValid() ? &m_titles->at(index.row()) : nullptr;
}

QList<EntryStatus> PastTitles::selected() const
{
    QList<EntryStatus> titles;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        titles << m_titles->at(m_filter->mapToSource(index).row());
    return titles;
}

QList<EntryStatus> PastTitles::all() const
{
    QList<EntryStatus> titles;
    for (int row = 0; row < m_titles->rowCount(); ++row)
        titles << m_titles->at(row);
    return titles;
}

void PastTitles::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace moviedb::ui

#include "moc_pasttitles.cpp"
