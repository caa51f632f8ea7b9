#include "ui/kit/theme.h"
#include "ui/window/navigation.h"

#include <QSignalSpy>
#include <QTest>

using namespace moviedb::ui;

namespace {

PageInfo info(const char *id, PageInfo::Place place)
{
    PageInfo made;
    made.id = QLatin1String(id);
    made.title = QString(made.id).replace(0, 1, made.id.at(0).toUpper());
    made.place = place;
    return made;
}

const QList<PageInfo> pages{info("crawl", PageInfo::Place::Work), info("review", PageInfo::Place::Work),
                            info("movies", PageInfo::Place::Tables), info("cast", PageInfo::Place::Links),
                            info("log", PageInfo::Place::System)};

QTreeWidgetItem *entry(const Navigation &navigation, const QString &text)
{
    return navigation.findItems(text, Qt::MatchExactly | Qt::MatchRecursive).value(0);
}

} // namespace

class NavigationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Mode::Light); }
    void pagesStandInTheirGroups();
    void emptyGroupsAreHidden();
    void choosingTellsOnlyWhenAPersonDoesIt();
    void badgeIsSpokenAndSurvivesNewPages();
};

void NavigationTest::pagesStandInTheirGroups()
{
    Navigation navigation;
    navigation.setPages(pages);
    QStringList top;
    for (int row = 0; row < navigation.topLevelItemCount(); ++row)
        top.append(navigation.topLevelItem(row)->text(0));
    QCOMPARE(top, (QStringList{QStringLiteral("Crawl"), QStringLiteral("Review"), QStringLiteral("Tables"),
                               QStringLiteral("Links"), QStringLiteral("System")}));
    QCOMPARE(entry(navigation, QStringLiteral("Movies"))->parent()->text(0), QStringLiteral("Tables"));
    QCOMPARE(entry(navigation, QStringLiteral("Cast"))->parent()->text(0), QStringLiteral("Links"));
    QCOMPARE(entry(navigation, QStringLiteral("Log"))->parent()->text(0), QStringLiteral("System"));
}

void NavigationTest::emptyGroupsAreHidden()
{
    Navigation navigation;
    navigation.setPages(pages.mid(0, 2));
    QVERIFY(entry(navigation, QStringLiteral("Tables"))->isHidden());
    navigation.setPages(pages);
    QVERIFY(!entry(navigation, QStringLiteral("Tables"))->isHidden());
}

void NavigationTest::choosingTellsOnlyWhenAPersonDoesIt()
{
    Navigation navigation;
    navigation.setPages(pages);
    QSignalSpy chosen(&navigation, &Navigation::pageChosen);
    navigation.choose(QStringLiteral("cast"));
    QCOMPARE(navigation.chosen(), QStringLiteral("cast"));
    QVERIFY(entry(navigation, QStringLiteral("Links"))->isExpanded());
    navigation.setPages(pages); // keeps it
    QCOMPARE(navigation.chosen(), QStringLiteral("cast"));
    QCOMPARE(chosen.size(), 0);
    navigation.setCurrentItem(entry(navigation, QStringLiteral("Review")));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("review"));
}

void NavigationTest::badgeIsSpokenAndSurvivesNewPages()
{
    Navigation navigation;
    navigation.setBadge(QStringLiteral("review"), 14); // before the page is listed
    navigation.setPages(pages);
    const auto spoken = [&] {
        return entry(navigation, QStringLiteral("Review"))->data(0, Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(), QStringLiteral("Review, 14 waiting"));
    navigation.setBadge(QStringLiteral("review"), 0);
    QCOMPARE(spoken(), QStringLiteral("Review"));
}

QTEST_MAIN(NavigationTest)
#include "tst_navigation.moc"
