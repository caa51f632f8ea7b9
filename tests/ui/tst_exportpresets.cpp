// Choices of an export under a name: kept in a file, whatever they are called, and by clicks in the dialog chosen, saved,
// renamed and deleted.
#include "tests/ui/faketablestore.h"
#include "ui/exports/exportdialog.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QFile>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace moviedb;
using namespace moviedb::test;
using namespace moviedb::ui;

namespace {

const QList<Filter> longOnes{{QStringLiteral("runtime"), Comparison::GreaterOrEqual, QStringLiteral("120")}};

ExportPreset somePreset(const QString &name)
{
    return {name,
            QStringLiteral("movies"),
            QStringLiteral("jsonl"),
            QStringLiteral("title ~ 'it''s'"),
            QStringLiteral("sea & \"sand\""),
            false,
            true,
            QStringLiteral("/films/a b.jsonl"),
            QStringLiteral("By the sea"),
            true};
}

struct Shown
{
    QPointer<ExportDialog> dialog;

    Shown(const QString &file, const QList<Filter> &filters = {}, const QList<QVariantList> &selected = {},
          const QString &folder = QStringLiteral("/films"))
    {
        dialog = new ExportDialog(std::make_shared<FakeTableStore>(),
                                  {fakeMoviesTable(), filters, {}, 12, selected}, folder);
        dialog->setOpenSources({QStringLiteral("user")});
        dialog->setPresets(ExportPresets(file));
        dialog->show();
    }
    ~Shown() { delete dialog; }

    PresetsButton *presets() const { return dialog->findChild<PresetsButton *>(); }
    QAbstractButton *button(const QString &text) const
    {
        for (auto *one : dialog->findChildren<QAbstractButton *>())
            if (one->text() == text)
                return one;
        return nullptr;
    }
    void click(const QString &text) const
    {
        QAbstractButton *one = button(text);
        QVERIFY2(one != nullptr, qPrintable(text));
        QTest::mouseClick(one, Qt::LeftButton, {}, QPoint(8, one->height() / 2));
    }
    QLineEdit *place() const
    {
        for (auto *one : dialog->findChildren<QLineEdit *>())
            if (one->isVisible() && (one->accessibleName() == QStringLiteral("File") ||
                                     one->accessibleName() == QStringLiteral("Folder")))
                return one;
        return nullptr;
    }
    QString said(const char *role) const
    {
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            if (label->isVisible() && label->property("role").toString() == QLatin1String(role))
                return label->text();
        return {};
    }
    QStringList entries() const
    {
        QTest::mouseClick(presets(), Qt::LeftButton);
        QStringList texts;
        for (QAction *action : presets()->findChild<QMenu *>()->actions())
            if (!action->isSeparator())
                texts << action->text();
        presets()->findChild<QMenu *>()->close();
        return texts;
    }
    // The menu's entry of that text, by a click where it lies.
    void choose(const QString &text) const
    {
        QTest::mouseClick(presets(), Qt::LeftButton);
        auto *menu = presets()->findChild<QMenu *>();
        for (QAction *action : menu->actions())
            if (action->text() == text)
                return QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        QFAIL(qPrintable(text));
    }
    void answer(const QString &name) const
    {
        auto *asked = dialog->findChild<QInputDialog *>();
        QVERIFY(asked != nullptr);
        auto *line = asked->findChild<QLineEdit *>();
        line->selectAll();
        QTest::keyClicks(line, name);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(dialog->findChild<QInputDialog *>() == nullptr);
    }
};

} // namespace

class ExportPresetsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void namesAreUnique();
    void fileThatCannotBeWritten();
    void nothingIsOfferedWithoutAFile();
    void savedAndChosenByClicks();
    void renamedAndDeletedByClicks();
    void whatItCannotChooseIsSaid_data();
    void whatItCannotChooseIsSaid();
    void itsOwnFilterIsOffered();
    void siteWithItsTitle();
};

void ExportPresetsTest::comesBackAsItWas_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"Weekly", "a/b\\c", "50 %", "Città & caffè", "[general]", "General", "=;\"'", "影片"})
        QTest::addRow("%s", name) << QString::fromUtf8(name);
}

