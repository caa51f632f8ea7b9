#include "ui/exports/rowchoice.h"

#include "core/exporting/where.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

enum Choice { AllRows, FilteredRows, SelectedRows, PresetRows };

constexpr int widestPreset = 400; // pixels of its words

} // namespace

RowChoice::RowChoice(ExportScope scope, QWidget *parent)
    : QWidget(parent), m_scope(std::move(scope)), m_choices(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    addChoice(AllRows, tr("All rows"))->setChecked(true);
    if (!m_scope.filters.isEmpty() || !m_scope.search.isEmpty())
        addChoice(FilteredRows, tr("The %1 filtered rows").arg(grouped(m_scope.filteredCount)))
            ->setChecked(true);
    if (m_scope.selected.size() > 1)
        addChoice(SelectedRows, tr("The %1 selected rows").arg(grouped(m_scope.selected.size())));
    else if (m_scope.selected.size() == 1)
        addChoice(SelectedRows, tr("The selected row"));
}

QAbstractButton *RowChoice::addChoice(int choice, const QString &words)
{
    auto *button = new QRadioButton(words, this);
    m_choices->addButton(button, choice);
    static_cast<QVBoxLayout *>(layout())->insertWidget(int(m_choices->buttons().size()) - 1, button);
    return button;
}

void RowChoice::add(QWidget *below)
{
    layout()->addWidget(below);
}

ExportScope RowChoice::chosen() const
{
    switch (m_choices->checkedId()) {
    case FilteredRows:
        return {{}, m_scope.filters, m_scope.search, 0, {}};
    case SelectedRows:
        return {{}, {}, {}, 0, m_scope.selected};
    case PresetRows:
        return {{}, m_presetFilters, m_presetSearch, 0, {}};
    default:
        return {};
    }
}

void RowChoice::takeInto(ExportPreset &preset) const
{
    const ExportScope rows = chosen();
    preset.table = m_scope.table.name;
    preset.where = describeFilters(rows.filters);
    preset.search = rows.search;
    preset.selectedRows = m_choices->checkedId() == SelectedRows;
}

QString RowChoice::choose(const ExportPreset &preset)
{
    delete m_choices->button(PresetRows);
    m_choices->button(AllRows)->setChecked(true);
    if (preset.selectedRows) {
        if (m_choices->button(SelectedRows) == nullptr)
            return tr("This preset is for the selected rows, and none is selected.");
        m_choices->button(SelectedRows)->setChecked(true);
        return {};
    }
    if (preset.where.isEmpty() && preset.search.isEmpty())
        return {};
    QList<Filter> filters;
    if (!preset.where.isEmpty()) {
        const auto read = parseWhere(preset.where, m_scope.table);
        if (!read)
            return inWords(read.error().oneLine());
        filters = *read;
    }
    if (QAbstractButton *filtered = m_choices->button(FilteredRows);
        filtered != nullptr && describeFilters(m_scope.filters) == describeFilters(filters) &&
        m_scope.search == preset.search) {
        filtered->setChecked(true);
        return {};
    }
    m_presetFilters = filters;
    m_presetSearch = preset.search;
    QStringList words;
    if (!preset.where.isEmpty())
        words << preset.where;
    if (!preset.search.isEmpty())
        words << tr("search “%1”").arg(preset.search);
    const QString whole = tr("Rows with %1").arg(words.join(QLatin1String(", ")));
    QString shown = fontMetrics().elidedText(whole, Qt::ElideRight, widestPreset);
    QAbstractButton *button = addChoice(PresetRows, shown.replace(QLatin1Char('&'), QLatin1String("&&")));
    button->setAccessibleName(whole);
    button->setToolTip(plainTip(whole));
    button->setChecked(true);
    return {};
}

} // namespace moviedb::ui

#include "moc_rowchoice.cpp"
