#include "ui/imports/importdialog.h"

#include "core/base/future.h"
#include "ui/imports/importmodel.h"
#include "ui/kit/plaintip.h"
#include "ui/kit/theme.h"
#include "ui/lists/rowlist.h"
#include "ui/lists/rowlistdelegate.h"
#include "ui/words/fieldtext.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace moviedb::ui {

namespace {

constexpr int importWidth = 860;
constexpr int importHeight = 520;
constexpr int ticksApart = 100; // ms
constexpr int everyKind = -2;   // −1 is a button group's word for “give it a number”

const ImportLine::Kind listedKinds[] = {ImportLine::Kind::New, ImportLine::Kind::Changed,
                                        ImportLine::Kind::Conflict, ImportLine::Kind::Refused};

qint64 countOf(const ImportPlan &plan, ImportLine::Kind kind)
{
    switch (kind) {
    case ImportLine::Kind::New:
        return plan.added;
    case ImportLine::Kind::Changed:
        return plan.changed;
    case ImportLine::Kind::Same:
        return plan.same;
    case ImportLine::Kind::Conflict:
        return plan.conflicting;
    case ImportLine::Kind::Refused:
        return plan.refused;
    }
    return 0;
}

} // namespace

ImportDialog::ImportDialog(std::shared_ptr<MovieStore> store, ImportOpener open, const QString &path,
                           QWidget *parent)
    : QDialog(parent), m_store(std::move(store)), m_open(std::move(open)), m_path(path),
      m_cancelled(std::make_shared<std::atomic_bool>(false)), m_model(new ImportModel(this)),
      m_list(new QTreeView(this)), m_words(new QLabel(this)), m_tables(new QComboBox(this)),
      m_bar(new QProgressBar(this)), m_kinds(new QButtonGroup(this)), m_onConflict(new QButtonGroup(this)),
      m_close(new QPushButton(tr("Cancel"), this)), m_import(new QPushButton(tr("Import"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import %1").arg(QFileInfo(path).fileName()));
    auto *heading = new QLabel(windowTitle(), this);
    theme::setRole(heading, "heading");
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleName(tr("Progress of the import"));
    makeRowList(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowListDelegate({ImportModel::Film, ImportModel::Imported}, m_list));
    m_list->setAccessibleName(tr("What the import does"));
    fitColumn(m_list, ImportModel::Place, QStringLiteral("line 100000"));
    fitColumn(m_list, ImportModel::Film, QStringLiteral("The name of a film, say"));
    fitColumn(m_list, ImportModel::Field, QStringLiteral("Original title"));
    fitColumn(m_list, ImportModel::Stored, QStringLiteral("What is stored of it"));
    m_list->header()->setStretchLastSection(true);
    theme::setRole(m_import, "primary");
    m_import->setDefault(true);
    m_close->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::gap);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::section, theme::section, theme::section, theme::margin);
    layout->setSpacing(theme::margin);
    layout->addWidget(heading);
    layout->addLayout(buildTables());
    layout->addWidget(m_words);
    layout->addLayout(buildKinds());
    layout->addWidget(m_list, 1);
    layout->addLayout(buildConflicts());
    layout->addWidget(m_bar);
    layout->addLayout(buttons);
    resize(importWidth, importHeight);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] { start(false); });
    m_ticking.setInterval(ticksApart);
    connect(&m_ticking, &QTimer::timeout, this, &ImportDialog::tick);
    read();
}

ImportDialog::~ImportDialog()
{
    *m_cancelled = true;
}

// What the file tells of itself, and what a person may know better.
QHBoxLayout *ImportDialog::buildTables()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    auto *words = new QLabel(tr("The file &holds"), this);
    words->setBuddy(m_tables);
    m_tables->setAccessibleName(tr("What the file holds"));
    m_tables->addItem(tr("Rows of…"), QString());
    line->addWidget(words);
    line->addWidget(m_tables);
    line->addStretch();
    connect(m_tables, &QComboBox::activated, this, &ImportDialog::read);
    onFinished(m_store->schema(), this, [this](const Result<SchemaInfo> &schema) {
        if (schema)
            fillTables(*schema);
    });
    return line;
}

