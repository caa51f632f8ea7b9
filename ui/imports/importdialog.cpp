#include "ui/imports/importdialog.h"

#include "core/base/future.h"
#include "ui/imports/importmodel.h"
#include "ui/kit/dialogbuttons.h"
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
    : PreviewDialog(tr("Import %1").arg(QFileInfo(path).fileName()), tr("Import"), parent),
      m_store(std::move(store)), m_open(std::move(open)), m_path(path),
      m_cancelled(std::make_shared<std::atomic_bool>(false)), m_model(new ImportModel(this)),
      m_tables(new QComboBox(this)), m_onConflict(new QButtonGroup(this))
{
    setUpList();
    buildTables();
    buildConflicts();
    tabAsLaidOut(this);
    resizeWithin(this, {importWidth, importHeight});
    connect(this, &PreviewDialog::kindChosen, this, &ImportDialog::showKind);
    connect(act(), &QPushButton::clicked, this, [this] { start(false); });
    m_ticking.setInterval(ticksApart);
    connect(&m_ticking, &QTimer::timeout, this, &ImportDialog::tick);
    read();
}

ImportDialog::~ImportDialog()
{
    *m_cancelled = true;
}

void ImportDialog::setUpList()
{
    setLines(m_model);
    list()->setItemDelegate(new RowListDelegate({ImportModel::Film, ImportModel::Imported}, list()));
    list()->setAccessibleName(tr("What the import does"));
    fitColumn(list(), ImportModel::Place, QStringLiteral("line 100000"));
    fitColumn(list(), ImportModel::Film, QStringLiteral("A short name"));
    fitColumn(list(), ImportModel::Field, QStringLiteral("Original title…"));
    fitColumn(list(), ImportModel::Stored, QStringLiteral("What it was"));
    growColumn(list(), ImportModel::Film, 22);
    growColumn(list(), ImportModel::Stored, 20);
    list()->header()->setStretchLastSection(true);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { // reasons need the place
        list()->setColumnHidden(ImportModel::Stored, !m_model->tellsStored());
    });
}

// What the file tells of itself, and what a person may know better.
void ImportDialog::buildTables()
{
    auto *words = new QLabel(tr("The file &holds"), this);
    words->setBuddy(m_tables);
    m_tables->setAccessibleName(tr("What the file holds"));
    m_tables->addItem(tr("Rows of…"), QString());
    besideHeading()->setSpacing(theme::gap);
    besideHeading()->addWidget(words);
    besideHeading()->addWidget(m_tables);
    connect(m_tables, &QComboBox::activated, this, &ImportDialog::read);
    onFinished(m_store->schema(), this, [this](const Result<SchemaInfo> &schema) {
        schema ? fillTables(*schema) : fail(schema.error());
    });
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

void ImportDialog::buildConflicts()
{
    m_conflicts = new QWidget(this);
    auto *column = new QVBoxLayout(m_conflicts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
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
    belowList()->addWidget(m_conflicts);
}

void ImportDialog::read()
{
    *m_cancelled = true; // an earlier reading
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    closing()->setText(tr("Cancel"));
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
    showWorking(words);
    m_tables->setEnabled(!working);
    m_conflicts->setEnabled(!working);
}

void ImportDialog::tick()
{
    if (const qint64 entries = *m_entries; entries > 0)
        say("secondary", isOfFilms() ? tr("%1 films so far…").arg(grouped(entries))
                                     : tr("%1 rows so far…").arg(grouped(entries)));
}

void ImportDialog::showKindsOf(const ImportPlan &plan)
{
    const auto kind = [&plan](ImportLine::Kind which, const QString &words) {
        const qint64 count = countOf(plan, which);
        return LineKind{int(which), words.arg(grouped(count)), count > 0};
    };
    showKinds({{everyKind, tr("All %1").arg(grouped(plan.entries())), !plan.lines.isEmpty()},
               kind(ImportLine::Kind::New, tr("New %1")),
               kind(ImportLine::Kind::Changed, tr("Something new %1")),
               kind(ImportLine::Kind::Conflict, tr("Stored differently %1")),
               kind(ImportLine::Kind::Refused, tr("Refused %1"))});
}

QString ImportDialog::planWords(const ImportPlan &plan) const
{
    const qint64 all = plan.entries();
    const bool films = isOfFilms();
    if (all == 0)
        return films ? tr("There is no film in the file.") : tr("There is no row in the file.");
    if (plan.same == all && all == 1)
        return films ? tr("The film in the file is stored as it says: there is nothing to import.")
                     : tr("The row in the file is stored as it says: there is nothing to import.");
    if (plan.same == all)
        return (films ? tr("All %1 films in the file are stored as it says: there is nothing to import.")
                      : tr("All %1 rows in the file are stored as it says: there is nothing to import."))
            .arg(grouped(all));
    if (all == 1)
        return films ? tr("1 film in the file. Nothing is changed yet.")
                     : tr("1 row in the file. Nothing is changed yet.");
    return (films ? tr("%1 films in the file; %2 of them are stored as it says. Nothing is changed yet.")
                  : tr("%1 rows in the file; %2 of them are stored as it says. Nothing is changed yet."))
        .arg(grouped(all), grouped(plan.same));
}

void ImportDialog::showPlan(const ImportPlan &plan)
{
    setWorking({});
    m_model->setLines(plan.lines, isOfFilms());
    showKindsOf(plan);
    m_conflicts->setVisible(plan.conflicts > 0);
    const qint64 useful = plan.added + plan.changed + plan.conflicting;
    QStringList words{planWords(plan)};
    if (plan.keepsNumbers)
        words << (isOfFilms() ? tr("The database holds no films: they keep their numbers.")
                              : tr("The table is empty: they keep their numbers."));
    for (const QString &warning : plan.warnings.mid(0, 3))
        words << inWords(warning);
    say("secondary", words.join(u'\n'));
    act()->setEnabled(useful > 0);
    if (useful == 0) {
        act()->setText(tr("Import"));
        closing()->setText(tr("Close"));
        closing()->setFocus();
    } else if (useful == 1)
        act()->setText(isOfFilms() ? tr("Import 1 film") : tr("Import 1 row"));
    else
        act()->setText(isOfFilms() ? tr("Import %1 films").arg(grouped(useful))
                                   : tr("Import %1 rows").arg(grouped(useful)));
    if (useful > 0)
        act()->setFocus();
}

void ImportDialog::showDone(const ImportPlan &plan)
{
    setWorking({});
    const QString fresh =
        plan.added == 1 ? (isOfFilms() ? tr("1 new film") : tr("1 new row"))
                        : (isOfFilms() ? tr("%1 new films") : tr("%1 new rows")).arg(grouped(plan.added));
    const QString words =
        tr("Imported %1: %2, %3 with something new. Undo takes it back.")
            .arg(QFileInfo(m_path).fileName(), fresh, grouped(plan.changed + plan.conflicting));
    Q_EMIT imported(words);
    accept();
}

void ImportDialog::fail(const Error &error)
{
    setWorking({});
    m_model->setLines({}, isOfFilms());
    showKinds({});
    m_conflicts->hide();
    giveUp(inWords(error.oneLine()));
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
