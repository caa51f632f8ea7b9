#include "ui/fields/fieldeditor.h"

#include "core/base/future.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/words/fieldtext.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QStyle>

namespace moviedb::ui {
namespace {

constexpr int lookUpDelayMs = 120;
constexpr int choiceCount = 30;
constexpr int labelRole = Qt::UserRole + 1; // the name alone

QString fieldPlaceholder(const ColumnInfo &column)
{
    switch (column.kind) {
    case ColumnKind::Date:
        return shownDay(QDate(1996, 5, 10));
    case ColumnKind::Timestamp:
        return QStringLiteral("1996-05-10T20:15:00Z");
    default:
        return {};
    }
}

} // namespace

TextFieldEdit::TextFieldEdit(const ColumnInfo &column, QWidget *parent) : QLineEdit(parent), m_column(column)
{
    setPlaceholderText(fieldPlaceholder(column));
    if (isNumber(column))
        setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &typed) {
        // An empty field is judged when it is left, not while it is being filled in.
        showProblem(typed.isEmpty() ? QString() : checkField(m_column, typed).value_or(QString()));
    });
}

void TextFieldEdit::showProblem(const QString &problem)
{
    if (property("invalid").toBool() != !problem.isEmpty()) {
        setProperty("invalid", !problem.isEmpty());
        style()->unpolish(this);
        style()->polish(this);
    }
    setToolTip(plainTip(problem));
    setAccessibleDescription(problem);
}

ReferenceEdit::ReferenceEdit(std::shared_ptr<MovieStore> store, const ColumnInfo &column, QWidget *parent)
    : QLineEdit(parent), m_store(std::move(store)), m_table(column.references->table),
      m_completer(new QCompleter(&m_choices, this))
{
    theme::setRole(m_completer->popup(), "popup");
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setWidget(this);
    setPlaceholderText(tr("Type a name"));
    m_timer.setSingleShot(true);
    m_timer.setInterval(lookUpDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &ReferenceEdit::lookUp);
    connect(this, &QLineEdit::textEdited, &m_timer, qOverload<>(&QTimer::start));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &choice) {
                m_chosenKey = choice.data(Qt::UserRole);
                m_chosenLabel = m_chosenKey.canConvert<NewName>() ? m_chosenKey.value<NewName>().name
                                                                  : choice.data(labelRole).toString();
                setText(m_chosenLabel);
                Q_EMIT decided();
            });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        const QAbstractItemView *choices = m_completer->popup();
        if (choices->isVisible() && !choices->currentIndex().isValid())
            Q_EMIT decided();
    });
}

std::optional<QVariant> ReferenceEdit::chosenKey() const
{
    if (m_chosenKey.isValid() && text() == m_chosenLabel)
        return m_chosenKey;
    return std::nullopt;
}

void ReferenceEdit::lookUp()
{
    const quint64 question = ++m_question;
    onFinished(m_store->choices(m_table, text().trimmed(), choiceCount), this,
               [this, question](const Result<QList<ReferenceChoice>> &answer) {
                   if (question == m_question)
                       answer ? showChoices(*answer) : showFailure(answer.error());
               });
}

// In the place of the choices: whether the name is there already is not known, so it cannot be added either.
void ReferenceEdit::showFailure(const Error &error)
{
    m_choices.clear();
    auto *item = new QStandardItem(inWords(error.oneLine()));
    item->setToolTip(plainTip(error.oneLine())); // longer than the list is wide
    item->setFlags(Qt::NoItemFlags);
    m_choices.appendRow(item);
    if (hasFocus() || m_completer->popup()->isVisible())
        m_completer->complete();
}

void ReferenceEdit::showChoices(const QList<ReferenceChoice> &choices)
{
    m_choices.clear();
    const auto offer = [this](const QString &label, const QVariant &value) {
        auto *item = new QStandardItem(label);
        item->setData(value, Qt::UserRole);
        item->setData(label, labelRole);
        m_choices.appendRow(item);
    };
    for (const ReferenceChoice &choice : choices)
        offer(choice.label, choice.key);
    if (const QString name = text().simplified(); m_mayAdd && !name.isEmpty())
        offer(tr("Add “%1”").arg(name), QVariant::fromValue(NewName{name}));
    if (!hasFocus() && !m_completer->popup()->isVisible())
        return;
    if (m_choices.rowCount() == 0)
        m_completer->popup()->hide();
    else
        m_completer->complete();
    tellNamesakesApart();
}

