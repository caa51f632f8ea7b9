#include "ui/crawl/crawlnotes.h"

#include "ui/kit/icons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int notesAtOnce = 3; // are shown without being asked for
constexpr int linesShown = 6;  // then the list scrolls

} // namespace

CrawlNotes::CrawlNotes(QWidget *parent)
    : QWidget(parent), m_model(new QStringListModel(this)), m_head(new QPushButton(this)),
      m_list(new QListView(this))
{
    m_head->setObjectName(QStringLiteral("notesHead"));
    m_head->setCheckable(true);
    theme::setRole(m_head, "flat");
    m_list->setObjectName(QStringLiteral("notes"));
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true); // a list of a million rows may have as many notes
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Notes on this crawl"));
    auto *copy = new QAction(theme::themedIcon(QStringLiteral("copy")), tr("Copy"), m_list);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(copy);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, [this] {
        QStringList lines;
        QModelIndexList chosen = m_list->selectionModel()->selectedRows();
        std::sort(chosen.begin(), chosen.end());
        for (const QModelIndex &index : std::as_const(chosen))
            lines << index.data().toString();
        QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::half);
    layout->addWidget(m_head, 0, Qt::AlignLeft);
    layout->addWidget(m_list);
    connect(m_head, &QPushButton::toggled, this, &CrawlNotes::setOpen);
    setOpen(false);
    hide();
}

void CrawlNotes::setNotes(const QStringList &notes)
{
    QStringList each;
    for (const QString &note : notes)
        each.append(inWords(note));
    each.removeDuplicates();
    m_model->setStringList(each);
    m_head->setText(each.size() == 1 ? tr("1 note") : tr("%1 notes").arg(QLocale().toString(each.size())));
    m_head->setChecked(each.size() <= notesAtOnce);
    setOpen(m_head->isChecked());
    setVisible(!each.isEmpty());
}

QStringList CrawlNotes::notes() const
{
    return m_model->stringList();
}

void CrawlNotes::setOpen(bool open)
{
    m_head->setIcon(
        theme::themedIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
    m_head->setToolTip(open ? tr("Hide the notes")
                            : tr("Show rows that were left out, and what sources said"));
    m_list->setVisible(open);
    fitHeight();
}

void CrawlNotes::fitHeight()
{
    const int lines = std::clamp(m_model->rowCount(), 1, linesShown);
    const int line = m_model->rowCount() > 0 ? m_list->sizeHintForRow(0) : theme::rowHeight;
    m_list->setFixedHeight(lines * line + 2 * m_list->frameWidth() + theme::half);
}

} // namespace moviedb::ui

#include "moc_crawlnotes.cpp"
