#include "ui/filters/filterbar.h"

#include "ui/kit/icons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QComboBox>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int longestChip = 48; // characters
constexpr int mostValues = 20;  // of a list, that are named

bool takesValue(Comparison comparison)
{
    return comparison != Comparison::IsEmpty && comparison != Comparison::IsNotEmpty;
}

// Decades are the only texts among dates.
QString shownIn(const ColumnInfo *column, const QString &value)
{
    return column != nullptr && column->kind == ColumnKind::Date ? shownDecade(value) : value;
}

QString valuesText(const ColumnInfo *column, QStringList values)
{
    for (QString &value : values)
        value = shownIn(column, value);
    if (values.size() <= mostValues)
        return values.join(QLatin1String(", "));
    return FilterBar::tr("%1 and %2 more")
        .arg(values.first(mostValues).join(QLatin1String(", ")), grouped(values.size() - mostValues));
}

} // namespace

FilterBar::FilterBar(TableInfo table, QWidget *parent)
    : QWidget(parent), m_table(std::move(table)), m_chips(new QHBoxLayout), m_add(new QPushButton(this)),
      m_clear(new QPushButton(tr("Clear"), this))
{
    m_add->setText(tr("Filter"));
    m_add->setIcon(theme::themedIcon(QStringLiteral("plus")));
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setToolTip(tr("Keep only the rows where a column has some value"));
    theme::setRole(m_add, "flat");
    theme::setRole(m_clear, "flat");
    m_clear->setAccessibleName(tr("Remove all filters"));
    m_chips->setSpacing(theme::gap);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gap);
    layout->addLayout(m_chips);
    layout->addWidget(m_add);
    layout->addWidget(m_clear);
    layout->addStretch();
    connect(m_add, &QPushButton::clicked, this, [this] { openForm(); });
    connect(m_clear, &QPushButton::clicked, this, [this] { setFilters({}); });
    buildForm();
    rebuildChips();
}

void FilterBar::buildForm()
{
    m_form = new QFrame(this, Qt::Popup);
    m_form->setFrameShape(QFrame::StyledPanel);
    m_column = new QComboBox(m_form);
    m_column->setAccessibleName(tr("Column"));
    m_column->setMaxVisibleItems(mostColumnsSeen);
    for (const int column : columnOrder(m_table))
        m_column->addItem(columnTitle(m_table.columns[column]), column);
    m_comparison = new QComboBox(m_form);
    m_comparison->setAccessibleName(tr("Comparison"));
    m_value = new QLineEdit(m_form);
    m_value->setAccessibleName(tr("Value"));
    m_value->setMinimumWidth(180);
    m_problem = new QLabel(m_form);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    theme::setRole(m_problem, "error");
    m_problem->hide();
    m_apply = new QPushButton(m_form);
    theme::setRole(m_apply, "primary");

    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(m_column);
    line->addWidget(m_comparison);
    line->addWidget(m_value);
    line->addWidget(m_apply);
    auto *layout = new QVBoxLayout(m_form);
    layout->setContentsMargins(theme::pad, theme::pad, theme::pad, theme::pad);
    layout->addLayout(line);
    layout->addWidget(m_problem);

    connect(m_column, &QComboBox::currentIndexChanged, this, &FilterBar::showComparisons);
    connect(m_comparison, &QComboBox::currentIndexChanged, this,
            [this] { m_value->setEnabled(takesValue(Comparison(m_comparison->currentData().toInt()))); });
    connect(m_value, &QLineEdit::returnPressed, this, &FilterBar::takeForm);
    connect(m_apply, &QPushButton::clicked, this, &FilterBar::takeForm);
    showComparisons();
}

void FilterBar::showComparisons()
{
    const ColumnInfo &column = m_table.columns[m_column->currentData().toInt()];
    m_comparison->clear();
    for (const Comparison comparison : comparisonsFor(column))
        m_comparison->addItem(comparisonText(comparison, column), int(comparison));
    m_value->setPlaceholderText(
        column.kind == ColumnKind::Date ? tr("1996 or %1").arg(shownDay(QDate(1996, 5, 10))) : QString());
}

void FilterBar::openForm(int column)
{
    if (column >= 0)
        m_column->setCurrentIndex(m_column->findData(column));
    m_value->clear();
    showForm(-1, m_add);
}

void FilterBar::editFilter(qsizetype number, const QWidget *chip)
{
    const Filter &filter = m_filters.at(number);
    const int column = columnOf(filter);
    if (column < 0)
        return;
    m_column->setCurrentIndex(m_column->findData(column));
    m_comparison->setCurrentIndex(m_comparison->findData(int(filter.comparison)));
    m_value->setText(valueOf(filter));
    showForm(number, chip);
    m_value->selectAll();
}

