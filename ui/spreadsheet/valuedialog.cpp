#include "ui/spreadsheet/valuedialog.h"

#include "ui/fields/fieldeditor.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int valueWidth = 480;
constexpr int longValueHeight = 84;

} // namespace

ValueDialog::ValueDialog(std::shared_ptr<MovieStore> store, const TableInfo &table, const QList<int> &columns,
                         int column, qsizetype rows, QWidget *parent)
    : QDialog(parent), m_store(std::move(store)), m_table(table), m_columns(new QComboBox(this)),
      m_place(new QVBoxLayout), m_problem(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(rows == 1 ? tr("Set a value in 1 row") : tr("Set a value in %1 rows").arg(grouped(rows)));
    auto *heading = new QLabel(windowTitle(), this);
    theme::setRole(heading, "heading");
    m_columns->setAccessibleName(tr("Column"));
    m_columns->setMaxVisibleItems(mostColumnsSeen);
    for (const int one : columns)
        m_columns->addItem(columnTitle(table.columns.at(one)), one);
    m_columns->setCurrentIndex(qMax(0, int(columns.indexOf(column))));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    theme::setRole(m_problem, "error");
    m_problem->hide();

    auto *form = new QFormLayout;
    form->setSpacing(theme::gap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Column"), m_columns);
    form->addRow(tr("Value"), m_place);
    QHBoxLayout *buttons = dialogButtons(this, tr("Show what changes"), &m_look);
    m_look->setDefault(true);
    m_look->setEnabled(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::margin);
    layout->addWidget(heading);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    resize(valueWidth, sizeHint().height());
    connect(m_columns, &QComboBox::currentIndexChanged, this, &ValueDialog::showEditor);
    connect(m_look, &QPushButton::clicked, this, &ValueDialog::submit);
    showEditor();
}

void ValueDialog::showEditor()
{
    delete m_editor;
    const ColumnInfo &column = m_table.columns.at(m_columns->currentData().toInt());
    m_editor = createFieldEditor(m_store, column, this);
    m_editor->setAccessibleName(tr("Value"));
    if (auto *text = qobject_cast<QPlainTextEdit *>(m_editor))
        text->setFixedHeight(longValueHeight);
    m_place->addWidget(m_editor);
    setTabOrder(m_columns, m_editor);
    m_problem->hide();
    m_editor->setFocus();
}

void ValueDialog::submit()
{
    const int column = m_columns->currentData().toInt();
    const QVariant value = fieldEditorValue(m_editor);
    if (value.userType() == QMetaType::QString)
        if (const auto problem = checkField(m_table.columns.at(column), value.toString())) {
            m_problem->setText(*problem);
            m_problem->show();
            m_editor->setFocus();
            return;
        }
    Q_EMIT chosen(column, value);
    accept();
}

} // namespace moviedb::ui

#include "moc_valuedialog.cpp"
