#include "ui/settings/rulespage.h"

#include "core/base/future.h"
#include "core/base/writemode.h"
#include "core/sources/registry/sources.h"
#include "core/stitch/rulebook.h"
#include "core/stitch/rulewords.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/paddeddelegate.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/page/appservices.h"
#include "ui/page/pageids.h"
#include "ui/settings/ruleeditor.h"
#include "ui/words/fieldtext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int previewDelayMs = 120; // a source is often moved several places
constexpr int mostOfNames = 130; // pixels that a narrow window leaves to the longest; its tool tip says all
constexpr qsizetype shownExamples = 6;

QString shownText(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("—") : value.simplified().left(60);
}

QString filmsText(qint64 films)
{
    return films == 1 ? RulesPage::tr("1 film") : RulesPage::tr("%1 films").arg(grouped(films));
}

} // namespace

RulesPage::RulesPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_store(services.store), m_sources(sources::descriptions()),
      m_fields(new QListWidget(this)), m_editor(new RuleEditor(m_sources, this)), m_effect(new QLabel(this)),
      m_apply(new QPushButton(tr("Apply"), this)),
      m_reset(new QPushButton(tr("Back to what is usual"), this)), m_message(new MessageBar(this))
{
    layOut();
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewDelayMs);
    m_loadTimer.setSingleShot(true);
    connect(&m_previewTimer, &QTimer::timeout, this, &RulesPage::preview);
    connect(&m_loadTimer, &QTimer::timeout, this, &RulesPage::load);
    connect(m_fields, &QListWidget::currentRowChanged, this, &RulesPage::showRule);
    connect(m_editor, &RuleEditor::changed, this, [this] {
        updateState();
        m_previewTimer.start();
    });
    connect(m_apply, &QPushButton::clicked, this, [this] { apply(change()); });
    connect(m_reset, &QPushButton::clicked, this, [this] { apply({{}, {field()}, m_sources}); });
    connect(m_store.get(), &MovieStore::changed, this, [this](const TableChange &changed) {
        if (changed.table == QLatin1String("field_rules") && isVisible())
            m_loadTimer.start(0);
    });
    setFocusProxy(m_fields);
    showFields();
}

PageInfo RulesPage::describe()
{
    PageInfo info;
    info.id = pageid::rules;
    info.title = tr("Rules");
    info.icon = QStringLiteral("rules");
    info.menuText = tr("&Rules");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+R"));
    info.place = PageInfo::Place::System;
    info.menu = Menu::File;
    info.keys = {tr("Rules"),
                 {{QStringLiteral("Alt+Up"), tr("believe this source more")},
                  {QStringLiteral("Alt+Down"), tr("believe this source less")}}};
    return info;
}

void RulesPage::layOut()
{
    auto *title = new QLabel(tr("Rules"), this);
    theme::setRole(title, "title");
    auto *sentence = new QLabel(
        tr("How the shown value of each field is chosen. Your own word always counts first."), this);
    theme::setRole(sentence, "secondary");
    sentence->setWordWrap(true);
    auto *removal = new QPushButton(tr("Remove a source…"), this);
    makeRemoval(removal);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    line->addWidget(title);
    line->addStretch();
    line->addWidget(removal);
    m_fields->setAccessibleName(tr("Fields"));
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setItemDelegate(new PaddedDelegate(m_fields));
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_fields);
    split->addWidget(makeSide());
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({240, 480});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::margin, theme::margin, theme::pad, theme::gap);
    layout->setSpacing(theme::gap);
    layout->addLayout(line);
    layout->addWidget(sentence);
    layout->addWidget(m_message);
    layout->addWidget(theme::hairlineWidget(Qt::Horizontal, this));
    layout->addWidget(split, 1);
}

QWidget *RulesPage::makeSide()
{
    auto *side = new QWidget(this);
    m_effect->setWordWrap(true);
    m_effect->setTextFormat(Qt::PlainText);
    m_effect->setAccessibleName(tr("What this would change"));
    theme::setRole(m_apply, "primary");
    theme::setRole(m_reset, "flat");
    auto *buttons = new FlowLayout(theme::gap);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_reset);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(theme::margin, 0, 0, 0);
    column->setSpacing(theme::pad);
    column->addWidget(m_editor);
    column->addWidget(m_effect);
    column->addLayout(buttons);
    column->addStretch();
    return side;
}

void RulesPage::makeRemoval(QPushButton *button)
{
    theme::setRole(button, "flat");
    button->setToolTip(tr("Removes everything a source said; its values are chosen anew among the others"));
    auto *menu = new QMenu(button);
    for (const SourceInfo &source : m_sources)
        menu->addAction(tr("Remove what %1 said…").arg(source.title), this,
                        [this, source] { offerRemoval(source); });
    button->setMenu(menu);
    button->setEnabled(!m_store->whyReadOnly());
}

