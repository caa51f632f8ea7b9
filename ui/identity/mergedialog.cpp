#include "ui/identity/mergedialog.h"

#include "core/base/future.h"
#include "core/base/writemode.h"
#include "ui/fields/fieldeditor.h"
#include "ui/identity/identityplanview.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace moviedb::ui {

namespace {

ColumnInfo referenceTo(const TableInfo &table)
{
    ColumnInfo column;
    column.name = table.primaryKey.value(0);
    column.kind = ColumnKind::Integer;
    column.references = Reference{table.name, table.primaryKey.value(0)};
    return column;
}

} // namespace

MergeDialog::MergeDialog(std::shared_ptr<MovieStore> store, TableInfo table, qint64 row, const QString &name,
                         qint64 other, QWidget *parent)
    : QDialog(parent), m_store(std::move(store)),
      m_table(std::move(table)), m_wanted{m_table.name, row, other}, m_name(name.simplified()),
      m_heading(new QLabel(this)), m_message(new MessageBar(this)), m_plan(new IdentityPlanView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Merge"));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setWordWrap(true);
    m_heading->setText(tr("Merge “%1” with another one").arg(m_name));
    theme::setRole(m_heading, "heading");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::margin);
    layout->addWidget(m_heading);
    layout->addLayout(makeField());
    layout->addWidget(m_message);
    layout->addWidget(m_plan, 1);
    layout->addLayout(dialogButtons(this, tr("Merge"), &m_apply));
    connect(m_apply, &QPushButton::clicked, this, &MergeDialog::apply);
    resizeWithin(this, {720, 600});
    connect(m_plan, &IdentityPlanView::choiceWanted, this, [this](const QString &column, bool takesGone) {
        m_wanted.choices.insert(column, takesGone);
        ask();
    });
    tabAsLaidOut(this);
    m_field->setFocus();
    if (other > 0)
        ask();
}

QHBoxLayout *MergeDialog::makeField()
{
    m_field = new ReferenceEdit(m_store, referenceTo(m_table), this);
    m_field->setPlaceholderText(tr("Name of the other one, which goes"));
    m_field->setAccessibleName(tr("The other one"));
    m_look = new QPushButton(tr("Look"), this);
    m_look->setToolTip(tr("Show what would move"));
    m_look->setDefault(true);
    m_swap = new QPushButton(tr("Swap"), this);
    m_swap->setToolTip(tr("Keep the other one"));
    m_swap->setAutoDefault(false);
    m_swap->setEnabled(false);
    connect(m_look, &QPushButton::clicked, this, &MergeDialog::takeOther);
    connect(m_field, &QLineEdit::textEdited, this, &MergeDialog::forgetPlan);
    connect(m_field, &ReferenceEdit::decided, this, &MergeDialog::takeOther, Qt::QueuedConnection);
    connect(m_swap, &QPushButton::clicked, this, &MergeDialog::swap);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(m_field, 1);
    line->addWidget(m_look);
    line->addWidget(m_swap);
    return line;
}

// Chosen from the list, or typed in full where one row alone has that name.
void MergeDialog::takeOther()
{
    m_wanted.choices.clear();
    if (const auto key = m_field->chosenKey()) {
        m_wanted.goneId = key->toLongLong();
        return ask();
    }
    const QString text = m_field->text().simplified();
    if (text.isEmpty())
        return m_field->setFocus();
    TableQuery query;
    query.table = m_table.name;
    query.filters = {{QStringLiteral("name"), Comparison::Equals, text}};
    onFinished(m_store->page(query), this, [this, text](const Result<TablePage> &page) {
        if (!page)
            return refuse(page.error());
        QList<qint64> others;
        for (const Row &row : page->rows)
            if (row.key.value(0).toLongLong() != m_wanted.keepId)
                others.append(row.key.value(0).toLongLong());
        if (others.size() != 1)
            return refuse(makeError(Fault::NotFound,
                                    others.isEmpty() ? tr("Nobody else here is called “%1”.").arg(text)
                                                     : tr("Several are called “%1”.").arg(text),
                                    {}, tr("Choose one from the list.")));
        m_wanted.goneId = others.first();
        ask();
    });
}

void MergeDialog::swap()
{
    std::swap(m_wanted.keepId, m_wanted.goneId);
    m_wanted.choices.clear();
    ask();
}

void MergeDialog::ask()
{
    m_wanted.expected.reset();
    m_apply->setEnabled(false);
    m_message->clear();
    const quint64 question = ++m_question;
    onFinished(m_store->mergeRows(m_wanted, WriteMode::DryRun), this,
               [this, question](const Result<MergePlan> &plan) {
                   if (question != m_question)
                       return;
                   if (plan)
                       showPlan(*plan);
                   else
                       refuse(plan.error());
               });
}

void MergeDialog::showPlan(const MergePlan &plan)
{
    m_wanted.expected = plan;
    m_heading->setText(tr("“%1” goes into “%2”").arg(plan.goneName, plan.keepName));
    m_plan->setPlan(plan);
    m_swap->setEnabled(true);
    const auto why = m_store->whyReadOnly();
    if (why)
        m_message->tell(MessageBar::Kind::Doubt, why->oneLine());
    m_apply->setEnabled(!why);
    m_apply->setDefault(!why);
}

void MergeDialog::apply()
{
    if (!m_wanted.expected)
        return;
    m_apply->setEnabled(false);
    onFinished(m_store->mergeRows(m_wanted, WriteMode::Store), this, [this](const Result<MergePlan> &done) {
        if (!done)
            return refuse(done.error());
        Q_EMIT merged(*done);
        accept();
    });
}

// Another one is meant now: what is shown does not belong to it.
void MergeDialog::forgetPlan()
{
    ++m_question;
    m_wanted.expected.reset();
    m_message->clear();
    m_plan->clear();
    m_apply->setEnabled(false);
    m_look->setDefault(true);
}

void MergeDialog::refuse(const Error &error)
{
    forgetPlan();
    m_message->tell(error.fault == Fault::Conflict ? MessageBar::Kind::Doubt : MessageBar::Kind::Failure,
                    error.remedy.isEmpty() ? error.text : error.text + QLatin1Char(' ') + error.remedy);
}

} // namespace moviedb::ui

#include "moc_mergedialog.cpp"