// Rows of one name are told apart by what else is known of them; else by their number.
void ReferenceEdit::tellNamesakesApart()
{
    QHash<QString, int> named;
    for (int row = 0; row < m_choices.rowCount(); ++row)
        ++named[m_choices.item(row)->data(labelRole).toString()];
    TableQuery query;
    query.table = m_table;
    query.counted = false;
    query.limit = choiceCount;
    for (int row = 0; row < m_choices.rowCount(); ++row)
        if (const QStandardItem *item = m_choices.item(row);
            named.value(item->data(labelRole).toString()) > 1 &&
            !item->data(Qt::UserRole).canConvert<NewName>())
            query.keys.append(QVariantList{item->data(Qt::UserRole)});
    if (query.keys.isEmpty())
        return;
    onFinished(m_store->schema(), this,
               [this, query, question = m_question](const Result<SchemaInfo> &schema) {
                   const TableInfo *table = schema ? schema->table(m_table) : nullptr;
                   if (table == nullptr) // the names alone stand there
                       return;
                   onFinished(m_store->page(query), this,
                              [this, question, known = *table](const Result<moviedb::TablePage> &page) {
                                  if (page && question == m_question)
                                      for (const Row &row : page->rows)
                                          describe(known, row);
                              });
               });
}

void ReferenceEdit::describe(const TableInfo &table, const Row &row)
{
    constexpr int most = 2;
    QStringList known;
    for (int column = 0; column < table.columns.size() && known.size() < most; ++column) {
        const ColumnInfo &info = table.columns.at(column);
        const bool ofItself = info.name == table.labelColumn || table.primaryKey.contains(info.name) ||
                              info.name.endsWith(QLatin1String("_at")) ||
                              info.name.endsWith(QLatin1String("_precision")) || isLongText(info);
        if (const QString text = ofItself ? QString() : cellText(table, row, column); !text.isEmpty())
            known << columnTitle(info) + QLatin1Char(' ') + text.left(40);
    }
    if (known.isEmpty())
        known << tr("number %1").arg(row.key.value(0).toString());
    for (int place = 0; place < m_choices.rowCount(); ++place)
        if (QStandardItem *item = m_choices.item(place);
            item->data(Qt::UserRole).toString() == row.key.value(0).toString())
            item->setText(item->data(labelRole).toString() + QStringLiteral(" · ") +
                          known.join(QStringLiteral(" · ")));
}

QWidget *createFieldEditor(const std::shared_ptr<MovieStore> &store, const ColumnInfo &column,
                           QWidget *parent)
{
    if (column.references)
        return new ReferenceEdit(store, column, parent);
    if (column.kind == ColumnKind::Boolean) {
        auto *combo = new QComboBox(parent);
        if (column.nullable)
            combo->addItem(QString());
        combo->addItem(valueText(column, true));
        combo->addItem(valueText(column, false));
        return combo;
    }
    if (isLongText(column)) {
        auto *text = new QPlainTextEdit(parent);
        text->setTabChangesFocus(true);
        return text;
    }
    return new TextFieldEdit(column, parent);
}

void setFieldEditorText(QWidget *editor, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(text);
        line->selectAll();
    } else if (auto *combo = qobject_cast<QComboBox *>(editor)) {
        combo->setCurrentIndex(qMax(0, combo->findText(text, Qt::MatchFixedString)));
    } else if (auto *lines = qobject_cast<QPlainTextEdit *>(editor)) {
        lines->setPlainText(text);
        lines->selectAll();
    }
}

QVariant fieldEditorValue(const QWidget *editor)
{
    if (const auto *reference = qobject_cast<const ReferenceEdit *>(editor))
        if (const auto key = reference->chosenKey())
            return *key;
    QString text;
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        text = line->text();
    else if (const auto *combo = qobject_cast<const QComboBox *>(editor))
        text = combo->currentText();
    else if (const auto *lines = qobject_cast<const QPlainTextEdit *>(editor))
        text = lines->toPlainText();
    return text;
}

void commitWhenDecided(QAbstractItemDelegate *delegate, QWidget *editor)
{
    auto *reference = qobject_cast<ReferenceEdit *>(editor);
    if (reference == nullptr)
        return;
    // Later: the choices still have the key in their hands.
    QObject::connect(
        reference, &ReferenceEdit::decided, delegate,
        [delegate, reference] {
            Q_EMIT delegate->commitData(reference);
            Q_EMIT delegate->closeEditor(reference);
        },
        Qt::QueuedConnection);
}

bool isCommitOfLongText(const QObject *editor, const QEvent *event)
{
    if (event->type() != QEvent::KeyPress || qobject_cast<const QPlainTextEdit *>(editor) == nullptr)
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    return (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
           key->modifiers().testFlag(Qt::ControlModifier);
}

} // namespace moviedb::ui

#include "moc_fieldeditor.cpp"