void ImportDialog::fillTables(const SchemaInfo &schema)
{
    for (const TableInfo &table : schema.tablesAsShown())
        if (table.role != TableRole::System)
            m_tables->addItem(inWords(table.title), table.name);
    showTable();
}

// As the file was read; a choice that a person has made stays.
void ImportDialog::showTable()
{
    const int place = m_tables->findData(m_file.table);
    if (!m_file.table.isEmpty() && place > 0)
        m_tables->setCurrentIndex(place);
}

// A button for each kind of line, which shows how many films are of it and narrows the list down to them.
QHBoxLayout *ImportDialog::buildKinds()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(theme::gap);
    const auto add = [&](int kind) {
        auto *button = new QPushButton(this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->hide();
        m_kinds->addButton(button, kind);
        line->addWidget(button);
        return button;
    };
    add(everyKind)->setChecked(true);
    for (const ImportLine::Kind kind : listedKinds)
        add(int(kind));
    line->addStretch();
    connect(m_kinds, &QButtonGroup::idClicked, this, &ImportDialog::showKind);
    return line;
}

QVBoxLayout *ImportDialog::buildConflicts()
{
    m_conflicts = new QWidget(this);
    auto *column = new QVBoxLayout(m_conflicts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    auto *words =
        new QLabel(tr("What is stored differently (what you said yourself stays in any case):"), m_conflicts);
    words->setWordWrap(true);
    auto *keep = new QRadioButton(tr("stays shown; what the file says is kept beside it"), m_conflicts);
    auto *replace = new QRadioButton(tr("becomes what the file says, as your word"), m_conflicts);
    m_onConflict->addButton(keep, int(OnConflict::Keep));
    m_onConflict->addButton(replace, int(OnConflict::Replace));
    keep->setChecked(true);
    column->addWidget(words);
    column->addWidget(keep);
    column->addWidget(replace);
    m_conflicts->hide();
    auto *layout = new QVBoxLayout;
    layout->addWidget(m_conflicts);
    return layout;
}

void ImportDialog::read()
{
    *m_cancelled = true; // an earlier reading
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_close->setText(tr("Cancel"));
    setWorking(tr("Reading the file, and looking what of it is stored…"));
    const quint64 reading = ++m_reading;
    onFinished(m_open(m_path, m_tables->currentData().toString()), this,
               [this, reading](const Result<ImportFile> &file) {
                   if (reading != m_reading)
                       return;
                   if (!file)
                       return fail(file.error());
                   m_file = *file;
                   showTable();
                   start(true);
               });
}

QFuture<Result<ImportPlan>> ImportDialog::begin(bool dryRun)
{
    const auto describe = [this, dryRun](ImportManner &manner) {
        manner.dryRun = dryRun;
        manner.onConflict = dryRun ? OnConflict::Keep : OnConflict(m_onConflict->checkedId());
        manner.cancelled = m_cancelled;
        manner.progress = [entries = m_entries](qint64 soFar) { *entries = soFar; };
    };
    *m_entries = 0;
    if (isOfFilms()) {
        FilmImport films;
        films.stream = m_file.films;
        describe(films);
        return m_store->importFilms(films);
    }
    RowImport rows;
    rows.stream = m_file.rows;
    describe(rows);
    return m_store->importRows(rows);
}

void ImportDialog::start(bool dryRun)
{
    if (!dryRun)
        setWorking(tr("Importing…"));
    const auto note =
        dryRun ? nullptr : beginTask(m_book, QStringLiteral("import"), QFileInfo(m_path).fileName());
    const quint64 reading = m_reading;
    onFinished(begin(dryRun), this, [this, dryRun, note, reading](const Result<ImportPlan> &plan) {
        endTask(note, plan,
                plan ? tr("%1 new, %2 changed").arg(grouped(plan->added), grouped(plan->changed))
                     : QString());
        if (reading != m_reading)
            return;
        if (!plan)
            return fail(plan.error());
        dryRun ? showPlan(*plan) : showDone(*plan);
    });
}

void ImportDialog::setWorking(const QString &words)
{
    const bool working = !words.isEmpty();
    working ? m_ticking.start() : m_ticking.stop();
    m_bar->setVisible(working);
    m_import->setEnabled(!working);
    m_tables->setEnabled(!working);
    m_conflicts->setEnabled(!working);
    if (working) {
        theme::setRole(m_words, "secondary");
        m_words->setText(words);
    }
}

void ImportDialog::tick()
{
    if (const qint64 entries = *m_entries; entries > 0)
        m_words->setText(isOfFilms() ? tr("%1 films so far…").arg(grouped(entries))
                                     : tr("%1 rows so far…").arg(grouped(entries)));
}

void ImportDialog::showPlan(const ImportPlan &plan)
{
    setWorking({});
    m_model->setLines(plan.lines, isOfFilms());
    const QHash<int, QString> titles{{everyKind, tr("All %1")},
                                     {int(ImportLine::Kind::New), tr("New %1")},
                                     {int(ImportLine::Kind::Changed), tr("Something new %1")},
                                     {int(ImportLine::Kind::Conflict), tr("Stored differently %1")},
                                     {int(ImportLine::Kind::Refused), tr("Refused %1")}};
    for (QAbstractButton *button : m_kinds->buttons()) {
        const int kind = m_kinds->id(button);
        const qint64 count = kind == everyKind ? plan.entries() : countOf(plan, ImportLine::Kind(kind));
        button->setText(titles.value(kind).arg(grouped(count)));
        button->setVisible(kind == everyKind || count > 0);
    }
    m_conflicts->setVisible(plan.conflicts > 0);
    const qint64 useful = plan.added + plan.changed + plan.conflicting;
    QStringList words{
        (isOfFilms() ? tr("%1 films in the file; %2 of them are stored as it says. Nothing is changed yet.")
                     : tr("%1 rows in the file; %2 of them are stored as it says. Nothing is changed yet."))
            .arg(grouped(plan.entries()), grouped(plan.same))};
    if (plan.keepsNumbers)
        words << (isOfFilms() ? tr("The database holds no films: they keep their numbers.")
                              : tr("The table is empty: they keep their numbers."));
    words += plan.warnings.mid(0, 3);
    theme::setRole(m_words, "secondary");
    m_words->setText(words.join(u'\n'));
    m_import->setEnabled(useful > 0);
    if (useful == 1)
        m_import->setText(isOfFilms() ? tr("Import 1 film") : tr("Import 1 row"));
    else
        m_import->setText(isOfFilms() ? tr("Import %1 films").arg(grouped(useful))
                                      : tr("Import %1 rows").arg(grouped(useful)));
    if (useful > 0)
        m_import->setFocus();
}

void ImportDialog::showDone(const ImportPlan &plan)
{
    setWorking({});
    const QString words =
        (isOfFilms() ? tr("Imported %1: %2 new films, %3 with something new. Undo takes it back.")
                     : tr("Imported %1: %2 new rows, %3 with something new. Undo takes it back."))
            .arg(QFileInfo(m_path).fileName(), grouped(plan.added), grouped(plan.changed + plan.conflicting));
    Q_EMIT imported(words);
    accept();
}

void ImportDialog::fail(const Error &error)
{
    setWorking({});
    m_model->setLines({}, isOfFilms());
    for (QAbstractButton *button : m_kinds->buttons())
        button->hide();
    m_conflicts->hide();
    m_import->setEnabled(false);
    m_close->setText(tr("Close"));
    theme::setRole(m_words, "error");
    m_words->setText(inWords(error.oneLine()));
}

void ImportDialog::showKind(int kind)
{
    m_model->show(kind == everyKind ? std::nullopt : std::optional(ImportLine::Kind(kind)));
}

void ImportDialog::reject()
{
    *m_cancelled = true;
    QDialog::reject();
}

} // namespace moviedb::ui

#include "moc_importdialog.cpp"
