#include "ui/window/commandpalette.h"

#include "core/base/future.h"
#include "ui/kit/icons.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"

#include <QHash>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace moviedb::ui {
namespace {

constexpr int paletteWidth = 560;
constexpr int paletteRows = 10;
constexpr int entryRowHeight = 36;

struct SoughtRows
{
    const char *table;
    const char *what;
    const char *icon;
    int most;
};
constexpr SoughtRows soughtRows[] = {
    {"movies", QT_TRANSLATE_NOOP("moviedb::ui::CommandPalette", "film"), "movie", 12},
    {"actors", QT_TRANSLATE_NOOP("moviedb::ui::CommandPalette", "actor"), "person", 6},
    {"directors", QT_TRANSLATE_NOOP("moviedb::ui::CommandPalette", "director"), "director", 6},
    {"writers", QT_TRANSLATE_NOOP("moviedb::ui::CommandPalette", "writer"), "writer", 6},
};
constexpr int findDelayMs = 120;

class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {paletteWidth - 40, entryRowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QPalette &palette = option.palette;
        if (option.state & QStyle::State_Selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme::selection(palette));
            painter->drawRoundedRect(option.rect, theme::corner, theme::corner);
        }
        const QRect icon(option.rect.left() + theme::pad, option.rect.center().y() - 8, theme::iconSize,
                         theme::iconSize);
        painter->drawPixmap(icon, theme::iconPixmap(index.data(Qt::UserRole + 1).toString(),
                                                    theme::secondaryText(palette), theme::iconSize,
                                                    painter->device()->devicePixelRatioF()));
        QRect room = option.rect.adjusted(theme::pad + theme::iconSize + theme::pad, 0, -theme::pad, 0);
        const QString detail = index.data(Qt::UserRole + 2).toString();
        painter->setFont(theme::captionFont());
        painter->setPen(theme::secondaryText(palette));
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, detail);
        room.setRight(room.right() - painter->fontMetrics().horizontalAdvance(detail) - theme::pad);
        painter->setFont(option.font);
        painter->setPen(theme::text(palette));
        painter->drawText(
            room, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(std::shared_ptr<MovieStore> store, QWidget *window)
    : QFrame(window, Qt::Popup), m_store(std::move(store)), m_field(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setAccessibleName(tr("Go to"));
    setFrameShape(StyledPanel);
    m_field->setPlaceholderText(tr("Go to a table, a film, a person or a command"));
    m_field->setAccessibleName(tr("Go to"));
    m_field->addAction(theme::themedIcon(QStringLiteral("search"), theme::secondaryText),
                       QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Matches"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::gap, theme::gap, theme::gap, theme::gap);
    layout->setSpacing(theme::gap);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    m_timer.setSingleShot(true);
    m_timer.setInterval(findDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &CommandPalette::findRows);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        m_timer.start();
        rebuild();
    });
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
}

void CommandPalette::open(const QList<Entry> &entries)
{
    m_entries = entries;
    m_found.clear();
    m_failure.clear();
    m_field->clear();
    rebuild();
    resize(paletteWidth, 64 + paletteRows * entryRowHeight);
    const QWidget *window = parentWidget();
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 72)));
    show();
    m_field->setFocus();
}

// 0: what was typed is its name; 1: its beginning; 2: it is in there.
int CommandPalette::distance(const QString &title, const QString &words)
{
    if (!title.startsWith(words, Qt::CaseInsensitive))
        return 2;
    return title.size() == words.size() ? 0 : 1;
}

bool CommandPalette::matches(const QString &title, const QString &words)
{
    const QStringList parts = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(parts.cbegin(), parts.cend(),
                       [&title](const QString &part) { return title.contains(part, Qt::CaseInsensitive); });
}

void CommandPalette::rebuild(int current)
{
    m_list->clear();
    m_shown.clear();
    QList<Entry> fitting;
    for (const Entry &entry : std::as_const(m_entries))
        if (matches(entry.title, m_field->text()))
            fitting.append(entry);
    const QString words = m_field->text().simplified();
    std::stable_sort(fitting.begin(), fitting.end(), [&words](const Entry &one, const Entry &other) {
        return distance(one.title, words) < distance(other.title, words);
    });
    for (const Entry &entry : std::as_const(fitting))
        addEntry(entry);
    for (const QList<Entry> &rows : std::as_const(m_found))
        for (const Entry &row : rows)
            addEntry(row);
    if (!m_failure.isEmpty())
        addWords(m_failure);
    else if (m_shown.isEmpty() && !m_timer.isActive()) // films and people have been looked through as well
        addWords(tr("No page, film, person or command has this name"));
    m_list->setCurrentRow(std::max(0, std::min(current, m_list->count() - 1))); // an empty list has none
}

