#include "ui/candidates/candidatelist.h"

#include "ui/candidates/scorebars.h"
#include "ui/kit/icons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/posterlabel.h"
#include "ui/kit/theme.h"
#include "ui/words/reviewwords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

QLabel *candidateLabel(const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // what others wrote is never markup here
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    if (role != nullptr)
        theme::setRole(label, role);
    return label;
}

QString candidateFacts(const Candidate &candidate)
{
    QStringList facts;
    const QString percent = QLocale().toString(candidate.filmProbability * 100.0, 'f', 0);
    if (candidate.kind != PageKind::Film)
        facts.append(kindWord(candidate.kind));
    facts.append(CandidateList::tr("film %1 %").arg(percent));
    if (candidate.year)
        facts.append(QString::number(*candidate.year));
    if (candidate.runtime)
        facts.append(runtimeText(candidate.runtime));
    if (!candidate.directors.isEmpty())
        facts.append(
            CandidateList::tr("by %1").arg(candidate.directors.mid(0, 2).join(QStringLiteral(", "))));
    if (!candidate.cast.isEmpty())
        facts.append(CandidateList::tr("with %1").arg(candidate.cast.mid(0, 2).join(QStringLiteral(", "))));
    if (!candidate.matchedTitle.isEmpty())
        facts.append(CandidateList::tr("found as “%1”").arg(candidate.matchedTitle));
    if (candidate.fromId)
        facts.append(CandidateList::tr("named by an id"));
    if (candidate.offeredAgain != OfferedAgain::No)
        facts.append(offeredAgainSentence(candidate));
    return facts.join(QStringLiteral(" · "));
}

} // namespace

CandidateRow::CandidateRow(PosterLoader posters, QWidget *parent)
    : QFrame(parent), m_posters(std::move(posters)), m_key(new QLabel(this)), m_thumbnail(new QLabel(this)),
      m_title(candidateLabel(nullptr, this)), m_description(candidateLabel("secondary", this)),
      m_facts(candidateLabel("caption", this)), m_mark(new QLabel(this)), m_score(new QLabel(this))
{
    m_fold = makeFold();
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    m_key->setFixedWidth(16);
    m_key->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    for (QLabel *line : {m_title, m_description, m_facts}) {
        line->setWordWrap(true); // never cut off
        line->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    theme::setRole(m_key, "secondary");
    m_thumbnail->setFixedSize(40, 56);
    QFont strong = font();
    strong.setBold(true);
    m_title->setFont(strong);
    QFont scoreFont = font();
    scoreFont.setPointSizeF(font().pointSizeF() * 1.35);
    scoreFont.setBold(true);
    m_score->setFont(scoreFont);
    m_score->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_score->setFixedWidth(QFontMetrics(scoreFont).horizontalAdvance(QStringLiteral("100")) + theme::half);
    m_mark->setAlignment(Qt::AlignRight | Qt::AlignTop);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_description);
    texts->addWidget(m_facts);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::pad);
    head->addWidget(m_key);
    head->addWidget(m_thumbnail, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    head->addWidget(m_mark);
    head->addWidget(m_score);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::pad, theme::pad, theme::margin, theme::pad);
    layout->setSpacing(theme::pad);
    layout->addLayout(head);
    layout->addWidget(m_fold);
    m_fold->hide();
}

QWidget *CandidateRow::makeFold()
{
    auto *fold = new QWidget(this);
    m_excerpt = new QLabel(fold);
    m_excerpt->setTextFormat(Qt::PlainText);
    m_excerpt->setWordWrap(true);
    m_bars = new ScoreBars(fold);
    m_sentence = new QLabel(fold);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    auto *layout = new QVBoxLayout(fold);
    layout->setContentsMargins(16 + theme::pad, 0, 0, 0); // below the picture: bars need the width
    layout->setSpacing(theme::pad);
    layout->addWidget(m_excerpt);
    layout->addWidget(m_bars);
    layout->addWidget(m_sentence);
    return fold;
}

