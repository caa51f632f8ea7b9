#include "contrast.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/icons.h"
#include "ui/kit/postercard.h"
#include "ui/kit/stylesheet.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDirIterator>
#include <QFile>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace moviedb::test;
using namespace moviedb::ui;

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void everyRuleIsReadable_data();
    void everyRuleIsReadable();
    void marksAreVisible_data();
    void marksAreVisible();
    void noColourOutsideTheTheme();
    void iconsFollowThePalette();
    void everyIconDraws_data();
    void everyIconDraws();
    void modeIsApplied();
    void emptyStateIsNoHigherThanItsWords();
    void questionsAreNotCut_data();
    void questionsAreNotCut();
    void escapeEmptiesASearch_data();
    void escapeEmptiesASearch();
    void cardsHaveRoomForTheirTitle_data();
    void cardsHaveRoomForTheirTitle();
};

namespace {

QPalette paletteOf(bool dark)
{
    return dark ? theme::darkPalette() : theme::lightPalette();
}

QList<std::pair<QByteArray, QColor>> grounds(const QPalette &palette)
{
    return {{"window", palette.color(QPalette::Window)},
            {"base", palette.color(QPalette::Base)},
            {"alternate", palette.color(QPalette::AlternateBase)},
            {"button", palette.color(QPalette::Button)},
            {"surface", theme::surface(palette)},
            {"hover", theme::hover(palette)},
            {"selection", theme::selection(palette)}};
}

} // namespace

void ThemeTest::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const bool dark : {false, true}) {
        const QPalette palette = paletteOf(dark);
        const QByteArray name = dark ? "dark " : "light ";
        const QList<std::pair<QByteArray, QColor>> texts{
            {"text", theme::text(palette)},
            {"secondary", theme::secondaryText(palette)},
            {"accent", theme::accent(palette)},
            {"link", palette.color(QPalette::Link)},
            {"placeholder", palette.color(QPalette::PlaceholderText)},
            {"accepted", theme::accepted(palette)},
            {"doubt", theme::doubt(palette)},
            {"failed", theme::failed(palette)}};
        for (const auto &[textName, text] : texts)
            for (const auto &[groundName, ground] : grounds(palette))
                QTest::newRow((name + textName + " on " + groundName).constData()) << text << ground;
        for (const QColor &meaning : {theme::accepted(palette), theme::doubt(palette), theme::failed(palette),
                                      theme::accent(palette)}) {
            QTest::newRow((name + "text on tint " + meaning.name().toLatin1()).constData())
                << theme::text(palette) << theme::tint(palette, meaning);
            QTest::newRow((name + "meaning on its tint " + meaning.name().toLatin1()).constData())
                << meaning << theme::tint(palette, meaning);
        }
        QTest::newRow((name + "on accent").constData()) << theme::onAccent(palette) << theme::accent(palette);
        QTest::newRow((name + "highlighted").constData())
            << palette.color(QPalette::HighlightedText) << palette.color(QPalette::Highlight);
        QTest::newRow((name + "tool tip").constData())
            << palette.color(QPalette::ToolTipText) << palette.color(QPalette::ToolTipBase);
        for (const char *title : {"Paper Harbour", "A Quiet Signal", "Winter Ferry", "Copper Almanac", "Q"})
            QTest::newRow((name + "poster card " + title).constData())
                << theme::text(palette) << theme::posterCard(palette, QLatin1String(title));
    }
}

void ThemeTest::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5,
             qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(ratio)));
}

