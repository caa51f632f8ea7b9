#include "ui/identity/splitdialog.h"

#include "core/base/future.h"
#include "core/base/writemode.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace moviedb::ui {

namespace {

constexpr int filmRole = Qt::UserRole;
constexpr int filmLineHeight = 26; // with its box

QString useWords(const RowUse &use)
{
    const QString list = columnTitle(use.list);
    return QStringLiteral("%1 · %2").arg(
        use.title.simplified(),
        use.role.isEmpty() ? list : SplitDialog::tr("%1, as %2").arg(list, use.role.simplified()));
}

QString filmsOfUses(const QList<RowUse> &uses)
{
    QSet<qint64> films;
    for (const RowUse &use : uses)
        films.insert(use.movieId);
    return films.size() == 1 ? SplitDialog::tr("1 film") : SplitDialog::tr("%1 films").arg(films.size());
}

} // namespace

SplitDialog::SplitDialog(std::shared_ptr<MovieStore> store, const TableInfo &table, qint64 row,
                         const QString &name, QWidget *parent)
    : QDialog(parent), m_store(std::move(store)), m_wanted{table.name, row, {}},
      m_films(new QListWidget(this)), m_name(new QLineEdit(name.simplified(), this)),
      m_effect(new QLabel(this)), m_message(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Split"));
    auto *heading = new QLabel(tr("In which films is “%1” somebody else?").arg(name.simplified()), this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    theme::setRole(heading, "heading");
    m_effect->setTextFormat(Qt::PlainText);
    m_effect->setWordWrap(true);
    theme::setRole(m_effect, "secondary");
    m_films->setAccessibleName(tr("Films"));
    m_films->setSpacing(theme::half / 2);
    m_name->setAccessibleName(tr("Name of the new one"));
    auto *label = new QLabel(tr("Name of the new one"), this);
    label->setBuddy(m_name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::gap);
    layout->addWidget(heading);
    layout->addWidget(m_films, 1);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(m_message);
    layout->addWidget(m_effect);
    layout->addLayout(dialogButtons(this, tr("Split"), &m_apply));
    m_apply->setDefault(true);
    tabAsLaidOut(this);
    connect(m_apply, &QPushButton::clicked, this, &SplitDialog::apply);
    resizeWithin(this, {560, 560});
    connect(m_films, &QListWidget::itemChanged, this, &SplitDialog::ask);
    connect(m_name, &QLineEdit::textChanged, this, &SplitDialog::ask);
    onFinished(m_store->rowUses(table.name, row), this, [this](const Result<QList<RowUse>> &uses) {
        if (uses)
            showFilms(*uses);
        else
            refuse(uses.error());
    });
    ask();
}

// A film goes as a whole: of its roles one line has the mark, the others follow it.
void SplitDialog::showFilms(const QList<RowUse> &uses)
{
    const QSignalBlocker quiet(m_films);
    qint64 last = 0;
    for (const RowUse &use : uses) {
        auto *item = new QListWidgetItem(useWords(use), m_films);
        item->setSizeHint({0, filmLineHeight});
        if (use.movieId == last) {
            item->setText(QStringLiteral("      ") + item->text());
            item->setFlags(Qt::ItemIsEnabled); // read, not chosen
            continue;
        }
        last = use.movieId;
        item->setData(filmRole, use.movieId);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_films->setCurrentRow(0);
    m_films->setFocus();
}

void SplitDialog::ask()
{
    m_wanted.expected.reset();
    m_apply->setEnabled(false);
    m_message->clear();
    m_wanted.movieIds.clear();
    for (int row = 0; row < m_films->count(); ++row)
        if (m_films->item(row)->checkState() == Qt::Checked)
            m_wanted.movieIds.append(m_films->item(row)->data(filmRole).toLongLong());
    m_wanted.newName = m_name->text().simplified();
    const quint64 question = ++m_question;
    if (m_wanted.movieIds.isEmpty())
        return m_effect->setText(tr("Mark the films with Space. They will name a new one."));
    onFinished(m_store->splitRow(m_wanted, WriteMode::DryRun), this,
               [this, question](const Result<SplitPlan> &plan) {
                   if (question != m_question)
                       return;
                   if (plan)
                       showPlan(*plan);
                   else
                       refuse(plan.error());
               });
}

void SplitDialog::showPlan(const SplitPlan &plan)
{
    m_wanted.expected = plan;
    m_effect->setText(tr("%1 of another “%2”; %3 of “%4” as before, with all that is said of it.")
                          .arg(filmsOfUses(plan.moves), plan.newName, filmsOfUses(plan.stays), plan.name));
    const auto why = m_store->whyReadOnly();
    if (why)
        m_message->tell(MessageBar::Kind::Doubt, why->oneLine());
    m_apply->setEnabled(!why);
}

void SplitDialog::apply()
{
    if (!m_wanted.expected)
        return;
    m_apply->setEnabled(false);
    onFinished(m_store->splitRow(m_wanted, WriteMode::Store), this, [this](const Result<SplitPlan> &done) {
        if (!done)
            return refuse(done.error());
        Q_EMIT splitDone(*done);
        accept();
    });
}

void SplitDialog::refuse(const Error &error)
{
    m_wanted.expected.reset();
    m_apply->setEnabled(false);
    m_effect->clear();
    m_message->tell(error.fault == Fault::Conflict ? MessageBar::Kind::Doubt : MessageBar::Kind::Failure,
                    error.remedy.isEmpty() ? error.text : error.text + QLatin1Char(' ') + error.remedy);
}

} // namespace moviedb::ui

#include "moc_splitdialog.cpp"
