#include "ui/lists/previewdialog.h"

#include "ui/kit/dialogbuttons.h"
#include "ui/kit/theme.h"
#include "ui/lists/rowlist.h"

#include <QAbstractItemModel>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int leastRows = 3;
constexpr int linesOfWhole = 2;

} // namespace

PreviewDialog::PreviewDialog(const QString &title, const QString &act, QWidget *parent)
    : QDialog(parent), m_words(new QLabel(this)), m_list(new QTreeView(this)), m_bar(new QProgressBar(this)),
      m_close(new QPushButton(tr("Cancel"), this)), m_act(new QPushButton(act, this)),
      m_kinds(new QButtonGroup(this)), m_kindLine(new QHBoxLayout), m_besideHeading(new QHBoxLayout),
      m_belowList(new QVBoxLayout), m_whole(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the title bar says it, too
    theme::setRole(heading, "heading");
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->setWordWrap(true);
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_whole->setFixedHeight(linesOfWhole * fontMetrics().lineSpacing()); // the list does not move
    theme::setRole(m_whole, "secondary");
    m_whole->hide();
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(title);
    makeRowList(m_list);
    m_list->setMinimumHeight(m_list->header()->height() + leastRows * theme::rowHeight);
    theme::setRole(m_act, "primary");
    m_act->setDefault(true);
    m_close->setAutoDefault(false);
    layOut(heading);
    connect(m_kinds, &QButtonGroup::idClicked, this, &PreviewDialog::kindChosen);
    connect(m_close, &QPushButton::clicked, this, &PreviewDialog::reject);
}

void PreviewDialog::layOut(QLabel *heading)
{
    m_kindLine->setSpacing(theme::gap);
    m_kindLine->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gap);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_act);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::gap); // where the window is low, the rows need the room
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::section);
    head->addWidget(heading, 1);
    head->addLayout(m_besideHeading);
    layout->addLayout(head);
    layout->addWidget(m_words);
    layout->addLayout(m_kindLine);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_whole);
    layout->addLayout(m_belowList);
    layout->addWidget(m_bar);
    layout->addLayout(buttons);
}

void PreviewDialog::setLines(QAbstractItemModel *model)
{
    m_list->setModel(model);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PreviewDialog::showWhole);
    connect(m_list->header(), &QHeaderView::sectionResized, this, &PreviewDialog::showWhole);
    connect(model, &QAbstractItemModel::modelReset, this, &PreviewDialog::showWhole);
}

void PreviewDialog::showWhole()
{
    const QModelIndex current = m_list->currentIndex();
    QStringList cut;
    for (int column = 0; current.isValid() && column < m_list->model()->columnCount(); ++column) {
        const QString text = current.siblingAtColumn(column).data().toString();
        const int room = m_list->header()->sectionSize(column) - 2 * theme::pad;
        if (!m_list->isColumnHidden(column) && m_list->fontMetrics().horizontalAdvance(text) > room)
            cut << text;
    }
    m_whole->setText(cut.join(QStringLiteral(" · ")));
    if (!cut.isEmpty())
        m_whole->show();
}

void PreviewDialog::showKinds(const QList<LineKind> &kinds)
{
    for (QAbstractButton *button : m_kinds->buttons())
        button->hide();
    for (const LineKind &line : kinds) {
        QAbstractButton *button = m_kinds->button(line.kind);
        if (button == nullptr) {
            auto *made = new QPushButton(this);
            made->setCheckable(true);
            made->setChecked(m_kinds->buttons().isEmpty());
            made->setAutoDefault(false);
            m_kinds->addButton(made, line.kind);
            m_kindLine->insertWidget(m_kindLine->count() - 1, made);
            button = made;
        }
        button->setText(line.words);
        button->setVisible(line.isShown);
    }
    tabAsLaidOut(this); // some of them were made just now
}

void PreviewDialog::chooseKind(int kind)
{
    m_kinds->button(kind)->click();
}

void PreviewDialog::say(const char *role, const QString &words)
{
    theme::setRole(m_words, role);
    m_words->setText(words);
}

void PreviewDialog::showWorking(const QString &words)
{
    const bool working = !words.isEmpty();
    m_bar->setVisible(working);
    m_act->setEnabled(!working);
    if (working)
        say("secondary", words);
}

void PreviewDialog::giveUp(const QString &words)
{
    showWorking({});
    m_act->setEnabled(false);
    m_close->setText(tr("Close"));
    if (focusWidget() == nullptr || focusWidget() == m_act || focusWidget() == m_list)
        m_close->setFocus(); // no line to look at
    say("error", words);
}

} // namespace moviedb::ui

#include "moc_previewdialog.cpp"
