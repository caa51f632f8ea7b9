#include "ui/schema/schemapage.h"

#include "core/base/future.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/keybutton.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/lists/listpage.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/page/appservices.h"
#include "ui/page/elidedlabel.h"
#include "ui/page/pagebody.h"
#include "ui/page/pageids.h"
#include "ui/schema/diagrampainter.h"
#include "ui/schema/diagramview.h"
#include "ui/schema/schemacolumnsmodel.h"
#include "ui/words/fieldtext.h"

#include <QAction>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDataStream>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSaveFile>
#include <QSplitter>
#include <QTreeView>
#include <QtConcurrent/QtConcurrentRun>

namespace moviedb::ui {

namespace {

constexpr int schemaLookMs = 3000; // between two looks at the schema while the page is seen
constexpr double pngScale = 2;
constexpr int leastColumnName = 150; // pixels

// Everything that is drawn or told of a table, so that a change of any of it is noticed.
QByteArray imprint(const SchemaInfo &schema)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << schema.version;
    for (const TableInfo &table : schema.tables + schema.views) {
        stream << table.name << table.title << table.position << table.primaryKey << table.unique
               << table.constraints << table.comment;
        for (const ColumnInfo &column : table.columns)
            stream << columnStory(table, column);
        for (const IndexInfo &index : table.indexes)
            stream << index.name << index.parts << index.where;
    }
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

SchemaPage::SchemaPage(const AppServices &services, QWidget *parent)
    : Page(describe(), parent), m_store(services.store), m_body(new PageBody(this, this)),
      m_diagram(new DiagramView(m_body)), m_columns(new SchemaColumnsModel(this)),
      m_view(new QTreeView(m_body)), m_state(new ElidedLabel(this)), m_find(new QLineEdit(this)),
      m_table(new QLabel(this)), m_about(new QLabel(this)), m_message(new MessageBar(this)),
      m_empty(new EmptyState(QStringLiteral("table"), tr("There are no tables"),
                             tr("The database is empty. Opening it makes its tables."),
                             tr("Go to the database"), this))
{
    makeActions();
    makeColumns();
    layOut();
    connectDiagram();
    m_timer.setInterval(schemaLookMs);
    connect(&m_timer, &QTimer::timeout, this, &SchemaPage::load);
    connect(m_empty, &EmptyState::activated, this, [this] { Q_EMIT showPage(pageid::connection); });
    askForPages();
}

PageInfo SchemaPage::describe()
{
    PageInfo info;
    info.id = pageid::schema;
    info.title = tr("Schema");
    info.icon = QStringLiteral("table");
    info.menuText = tr("Sc&hema");
    info.shortcut = QKeySequence(QStringLiteral("Ctrl+Shift+D"));
    info.place = PageInfo::Place::System;
    info.menu = Menu::Go;
    info.keys = {tr("Schema"),
                 {{QStringLiteral("←↑↓→"), tr("the next table in this direction")},
                  {QStringLiteral("Enter"), tr("open the table's page")},
                  {QStringLiteral("+ −"), tr("larger, smaller (also Ctrl and the wheel)")},
                  {QStringLiteral("0"), tr("at 100 %")},
                  {QStringLiteral("F"), tr("the whole diagram")},
                  {QStringLiteral("Shift+←↑↓→"), tr("move the diagram")},
                  {QStringLiteral("Ctrl+click"), tr("choose a table without opening its page")},
                  {QStringLiteral("S"), tr("copy the diagram as SVG")},
                  {QStringLiteral("P"), tr("copy the diagram as PNG")}}};
    return info;
}

void SchemaPage::makeActions()
{
    const auto add = [this](const QString &text, const QString &key, const QString &tip,
                            void (SchemaPage::*act)()) {
        auto *action = new QAction(text, this);
        giveKeys(this, action, {QKeySequence(key)}, tip);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_copySvg = add(tr("Copy SVG"), QStringLiteral("S"), tr("Copy the diagram as a drawing that stays sharp"),
                    &SchemaPage::copySvg);
    m_copyPng =
        add(tr("Copy PNG"), QStringLiteral("P"), tr("Copy the diagram as a picture"), &SchemaPage::copyPng);
    m_save = add(tr("Save as…"), QStringLiteral("Shift+S"), tr("Write the diagram into a file, SVG or PNG"),
                 &SchemaPage::saveAs);
    m_fit = new QAction(tr("Fit"), this);
    giveKeys(this, m_fit, {QKeySequence(QStringLiteral("F"))}, tr("Show the whole diagram"));
    connect(m_fit, &QAction::triggered, m_diagram, &DiagramView::fit);
    m_open = new QAction(tr("Open table"), this);
    m_open->setToolTip(
        tr("Go to the rows of the chosen table (%1)").arg(keyOnKeyboard(QStringLiteral("Enter"))));
    connect(m_open, &QAction::triggered, this, [this] { open(m_columns->table().name); });
}

void SchemaPage::makeColumns()
{
    m_view->setModel(m_columns);
    m_view->setItemDelegate(new RowListDelegate({SchemaColumnsModel::Name}, m_view));
    m_view->setAccessibleName(tr("Columns of the chosen table"));
    makeRowList(m_view);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setMinimumHeight(3 * theme::rowHeight + theme::gap);
    fitColumn(m_view, SchemaColumnsModel::Type, QStringLiteral("NUMERIC(15, 2)"));
    fitColumn(m_view, SchemaColumnsModel::Empty, QStringLiteral("may be"));
    fitColumn(m_view, SchemaColumnsModel::Key, tr("primary") + QLatin1Char('0'));
    fitColumn(m_view, SchemaColumnsModel::Default, QStringLiteral("CURRENT_TIMESTAMP"));
    fitColumn(m_view, SchemaColumnsModel::References, QStringLiteral("distributors.distributor_id"));
    fitColumn(m_view, SchemaColumnsModel::Unique, QStringLiteral("with movie_id"));
    fitColumn(m_view, SchemaColumnsModel::Check, QStringLiteral("rating >= 0"));
    fitColumn(m_view, SchemaColumnsModel::Comment, QStringLiteral("what it is for"));
    m_view->header()->setSectionResizeMode(SchemaColumnsModel::Name, QHeaderView::Stretch);
    keepRoom(m_view, SchemaColumnsModel::Name, leastColumnName,
             {SchemaColumnsModel::Comment, SchemaColumnsModel::Check, SchemaColumnsModel::Key,
              SchemaColumnsModel::Unique, SchemaColumnsModel::Default, SchemaColumnsModel::References});
}

QWidget *SchemaPage::makeTablePanel()
{
    auto *panel = new QWidget(m_body);
    theme::setRole(m_table, "heading");
    theme::setRole(m_about, "secondary");
    m_about->setTextFormat(Qt::PlainText);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(theme::margin, theme::gap, theme::pad, theme::half);
    heading->setSpacing(theme::gap);
    heading->addWidget(m_table);
    heading->addWidget(m_about, 1);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(heading);
    column->addWidget(m_view, 1);
    return panel;
}

// Outside the splitter, which knows nothing of lines that wrap.
QHBoxLayout *SchemaPage::makeKeys()
{
    return keyLine({{m_open, QStringLiteral("Enter")},
                    {m_fit, QStringLiteral("F")},
                    {m_copySvg, QStringLiteral("S")},
                    {m_copyPng, QStringLiteral("P")},
                    {m_save, QStringLiteral("Shift+S")}},
                   m_body);
}

void SchemaPage::layOut()
{
    QHBoxLayout *line = titleLine(tr("Schema"), m_state, this);
    line->setStretchFactor(m_state, 1);
    m_find->setPlaceholderText(tr("Find a table or column"));
    m_find->setAccessibleName(tr("Find a table or column"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaximumWidth(220);
    keepKeys(m_find);
    line->addWidget(m_find, 1);
    auto *list = new QWidget(m_body);
    auto *split = new QSplitter(Qt::Vertical, list);
    split->addWidget(m_diagram);
    split->addWidget(makeTablePanel());
    split->setStretchFactor(0, 3); // a low window takes from both
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    split->setSizes({460, 260});
    stackList(list, split, makeKeys());
    m_body->addPart(list, m_diagram);
    m_body->addPart(m_empty);
    stackPage(this, {line, lineOf(m_message)}, m_body);
}

void SchemaPage::connectDiagram()
{
    connect(m_diagram, &DiagramView::tableChosen, this, &SchemaPage::choose);
    connect(m_diagram, &DiagramView::tableOpened, this, &SchemaPage::open);
    connect(m_find, &QLineEdit::textEdited, this, [this] { find(false); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(true); });
    connect(m_view, &QTreeView::activated, this, [this] { open(m_columns->table().name); });
}

void SchemaPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    load();
    m_timer.start();
}

void SchemaPage::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    Page::hideEvent(event);
}

// Which tables have a page: without that none is opened or counted.
void SchemaPage::askForPages()
{
    onFinished(m_store->schema(), this, [this](const Result<SchemaInfo> &schema) {
        m_pagesFailed = schema ? std::nullopt : std::optional(schema.error());
        if (!schema)
            return tellPagesFailed();
        for (const TableInfo &table : schema->tables)
            m_pages.insert(table.name);
        choose(m_diagram->chosen());
    });
}

void SchemaPage::tellPagesFailed()
{
    m_message->tell(MessageBar::Kind::Failure,
                    tr("No table can be opened from here: %1").arg(inWords(m_pagesFailed->oneLine())),
                    tr("Try again"), [this] { askForPages(); });
}

void SchemaPage::load()
{
    if (std::exchange(m_asked, true))
        return;
    onFinished(m_store->schemaReport(), this, [this](const Result<SchemaReport> &report) {
        m_asked = false;
        if (!report) {
            m_message->tell(MessageBar::Kind::Failure, report.error().oneLine(), tr("Try again"),
                            [this] { load(); });
            return;
        }
        take(*report);
    });
}

void SchemaPage::take(const SchemaReport &report)
{
    m_report = report;
    tellState();
    const QByteArray now = imprint(report.schema);
    if (now == m_shown)
        return;
    m_shown = now;
    const bool empty = report.schema.tables.isEmpty() && report.schema.views.isEmpty();
    m_body->setCurrentIndex(empty ? 1 : 0);
    m_diagram->setDiagram(diagramOf(report.schema, font()));
    if (m_diagram->chosen().isEmpty() && !empty)
        begin();
    choose(m_diagram->chosen());
}

// The first look: the first table, and what is around it.
void SchemaPage::begin()
{
    m_diagram->choose(m_diagram->diagram().tables.first().name);
    m_diagram->showReadably();
}

void SchemaPage::tellState()
{
    QStringList parts = {tr("%1 tables").arg(m_report.schema.tables.size()),
                         tr("version %1").arg(m_report.schema.version)};
    if (m_report.schema.version > m_report.newestVersion)
        parts << tr("made by a newer program");
    else if (m_report.drift.isEmpty())
        parts << (m_report.additions.isEmpty() ? tr("as the migrations made it")
                                               : tr("as the migrations made it, and your own %1")
                                                     .arg(m_report.additions.join(QStringLiteral(", "))));
    m_state->setWhole(parts.join(QStringLiteral(" · ")));
    if (m_pagesFailed)
        return tellPagesFailed();
    if (m_report.drift.isEmpty())
        return m_message->clear();
    QStringList sentences;
    for (const Error &error : std::as_const(m_report.drift))
        sentences << error.oneLine();
    const QString others = sentences.size() > 1 ? tr(" And %1 more.").arg(sentences.size() - 1) : QString();
    m_message->tell(MessageBar::Kind::Doubt, sentences.first() + others, {}, {}, false);
    m_message->setToolTip(plainTip(sentences.join(QLatin1Char('\n'))));
}

void SchemaPage::choose(const QString &table)
{
    const int index = m_diagram->diagram().indexOf(table);
    m_columns->setTable(index < 0 ? TableInfo() : m_diagram->diagram().tables.at(index));
    m_open->setEnabled(m_pages.contains(table));
    m_rows = -1;
    m_notCounted.clear();
    tellTable();
    countRows();
}

void SchemaPage::tellTable()
{
    const TableInfo &table = m_columns->table();
    m_table->setText(table.name);
    QStringList parts;
    if (m_diagram->diagram().indexOf(table.name) >= m_diagram->diagram().firstView && !table.name.isEmpty())
        parts << tr("view");
    if (m_rows >= 0)
        parts << (m_rows == 1 ? tr("1 row") : tr("%1 rows").arg(grouped(m_rows)));
    else if (!m_notCounted.isEmpty())
        parts << tr("rows not counted: %1").arg(m_notCounted);
    if (!table.indexes.isEmpty())
        parts << (table.indexes.size() == 1 ? tr("1 index") : tr("%1 indexes").arg(table.indexes.size()));
    if (!table.comment.isEmpty())
        parts << table.comment;
    m_about->setText(parts.join(QStringLiteral(" · ")));
    QStringList details;
    for (const IndexInfo &one : table.indexes)
        details << one.name + QStringLiteral(" (") + one.parts.join(QStringLiteral(", ")) + QLatin1Char(')') +
                       (one.unique ? tr(", unique") : QString()) +
                       (one.where.isEmpty() ? QString() : tr(", where %1").arg(one.where));
    m_about->setToolTip(plainTip(details.join(QLatin1Char('\n'))));
}

void SchemaPage::countRows()
{
    const QString table = m_columns->table().name;
    if (!m_pages.contains(table))
        return;
    TableQuery query;
    query.table = table;
    query.limit = 1;
    onFinished(m_store->page(query), this, [this, table](const Result<TablePage> &page) {
        if (table != m_columns->table().name)
            return;
        m_rows = page ? page->total : -1;
        m_notCounted = page ? QString() : inWords(page.error().oneLine());
        tellTable();
    });
}

void SchemaPage::find(bool next)
{
    const QString table = m_diagram->find(m_find->text().trimmed(), next);
    if (table.isEmpty())
        return;
    m_diagram->choose(table);
    choose(table);
}

void SchemaPage::open(const QString &table)
{
    if (m_pages.contains(table)) {
        Q_EMIT showPage(table);
        return;
    }
    const bool isView =
        m_diagram->diagram().indexOf(table) >= m_diagram->diagram().firstView && !table.isEmpty();
    m_message->tell(MessageBar::Kind::Information,
                    isView ? tr("%1 is a view: it has no page of its own.").arg(table)
                           : tr("%1 was made while this window was open: it has a page when the database is "
                                "opened again.")
                                 .arg(table));
}

void SchemaPage::copySvg()
{
    onFinished(QtConcurrent::run(&diagramSvg, m_diagram->diagram(), palette(), tr("Schema")), this,
               [this](const QByteArray &svg) {
                   auto *copied = new QMimeData;
                   copied->setData(QStringLiteral("image/svg+xml"), svg);
                   copied->setText(QString::fromUtf8(svg));
                   QGuiApplication::clipboard()->setMimeData(copied);
                   Q_EMIT tell(tr("The diagram was copied as SVG"));
               });
}

void SchemaPage::copyPng()
{
    onFinished(QtConcurrent::run(&diagramPng, m_diagram->diagram(), palette(), pngScale), this,
               [this](const QByteArray &png) {
                   auto *copied = new QMimeData;
                   copied->setData(QStringLiteral("image/png"), png);
                   QGuiApplication::clipboard()->setMimeData(copied);
                   Q_EMIT tell(tr("The diagram was copied as PNG"));
               });
}

void SchemaPage::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save the diagram"), QStringLiteral("schema.svg"),
                                   tr("Drawings (*.svg);;Pictures (*.png)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("png")) ? QStringLiteral("png")
                                                                       : QStringLiteral("svg"));
    });
    dialog->setDefaultSuffix(QStringLiteral("svg"));
    connect(dialog, &QFileDialog::fileSelected, this, &SchemaPage::save);
    dialog->open();
}

void SchemaPage::save(const QString &path)
{
    const bool png = path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive);
    const auto write = [png, path, diagram = m_diagram->diagram(), colours = palette(),
                        title = tr("Schema")]() -> QString {
        QSaveFile file(path);
        const QByteArray bytes =
            png ? diagramPng(diagram, colours, pngScale) : diagramSvg(diagram, colours, title);
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        return written ? QString() : file.errorString();
    };
    onFinished(QtConcurrent::run(write), this, [this, path](const QString &failure) {
        if (failure.isEmpty())
            Q_EMIT tell(tr("The diagram was written to %1").arg(path));
        else
            m_message->tell(MessageBar::Kind::Failure,
                            tr("The diagram cannot be written to %1: %2.").arg(path, failure), tr("Save as…"),
                            [this] { saveAs(); });
    });
}

void SchemaPage::focusFilter()
{
    m_find->setFocus();
    m_find->selectAll();
}

} // namespace moviedb::ui

#include "moc_schemapage.cpp"