namespace {

using Colours = QMap<QString, QString>; // by "selector|property"

// "QMenu::item:selected", "QMenu::item", "QMenu": where a rule finds what it does not say itself.
QStringList widerSelectors(const QString &selector)
{
    static const QRegularExpression last(QStringLiteral("(::?[a-z-]+|\\[[^\\]]*\\])$"));
    QStringList wider{selector};
    while (wider.last().contains(last))
        wider << QString(wider.last()).remove(last);
    return wider;
}

QColor colourOf(const Colours &colours, const QString &selector, const char *property,
                const QColor &otherwise)
{
    for (const QString &wider : widerSelectors(selector))
        if (const QString name = colours.value(wider + QLatin1Char('|') + QLatin1String(property));
            name.startsWith(QLatin1Char('#')))
            return QColor(name);
    return otherwise;
}

Colours coloursOf(const QString &sheet, QStringList &selectors)
{
    static const QRegularExpression rule(QStringLiteral("([^{}]+)\\{([^}]*)\\}"));
    static const QRegularExpression property(QStringLiteral("(?:^|[ ;])(color|background): *(#[0-9a-f]+)"));
    Colours colours;
    for (auto rules = rule.globalMatch(sheet); rules.hasNext();) {
        const auto one = rules.next();
        for (const QString &selector : one.captured(1).split(QLatin1Char(','))) {
            selectors << selector.trimmed();
            for (auto found = property.globalMatch(one.captured(2)); found.hasNext();) {
                const auto said = found.next();
                colours.insert(selector.trimmed() + QLatin1Char('|') + said.captured(1), said.captured(2));
            }
        }
    }
    return colours;
}

} // namespace

// Every rule of the style sheet, in every state but off (https://www.w3.org/TR/WCAG22/#dfn-inactive is exempt).
void ThemeTest::everyRuleIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const bool dark : {false, true}) {
        const QPalette palette = paletteOf(dark);
        QStringList selectors;
        const Colours colours = coloursOf(theme::styleSheetFor(palette), selectors);
        QVERIFY(colours.size() > 40);
        selectors.removeDuplicates();
        for (const QString &selector : std::as_const(selectors)) {
            static const QRegularExpression noText(
                QStringLiteral("disabled|hairline|indicator|handle|separator|arrow|button$|drop-down|chunk|"
                               "groove|sub-page"));
            if (!selector.contains(noText))
                QTest::newRow((QLatin1String(dark ? "dark " : "light ") + selector).toUtf8().constData())
                    << colourOf(colours, selector, "color", theme::text(palette))
                    << colourOf(colours, selector, "background", palette.color(QPalette::Base));
        }
    }
}

void ThemeTest::everyRuleIsReadable()
{
    textIsReadable();
}

void ThemeTest::marksAreVisible_data()
{
    QTest::addColumn<QColor>("mark");
    QTest::addColumn<QColor>("ground");
    for (const bool dark : {false, true}) {
        const QPalette palette = paletteOf(dark);
        const QByteArray name = dark ? "dark " : "light ";
        const QList<std::pair<QByteArray, QColor>> marks{
            {"border", theme::controlBorder(palette)}, {"accent", theme::accent(palette)},
            {"accepted", theme::accepted(palette)},    {"doubt", theme::doubt(palette)},
            {"failed", theme::failed(palette)},        {"neutral", theme::neutral(palette)}};
        for (const auto &[markName, mark] : marks)
            for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base, QPalette::Button})
                QTest::newRow((name + markName + " on " + QByteArray::number(role)).constData())
                    << mark << palette.color(role);
    }
}

void ThemeTest::marksAreVisible()
{
    QFETCH(QColor, mark);
    QFETCH(QColor, ground);
    const double ratio = contrast(mark, ground);
    QVERIFY2(ratio >= 3.0,
             qPrintable(QStringLiteral("%1 on %2: %3").arg(mark.name(), ground.name()).arg(ratio)));
}

