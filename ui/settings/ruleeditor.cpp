#include "ui/settings/ruleeditor.h"

#include "core/stitch/rulebook.h"
#include "core/stitch/rulewords.h"
#include "ui/kit/icons.h"
#include "ui/kit/paddeddelegate.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/page/wrappingcheck.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int shownSources = 5; // rows of the list without scrolling

} // namespace

RuleEditor::RuleEditor(QList<SourceInfo> sources, QWidget *parent)
    : QWidget(parent), m_sources(std::move(sources)), m_title(new QLabel(this)), m_sentence(new QLabel(this)),
      m_order(new QListWidget(this)),
      m_up(new QPushButton(theme::themedIcon(QStringLiteral("chevron-up")), tr("Up"), this)),
      m_down(new QPushButton(theme::themedIcon(QStringLiteral("chevron-down")), tr("Down"), this)),
      m_agreement(new WrappingCheck(tr("What two sources say alike goes before this order"), this)),
      m_exactness(new WrappingCheck(tr("The more exact date goes before this order"), this)),
      m_roles(new WrappingCheck(tr("The first full list with roles is shown"), this)),
      m_settled(new QPushButton(tr("Ask again where sources differ"), this))
{
    theme::setRole(m_title, "heading");
    theme::setRole(m_sentence, "secondary");
    m_sentence->setWordWrap(true);
    makeOrder();
    theme::setRole(m_settled, "flat");
    m_settled->setToolTip(
        tr("Takes back what you decided for all films of a kind; they are disagreements again"));
    auto *order = new QHBoxLayout;
    order->setSpacing(theme::gap);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(theme::gap);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    order->addWidget(m_order, 1, Qt::AlignTop);
    order->addLayout(buttons);
    order->setAlignment(buttons, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addLayout(order);
    for (QCheckBox *box : {m_agreement, m_exactness, m_roles}) {
        layout->addWidget(box);
        connect(box, &QCheckBox::toggled, this, [this] {
            showSentence();
            if (!m_filling)
                Q_EMIT changed();
        });
    }
    layout->addWidget(m_settled, 0, Qt::AlignLeft);
    connect(m_settled, &QPushButton::clicked, this, &RuleEditor::forgetSettled);
}

void RuleEditor::makeOrder()
{
    m_order->setAccessibleName(tr("Sources, the most believed first"));
    m_order->setToolTip(tr("Drag a source, or move it with Alt+Up and Alt+Down"));
    m_order->setItemDelegate(new PaddedDelegate(m_order));
    m_order->setDragDropMode(QAbstractItemView::InternalMove);
    m_order->setDefaultDropAction(Qt::MoveAction);
    m_order->setFixedHeight(shownSources * theme::rowHeight);
    for (const auto &[key, by, button] :
         {std::tuple{Qt::ALT | Qt::Key_Up, -1, m_up}, {Qt::ALT | Qt::Key_Down, 1, m_down}}) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        button->setToolTip(by < 0 ? tr("Believe this source more (Alt+Up)")
                                  : tr("Believe this source less (Alt+Down)"));
        connect(action, &QAction::triggered, this, [this, by = by] { move(by); });
        connect(button, &QPushButton::clicked, this, [this, by = by] { move(by); });
    }
    connect(m_order, &QListWidget::currentRowChanged, this, &RuleEditor::updateButtons);
    connect(m_order->model(), &QAbstractItemModel::rowsMoved, this, [this] {
        showSentence();
        updateButtons();
        Q_EMIT changed();
    });
}

void RuleEditor::setRule(const FieldRule &rule)
{
    m_filling = true;
    m_rule = rule;
    m_title->setText(inWords(stitch::fieldTitle(rule.field)));
    const int row = m_order->currentRow();
    m_order->clear();
    for (const QString &source : rule.sources) {
        auto *item = new QListWidgetItem(stitch::sourceTitle(source, m_sources), m_order);
        item->setData(Qt::UserRole, source);
        item->setSizeHint({0, theme::rowHeight});
    }
    m_order->setCurrentRow(std::clamp(row, 0, std::max(m_order->count() - 1, 0)));
    const bool list = stitch::isListField(rule.field);
    m_agreement->setVisible(!list);
    m_agreement->setChecked(rule.agreement);
    m_exactness->setVisible(stitch::isDateField(rule.field));
    m_exactness->setChecked(rule.exactness);
    m_roles->setVisible(rule.field == QLatin1String("cast"));
    m_roles->setChecked(rule.roles);
    m_settled->setVisible(!rule.settled.isEmpty());
    m_filling = false;
    showSentence();
    updateButtons();
}

FieldRule RuleEditor::rule() const
{
    FieldRule rule = m_rule;
    rule.sources.clear();
    for (int row = 0; row < m_order->count(); ++row)
        rule.sources << m_order->item(row)->data(Qt::UserRole).toString();
    rule.agreement = m_agreement->isChecked();
    rule.exactness = m_exactness->isChecked();
    rule.roles = m_roles->isChecked();
    return rule;
}

void RuleEditor::setWritable(bool writable)
{
    m_writable = writable;
    for (QWidget *widget : QList<QWidget *>{m_order, m_agreement, m_exactness, m_roles, m_settled})
        widget->setEnabled(writable);
    updateButtons();
}

void RuleEditor::move(int by)
{
    const int row = m_order->currentRow();
    if (!m_writable || row < 0 || row + by < 0 || row + by >= m_order->count())
        return;
    m_order->model()->moveRow({}, row, {}, by > 0 ? row + 2 : row - 1);
    m_order->setCurrentRow(row + by);
}

void RuleEditor::updateButtons()
{
    const int row = m_order->currentRow();
    m_up->setEnabled(m_writable && row > 0);
    m_down->setEnabled(m_writable && row >= 0 && row + 1 < m_order->count());
}

void RuleEditor::forgetSettled()
{
    m_rule.settled.clear();
    m_settled->hide();
    showSentence();
    Q_EMIT changed();
}

void RuleEditor::showSentence()
{
    QString words = stitch::ruleWords(rule(), m_sources);
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    m_sentence->setText(inWords(words));
}

} // namespace moviedb::ui

#include "moc_ruleeditor.cpp"
