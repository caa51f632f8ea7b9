#include "ui/spreadsheet/replacedialog.h"

#include "ui/kit/dialogbuttons.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int replaceWidth = 480;

} // namespace

ReplaceDialog::ReplaceDialog(const TableInfo &table, const QList<int> &columns, int column,
                             qsizetype selected, QWidget *parent)
    : QDialog(parent), m_columns(new QComboBox(this)), m_find(new QLineEdit(this)),
      m_with(new QLineEdit(this)), m_exactCase(new QCheckBox(tr("Capital letters as typed"), this)),
      m_whole(new QCheckBox(tr("Whole cells only"), this)),
      m_selected(new QRadioButton(tr("In the %1 selected rows").arg(grouped(selected)), this)),
      m_all(new QRadioButton(tr("In all rows that are shown"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find and replace in %1").arg(table.title));
    auto *heading = new QLabel(windowTitle(), this);
    theme::setRole(heading, "heading");
    m_columns->setAccessibleName(tr("Column"));
    m_columns->setMaxVisibleItems(mostColumnsSeen);
    for (const int one : columns)
        m_columns->addItem(columnTitle(table.columns.at(one)), one);
    m_columns->setCurrentIndex(qMax(0, int(columns.indexOf(column))));
    m_find->setAccessibleName(tr("Find"));
    m_with->setAccessibleName(tr("Replace with"));
    (selected > 1 ? m_selected : m_all)->setChecked(true);
    m_selected->setVisible(selected > 1);
    m_all->setVisible(selected > 1);

    auto *form = new QFormLayout;
    form->setSpacing(theme::gap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Column"), m_columns);
    form->addRow(tr("Find"), m_find);
    form->addRow(tr("Replace with"), m_with);
    QHBoxLayout *buttons = dialogButtons(this, tr("Show what changes"), &m_look);
    m_look->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::gap);
    layout->addWidget(heading);
    layout->addLayout(form);
    for (QWidget *choice : QList<QWidget *>{m_exactCase, m_whole, m_selected, m_all})
        layout->addWidget(choice);
    layout->addLayout(buttons);
    resize(replaceWidth, sizeHint().height());
    connect(m_find, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_look->setEnabled(!text.isEmpty()); });
    connect(m_look, &QPushButton::clicked, this, &ReplaceDialog::submit);
    m_find->setFocus();
}

void ReplaceDialog::submit()
{
    Q_EMIT chosen({m_columns->currentData().toInt(), m_find->text(), m_with->text(), m_exactCase->isChecked(),
                   m_whole->isChecked()},
                  m_selected->isChecked());
    accept();
}

} // namespace moviedb::ui

#include "moc_replacedialog.cpp"