void ThemeTest::noColourOutsideTheTheme()
{
    static const QRegularExpression literal(QStringLiteral(
        R"RX("#[0-9a-fA-F]{3,8}"|QColor\((0x|[0-9]|Qt::|"|QStringLiteral|QLatin1String)|QColor::from|qRgb|Qt::(black|white|red|green|blue|cyan|magenta|yellow|gray|darkGray|lightGray|darkRed|darkGreen|darkBlue)\b|:\s*#[0-9a-fA-F]{3,8}\b|rgba?\()RX"));
    int files = 0;
    for (const char *folder : {"/ui", "/app"}) {
        QDirIterator sources(QStringLiteral(MOVIEDB_SOURCE_DIR) + QLatin1String(folder),
                             {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files);
        while (sources.hasNext()) {
            QFile file(sources.next());
            if (file.fileName().endsWith(QLatin1String("/theme.cpp")))
                continue;
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto match = literal.match(QString::fromUtf8(file.readAll()));
            QVERIFY2(!match.hasMatch(),
                     qPrintable(file.fileName() + QStringLiteral(": ") + match.captured()));
            ++files;
        }
    }
    QVERIFY(files > 20);
}

void ThemeTest::iconsFollowThePalette()
{
    const auto strongest = [](const QPixmap &pixmap) {
        const QImage image = pixmap.toImage();
        QColor found;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() > found.alpha() || !found.isValid())
                    found = image.pixelColor(x, y);
        found.setAlpha(255);
        return found;
    };
    const QIcon icon = theme::themedIcon(QStringLiteral("crawl"));
    QVERIFY(!icon.isNull());
    theme::apply(theme::Mode::Light);
    const QColor light = strongest(icon.pixmap(32));
    theme::apply(theme::Mode::Dark);
    const QColor dark = strongest(icon.pixmap(32));
    QVERIFY(light.lightness() < 80);
    QVERIFY(dark.lightness() > 180);
    QCOMPARE(icon.pixmap(QSize(18, 18), 3.0).size(), QSize(54, 54)); // drawn for the scale, not stretched
    QVERIFY(theme::themedIcon(QStringLiteral("no such icon")).isNull());
}

void ThemeTest::everyIconDraws_data()
{
    QTest::addColumn<QString>("name");
    QDirIterator icons(QStringLiteral(":/icons"), {QStringLiteral("*.svg")}, QDir::Files);
    while (icons.hasNext()) {
        const QString name = QFileInfo(icons.next()).completeBaseName();
        QTest::newRow(qPrintable(name)) << name;
    }
}

void ThemeTest::everyIconDraws()
{
    QFETCH(QString, name);
    const QImage image = theme::iconPixmap(name, theme::text(theme::lightPalette()), 24, 2.0).toImage();
    QCOMPARE(image.size(), QSize(48, 48));
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            drawn += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
    QVERIFY2(drawn > 20, "the icon is empty");
}

void ThemeTest::modeIsApplied()
{
    theme::apply(theme::Mode::Dark);
    QVERIFY(theme::isDark(QApplication::palette()));
    theme::apply(theme::Mode::Light);
    QVERIFY(!theme::isDark(QApplication::palette()));
    theme::apply(theme::Mode::System); // the offscreen platform is light
    QVERIFY(!theme::isDark(QApplication::palette()));
    QCOMPARE(theme::modeFromName(theme::modeName(theme::Mode::Dark)), theme::Mode::Dark);
    QCOMPARE(theme::modeFromName(QStringLiteral("nonsense")), theme::Mode::System);
}

void ThemeTest::emptyStateIsNoHigherThanItsWords()
{
    const QString sentence = QStringLiteral("Facts of all films are read anew. ").repeated(4).trimmed();
    EmptyState state; // gets its words before it has a place, as pages do
    state.setContent(QStringLiteral("refresh"), QStringLiteral("Read"), sentence, QStringLiteral("Again"));
    for (const int width : {900, 260}) {
        state.resize(width, 600);
        state.show();
        QVERIFY(QTest::qWaitForWindowExposed(&state));
        const QList<QLabel *> labels = state.findChildren<QLabel *>();
        const auto words = std::find_if(labels.begin(), labels.end(),
                                        [&](const QLabel *label) { return label->text() == sentence; });
        QVERIFY(words != labels.end());
        const auto lines = [&words, &sentence] {
            const QRect room(0, 0, (*words)->width(), 1000);
            return (*words)->fontMetrics().boundingRect(room, Qt::TextWordWrap, sentence).height();
        };
        QTRY_VERIFY((*words)->height() >= lines() && (*words)->height() < lines() + 10);
        QVERIFY(state.findChild<QPushButton *>()->y() > (*words)->geometry().bottom());
    }
}

void ThemeTest::questionsAreNotCut_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("more");
    const QString more = QStringLiteral("It can be done again afterwards.");
    const QString title = QStringLiteral("Take back “Import of films.jsonl, an export of a Movie DB”?");
    QTest::newRow("a short one") << QStringLiteral("Restore this backup?") << more;
    QTest::newRow("with a title") << title << more;
    QTest::newRow("with a title, alone") << title << QString();
    QTest::newRow("of several lines") << title.repeated(4) << more;
    QTest::newRow("of several lines, alone") << title.repeated(4) << QString();
}

// A title is of any length.
void ThemeTest::questionsAreNotCut()
{
    QFETCH(const QString, question);
    QFETCH(const QString, more);
    theme::apply(theme::Mode::Light);
    QMessageBox box;
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    box.setInformativeText(more);
    box.open();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    const auto *label = box.findChild<QLabel *>(QStringLiteral("qt_msgbox_label"));
    QVERIFY(label != nullptr);
    const QRect room(0, 0, label->contentsRect().width(), 1000);
    const QRect words = label->fontMetrics().boundingRect(
        room, label->wordWrap() ? int(Qt::TextWordWrap) : int(Qt::TextSingleLine), question);
    QVERIFY2(words.width() <= label->width() && words.height() <= label->height(),
             qPrintable(QStringLiteral("%1 × %2 in %3 × %4")
                            .arg(words.width())
                            .arg(words.height())
                            .arg(label->width())
                            .arg(label->height())));
}

void ThemeTest::escapeEmptiesASearch_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("hasCross");
    QTest::addColumn<QString>("left");
    QTest::addColumn<bool>("closes");
    QTest::newRow("a search") << QStringLiteral("river") << true << QString() << false;
    QTest::newRow("an empty search") << QString() << true << QString() << true;
    QTest::newRow("a field") << QStringLiteral("river") << false << QStringLiteral("river") << true;
}