void ExportPresetsTest::comesBackAsItWas()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const ExportPreset preset = somePreset(name);
    QVERIFY(ExportPresets::in(folder.path()).save(preset));
    const auto read = ExportPresets::in(folder.path()).preset(name);
    QVERIFY(read && *read == preset);
    QCOMPARE(ExportPresets::in(folder.path()).all(), QList<ExportPreset>{preset});
}

void ExportPresetsTest::namesAreUnique()
{
    const QTemporaryDir folder;
    ExportPresets presets = ExportPresets::in(folder.path());
    ExportPreset preset = somePreset(QStringLiteral("One"));
    QVERIFY(presets.save(preset));
    preset.format = QStringLiteral("csv");
    QVERIFY(presets.save(preset)); // in its place
    QCOMPARE(presets.all(), QList<ExportPreset>{preset});
    preset.table = QStringLiteral("actors");
    QCOMPARE(presets.save(preset).error().fault, Fault::Conflict);
    QVERIFY(presets.save(somePreset(QStringLiteral("Two"))));
    QCOMPARE(presets.rename(QStringLiteral("One"), QStringLiteral("Two")).error().fault, Fault::Conflict);
    QVERIFY(presets.rename(QStringLiteral("One"), QStringLiteral("One")));
    QCOMPARE(presets.rename(QStringLiteral("None"), QStringLiteral("X")).error().fault, Fault::NotFound);
    const auto unknown = presets.preset(QStringLiteral("None"));
    QVERIFY(!unknown && unknown.error().oneLine().contains(QStringLiteral("One, Two")));
}

void ExportPresetsTest::fileThatCannotBeWritten()
{
    QCOMPARE(ExportPresets(QStringLiteral("/proc/no/exports.ini"))
                 .save(somePreset(QStringLiteral("A")))
                 .error()
                 .fault,
             Fault::Io);
}

void ExportPresetsTest::nothingIsOfferedWithoutAFile()
{
    const Shown shown({});
    QVERIFY(!shown.presets()->isVisible());
}

void ExportPresetsTest::savedAndChosenByClicks()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("exports.ini"));
    ExportRequest saved;
    {
        const Shown shown(file, longOnes);
        QCOMPARE(shown.entries(), QStringList{QStringLiteral("Save as a preset…")});
        shown.click(QStringLiteral("JSON Lines"));
        shown.click(QStringLiteral("Only what may be passed on"));
        shown.place()->setText(QStringLiteral("/films/long.jsonl"));
        saved = shown.dialog->request();
        shown.choose(QStringLiteral("Save as a preset…"));
        shown.answer(QStringLiteral("  The  long & good ones "));
        QCOMPARE(shown.said("secondary"), QStringLiteral("Preset “The long & good ones” saved."));
        QCOMPARE(shown.presets()->accessibleName(), QStringLiteral("Presets, “The long & good ones” in use"));
    }
    QCOMPARE(saved.filters.size(), 1);
    const Shown shown(file); // of a table that is not filtered now
    shown.choose(QStringLiteral("The long && good ones"));
    const ExportRequest chosen = shown.dialog->request();
    QCOMPARE(chosen.format, QStringLiteral("jsonl"));
    QCOMPARE(chosen.fileName, QStringLiteral("/films/long.jsonl"));
    QCOMPARE(chosen.sources, saved.sources);
    QCOMPARE(chosen.filters.size(), 1);
    QCOMPARE(chosen.filters.first().column, QStringLiteral("runtime"));
    QVERIFY(shown.said("error").isEmpty());
}

void ExportPresetsTest::renamedAndDeletedByClicks()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("exports.ini"));
    ExportPreset ofAnotherTable = somePreset(QStringLiteral("Taken"));
    ofAnotherTable.table = QStringLiteral("actors");
    QVERIFY(ExportPresets(file).save(ofAnotherTable) &&
            ExportPresets(file).save(somePreset(QStringLiteral("Old"))));
    const Shown shown(file);
    shown.choose(QStringLiteral("Old")); // that of actors is not offered
    QCOMPARE(shown.entries(), (QStringList{QStringLiteral("Old"), QStringLiteral("Save as a preset…"),
                                           QStringLiteral("Rename “Old”…"), QStringLiteral("Delete “Old”")}));
    shown.choose(QStringLiteral("Rename “Old”…"));
    shown.answer(QStringLiteral("Taken"));
    QVERIFY(shown.said("error").contains(QStringLiteral("Choose another name")));
    shown.choose(QStringLiteral("Save as a preset…"));
    shown.answer(QStringLiteral("Taken"));
    QVERIFY(shown.said("error").contains(QStringLiteral("A preset of actors is called “Taken”")));
    shown.choose(QStringLiteral("Rename “Old”…"));
    shown.answer(QStringLiteral("New"));
    QCOMPARE(shown.presets()->text(), QStringLiteral("New"));
    shown.choose(QStringLiteral("Delete “New”"));
    QCOMPARE(shown.entries(), QStringList{QStringLiteral("Save as a preset…")});
    QCOMPARE(shown.presets()->text(), QStringLiteral("Presets"));
    QCOMPARE(ExportPresets(file).all(), QList<ExportPreset>{ofAnotherTable});
}