void RulesPage::load()
{
    onFinished(m_store->rules(), this, [this](const Result<QList<FieldRule>> &rules) {
        if (!rules)
            return m_message->tell(MessageBar::Kind::Failure, rules.error().oneLine(), tr("Try again"),
                                   [this] { load(); });
        if (*rules == m_changed)
            return; // what a person is about to change stays
        m_changed = *rules;
        showFields();
    });
}

QString RulesPage::field() const
{
    return stitch::ruledFields().value(m_fields->currentRow());
}

// Those that a person changed say so.
void RulesPage::showFields()
{
    const stitch::RuleBook book(m_sources, m_changed);
    const QStringList fields = stitch::ruledFields();
    const int row = std::max(m_fields->currentRow(), 0);
    {
        const QSignalBlocker quiet(m_fields);
        m_fields->clear();
        int widest = 0;
        for (const QString &one : fields) {
            const QString title = inWords(stitch::fieldTitle(one));
            widest = std::max(widest, m_fields->fontMetrics().horizontalAdvance(title));
            auto *item =
                new QListWidgetItem(book.isChanged(one) ? tr("%1 · yours").arg(title) : title, m_fields);
            item->setToolTip(stitch::ruleSentence(book.rule(one), m_sources));
            item->setSizeHint({0, theme::rowHeight});
        }
        m_fields->setCurrentRow(row);
        m_fields->setMinimumWidth(std::min(widest, mostOfNames) + theme::section +
                                  m_fields->verticalScrollBar()->sizeHint().width());
    }
    showRule();
}

void RulesPage::showRule()
{
    ++m_question;
    m_effect->clear();
    m_editor->setRule(stitch::RuleBook(m_sources, m_changed).rule(field()));
    updateState();
}

RuleChange RulesPage::change() const
{
    return {{m_editor->rule()}, {}, m_sources};
}

void RulesPage::updateState()
{
    const stitch::RuleBook book(m_sources, m_changed);
    const bool writable = !m_store->whyReadOnly() && !m_busy;
    m_editor->setWritable(writable);
    m_apply->setEnabled(writable && m_editor->rule() != book.rule(field()));
    m_reset->setEnabled(writable && book.isChanged(field()));
}

void RulesPage::preview()
{
    if (!m_apply->isEnabled()) {
        ++m_question;
        return m_effect->clear();
    }
    onFinished(m_store->changeRules(change(), WriteMode::DryRun), this,
               [this, asked = ++m_question](const Result<RuleEffect> &effect) {
                   if (asked != m_question)
                       return;
                   if (effect)
                       showEffect(*effect);
                   else
                       m_message->tell(MessageBar::Kind::Failure, effect.error().oneLine());
               });
}

void RulesPage::showEffect(const RuleEffect &effect)
{
    QStringList lines{effect.films == 0 ? tr("Would change no film.")
                                        : tr("Would change %1:").arg(filmsText(effect.films))};
    for (const RuleExample &example : effect.examples.first(std::min(effect.examples.size(), shownExamples)))
        lines << QStringLiteral("    %1: %2 → %3")
                     .arg(example.title.simplified(), shownText(example.before), shownText(example.after));
    if (effect.films > shownExamples)
        lines << QStringLiteral("    …");
    m_effect->setText(lines.join(QLatin1Char('\n')));
}

void RulesPage::apply(const RuleChange &wanted)
{
    m_busy = true;
    updateState();
    onFinished(m_store->changeRules(wanted, WriteMode::Store), this,
               [this](const Result<RuleEffect> &effect) {
                   m_busy = false;
                   updateState();
                   if (!effect)
                       return m_message->tell(MessageBar::Kind::Failure, effect.error().oneLine());
                   m_message->clear();
                   Q_EMIT tell(tr("Rule changed · %1").arg(filmsText(effect->films)));
                   load();
               });
}

void RulesPage::offerRemoval(const SourceInfo &source)
{
    onFinished(
        m_store->removeSource(source.id, m_sources, WriteMode::DryRun), this,
        [this, source](const Result<RuleEffect> &effect) {
            if (!effect)
                return m_message->tell(MessageBar::Kind::Information, effect.error().oneLine());
            m_message->tell(
                MessageBar::Kind::Doubt,
                tr("Everything %1 said goes; %2 to change.").arg(source.title, filmsText(effect->films)),
                tr("Remove it"), [this, source] {
                    onFinished(m_store->removeSource(source.id, m_sources, WriteMode::Store), this,
                               [this, source](const Result<RuleEffect> &removed) {
                                   if (!removed)
                                       return m_message->tell(MessageBar::Kind::Failure,
                                                              removed.error().oneLine());
                                   m_message->clear();
                                   Q_EMIT tell(tr("What %1 said was removed").arg(source.title));
                               });
                });
        });
}

void RulesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    load();
}

} // namespace moviedb::ui

#include "moc_rulespage.cpp"