void ThemeTest::escapeEmptiesASearch()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, hasCross);
    theme::apply(theme::Mode::Light);
    QDialog dialog;
    auto *field = new QLineEdit(typed, &dialog);
    field->setClearButtonEnabled(hasCross);
    dialog.open();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    QTEST(field->text(), "left");
    QTEST(!dialog.isVisible(), "closes");
}

void ThemeTest::cardsHaveRoomForTheirTitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("hasSecondLine");
    QTest::newRow("short") << QStringLiteral("Heat") << false;
    QTest::newRow("a word wider than the card") << QStringLiteral("W").repeated(20) << true;
    QTest::newRow("more than the card holds") << QStringLiteral("a winding tale of ").repeated(14) << true;
    QTest::newRow("without blanks") << QStringLiteral("映画").repeated(120) << true;
}

// Whatever its length and script; the year below has its line for itself.
void ThemeTest::cardsHaveRoomForTheirTitle()
{
    QFETCH(const QString, title);
    theme::apply(theme::Mode::Light);
    constexpr int width = 140, height = 210, inset = 11;
    QImage card(width, height, QImage::Format_RGB32);
    card.fill(Qt::white);
    QPainter painter(&card);
    paintTitleCard(painter, card.rect(), QGuiApplication::palette(), title, {});
    painter.end();
    const QRgb ground = card.pixel(width / 2, 3);
    const auto isBlank = [&card, ground](const QRect &part) {
        for (int y = part.top(); y <= part.bottom(); ++y)
            for (int x = part.left(); x <= part.right(); ++x)
                if (card.pixel(x, y) != ground)
                    return false;
        return true;
    };
    QVERIFY(!isBlank({inset, inset, width - 2 * inset, 15}));
    QVERIFY2(isBlank({inset, height - inset - 13, width - 2 * inset, 13}), "the title reaches the year");
    QTEST(!isBlank({inset, inset + 24, width - 2 * inset, 8}), "hasSecondLine");
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