void CommandPalette::addWords(const QString &words)
{
    auto *item = new QListWidgetItem(words, m_list);
    item->setFlags(Qt::NoItemFlags);
    item->setToolTip(plainTip(words)); // they may be longer than the line
}

void CommandPalette::addEntry(const Entry &entry)
{
    auto *item = new QListWidgetItem(entry.title, m_list);
    item->setData(Qt::UserRole + 1, entry.icon);
    item->setData(Qt::UserRole + 2, entry.detail);
    m_shown.append(entry);
}

void CommandPalette::findRows()
{
    const QString words = m_field->text().trimmed();
    ++m_question;
    m_found.clear();
    m_failure.clear();
    if (words.size() < 2 || !isVisible()) {
        rebuild();
        return;
    }
    for (int kind = 0; kind < int(std::size(soughtRows)); ++kind)
        findRowsOf(kind, words);
}

// Rows of one name look the same: the year in which a person was born, or a film came out, tells them apart, and the number
// of the row where no year is known.
void CommandPalette::tellApart(int kind, const QList<qint64> &alike)
{
    const QString table = QLatin1String(soughtRows[kind].table);
    onFinished(m_store->schema(), this, [=, this, question = m_question](const Result<SchemaInfo> &schema) {
        const TableInfo *info = schema ? schema->table(table) : nullptr;
        if (question != m_question || info == nullptr)
            return;
        int date = -1;
        for (int column = 0; column < int(info->columns.size()) && date < 0; ++column)
            if (const QString &name = info->columns.at(column).name;
                name == QLatin1String("dob") || name == QLatin1String("release_date"))
                date = column;
        TableQuery query;
        query.table = table;
        query.counted = false;
        for (const qint64 key : alike)
            query.keys << QVariantList{key};
        onFinished(m_store->page(query), this, [=, this](const Result<moviedb::TablePage> &page) {
            if (question != m_question || !isVisible() || !page)
                return; // their numbers stand there
            for (const Row &row : page->rows)
                if (const QString year = row.values.value(date).toString().left(4); !year.isEmpty())
                    for (Entry &entry : m_found[kind])
                        if (entry.key == row.key.value(0).toLongLong())
                            entry.detail = tr(soughtRows[kind].what) + QLatin1String(", ") + year;
            rebuild(m_list->currentRow());
        });
    });
}

void CommandPalette::findRowsOf(int kind, const QString &words)
{
    const SoughtRows &sought = soughtRows[kind];
    const QString table = QLatin1String(sought.table);
    onFinished(m_store->choices(table, words, sought.most), this,
               [this, kind, table, question = m_question](const Result<QList<ReferenceChoice>> &answer) {
                   if (question != m_question || !isVisible())
                       return;
                   if (!answer) {
                       m_failure = inWords(answer.error().oneLine());
                       return rebuild();
                   }
                   QHash<QString, int> called;
                   for (const ReferenceChoice &choice : *answer)
                       ++called[choice.label];
                   QList<Entry> rows;
                   QList<qint64> alike;
                   for (const ReferenceChoice &choice : *answer) {
                       const qint64 key = choice.key.toLongLong();
                       QString what = tr(soughtRows[kind].what);
                       if (called.value(choice.label) > 1) {
                           alike << key;
                           what = tr("%1, number %2").arg(what).arg(key);
                       }
                       rows.append({choice.label, what, QLatin1String(soughtRows[kind].icon),
                                    [this, table, key] { Q_EMIT rowChosen(table, key); }, key});
                   }
                   m_found.insert(kind, rows);
                   if (!alike.isEmpty())
                       tellApart(kind, alike);
                   rebuild(m_list->currentRow()); // whoever is on the way to a line stays there
               });
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size())
        return;
    const auto run = m_shown[row].run;
    hide();
    if (run)
        run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int row = m_list->currentRow();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int last = m_list->count() - 1;
            m_list->setCurrentRow(qBound(0, row + (key == Qt::Key_Down ? 1 : -1), qMax(0, last)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            runCurrent();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace moviedb::ui

#include "moc_commandpalette.cpp"
