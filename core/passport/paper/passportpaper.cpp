#include "core/passport/paper/passportpaper.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace moviedb {

namespace {

constexpr int dotsPerInch = 300;
constexpr double marginMm = 16;
constexpr int barCells = 40; // of a share of 100 %

constexpr char paperStyle[] = "body { font-family: 'DejaVu Sans'; font-size: 8pt; color: #222; }"
                              "h1 { font-size: 17pt; font-weight: 400; margin: 0 0 2px 0; }"
                              "h2 { font-size: 10pt; font-weight: 600; margin: 12px 0 3px 0; }"
                              "p { margin: 0 0 3px 0; }"
                              "td { padding: 1px 10px 1px 0; }"
                              ".quiet { color: #666; } .bad { color: #a02020; } .good { color: #207040; }";

QString words(const OrderedJson &json)
{
    if (json.is_string())
        return QString::fromStdString(json.get<std::string>()).toHtmlEscaped();
    if (json.is_number_integer())
        return QLocale(QLocale::English).toString(json.get<qint64>());
    return QStringLiteral("—");
}

QString day(const OrderedJson &json)
{
    const QString text = words(json);
    return text.size() > 10 ? text.first(10) : text;
}

QString percent(const OrderedJson &json)
{
    return json.is_number() ? QStringLiteral("%1 %").arg(100 * json.get<double>(), 0, 'f', 1)
                            : QStringLiteral("—");
}

QString row(const QStringList &cells)
{
    return QStringLiteral("<tr><td>%1</td></tr>").arg(cells.join(QStringLiteral("</td><td>")));
}

QString table(const QStringList &rows)
{
    return QStringLiteral("<table cellspacing='0' cellpadding='0'>%1</table>").arg(rows.join(QString()));
}

QString heading(const char *text)
{
    return QStringLiteral("<h2>%1</h2>").arg(QLatin1String(text));
}

QString quiet(const QString &text)
{
    return QStringLiteral("<span class='quiet'>%1</span>").arg(text);
}

QString bar(const OrderedJson &share)
{
    const int cells = share.is_number() ? qRound(barCells * share.get<double>()) : 0;
    return QStringLiteral("<span style='color:#3a6ea5'>%1</span>").arg(QString(cells, QChar(0x2588)));
}

QString scopePart(const OrderedJson &passport)
{
    const OrderedJson &file = passport["export"];
    QStringList counts;
    for (const auto &count : file["counts"].items())
        counts << words(count.value()) + QLatin1Char(' ') +
                      QString::fromStdString(count.key()).toHtmlEscaped();
    QStringList sources;
    if (file.contains("sources"))
        for (const OrderedJson &source : file["sources"])
            sources << words(source);
    return heading("What it is about") +
           table({row({quiet(QStringLiteral("File")), words(file["file"])}),
                  row({quiet(QStringLiteral("Exported")), words(file["created_at"])}),
                  row({quiet(QStringLiteral("Filter")),
                       file["filter"].is_null() ? QStringLiteral("none: all films") : words(file["filter"])}),
                  row({quiet(QStringLiteral("Values")),
                       sources.isEmpty() ? QStringLiteral("of all sources")
                                         : QStringLiteral("only of ") + sources.join(QStringLiteral(", "))}),
                  row({quiet(QStringLiteral("Holds")), counts.join(QStringLiteral(", "))}),
                  row({quiet(QStringLiteral("SHA-256")), words(file["sha256"])}),
                  row({quiet(QStringLiteral("Database")), words(passport["database"])})});
}

QString freshnessPart(const OrderedJson &passport)
{
    QStringList rows;
    for (const OrderedJson &one : passport["freshness"])
        rows << row({words(one["title"]), words(one["readings"]) + QStringLiteral(" readings"),
                     QStringLiteral("%1 – %2").arg(day(one["oldest"]), day(one["newest"]))});
    return heading("How fresh it is") + table(rows);
}

QString sharesPart(const OrderedJson &passport)
{
    QStringList rows;
    for (const OrderedJson &one : passport["values"]["by_source"])
        rows << row({words(one["title"]), words(one["values"]), percent(one["share"]), bar(one["share"])});
    return heading("Who said it") +
           QStringLiteral("<p>%1 values, %2 of them without a source.</p>")
               .arg(words(passport["values"]["all"]), words(passport["values"]["without_source"])) +
           table(rows);
}

QString agreementPart(const OrderedJson &passport)
{
    const OrderedJson &agreement = passport["agreement"];
    QStringList fields;
    for (const auto &field : agreement["by_field"].items())
        fields << QString::fromStdString(field.key()).toHtmlEscaped() + QLatin1Char(' ') +
                      words(field.value());
    QStringList waiting;
    for (const auto &reason : passport["doubts"]["titles_waiting"].items())
        waiting << QString::fromStdString(reason.key()).toHtmlEscaped() + QLatin1Char(' ') +
                       words(reason.value());
    const QString none = QStringLiteral("none");
    return heading("How sure it is") +
           table({row({quiet(QStringLiteral("Compared")),
                       words(agreement["compared"]) +
                           QStringLiteral(" fields of which two sources or more say something")}),
                  row({quiet(QStringLiteral("Agreeing")), percent(agreement["rate"])}),
                  row({quiet(QStringLiteral("Contradictions")),
                       fields.isEmpty() ? none : fields.join(QStringLiteral(", "))}),
                  row({quiet(QStringLiteral("Titles in doubt")),
                       waiting.isEmpty() ? none : waiting.join(QStringLiteral(", "))})});
}

QString checksPart(const OrderedJson &passport)
{
    QStringList rows;
    for (const OrderedJson &check : passport["checks"])
        rows << row({check["passed"].get<bool>() ? QStringLiteral("<span class='good'>passed</span>")
                                                 : QStringLiteral("<span class='bad'>failed</span>"),
                     words(check["words"])});
    return heading("What was checked") + table(rows);
}

QString changesPart(const OrderedJson &passport)
{
    const OrderedJson &changes = passport["changes"];
    const QString text =
        changes.is_null()
            ? QStringLiteral("This is the first passport of this export.")
            : QStringLiteral(
                  "Since the passport of %1: %2 films are new, %3 say something else, %4 are gone.")
                  .arg(words(changes["made_at"]), words(changes["films_added"]),
                       words(changes["films_changed"]), words(changes["films_removed"]));
    return heading("What changed") + QStringLiteral("<p>%1</p>").arg(text);
}

QString columnsPart(const OrderedJson &passport)
{
    QStringList rows{row({quiet(QStringLiteral("Column")), quiet(QStringLiteral("Values by source")),
                          quiet(QStringLiteral("May be passed on"))})};
    for (const OrderedJson &column : passport["columns"]) {
        QStringList sources;
        for (const auto &source : column["sources"].items())
            sources << QString::fromStdString(source.key()).toHtmlEscaped() + QLatin1Char(' ') +
                           words(source.value());
        rows << row({words(column["column"]), sources.join(QStringLiteral(", ")),
                     column["may_be_passed_on"].get<bool>() ? QStringLiteral("yes")
                                                            : QStringLiteral("<span class='bad'>no</span>")});
    }
    return heading("Column by column") + table(rows);
}

QString licencesPart(const OrderedJson &passport)
{
    QStringList rows;
    for (const OrderedJson &source : passport["attribution"]["sources"])
        rows << row({words(source["title"]), source["licence"].is_null() ? QStringLiteral("licence not told")
                                                                         : words(source["licence"])});
    return heading("Licences and attribution") + table(rows) +
           QStringLiteral(
               "<p>The %1 pages of Wikipedia whose text is used are listed, with their revisions, in the "
               "JSON of this passport.</p>")
               .arg(words(qint64(passport["attribution"]["pages"].size())));
}

QString signaturePart(const QString &fingerprint)
{
    return heading("Signature") +
           QStringLiteral(
               "<p>The JSON of this passport is signed (Ed25519). Fingerprint of the key: %1</p>"
               "<p class='quiet'>moviedb passport verify FILE tells whether a byte of it, or of the "
               "export, was changed.</p>")
               .arg(fingerprint);
}

} // namespace

