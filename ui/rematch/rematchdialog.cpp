#include "ui/rematch/rematchdialog.h"

#include "core/base/future.h"
#include "core/base/writemode.h"
#include "core/domain/pagekey.h"
#include "ui/candidates/candidatelist.h"
#include "ui/kit/dialogbuttons.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/theme.h"
#include "ui/rematch/planview.h"
#include "ui/words/reviewwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace moviedb::ui {

namespace {

constexpr int candidatesHeight = 190;

QString pageWords(const QString &key)
{
    return key.isEmpty() ? RematchDialog::tr("no article") : pageTitle(key);
}

} // namespace

RematchDialog::RematchDialog(RematchServices services, qint64 movieId, QWidget *parent)
    : QDialog(parent), m_services(std::move(services)), m_movieId(movieId), m_heading(new QLabel(this)),
      m_now(new QLabel(this)), m_candidates(new CandidateList(m_services.posters, this)),
      m_message(new MessageBar(this)), m_body(new QStackedWidget(this)), m_hint(new QLabel(this)),
      m_plan(new PlanView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Another page"));
    for (QLabel *label : {m_heading, m_now, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    theme::setRole(m_heading, "heading");
    theme::setRole(m_now, "secondary");
    theme::setRole(m_hint, "secondary");
    m_heading->setText(windowTitle());
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setText(tr("Choose a page and look at it: what would change is shown here first."));
    m_candidates->setFixedHeight(candidatesHeight);
    m_candidates->hide();
    m_body->addWidget(m_hint);
    m_body->addWidget(m_plan);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::margin);
    layout->addWidget(m_heading);
    layout->addWidget(m_now);
    layout->addLayout(makeField());
    layout->addWidget(m_candidates);
    layout->addWidget(m_message);
    layout->addWidget(m_body, 1);
    layout->addLayout(dialogButtons(this, tr("Give it this page"), &m_apply));
    connect(m_apply, &QPushButton::clicked, this, &RematchDialog::apply);
    resizeWithin(this, {820, 660});
    connect(m_candidates, &CandidateList::chosenChanged, this, [this](int) { m_message->clear(); });
    connect(m_candidates, &CandidateList::accepted, this, [this] { look(); });
    tabAsLaidOut(this);
    m_field->setFocus();
    askCase();
}

QHBoxLayout *RematchDialog::makeField()
{
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Name of the right page, or its address"));
    m_field->setAccessibleName(tr("Page"));
    m_look = new QPushButton(tr("Look"), this);
    m_look->setToolTip(tr("Read the page and show what would change"));
    m_noArticle = new QPushButton(tr("No article"), this);
    m_noArticle->setToolTip(tr("This film has no article: show what would change"));
    m_noArticle->setAutoDefault(false);
    m_look->setDefault(true);
    connect(m_look, &QPushButton::clicked, this, [this] { look(); });
    connect(m_noArticle, &QPushButton::clicked, this, [this] { lookFor({}, PageDemand::OfFilm); });
    connect(m_field, &QLineEdit::textEdited, this, &RematchDialog::forgetPlan);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(m_field, 1);
    line->addWidget(m_look);
    line->addWidget(m_noArticle);
    return line;
}

void RematchDialog::askCase()
{
    onFinished(m_services.store->rematchCase(m_movieId), this, [this](const Result<RematchCase> &film) {
        if (film)
            showCase(*film);
        else
            refuse(film.error());
    });
}

void RematchDialog::showCase(const RematchCase &film)
{
    QString title;
    for (const auto &[column, value] : film.film.columns)
        if (column == QLatin1String("title"))
            title = value.toString();
    m_heading->setText(tr("Another page for “%1”").arg(title.simplified()));
    m_pageNow = film.wikipediaKey;
    m_now->setText(tr("Now: %1").arg(pageWords(m_pageNow)));
    QList<ScoredCandidate> others;
    for (const ScoredCandidate &scored : film.candidates)
        if (!scored.candidate.key.isEmpty() && scored.candidate.key != film.wikipediaKey)
            others.append(scored);
    if (others.isEmpty())
        return;
    m_candidates->setCandidates(others, {});
    m_candidates->show();
    connect(m_candidates, &CandidateList::chosenChanged, this, [this, others](int chosen) {
        if (chosen >= 0) {
            m_field->setText(pageTitle(others.at(chosen).candidate.key));
            forgetPlan();
        }
    });
    if (m_field->text().isEmpty()) { // what a person has begun to type stays
        m_field->setText(pageTitle(others.first().candidate.key));
        m_field->selectAll();
    }
}

void RematchDialog::look(PageDemand demand)
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty()) {
        m_field->setFocus();
        return;
    }
    const auto key = m_services.pageKey ? m_services.pageKey(text) : pagekey::fromText(text, {});
    if (key)
        lookFor(*key, demand);
    else
        refuse(key.error());
}

