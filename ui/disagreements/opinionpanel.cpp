#include "ui/disagreements/opinionpanel.h"

#include "core/sources/registry/sources.h"
#include "core/stitch/rulewords.h"
#include "ui/disagreements/disagreementsmodel.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int leastSaid = 240; // pixels beside the buttons
constexpr qsizetype shownLetters = 400;
constexpr qsizetype snippetLetters = 160;

QString shortened(const QString &text, qsizetype letters)
{
    const QString line = text.simplified();
    return line.size() > letters ? line.left(letters - 1) + QChar(u'…') : line;
}

// Its least height is what it takes at its width: Qt would take that of the narrowest column of letters.
class OpinionColumn : public QWidget
{
public:
    using QWidget::QWidget;
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }
};

QLabel *plainLabel(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role != nullptr)
        theme::setRole(label, role);
    return label;
}

} // namespace

OpinionPanel::OpinionPanel(QWidget *parent)
    : QWidget(parent), m_head(plainLabel({}, "heading", this)), m_area(new QScrollArea(this))
{
    for (int place = 1; place <= mostOpinions; ++place) {
        m_choose << addKey(tr("Use this"), QString::number(place),
                           tr("This film says what this source says"));
        m_chooseAll << addKey(tr("For all of this kind"), QStringLiteral("Shift+%1").arg(place),
                              tr("Wherever these sources differ in this field, this one counts"));
        connect(m_choose.last(), &QAction::triggered, this, [this, place] { Q_EMIT chosen(place - 1); });
        connect(m_chooseAll.last(), &QAction::triggered, this,
                [this, place] { Q_EMIT chosenForAll(place - 1); });
    }
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::margin, theme::pad, theme::pad, 0);
    layout->setSpacing(theme::gap);
    layout->addWidget(m_head);
    layout->addWidget(m_area, 1);
    show(nullptr);
}

QAction *OpinionPanel::addKey(const QString &text, const QString &key, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setShortcut(QKeySequence(key));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(tip, key));
    action->setEnabled(false);
    m_actions << action;
    return action;
}

void OpinionPanel::setWritable(bool writable)
{
    m_writable = writable;
    for (int place = 0; place < mostOpinions; ++place) {
        m_choose.at(place)->setEnabled(writable && place < m_opinions);
        m_chooseAll.at(place)->setEnabled(writable && place < m_opinions);
    }
}

QWidget *OpinionPanel::receiptLine(const Opinion &opinion, qsizetype source, QWidget *parent)
{
    const Receipt &receipt = opinion.receipts.at(source);
    QStringList parts{sources::titleOf(receipt.source)};
    if (receipt.fetchedAt.isValid())
        parts << tr("read %1").arg(shownDay(receipt.fetchedAt.toLocalTime().date()));
    if (!receipt.revision.isEmpty())
        parts << tr("revision %1").arg(receipt.revision);
    if (!opinion.snippets.value(source).isEmpty())
        parts << QStringLiteral("“%1”").arg(shortened(opinion.snippets.at(source), snippetLetters));
    auto *label = plainLabel(parts.join(QStringLiteral(" · ")), "secondary", parent);
    label->setToolTip(plainTip(receipt.url));
    return label;
}

// They stay beside each other, beside what was said or below it.
QWidget *OpinionPanel::choices(int place, QWidget *row)
{
    auto *both = new QWidget(row);
    auto *keys = new FlowLayout(theme::gap, Qt::AlignLeft, both);
    keys->addWidget(new KeyButton(m_choose.at(place), QString::number(place + 1), "", both));
    keys->addWidget(
        new KeyButton(m_chooseAll.at(place), QStringLiteral("Shift+%1").arg(place + 1), "flat", both));
    return both;
}

QWidget *OpinionPanel::opinionRow(const Disagreement &disagreement, int place)
{
    const Opinion &opinion = disagreement.opinions.at(place);
    auto *row = new QWidget(this);
    auto *said = new QWidget(row);
    said->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    said->setMinimumWidth(leastSaid);
    auto *words = new QVBoxLayout(said);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(theme::half);
    const QString value = shortened(opinionText(disagreement.field, opinion.value), shownLetters);
    words->addWidget(plainLabel(opinion.shown ? tr("%1  (shown now)").arg(value) : value, nullptr, said));
    for (qsizetype source = 0; source < opinion.receipts.size(); ++source)
        words->addWidget(receiptLine(opinion, source, said));
    auto *line = new FlowLayout(theme::gap, Qt::AlignTop, row);
    line->setContentsMargins(0, 0, 0, theme::gap);
    line->addWidget(said);
    if (place < mostOpinions)
        line->addWidget(choices(place, row));
    return row;
}

void OpinionPanel::show(const Disagreement *disagreement)
{
    m_opinions = disagreement == nullptr ? 0 : disagreement->opinions.size();
    setWritable(m_writable);
    m_head->setText(disagreement == nullptr ? QString()
                                            : QStringLiteral("%1 · %2 · %3")
                                                  .arg(disagreement->title.simplified(),
                                                       inWords(stitch::fieldTitle(disagreement->field)),
                                                       inWords(disagreement->words)));
    auto *content = new OpinionColumn(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, theme::gap, 0);
    column->setSpacing(theme::gap);
    for (int place = 0; place < m_opinions; ++place)
        column->addWidget(opinionRow(*disagreement, place));
    column->addStretch();
    m_area->setWidget(content); // the one before goes
}

} // namespace moviedb::ui

#include "moc_opinionpanel.cpp"
