#include "ui/review/reviewcard.h"

#include "ui/candidates/candidatelist.h"
#include "ui/candidates/gallerypanel.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/page/elidedlabel.h"
#include "ui/words/reviewwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int leastField = 160; // of an address, less is of no use
constexpr int roomyCard = 560;  // pixels from which the gallery stands apart from the pages

QLabel *cardLabel(const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role != nullptr)
        theme::setRole(label, role);
    return label;
}

} // namespace

ReviewCard::ReviewCard(const PosterLoader &posters, QWidget *parent)
    : QWidget(parent), m_position(new QLabel(this)), m_reason(new ElidedLabel(this)),
      m_gallery(new GalleryPanel(posters, this)), m_message(new MessageBar(this))
{
    setFocusPolicy(Qt::StrongFocus); // a title without pages still takes the keys
    m_position->setFont(theme::titleFont());
    theme::setRole(m_reason, "secondary");
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::pad);
    head->addWidget(m_position, 0, Qt::AlignBaseline);
    head->addWidget(m_reason, 1, Qt::AlignBaseline);
    m_body = new QHBoxLayout;
    m_body->setSpacing(theme::section);
    m_body->addWidget(m_gallery);
    m_body->addWidget(makeRight(posters), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::pad);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addLayout(m_body, 1);
}

QWidget *ReviewCard::makeField()
{
    m_fieldRow = new QWidget(this);
    m_fieldLabel = new QLabel(m_fieldRow);
    m_field = new QLineEdit(m_fieldRow);
    m_field->setObjectName(QStringLiteral("field"));
    m_fieldLabel->setBuddy(m_field);
    m_fieldButton = new QPushButton(m_fieldRow);
    m_fieldError = new QLabel(m_fieldRow);
    m_fieldError->setWordWrap(true);
    theme::setRole(m_fieldError, "error");
    keepKeys(m_field);
    m_field->setMinimumWidth(leastField);
    auto *line = new FlowLayout(theme::gap);
    for (QWidget *part : {static_cast<QWidget *>(m_fieldLabel), static_cast<QWidget *>(m_field),
                          static_cast<QWidget *>(m_fieldButton)})
        line->addWidget(part);
    auto *layout = new QVBoxLayout(m_fieldRow);
    layout->setContentsMargins(0, 0, 0, theme::gap);
    layout->setSpacing(theme::half);
    layout->addLayout(line);
    layout->addWidget(m_fieldError);
    auto *escape =
        new QShortcut(Qt::Key_Escape, m_fieldRow, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] { ask(Ask::Nothing); });
    connect(m_field, &QLineEdit::returnPressed, this, &ReviewCard::submit);
    connect(m_field, &QLineEdit::textEdited, m_fieldError, &QLabel::hide);
    connect(m_fieldButton, &QPushButton::clicked, this, &ReviewCard::submit);
    m_fieldRow->hide();
    m_fieldError->hide();
    return m_fieldRow;
}

QWidget *ReviewCard::makeRight(const PosterLoader &posters)
{
    auto *right = new QWidget(this);
    m_decided = new QWidget(right);
    m_decidedIcon = new QLabel(m_decided);
    m_decidedText = cardLabel(nullptr, m_decided);
    m_decidedText->setObjectName(QStringLiteral("decision"));
    m_putBack = new QPushButton(tr("Put back in the queue"), m_decided);
    m_putBack->setToolTip(tr("Takes this decision back: the title waits among the postponed ones"));
    auto *decidedLine = new QHBoxLayout(m_decided);
    decidedLine->setContentsMargins(0, 0, 0, theme::gap);
    decidedLine->addWidget(m_decidedIcon);
    decidedLine->addWidget(m_decidedText, 1);
    decidedLine->addWidget(m_putBack);
    m_candidates = new CandidateList(posters, right);
    m_empty = new EmptyState(right);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_decided);
    layout->addWidget(makeField());
    layout->addWidget(m_candidates, 1);
    layout->addWidget(m_empty, 1);
    connect(m_candidates, &CandidateList::accepted, this, &ReviewCard::accepted);
    connect(m_putBack, &QPushButton::clicked, this, &ReviewCard::putBackRequested);
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT askRequested(Ask::SearchWords); });
    connect(m_empty, &EmptyState::secondActivated, this, [this] { Q_EMIT askRequested(Ask::PageAddress); });
    m_decided->hide();
    return right;
}

void ReviewCard::showItem(const ReviewItem &item, const QString &position)
{
    const bool another = item.reviewId != m_item.reviewId;
    m_item = item;
    m_position->setText(position);
    if (another) {
        m_searching = false;
        ask(Ask::Nothing);
    }
    showGallery();
    showState();
    showCandidates();
}

void ReviewCard::refresh(const ReviewItem &item)
{
    const QString chosen = chosenKey();
    m_item = item;
    showState();
    showCandidates();
    for (int i = 0; i < item.candidates.size(); ++i)
        if (item.candidates.at(i).candidate.key == chosen)
            m_candidates->choose(i);
}

void ReviewCard::showGallery()
{
    m_gallery->showEntry(m_item.entry);
    setAccessibleName(tr("%1, %2").arg(m_item.entry.title, m_gallery->yearLine()));
}