void RematchDialog::lookFor(const QString &key, PageDemand demand)
{
    if (!m_services.readForPage)
        return;
    forgetPlan();
    m_asked = key;
    setBusy(key.isEmpty() ? tr("Reading what is known without a page…")
                          : tr("Reading “%1”…").arg(pageTitle(key)));
    const quint64 question = ++m_question;
    onFinished(m_services.readForPage(m_movieId, key, demand), this,
               [this, question](const Result<Rematch> &read) {
                   if (question == m_question)
                       pageRead(read);
               });
}

void RematchDialog::pageRead(const Result<Rematch> &read)
{
    if (!read)
        return refuse(read.error());
    m_read = *read;
    onFinished(m_services.store->rematch(*read, WriteMode::DryRun), this,
               [this, question = m_question](const Result<RematchPlan> &plan) {
                   if (question != m_question)
                       return;
                   if (plan)
                       showPlan(*plan);
                   else
                       refuse(plan.error());
               });
}

void RematchDialog::showPlan(const RematchPlan &plan)
{
    setBusy({});
    m_read->expected = plan;
    m_now->setText(tr("%1 → %2").arg(pageWords(plan.pageBefore), pageWords(plan.pageAfter)));
    m_apply->setText(plan.pageAfter.isEmpty() ? tr("Take its page away") : tr("Give it this page"));
    m_plan->setPlan(plan);
    m_body->setCurrentWidget(m_plan);
    const auto why = m_services.store->whyReadOnly();
    if (why)
        m_message->tell(MessageBar::Kind::Doubt, why->oneLine());
    m_apply->setEnabled(!why);
    m_apply->setDefault(!why);
    if (!plan.warnings.isEmpty())
        m_message->tell(MessageBar::Kind::Doubt, plan.warnings.join(QLatin1Char('\n')));
}

void RematchDialog::apply()
{
    if (!m_read || !m_read->expected)
        return;
    const Rematch wanted = *m_read;
    m_apply->setEnabled(false);
    m_look->setEnabled(false);
    m_noArticle->setEnabled(false);
    onFinished(m_services.store->rematch(wanted, WriteMode::Store), this,
               [this](const Result<RematchPlan> &done) {
                   m_look->setEnabled(true);
                   m_noArticle->setEnabled(true);
                   if (!done) {
                       forgetPlan();
                       return refuse(done.error());
                   }
                   Q_EMIT rematched(*done);
                   accept();
               });
}

// Another page is meant now: what is shown does not belong to it.
void RematchDialog::forgetPlan()
{
    ++m_question;
    m_read.reset();
    m_message->clear();
    setBusy({});
    m_now->setText(tr("Now: %1").arg(pageWords(m_pageNow)));
    m_body->setCurrentWidget(m_hint);
    m_apply->setEnabled(false);
    m_look->setDefault(true);
}

void RematchDialog::refuse(const Error &error)
{
    setBusy({});
    m_read.reset();
    // A page that is not known as a film's may be taken all the same; one that another film has may not.
    const bool mayInsist = error.fault == Fault::Conflict && error.remedy.isEmpty() && !m_asked.isEmpty();
    m_message->tell(error.fault == Fault::Conflict ? MessageBar::Kind::Doubt : MessageBar::Kind::Failure,
                    error.oneLine(), mayInsist ? tr("Take it anyway") : QString(),
                    [this] { lookFor(m_asked, PageDemand::Any); });
}

void RematchDialog::setBusy(const QString &words)
{
    m_hint->setText(
        words.isEmpty() ? tr("Choose a page and look at it: what would change is shown here first.") : words);
}

} // namespace moviedb::ui

#include "moc_rematchdialog.cpp"