void ExportPresetsTest::whatItCannotChooseIsSaid_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("where");
    QTest::addColumn<bool>("selected");
    QTest::addColumn<QString>("said");
    QTest::newRow("a format that is gone") << "papyrus"
                                           << "" << false << "not offered";
    QTest::newRow("a column that is gone") << "csv"
                                           << "scent = 'rose'" << false << "no column “scent”";
    QTest::newRow("nothing is selected") << "csv"
                                         << "" << true << "none is selected";
}

void ExportPresetsTest::whatItCannotChooseIsSaid()
{
    QFETCH(QString, format);
    QFETCH(QString, where);
    QFETCH(bool, selected);
    QFETCH(QString, said);
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("exports.ini"));
    QVERIFY(ExportPresets(file).save({QStringLiteral("P"),
                                      QStringLiteral("movies"),
                                      format,
                                      where,
                                      {},
                                      selected,
                                      false,
                                      QStringLiteral("/films/x"),
                                      {},
                                      false}));
    const Shown shown(file);
    shown.choose(QStringLiteral("P"));
    QVERIFY2(shown.said("error").contains(said), qPrintable(shown.said("error")));
}

void ExportPresetsTest::itsOwnFilterIsOffered()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("exports.ini"));
    ExportPreset preset{QStringLiteral("P"),
                        QStringLiteral("movies"),
                        QStringLiteral("csv"),
                        QStringLiteral("runtime < '90'"),
                        QStringLiteral("sea"),
                        false,
                        false,
                        QStringLiteral("/films/x.csv"),
                        {},
                        false};
    QVERIFY(ExportPresets(file).save(preset));
    preset.name = QStringLiteral("Q");
    preset.where = QStringLiteral("runtime >= '120'");
    preset.search.clear();
    QVERIFY(ExportPresets(file).save(preset));
    preset.name = QStringLiteral("S");
    preset.where.clear();
    preset.selectedRows = true;
    QVERIFY(ExportPresets(file).save(preset));
    const Shown shown(file, longOnes, {{1}, {2}});
    shown.choose(QStringLiteral("P"));
    QVERIFY(shown.button(QStringLiteral("Rows with runtime < '90', search “sea”"))->isChecked());
    QCOMPARE(shown.dialog->request().search, QStringLiteral("sea"));
    shown.choose(QStringLiteral("Q")); // what the table shows anyway
    QVERIFY(shown.button(QStringLiteral("The 12 filtered rows"))->isChecked());
    QVERIFY(shown.button(QStringLiteral("Rows with runtime < '90', search “sea”")) == nullptr);
    shown.choose(QStringLiteral("S"));
    QVERIFY(shown.button(QStringLiteral("The 2 selected rows"))->isChecked());
    QCOMPARE(shown.dialog->request().keys.size(), 2);
}

void ExportPresetsTest::siteWithItsTitle()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("exports.ini"));
    ExportPreset site = somePreset(QStringLiteral("Site"));
    site.format = ExportPreset::siteFormat;
    site.where.clear();
    site.place = QStringLiteral("/films/site");
    QVERIFY(ExportPresets(file).save(site));
    const Shown shown(file);
    shown.dialog->setPictures([](const QString &) { return QString(); });
    shown.choose(QStringLiteral("Site"));
    const SiteRequest request = shown.dialog->siteRequest();
    QCOMPARE(request.folder, site.place);
    QCOMPARE(request.title, site.title);
    QCOMPARE(request.search, site.search);
    QVERIFY(request.picture && !request.sources.isEmpty());
}

QTEST_MAIN(ExportPresetsTest)
#include "tst_exportpresets.moc"
