#include "ui/tables/rowdialog.h"

#include "core/base/future.h"
#include "ui/fields/fieldeditor.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace moviedb::ui {
namespace {

// Pixels.
constexpr int highestForm = 640;
constexpr int lowestForm = 320;
constexpr int heightOfFrames = 48; // of this window and the one below it

// Required columns, then those a table page shows, then the rest; bookkeeping is never typed.
QList<int> formOrder(const TableInfo &table)
{
    QList<int> order = columnOrder(table);
    order.removeIf([&table](int column) {
        const ColumnInfo &info = table.columns[column];
        return info.generated || info.name.endsWith(QLatin1String("_precision"));
    });
    std::stable_sort(order.begin(), order.end(), [&table](int left, int right) {
        return !table.columns[left].nullable && table.columns[right].nullable;
    });
    return order;
}

} // namespace

RowDialog::RowDialog(std::shared_ptr<MovieStore> store, TableInfo table, QWidget *parent)
    : QDialog(parent), m_store(std::move(store)), m_table(std::move(table)), m_problem(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add to %1").arg(m_table.title));
    auto *heading = new QLabel(windowTitle(), this);
    theme::setRole(heading, "heading");
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    theme::setRole(m_problem, "error");
    m_problem->hide();

    QScrollArea *fields = makeFields();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_add = new QPushButton(tr("Add"), this); // last, so that Tab comes to it last
    theme::setRole(m_add, "primary");
    m_add->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gap);
    buttons->addWidget(m_problem, 1);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::margin);
    layout->addWidget(heading);
    layout->addWidget(fields, 1);
    layout->addLayout(buttons);
    const int room = parent == nullptr ? highestForm : parent->window()->height() - heightOfFrames;
    resize(520, std::min({highestForm, 180 + int(m_fields.size()) * 44, std::max(room, lowestForm)}));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &RowDialog::submit);
    if (!m_fields.isEmpty())
        m_fields.first().editor->setFocus();
}

QScrollArea *RowDialog::makeFields()
{
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, theme::pad, 0);
    form->setSpacing(theme::gap);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const int column : formOrder(m_table))
        addField(m_table.columns[column], form);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have the keys
    scroll->setWidget(fields);
    scroll->setHorizontalScrollBarPolicy(
        Qt::ScrollBarAlwaysOff); // for long names of fields the dialog is wider
    scroll->setMinimumWidth(fields->minimumSizeHint().width() +
                            scroll->verticalScrollBar()->sizeHint().width());
    return scroll;
}

