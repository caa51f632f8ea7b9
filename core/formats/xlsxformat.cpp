#include "core/formats/xlsxformat.h"

#include "core/formats/labelledcolumns.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QFileInfo>

#include <charconv>
#include <cmath>
#include <xlsxwriter.h>

namespace moviedb {

namespace {

// https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
constexpr lxw_row_t rowsOfSheet = 1048576; // with the names of the columns
constexpr qsizetype lettersOfCell = 32767;
constexpr qsizetype lettersOfSheetName = 31;
constexpr qint64 largestWhole = qint64(1) << 53; // a larger number would lose its last digits
constexpr int firstYear = 1900;
constexpr qsizetype dayLength = 10, timeLength = 20;

double widthOf(const LabelledColumn &column)
{
    const double least = column.kind == ColumnKind::Text        ? 24
                         : column.kind == ColumnKind::Timestamp ? 20
                                                                : 12;
    return qMax(least, double(column.name.size() + 2));
}

int digitsAt(QByteArrayView text, qsizetype from, qsizetype count)
{
    int number = -1;
    std::from_chars(text.data() + from, text.data() + from + count, number);
    return number;
}

// "2026-11-26" or "2026-11-26T23:04:33Z", where Excel knows the day; nothing for every other text.
std::optional<lxw_datetime> dateTimeOf(QByteArrayView text)
{
    if (text.size() != dayLength && text.size() != timeLength)
        return std::nullopt;
    lxw_datetime time = {};
    time.year = digitsAt(text, 0, 4);
    time.month = digitsAt(text, 5, 2);
    time.day = digitsAt(text, 8, 2);
    if (text.size() == timeLength) {
        time.hour = digitsAt(text, 11, 2);
        time.min = digitsAt(text, 14, 2);
        time.sec = digitsAt(text, 17, 2);
    }
    if (time.year < firstYear || !QDate::isValid(time.year, time.month, time.day) || time.hour < 0 ||
        time.min < 0 || time.sec < 0)
        return std::nullopt;
    return time;
}

// Characters that XML cannot have are written as Excel does it: _x0001_.
QByteArray fitForXml(QByteArrayView text)
{
    QByteArray fit;
    for (const char c : text) {
        if (uchar(c) >= 0x20 || c == '\t' || c == '\n')
            fit += c;
        else
            fit += "_x" + QByteArray::number(uchar(c), 16).rightJustified(4, '0').toUpper() + '_';
    }
    return fit;
}

QString sheetName(const TableInfo &table, int number)
{
    QString name = table.name;
    for (QChar &letter : name)
        if (QStringLiteral("[]:*?/\\'").contains(letter))
            letter = QLatin1Char('_');
    const QString end = number == 1 ? QString() : QStringLiteral(" %1").arg(number);
    return name.left(lettersOfSheetName - end.size()) + end;
}

class XlsxFile
{
public:
    XlsxFile(const QString &fileName, const TableInfo &table)
        : m_fileName(fileName), m_table(table), m_columns(labelledColumns(table)),
          m_folder(QFile::encodeName(QFileInfo(fileName).absolutePath()))
    {
        lxw_workbook_options options = {};
        options.constant_memory = LXW_TRUE;
        options.use_zip64 = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(QFile::encodeName(fileName).constData(), &options);
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_day = workbook_add_format(m_book);
        format_set_num_format(m_day, "yyyy-mm-dd");
        m_time = workbook_add_format(m_book);
        format_set_num_format(m_time, "yyyy-mm-dd hh:mm:ss");
        beginSheet();
    }
    ~XlsxFile()
    {
        if (m_book != nullptr)
            lxw_workbook_free(m_book); // without writing the file
    }
    XlsxFile(const XlsxFile &) = delete;
    XlsxFile &operator=(const XlsxFile &) = delete;

    void add(const RowBlock &block)
    {
        for (qsizetype row = 0; row < block.rows(); ++row) {
            if (m_row == rowsOfSheet) {
                endSheet();
                beginSheet();
            }
            const Cell *cells = block.row(row);
            for (qsizetype column = 0; column < m_columns.size(); ++column)
                addCell(block, cells[m_columns.at(column).cell], lxw_col_t(column));
            ++m_row;
        }
    }