// The column when the form can show the filter, else -1.
int FilterBar::columnOf(const Filter &filter) const
{
    for (int column = 0; column < m_table.columns.size(); ++column)
        if (m_table.columns[column].name == filter.column)
            return m_column->findData(column) >= 0 && filter.value.typeId() != QMetaType::QStringList &&
                           comparisonsFor(m_table.columns[column]).contains(filter.comparison)
                       ? column
                       : -1;
    return -1;
}

void FilterBar::showForm(qsizetype edited, const QWidget *under)
{
    m_edited = edited;
    m_form->setAccessibleName(edited < 0 ? tr("New filter") : tr("Change the filter"));
    m_apply->setText(edited < 0 ? tr("Add filter") : tr("Change filter"));
    m_problem->hide();
    m_form->adjustSize();
    QPoint place = under->mapToGlobal(QPoint(0, under->height() + theme::half));
    const QRect room = under->screen()->availableGeometry();
    place.setX(qMax(room.left(), qMin(place.x(), room.right() - m_form->width())));
    m_form->move(place);
    m_form->show();
    m_value->setFocus();
}

void FilterBar::takeForm()
{
    const ColumnInfo &column = m_table.columns[m_column->currentData().toInt()];
    const auto comparison = Comparison(m_comparison->currentData().toInt());
    const QString text = m_value->text().trimmed();
    std::optional<QString> problem;
    if (takesValue(comparison) && text.isEmpty())
        problem = tr("Write what to compare with.");
    else if (takesValue(comparison))
        problem = checkCompared(column, text, comparison);
    m_problem->setVisible(problem.has_value());
    m_problem->setText(problem.value_or(QString()));
    if (problem) {
        m_form->adjustSize();
        return;
    }
    m_form->hide();
    const QVariant value = takesValue(comparison) ? comparedValue(column, text, comparison) : QVariant();
    const Filter filter{column.name, comparison, value};
    if (m_edited < 0 || m_edited >= m_filters.size()) {
        addFilter(filter);
        return;
    }
    QList<Filter> changed = m_filters;
    changed[m_edited] = filter;
    setFilters(changed);
}

void FilterBar::addFilter(const Filter &filter)
{
    m_filters.append(filter);
    rebuildChips();
    Q_EMIT filtersChanged();
}

void FilterBar::setFilters(const QList<Filter> &filters)
{
    m_filters = filters;
    rebuildChips();
    Q_EMIT filtersChanged();
}

QString FilterBar::valueOf(const Filter &filter) const
{
    const ColumnInfo *column = m_table.column(filter.column);
    const bool isYesOrNo = column != nullptr && column->kind == ColumnKind::Boolean;
    return isYesOrNo ? valueText(*column, filter.value) : shownIn(column, filter.value.toString());
}

QString FilterBar::filterText(const Filter &filter) const
{
    const ColumnInfo *column = m_table.field(filter.column);
    if (column == nullptr)
        return filter.column;
    if (filter.value.typeId() == QMetaType::QStringList)
        return QStringLiteral("%1 %2 %3")
            .arg(columnTitle(*column), comparisonText(filter.comparison, *column),
                 valuesText(column, filter.value.toStringList()));
    QString text = columnTitle(*column) + QLatin1Char(' ') + comparisonText(filter.comparison, *column);
    if (takesValue(filter.comparison))
        text += QLatin1Char(' ') + valueOf(filter);
    return text;
}

void FilterBar::addChip(qsizetype number)
{
    const QString text = filterText(m_filters[number]);
    const QString shown = text.size() <= longestChip ? text : text.left(longestChip) + QStringLiteral("…");
    auto *chip = new QPushButton(QString(shown).replace(QLatin1Char('&'), QLatin1String("&&")), this);
    chip->setAccessibleName(text);
    theme::setRole(chip, "chip");
    if (shown != text)
        chip->setToolTip(plainTip(text));
    else if (columnOf(m_filters[number]) >= 0)
        chip->setToolTip(tr("Change this filter"));
    connect(chip, &QPushButton::clicked, this, [this, number, chip] { editFilter(number, chip); });
    auto *remove = new QPushButton(QStringLiteral("×"), this);
    remove->setAccessibleName(tr("Remove the filter %1").arg(text));
    remove->setToolTip(tr("Remove this filter"));
    theme::setRole(remove, "chip");
    connect(remove, &QPushButton::clicked, this, [this, number] {
        QList<Filter> rest = m_filters;
        rest.removeAt(number);
        setFilters(rest);
    });
    m_chips->addWidget(chip);
    m_chips->addWidget(remove);
}

void FilterBar::rebuildChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype number = 0; number < m_filters.size(); ++number)
        addChip(number);
    m_clear->setVisible(m_filters.size() > 1);
}

} // namespace moviedb::ui

#include "moc_filterbar.cpp"
