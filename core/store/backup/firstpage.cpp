#include "core/store/backup/firstpage.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace moviedb::store {

namespace {

constexpr qsizetype headerSize = 100;
constexpr int usualPageSize = 4096;
const QByteArray magic("SQLite format 3", 16); // with its NUL

constexpr int interiorPage = 5;
constexpr int leafPage = 13;
constexpr qsizetype interiorHeader = 12;
constexpr qsizetype leafHeader = 8;
constexpr quint32 mostListPages = 10000; // of a list of tables; there are a dozen

int pageSizeOf(const QByteArray &header)
{
    const int size = qFromBigEndian<quint16>(header.constData() + 16);
    return size == 1 ? 65536 : size;
}

bool isPageSize(int size)
{
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

bool isSound(const QByteArray &header)
{
    const auto number = [&header](qsizetype at) { return qFromBigEndian<quint32>(header.constData() + at); };
    return header.startsWith(magic) && isPageSize(pageSizeOf(header)) &&
           (header.at(18) == 1 || header.at(18) == 2) && (header.at(19) == 1 || header.at(19) == 2) &&
           header.at(20) == 0 && header.at(21) == 64 && header.at(22) == 32 && header.at(23) == 32 &&
           number(44) >= 1 && number(44) <= 4 && number(56) == 1;
}

// One that lets the rest be read; free pages are not looked for, and the size is that of the file.
QByteArray soundHeader(const QByteArray &damaged, bool hasLog)
{
    QByteArray header(headerSize, '\0');
    header.replace(0, magic.size(), magic);
    const int size = isPageSize(pageSizeOf(damaged)) ? pageSizeOf(damaged) : usualPageSize;
    qToBigEndian<quint16>(size == 65536 ? 1 : quint16(size), header.data() + 16);
    header[18] = header[19] = hasLog ? 2 : 1;
    header[21] = 64;
    header[22] = header[23] = 32;
    qToBigEndian<quint32>(1,
                          header.data() + 24); // no other number says so too, so that sizes are not believed
    qToBigEndian<quint32>(1, header.data() + 40);
    qToBigEndian<quint32>(4, header.data() + 44);
    qToBigEndian<quint32>(1, header.data() + 56); // UTF-8
    return header;
}

quint16 shortAt(const QByteArray &page, qsizetype at)
{
    return qFromBigEndian<quint16>(page.constData() + at);
}

quint32 longAt(const QByteArray &page, qsizetype at)
{
    return qFromBigEndian<quint32>(page.constData() + at);
}

// Moves `at` behind it; nothing at the end of the page.
std::optional<qint64> variableAt(const QByteArray &page, qsizetype &at)
{
    quint64 value = 0;
    for (int place = 0; place < 9; ++place) {
        if (at >= page.size())
            return {};
        const auto byte = quint8(page.at(at++));
        if (place == 8)
            return qint64(value << 8 | byte);
        value = value << 7 | (byte & 0x7fU);
        if ((byte & 0x80U) == 0)
            break;
    }
    return qint64(value);
}

QByteArray variable(qint64 value)
{
    QByteArray bytes(1, char(value & 0x7f));
    for (value >>= 7; value > 0; value >>= 7)
        bytes.prepend(char((value & 0x7f) | 0x80));
    return bytes;
}

bool isTextType(qint64 type)
{
    return type >= 13 && type % 2 == 1;
}

// The number of the row at `at` when it tells of a table, an index, a view or a trigger.
std::optional<qint64> listedRow(const QByteArray &page, qsizetype at)
{
    const auto length = variableAt(page, at);
    const auto number = variableAt(page, at);
    const qsizetype record = at;
    const auto headerLength = variableAt(page, at);
    if (!length || !number || !headerLength || *headerLength < 6 || *headerLength > *length || *number < 1)
        return {};
    QList<qint64> types;
    while (at < record + *headerLength) {
        const auto type = variableAt(page, at);
        if (!type)
            return {};
        types << *type;
    }
    if (types.size() != 5 || !isTextType(types.at(0)) || !isTextType(types.at(1)) || !isTextType(types.at(2)))
        return {};
    static const QByteArrayList kinds{"table", "index", "view", "trigger"};
    return kinds.contains(page.mid(at, (types.at(0) - 13) / 2)) ? number : std::nullopt;
}

struct ListLeaf
{
    quint32 page = 0;
    qint64 first = 0; // numbers of rows
    qint64 last = 0;
    int rows = 0;
};

std::optional<ListLeaf> listLeaf(const QByteArray &page, quint32 number)
{
    const qsizetype rows = page.at(0) == leafPage ? shortAt(page, 3) : 0;
    if (rows == 0 || leafHeader + 2 * rows > page.size())
        return {};
    ListLeaf leaf{number, 0, 0, int(rows)};
    for (qsizetype row = 0; row < rows; ++row) {
        const auto listed = listedRow(page, shortAt(page, leafHeader + 2 * row));
        if (!listed || *listed <= leaf.last)
            return {};
        leaf.first = row == 0 ? *listed : leaf.first;
        leaf.last = *listed;
    }
    return leaf;
}

// In the order of their rows. A page that was given up keeps what it said: of two that say the same, the fuller one counts.
QList<ListLeaf> listLeaves(QFile &file, int pageSize)
{
    QList<ListLeaf> found;
    file.seek(pageSize);
    for (quint32 number = 2; !file.atEnd() && found.size() < mostListPages; ++number) {
        const QByteArray page = file.read(pageSize);
        if (page.size() < pageSize) // the end, or a page that the disk no longer gives
            break;
        if (const auto leaf = listLeaf(page, number))
            found << *leaf;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const ListLeaf &one, const ListLeaf &other) { return one.first < other.first; });
    QList<ListLeaf> leaves;
    for (const ListLeaf &leaf : std::as_const(found)) {
        if (leaves.isEmpty() || leaves.last().last < leaf.first)
            leaves << leaf;
        else if (leaves.last().rows < leaf.rows &&
                 (leaves.size() < 2 || leaves.at(leaves.size() - 2).last < leaf.first))
            leaves.last() = leaf;
    }
    return leaves;
}

// With the header before it. Nothing where no page of the list is found, or more than a root has room for.
std::optional<QByteArray> rootOf(const QList<ListLeaf> &leaves, const QByteArray &header, int pageSize)
{
    if (leaves.isEmpty())
        return {};
    QByteArray page = header + QByteArray(pageSize - header.size(), '\0');
    qsizetype content = pageSize;
    const qsizetype pointers = headerSize + interiorHeader;
    for (qsizetype place = 0; place + 1 < leaves.size(); ++place) {
        QByteArray cell(4, '\0');
        qToBigEndian(leaves.at(place).page, cell.data());
        cell += variable(leaves.at(place).last);
        content -= cell.size();
        if (content < pointers + 2 * leaves.size())
            return {};
        page.replace(content, cell.size(), cell);
        qToBigEndian(quint16(content), page.data() + pointers + 2 * place);
    }
    page[headerSize] = interiorPage;
    qToBigEndian(quint16(leaves.size() - 1), page.data() + headerSize + 3);
    qToBigEndian(quint16(content), page.data() + headerSize + 5); // 0 stands for 65,536
    qToBigEndian(leaves.last().page, page.data() + headerSize + 8);
    return page;
}

// What the root of the list leads to lies in the file.
bool isSoundRoot(const QByteArray &page, qint64 pages)
{
    if (page.at(headerSize) == leafPage)
        return true;
    const auto leads = [&](qsizetype at) {
        return at + 4 <= page.size() && longAt(page, at) > 1 && longAt(page, at) <= pages;
    };
    if (page.at(headerSize) != interiorPage || !leads(headerSize + 8))
        return false;
    const qsizetype pointers = headerSize + interiorHeader;
    const qsizetype cells = shortAt(page, headerSize + 3);
    for (qsizetype cell = 0; cell < cells; ++cell)
        if (pointers + 2 * cell + 2 > page.size() || !leads(shortAt(page, pointers + 2 * cell)))
            return false;
    return true;
}

Result<Done> writeBeginning(QFile &file, const QByteArray &bytes)
{
    if (file.seek(0) && file.write(bytes) == bytes.size() && file.flush())
        return Done{};
    return makeError(Fault::Io, QStringLiteral("The copy cannot be written: %1.").arg(file.errorString()),
                     file.fileName());
}

} // namespace

Result<Done> mendFirstPage(const QString &path, bool hasLog)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return makeError(Fault::Io, QStringLiteral("The copy cannot be written: %1.").arg(file.errorString()),
                         path);
    QByteArray header = file.read(headerSize);
    if (header.size() < headerSize)
        return makeError(Fault::Database, QStringLiteral("The file is too short to hold anything."), path,
                         QStringLiteral("Restore a backup: “moviedb backup list” shows them."));
    if (!isSound(header)) {
        header = soundHeader(header, hasLog);
        MOVIEDB_CHECK(writeBeginning(file, header));
    }
    const int pageSize = pageSizeOf(header);
    file.seek(0);
    const QByteArray page = file.read(pageSize);
    if (page.size() < pageSize || isSoundRoot(page, file.size() / pageSize))
        return Done{};
    const auto root = rootOf(listLeaves(file, pageSize), header, pageSize);
    return root ? writeBeginning(file, *root) : Result<Done>(Done{});
}

} // namespace moviedb::store