    Result<Done> finish()
    {
        endSheet();
        const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
        if (error != LXW_NO_ERROR)
            return makeError(
                Fault::Io,
                QStringLiteral("The workbook cannot be written: %1.")
                    .arg(QString::fromUtf8(lxw_strerror(error))),
                m_fileName,
                QStringLiteral("Free some space in the folder for temporary files, or set TMPDIR."));
        return Done{};
    }

    QStringList warnings() const
    {
        if (m_cutTexts == 0)
            return {};
        return {QStringLiteral("%1 texts are longer than the %2 letters that a cell of a workbook holds: "
                               "they were cut.")
                    .arg(m_cutTexts)
                    .arg(lettersOfCell)};
    }

private:
    void beginSheet()
    {
        m_sheet = workbook_add_worksheet(m_book, sheetName(m_table, ++m_sheets).toUtf8().constData());
        if (m_sheet == nullptr) // a name that Excel keeps for itself
            m_sheet = workbook_add_worksheet(m_book, nullptr);
        for (qsizetype column = 0; column < m_columns.size(); ++column)
            worksheet_set_column(m_sheet, lxw_col_t(column), lxw_col_t(column), widthOf(m_columns.at(column)),
                                 nullptr);
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (qsizetype column = 0; column < m_columns.size(); ++column)
            worksheet_write_string(m_sheet, 0, lxw_col_t(column),
                                   m_columns.at(column).name.toUtf8().constData(), m_bold);
        m_row = 1;
    }

    void endSheet()
    {
        if (!m_columns.isEmpty())
            worksheet_autofilter(m_sheet, 0, 0, m_row - 1, lxw_col_t(m_columns.size() - 1));
    }

    void addCell(const RowBlock &block, const Cell &cell, lxw_col_t column)
    {
        switch (cell.kind) {
        case Cell::Kind::Null:
            return;
        case Cell::Kind::Boolean:
            worksheet_write_boolean(m_sheet, m_row, column, cell.boolean() ? 1 : 0, nullptr);
            return;
        case Cell::Kind::Integer:
            if (qAbs(cell.integer()) <= largestWhole)
                worksheet_write_number(m_sheet, m_row, column, double(cell.integer()), nullptr);
            else
                addText(QByteArray::number(cell.integer()), column);
            return;
        case Cell::Kind::Decimal:
            if (std::isfinite(cell.decimal()))
                worksheet_write_number(m_sheet, m_row, column, cell.decimal(), nullptr);
            return;
        case Cell::Kind::Text:
            break;
        }
        const ColumnKind kind = m_columns.at(column).kind;
        if (kind == ColumnKind::Date || kind == ColumnKind::Timestamp)
            if (auto time = dateTimeOf(block.text(cell))) {
                worksheet_write_datetime(m_sheet, m_row, column, &*time,
                                         kind == ColumnKind::Date ? m_day : m_time);
                return;
            }
        addText(block.text(cell), column);
    }

    void addText(QByteArrayView text, lxw_col_t column)
    {
        QByteArray fit = fitForXml(text);
        if (fit.size() > lettersOfCell) {
            QString letters = QString::fromUtf8(fit);
            if (letters.size() > lettersOfCell) {
                ++m_cutTexts;
                letters.truncate(lettersOfCell);
                if (letters.back().isHighSurrogate())
                    letters.chop(1);
                fit = letters.toUtf8();
            }
        }
        worksheet_write_string(m_sheet, m_row, column, fit.constData(), nullptr);
    }

    QString m_fileName;
    TableInfo m_table;
    QList<LabelledColumn> m_columns;
    QByteArray m_folder; // of the library's temporary files
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_day = nullptr;
    lxw_format *m_time = nullptr;
    lxw_row_t m_row = 0;
    int m_sheets = 0;
    qint64 m_cutTexts = 0;
};

} // namespace

RowFormat xlsxFormat()
{
    RowFormat format = {
        "xlsx",
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        QT_TRANSLATE_NOOP("RowFormat", "Excel"),
        QT_TRANSLATE_NOOP("RowFormat", "A workbook with numbers and dates; references become names"),
        true,
        true,
        nullptr,
        nullptr,
        nullptr};
    format.file = [](const QString &fileName, const TableInfo &table, const RowFormat::Stop &) -> RowFile {
        const auto book = std::make_shared<XlsxFile>(fileName, table);
        return {[book](const RowBlock &block) -> Result<Done> {
                    book->add(block);
                    return Done{};
                },
                {},
                [book] { return book->finish(); },
                [book] { return book->warnings(); }};
    };
    return format;
}

} // namespace moviedb