void RowDialog::addField(const ColumnInfo &column, QFormLayout *form)
{
    Field field{column, createFieldEditor(m_store, column, nullptr), new QLabel};
    field.editor->setAccessibleName(columnTitle(column));
    field.editor->setMinimumWidth(280);
    field.atFirst = fieldEditorValue(field.editor);
    if (auto *text = qobject_cast<QPlainTextEdit *>(field.editor))
        text->setFixedHeight(84);
    field.problem->setWordWrap(true);
    field.problem->setTextFormat(Qt::PlainText);
    theme::setRole(field.problem, "error");
    field.problem->hide();
    auto *cell = new QVBoxLayout;
    cell->setSpacing(2);
    cell->addWidget(field.editor);
    cell->addWidget(field.problem);
    auto *label = new QLabel(column.nullable || column.defaultText ? columnTitle(column)
                                                                   : columnTitle(column) + tr(" (required)"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field.editor);
    form->addRow(label, cell);
    m_fields.append(field);
}

void RowDialog::copyFrom(const Row &row)
{
    QStringList left;
    for (Field &field : m_fields) {
        const auto same = std::find_if(m_table.columns.cbegin(), m_table.columns.cend(),
                                       [&](const ColumnInfo &one) { return one.name == field.column.name; });
        const int column = int(same - m_table.columns.cbegin());
        if (row.values.value(column).isNull())
            continue;
        if (m_table.unique.contains(QStringList{field.column.name})) {
            left << columnTitle(field.column);
            continue;
        }
        setFieldEditorText(field.editor, field.column.kind == ColumnKind::Boolean
                                             ? cellText(m_table, row, column)
                                             : editText(m_table, row, column));
        field.atFirst = fieldEditorValue(field.editor);
        if (field.column.references)
            field.copiedKey = row.values.value(column);
    }
    if (left.isEmpty())
        return;
    theme::setRole(m_problem, "secondary");
    m_problem->setText(
        tr("Left empty, because no two rows may have the same: %1.").arg(left.join(QStringLiteral(", "))));
    m_problem->show();
}

// A name that was copied and left alone means whom it meant, also when others have it.
QVariant RowDialog::valueOf(const Field &field) const
{
    const QVariant value = fieldEditorValue(field.editor);
    return field.copiedKey.isValid() && value == field.atFirst ? field.copiedKey : value;
}

// What was typed is not thrown away by one key.
void RowDialog::reject()
{
    const bool isFilled = std::any_of(m_fields.begin(), m_fields.end(), [](const Field &field) {
        return fieldEditorValue(field.editor) != field.atFirst;
    });
    if (isFilled && !m_warned) {
        m_warned = true;
        theme::setRole(m_problem, "error");
        m_problem->setText(tr("Not added yet. Cancel once more throws away what you typed."));
        m_problem->show();
        return;
    }
    QDialog::reject();
}

void RowDialog::submit()
{
    m_warned = false;
    m_problem->hide();
    bool ready = true;
    QMap<QString, QVariant> values;
    for (const Field &field : m_fields) {
        field.problem->hide();
        const QVariant value = valueOf(field);
        const QString text = value.toString();
        if (text.isEmpty() && (field.column.nullable || field.column.defaultText))
            continue;
        if (const auto problem = checkField(field.column, text)) {
            showProblem(field.column.name, *problem);
            ready = false;
        }
        const bool typed = value.userType() == QMetaType::QString;
        values.insert(field.column.name,
                      typed && !field.column.references ? fieldValue(field.column, text) : value);
    }
    if (ready)
        resolve(values, 0);
}

// Names typed into reference fields become keys one after the other, then the row is inserted.
void RowDialog::resolve(QMap<QString, QVariant> values, int fieldNumber)
{
    m_add->setEnabled(false);
    for (int number = fieldNumber; number < m_fields.size(); ++number) {
        const ColumnInfo &column = m_fields[number].column;
        const QVariant value = values.value(column.name);
        if (!column.references || value.userType() != QMetaType::QString)
            continue;
        const QString wanted = value.toString().trimmed();
        onFinished(m_store->choices(column.references->table, wanted, 50), this,
                   [=, this](const Result<QList<ReferenceChoice>> &answer) mutable {
                       if (answer)
                           for (const ReferenceChoice &choice : *answer)
                               if (choice.label.compare(wanted, Qt::CaseInsensitive) == 0) {
                                   values.insert(column.name, choice.key);
                                   resolve(values, number + 1);
                                   return;
                               }
                       showProblem(column.name,
                                   answer ? tr("“%1” is not there. Choose a name from the list.").arg(wanted)
                                          : inWords(answer.error().oneLine()));
                   });
        return;
    }
    insert(values);
}

void RowDialog::insert(const QMap<QString, QVariant> &values)
{
    onFinished(m_store->insert(RowInsert{m_table.name, values}), this, [this](const Result<Row> &answer) {
        m_add->setEnabled(true);
        if (!answer) {
            const Error &error = answer.error();
            showProblem(error.where.section(QLatin1Char('.'), -1),
                        error.remedy.isEmpty() ? error.text : error.text + QLatin1Char(' ') + error.remedy);
            return;
        }
        Q_EMIT inserted(answer->key);
        accept();
    });
}

void RowDialog::showProblem(const QString &column, const QString &problem)
{
    m_add->setEnabled(true);
    for (const Field &field : m_fields)
        if (field.column.name == column) {
            field.problem->setText(problem);
            field.problem->show();
            field.editor->setFocus();
            return;
        }
    theme::setRole(m_problem, "error");
    m_problem->setText(problem);
    m_problem->show();
}

} // namespace moviedb::ui

#include "moc_rowdialog.cpp"
