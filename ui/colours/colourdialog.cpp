#include "ui/colours/colourdialog.h"

#include "ui/kit/dialogbuttons.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace moviedb::ui {
namespace {

constexpr int byValue = -1; // among the conditions
constexpr int bySources = -2;
constexpr int swatchSize = 14;

bool hasValue(int condition)
{
    return condition >= 0 && condition != int(Comparison::IsEmpty) &&
           condition != int(Comparison::IsNotEmpty);
}

} // namespace

ColourDialog::ColourDialog(ColumnInfo column, bool sourcesDiffer, const ColourRule *known, QWidget *parent)
    : QDialog(parent), m_column(std::move(column)), m_condition(new QComboBox(this)),
      m_value(new QLineEdit(this)), m_colour(new QComboBox(this)), m_problem(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Colour %1").arg(columnTitle(m_column)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::margin);
    auto *heading = new QLabel(windowTitle(), this);
    theme::setRole(heading, "heading");
    layout->addWidget(heading);
    auto *form = new QFormLayout;
    layout->addLayout(form);
    build(form, sourcesDiffer);
    theme::setRole(m_problem, "error");
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *apply = new QPushButton(tr("Colour the cells"), this);
    theme::setRole(apply, "primary");
    cancel->setAutoDefault(false);
    apply->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(apply);
    layout->addLayout(buttons);
    setMinimumWidth(380);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(apply, &QPushButton::clicked, this, &ColourDialog::take);
    connect(m_condition, &QComboBox::currentIndexChanged, this, &ColourDialog::showValue);
    if (known != nullptr)
        beginWith(*known);
    paintColours();
    showValue();
}

void ColourDialog::build(QFormLayout *form, bool sourcesDiffer)
{
    if (hasScale(m_column))
        m_condition->addItem(tr("by value: stronger the greater it is"), byValue);
    for (const Comparison comparison : comparisonsFor(m_column))
        m_condition->addItem(comparisonText(comparison, m_column), int(comparison));
    if (sourcesDiffer)
        m_condition->addItem(tr("where sources differ"), bySources);
    for (const QString &name : colourNames())
        m_colour->addItem(QString(), name);
    const QStringList words{tr("Blue"), tr("Green"), tr("Orange"), tr("Red"), tr("Violet")};
    for (int row = 0; row < m_colour->count(); ++row)
        m_colour->setItemText(row, words.at(row));
    m_colour->setIconSize({swatchSize, swatchSize});
    form->addRow(tr("Cells"), m_condition);
    form->addRow(tr("Value"), m_value);
    form->addRow(tr("Colour"), m_colour);
    m_condition->setAccessibleName(tr("Cells"));
    m_value->setAccessibleName(tr("Value"));
    m_colour->setAccessibleName(tr("Colour"));
}

void ColourDialog::beginWith(const ColourRule &rule)
{
    m_condition->setCurrentIndex(m_condition->findData(rule.where    ? int(rule.where->comparison)
                                                       : rule.differ ? bySources
                                                                     : byValue));
    m_colour->setCurrentIndex(m_colour->findData(rule.colour));
    if (rule.where)
        m_value->setText(rule.where->value.toString());
}

void ColourDialog::showValue()
{
    m_value->setEnabled(hasValue(m_condition->currentData().toInt()));
}

void ColourDialog::paintColours()
{
    for (int row = 0; row < m_colour->count(); ++row) {
        QPixmap swatch(QSize(swatchSize, swatchSize) * devicePixelRatioF());
        swatch.setDevicePixelRatio(devicePixelRatioF());
        swatch.fill(theme::mark(palette(), m_colour->itemData(row).toString()));
        m_colour->setItemIcon(row, swatch);
    }
}

void ColourDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintColours();
}

void ColourDialog::take()
{
    const int condition = m_condition->currentData().toInt();
    ColourRule rule{m_column.name, m_colour->currentData().toString(), std::nullopt, condition == bySources};
    if (condition >= 0) {
        const QString text = m_value->text().trimmed();
        std::optional<QString> problem;
        if (hasValue(condition) && text.isEmpty())
            problem = tr("Write what to compare with.");
        else if (hasValue(condition))
            problem = checkCompared(m_column, text, Comparison(condition));
        m_problem->setText(problem.value_or(QString()));
        m_problem->setVisible(problem.has_value());
        if (problem) {
            m_value->setFocus(); // where it is mended
            m_value->selectAll();
            return fitToContent(this);
        }
        rule.where =
            Filter{m_column.name, Comparison(condition),
                   hasValue(condition) ? comparedValue(m_column, text, Comparison(condition)) : QVariant()};
    }
    Q_EMIT chosen(rule);
    accept();
}

} // namespace moviedb::ui

#include "moc_colourdialog.cpp"