QString passportPage(const OrderedJson &passport, const QString &fingerprint)
{
    return QStringLiteral("<html><body><h1>Data passport</h1><p class='quiet'>made %1 by %2</p>")
               .arg(words(passport["made_at"]), words(passport["program"])) +
           scopePart(passport) + freshnessPart(passport) + sharesPart(passport) + agreementPart(passport) +
           checksPart(passport) + changesPart(passport) +
           QStringLiteral("<div style='page-break-before: always'>%1</div>").arg(columnsPart(passport)) +
           licencesPart(passport) + signaturePart(fingerprint) + QStringLiteral("</body></html>");
}

Result<Done> writePassportPaper(const OrderedJson &passport, const QString &fingerprint,
                                const QString &fileName)
{
    QBuffer pages;
    pages.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pages);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
        writer.setResolution(dotsPerInch);
        writer.setTitle(QStringLiteral("Data passport of %1").arg(words(passport["export"]["file"])));
        writer.setCreator(QStringLiteral("Movie DB " MOVIEDB_VERSION));
        QTextDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setDocumentMargin(0);
        document.setDefaultStyleSheet(QLatin1String(paperStyle));
        document.setPageSize(QSizeF(writer.width(), writer.height()));
        document.setHtml(passportPage(passport, fingerprint));
        document.print(&writer);
    }
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(pages.data()) != pages.size() || !file.commit())
        return makeError(Fault::Io,
                         QStringLiteral("The passport cannot be written: %1.").arg(file.errorString()),
                         fileName);
    return Done{};
}

} // namespace moviedb