void ReviewCard::showState()
{
    const bool decided = isDecided(m_item.state);
    QStringList reasons{decided ? reviewStateWord(m_item.state) : reasonSentence(m_item.reason)};
    if (!m_item.rejected.isEmpty() && m_item.state != ReviewState::Confirmed)
        reasons << notOfferedSentence(m_item.rejected);
    m_reason->setWhole(reasons.join(QStringLiteral(" · ")));
    m_decided->setVisible(decided);
    if (!decided)
        return;
    QString text = m_item.state == ReviewState::Confirmed
                       ? tr("You accepted %1").arg(pageTitle(m_item.chosenKey))
                   : m_item.state == ReviewState::NoArticle ? tr("You said there is no article")
                                                            : tr("You rejected every page");
    const char *icon = "check";
    QColor colour = theme::accent(palette());
    switch (m_fetch) {
    case FetchState::None:
        break;
    case FetchState::Checking:
        text += QStringLiteral(" · ") + tr("its page is being looked at");
        icon = "clock";
        break;
    case FetchState::Waiting:
    case FetchState::Reading:
        text += QStringLiteral(" · ") + tr("its facts are being read");
        icon = "clock";
        break;
    case FetchState::Stored:
        text += QStringLiteral(" · ") + tr("stored");
        icon = "accepted";
        colour = theme::accepted(palette());
        break;
    case FetchState::Failed:
        text += QStringLiteral(" · ") + tr("not stored: %1").arg(inWords(m_fetchError));
        icon = "failed";
        colour = theme::failed(palette());
        break;
    }
    m_decidedText->setText(text);
    m_decidedIcon->setPixmap(
        theme::iconPixmap(QLatin1String(icon), colour, theme::iconSize, devicePixelRatioF()));
}

void ReviewCard::showCandidates()
{
    const bool none = m_item.candidates.isEmpty();
    m_candidates->setVisible(!none);
    m_empty->setVisible(none);
    m_candidates->setCandidates(m_item.candidates,
                                m_item.state == ReviewState::Confirmed ? m_item.chosenKey : QString());
    if (m_searching) {
        m_empty->setContent(QStringLiteral("search"), tr("Searching"),
                            tr("Reading what Wikipedia has under these words."), {});
        m_empty->setSecondButton({});
    } else if (m_item.state == ReviewState::LookupFailed) {
        m_empty->setContent(QStringLiteral("failed"), tr("The look-up failed"),
                            tr("Nobody knows yet whether there is a page: the search got no answer. "
                               "This is not the same as “no page”."),
                            tr("Look it up again"));
        m_empty->setSecondButton(tr("Paste an address"));
    } else if (m_item.state == ReviewState::Rejected) {
        m_empty->setContent(
            QStringLiteral("none"), tr("Every page was rejected"),
            tr("They are offered again when you undo it, when they have changed, or when it is time to ask "
               "again (the setting recheck_days)."),
            tr("Search again"));
        m_empty->setSecondButton(tr("Paste an address"));
    } else {
        m_empty->setContent(
            QStringLiteral("search"), tr("No page was found"),
            tr("Search with other words, paste the address of the right page, or say that there "
               "is no article: the film is then stored without one."),
            tr("Search again"));
        m_empty->setSecondButton(tr("Paste an address"));
    }
}

void ReviewCard::setFetch(FetchState state, const QString &error)
{
    m_fetch = state;
    m_fetchError = error;
    showState();
}

void ReviewCard::setSearching(bool searching)
{
    m_searching = searching;
    m_fieldButton->setEnabled(!searching);
    if (searching && m_fieldRow->isVisible())
        m_fieldButton->setText(tr("Searching"));
    else if (m_ask != Ask::Nothing)
        m_fieldButton->setText(m_ask == Ask::SearchWords ? tr("Search") : tr("Accept this page"));
    showCandidates();
}

void ReviewCard::setHindrance(const QString &why)
{
    m_putBack->setEnabled(why.isEmpty());
    m_putBack->setToolTip(why);
    m_empty->setHindrance(why);
}

QString ReviewCard::chosenKey() const
{
    const int chosen = m_candidates->chosen();
    return chosen >= 0 && chosen < m_item.candidates.size() ? m_item.candidates.at(chosen).candidate.key
                                                            : QString();
}

void ReviewCard::ask(Ask what)
{
    m_ask = what;
    m_fieldError->hide();
    if (what == Ask::Nothing) {
        if (m_fieldRow->isAncestorOf(focusWidget()))
            takeKeyboard(); // before hiding, which would hand the keyboard to the next button
        m_fieldRow->hide();
        return;
    }
    m_fieldRow->show();
    const bool search = what == Ask::SearchWords;
    m_fieldLabel->setText(search ? tr("Search for") : tr("Address or page name"));
    m_field->setPlaceholderText(search ? QString() : QStringLiteral("https://en.wikipedia.org/wiki/…"));
    m_fieldButton->setText(search ? tr("Search") : tr("Accept this page"));
    m_fieldButton->setEnabled(!m_searching);
    m_field->setText(search ? m_item.entry.title : QString());
    m_field->selectAll();
    m_field->setFocus();
}

void ReviewCard::resizeEvent(QResizeEvent *event)
{
    const int width = event->size().width();
    m_gallery->fitCard(width);
    m_body->setDirection(m_gallery->isLying() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_body->setSpacing(width < roomyCard ? theme::pad : theme::section);
    QWidget::resizeEvent(event);
}

void ReviewCard::takeKeyboard()
{
    if (m_candidates->isVisibleTo(this))
        m_candidates->setFocus();
    else
        setFocus();
}

void ReviewCard::submit()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty() || !m_fieldButton->isEnabled())
        return;
    if (m_ask == Ask::SearchWords) {
        Q_EMIT searchRequested(text);
        return;
    }
    Q_EMIT pageRequested(text);
}

void ReviewCard::refuseField(const QString &sentence)
{
    m_fieldError->setText(inWords(sentence));
    m_fieldError->show();
}

void ReviewCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_item.reviewId != 0) {
        showGallery();
        showState();
        refresh(ReviewItem(m_item));
    }
    QWidget::changeEvent(event);
}

} // namespace moviedb::ui

#include "moc_reviewcard.cpp"