void CandidateRow::setCandidate(int number, const ScoredCandidate &scored, bool decided)
{
    const Candidate &candidate = scored.candidate;
    m_key->setText(number <= 9 ? QString::number(number) : QString());
    const QString title = candidate.title.isEmpty() ? pageTitle(candidate.key) : candidate.title;
    m_title->setText(title);
    m_title->setToolTip(plainTip(pageTitle(candidate.key)));
    m_description->setText(candidate.description.isEmpty() ? tr("no description") : candidate.description);
    m_description->setToolTip(plainTip(candidate.description));
    m_facts->setText(candidateFacts(candidate));
    m_facts->setToolTip(plainTip(m_facts->text()));
    m_score->setText(QLocale().toString(scored.score, 'f', 0));
    m_score->setToolTip(tr("%1 of 100 points").arg(QLocale().toString(scored.score, 'f', 1)));
    m_mark->setVisible(decided);
    m_mark->setPixmap(theme::iconPixmap(QStringLiteral("accepted"), theme::accepted(palette()),
                                        theme::iconSize, devicePixelRatioF()));
    m_mark->setToolTip(tr("accepted"));
    m_excerpt->setText(candidate.excerpt);
    m_excerpt->setVisible(!candidate.excerpt.isEmpty());
    m_bars->setParts(scored.parts, scored.score);
    m_sentence->setText(inWords(scored.wouldAcceptIf));
    m_sentence->setVisible(!scored.wouldAcceptIf.isEmpty());
    setAccessibleName(
        tr("%1: %2, %3, %4 of 100").arg(number).arg(title, candidate.description, m_score->text()));
    showThumbnail(candidate);
}

void CandidateRow::showThumbnail(const Candidate &candidate)
{
    const QString title = candidate.title.isEmpty() ? pageTitle(candidate.key) : candidate.title;
    showPoster(m_thumbnail, m_guard, m_posters, candidate.thumbnailUrl, title);
}

void CandidateRow::setChosen(bool chosen)
{
    m_chosen = chosen;
    m_fold->setVisible(chosen);
    update();
}

void CandidateRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_chosen || m_hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_chosen ? theme::selection(palette()) : theme::hover(palette()));
        painter.drawRoundedRect(rect(), theme::corner, theme::corner);
    }
    if (m_chosen) {
        painter.setBrush(theme::accent(palette()));
        painter.drawRoundedRect(QRect(0, theme::corner, 3, height() - 2 * theme::corner), 1.5, 1.5);
    }
}

void CandidateRow::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT clicked();
}

void CandidateRow::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

void CandidateRow::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    update();
    QFrame::enterEvent(event);
}

void CandidateRow::leaveEvent(QEvent *event)
{
    m_hovered = false;
    update();
    QFrame::leaveEvent(event);
}

CandidateList::CandidateList(PosterLoader posters, QWidget *parent)
    : QScrollArea(parent), m_posters(std::move(posters))
{
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 0, theme::gap, 0);
    m_layout->setSpacing(theme::half);
    m_layout->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    setAccessibleName(tr("Pages that may be this film"));
}

CandidateRow *CandidateList::row(int index)
{
    while (m_rows.size() <= index) {
        auto *made = new CandidateRow(m_posters, widget());
        const int number = int(m_rows.size());
        connect(made, &CandidateRow::clicked, this, [this, number] {
            setFocus();
            choose(number);
        });
        connect(made, &CandidateRow::doubleClicked, this, [this, number] {
            choose(number);
            Q_EMIT accepted();
        });
        m_layout->insertWidget(number, made);
        m_rows.append(made);
    }
    return m_rows.at(index);
}

void CandidateList::setCandidates(const QList<ScoredCandidate> &candidates, const QString &decidedKey)
{
    widget()->setUpdatesEnabled(false);
    m_candidates = candidates;
    int decided = -1;
    for (int i = 0; i < candidates.size(); ++i) {
        const bool isDecided = !decidedKey.isEmpty() && candidates.at(i).candidate.key == decidedKey;
        if (isDecided)
            decided = i;
        row(i)->setCandidate(i + 1, candidates.at(i), isDecided);
        row(i)->setChosen(false);
        row(i)->show();
    }
    for (auto i = candidates.size(); i < m_rows.size(); ++i)
        m_rows.at(i)->hide();
    m_chosen = -1;
    choose(decided >= 0 ? decided : 0);
    verticalScrollBar()->setValue(0);
    widget()->setUpdatesEnabled(true);
    if (candidates.isEmpty())
        Q_EMIT chosenChanged(-1);
}

void CandidateList::choose(int index)
{
    if (index < 0 || index >= m_candidates.size())
        return;
    if (m_chosen >= 0 && m_chosen != index)
        m_rows.at(m_chosen)->setChosen(false);
    m_chosen = index;
    CandidateRow *chosenRow = m_rows.at(index);
    chosenRow->setChosen(true);
    widget()->layout()->activate();
    ensureWidgetVisible(chosenRow, 0, theme::gap);
    Q_EMIT chosenChanged(index);
}

void CandidateList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && m_chosen + 1 < m_candidates.size())
        choose(m_chosen + 1);
    else if (event->key() == Qt::Key_Up && m_chosen > 0)
        choose(m_chosen - 1);
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace moviedb::ui

#include "moc_candidatelist.cpp"
