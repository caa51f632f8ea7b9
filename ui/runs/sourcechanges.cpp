#include "ui/runs/sourcechanges.h"

#include "ui/kit/emptystate.h"
#include "ui/kit/theme.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/runs/runwords.h"
#include "ui/runs/sourcechangesmodel.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int linesOfChange = 5;    // four, and the room around them
constexpr int leastFilmWidth = 160; // pixels

} // namespace

SourceChanges::SourceChanges(QWidget *parent)
    : QWidget(parent), m_model(new SourceChangesModel(this)), m_stack(new QStackedWidget(this)),
      m_view(new QTreeView(m_stack)), m_empty(new EmptyState(m_stack)), m_detail(new QPlainTextEdit(this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(
        new RowListDelegate({SourceChangesModel::Film, SourceChangesModel::After}, m_view));
    m_view->setAccessibleName(tr("Changed at the sources"));
    makeRowList(m_view);
    layOut();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &SourceChanges::showDetail);
    connect(m_view, &QTreeView::activated, this, [this] {
        if (const SourceChange *change = current(); change != nullptr && change->movieId > 0)
            Q_EMIT opened(change->movieId);
    });
    connect(m_empty, &EmptyState::activated, this, &SourceChanges::loadWanted);
    showLoading();
}

void SourceChanges::layOut()
{
    fitColumn(m_view, SourceChangesModel::Field, tr("Production companies"));
    fitColumn(m_view, SourceChangesModel::Before, QStringLiteral("2026-11-20, 2026"));
    fitColumn(m_view, SourceChangesModel::After, QStringLiteral("2026-11-20, 2026"));
    fitColumn(m_view, SourceChangesModel::Source, QStringLiteral("JustWatch "));
    fitColumn(m_view, SourceChangesModel::Read, runTime(QStringLiteral("2026-11-20T20:00:00Z")));
    fitColumn(m_view, SourceChangesModel::Effect, tr("yours stays"));
    m_view->header()->setSectionResizeMode(SourceChangesModel::Film, QHeaderView::Stretch);
    keepRoom(m_view, SourceChangesModel::Film, leastFilmWidth,
             {SourceChangesModel::Read, SourceChangesModel::Source, SourceChangesModel::Effect});
    m_detail->setReadOnly(true);
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setTabChangesFocus(true);
    m_detail->setAccessibleName(tr("About the chosen change"));
    m_detail->setPlaceholderText(tr("What is known of the chosen change stands here."));
    m_detail->setStyleSheet(QStringLiteral("QPlainTextEdit { border: none; }"));
    m_detail->setFixedHeight(linesOfChange * QFontMetrics(m_detail->font()).lineSpacing() + 2 * theme::gap);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, this));
    layout->addWidget(m_detail);
}

void SourceChanges::showLoading()
{
    m_model->setChanges({});
    m_empty->setContent(QStringLiteral("clock"), {}, tr("Reading what has changed"), {});
    m_stack->setCurrentWidget(m_empty);
    showDetail();
}

void SourceChanges::showChanges(const QList<SourceChange> &changes)
{
    m_model->setChanges(changes);
    m_empty->setContent(QStringLiteral("none"), tr("Nothing has changed at the sources"),
                        tr("This crawl met no film whose sources said something else than before."), {});
    m_stack->setCurrentWidget(changes.isEmpty() ? static_cast<QWidget *>(m_empty) : m_view);
    if (!changes.isEmpty())
        m_view->setCurrentIndex(m_model->index(0, 0));
    showDetail();
}

void SourceChanges::showFailure(const Error &error)
{
    m_model->setChanges({});
    m_empty->setContent(QStringLiteral("warning"), tr("What has changed cannot be read"), error.oneLine(),
                        tr("Try again"));
    m_stack->setCurrentWidget(m_empty);
    showDetail();
}

const SourceChange *SourceChanges::current() const
{
    return m_model->at(m_view->currentIndex().row());
}

void SourceChanges::showDetail()
{
    const SourceChange *change = current();
    m_detail->setPlainText(change == nullptr ? QString() : changeText(*change));
    Q_EMIT selectionMoved();
}

} // namespace moviedb::ui

#include "moc_sourcechanges.cpp"
